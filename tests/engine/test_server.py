"""The preview's server shows one folder to this computer, and tells of new versions."""

import http.client
import json
import socket
import struct
import sys
import threading
from urllib.parse import urlsplit

import pytest

from casc_portfolio.engine import server
from casc_portfolio.engine.server import NEWS, Pages, find, serving


@pytest.fixture
def site(world):
    return world(
        {
            "site/index.html": "<!doctype html><body class='a'><p>Home</p></body>",
            "site/a b/ü.txt": "text",
            "site/script.js": "1",
            "secret.txt": "secret",
        }
    )


@pytest.fixture
def shown(site):
    pages = Pages()
    pages.show(site / "site")
    with serving(pages, port=18_000) as address:
        yield pages, urlsplit(address)


def get(address, path, *, host=None, method="GET"):
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=30)
    connection.request(method, path, headers={"Host": host or address.netloc})
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer, body


def test_pages_come_with_a_script_that_waits_for_news(shown):
    answer, body = get(shown[1], "/")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "<p>Home</p><script>" in body


def test_other_files_come_as_they_are(shown):
    answer, body = get(shown[1], "/a%20b/%C3%BC.txt")
    assert (answer.status, body) == (200, "text")
    assert get(shown[1], "/script.js")[0].headers["Content-Type"].startswith("text/javascript")
    assert get(shown[1], "/", method="HEAD")[1] == ""


@pytest.mark.parametrize(
    "path",
    ["/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "//etc/passwd", "/none", "/%00"],
)
def test_nothing_outside_the_folder_is_shown(shown, path):
    answer, body = get(shown[1], path)
    assert answer.status == 404
    assert "secret" not in body.replace("no such page", "")


def test_a_link_out_of_the_folder_is_not_followed(site):
    (site / "site/out").symlink_to(site / "secret.txt")
    assert find(site / "site", "/out") is None


@pytest.mark.parametrize("host", ["evil.example", "evil.example:18000", "127.0.0.1"])
def test_only_this_computer_is_answered(shown, host):
    answer, body = get(shown[1], "/", host=host)
    assert (answer.status, "Home" in body) == (403, False)


def test_news_waits_for_the_next_version(shown):
    pages, address = shown
    threading.Timer(0.1, pages.show).start()
    _, body = get(address, f"{NEWS}?since={pages.version}")
    assert json.loads(body) == {"version": 2}


@pytest.fixture
def ended(monkeypatch):
    """Set once a request has come to its end, whichever."""
    event = threading.Event()
    end = server._Server.shutdown_request

    def told(self, request):
        end(self, request)
        event.set()

    monkeypatch.setattr(server._Server, "shutdown_request", told)
    return event


def test_a_page_that_was_closed_while_it_waited_is_no_matter(shown, ended, monkeypatch, capfd):
    pages, address = shown
    asked, wait = threading.Event(), pages.wait
    monkeypatch.setattr(pages, "wait", lambda since: (asked.set(), wait(since))[1])
    at_once = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
    with socket.create_connection((address.hostname, address.port)) as page:
        page.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
        request = f"GET {NEWS}?since={pages.version} HTTP/1.1\r\nHost: {address.netloc}\r\n\r\n"
        page.sendall(request.encode())
        assert asked.wait(30)
    pages.show()
    assert ended.wait(30)
    assert capfd.readouterr().err == ""


def test_a_file_that_goes_while_it_is_asked_for_is_not_there(shown, tmp_path, monkeypatch, capfd):
    monkeypatch.setattr(server, "find", lambda *_: tmp_path / "gone.html")
    answer, body = get(shown[1], "/script.js")
    assert (answer.status, "no such page" in body) == (404, True)
    assert capfd.readouterr().err == ""


def test_a_version_that_is_no_number_is_answered_at_once(shown, capfd):
    for typed in ("%C2%B2", "x", "9" * 5000):
        assert json.loads(get(shown[1], f"{NEWS}?since={typed}")[1]) == {"version": 1}
    assert capfd.readouterr().err == ""


def test_what_went_wrong_stands_on_the_page(shown):
    pages, address = shown
    pages.show(problem="<disk> full")
    _, body = get(address, "/")
    assert body.index("&lt;disk&gt; full") < body.index("<p>Home</p>")


def test_a_taken_port_makes_way(shown, site):
    with serving(shown[0], port=shown[1].port) as other:
        assert urlsplit(other).port != shown[1].port


def test_its_threads_are_gone_afterwards(site):
    pages = Pages()
    pages.show(site / "site")
    before = threading.active_count()
    with serving(pages, port=18_100) as address:
        get(urlsplit(address), "/")
        threading.Timer(0.1, pages.close).start()
        get(urlsplit(address), f"{NEWS}?since=1")
    assert not [one for one in threading.enumerate() if "serve" in one.name]
    assert threading.active_count() <= before
