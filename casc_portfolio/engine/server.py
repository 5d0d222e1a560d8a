"""A small web server for one's own eyes: finished pages from a folder, and word of new ones."""

import json
import mimetypes
import re
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

HOST = "127.0.0.1"
NEWS = "/.casc/news"
"""Answers when there is a newer version than ``?since=``, or after a while without."""
PATIENCE = 25.0
"""Seconds for which a page waits for news in one request."""

_TOLD = 1000
"""Bytes that a page may tell at once."""

_SCRIPT = """<script>(() => {
  const wait = (version) => fetch("%s?since=" + version, {cache: "no-store"})
    .then((answer) => answer.json())
    .then((news) => news.version === version ? wait(version) : location.reload())
    .catch(() => setTimeout(() => wait(version), 1000));
  wait(%d);
})()</script>"""
_NOTICE = """<div role="alert" style="background:#7a1f1f;color:#fff;font:16px/1.5 system-ui,sans-serif;
padding:12px 24px;position:relative;z-index:99;white-space:pre-wrap">%s</div>"""
_NUMBER = re.compile(r"[0-9]{1,9}")
_TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".vtt": "text/vtt"}


class Pages:
    """What is being shown: a folder, its version, and a word when the newest could not be made.

    A class because the pages change while browsers wait for it.
    """

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.version = 0
        self.problem = ""
        self.closed = False
        self._changed = threading.Condition()

    def show(self, folder: Path | None = None, *, problem: str = "") -> None:
        """From now on, these; every waiting page is told."""
        with self._changed:
            self.folder = folder or self.folder
            self.problem = problem
            self.version += 1
            self._changed.notify_all()

    def close(self) -> None:
        """Lets everyone go who waits."""
        with self._changed:
            self.closed = True
            self._changed.notify_all()

    def wait(self, since: int) -> int:
        """The version, as soon as it is another one than ``since``."""
        with self._changed:
            self._changed.wait_for(lambda: self.closed or self.version != since, PATIENCE)
            return self.version


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    pages: Pages
    hosts: frozenset[str]
    hears: Mapping[str, Callable[[bytes], bool]]

    def do_GET(self) -> None:
        """A page, a file, or news."""
        if self.headers.get("Host") not in self.hosts:
            self._answer(HTTPStatus.FORBIDDEN, b"This preview answers this computer only.")
            return
        address = urlsplit(self.path)
        if address.path == NEWS:
            since = parse_qs(address.query).get("since", [""])[0]
            version = self.pages.wait(int(since) if _NUMBER.fullmatch(since) else 0)
            self._answer(HTTPStatus.OK, json.dumps({"version": version}).encode(), ".json")
            return
        file = find(self.pages.folder, unquote(address.path))
        body = _read(file) if file is not None else None
        if file is not None and body is not None:
            self._answer(HTTPStatus.OK, body, file.suffix)
        else:
            missing = b"<!doctype html><title>Not here</title><p>There is no such page. "
            missing += b'<a href="/">To the home page</a></p></body>'
            self._answer(HTTPStatus.NOT_FOUND, missing, ".html")

    do_HEAD = do_GET  # noqa: N815 - the standard library's name

    def do_POST(self) -> None:
        """What one of our own pages tells, where somebody listens."""
        hear = self.hears.get(urlsplit(self.path).path)
        length = self.headers.get("Content-Length", "")
        origin = self.headers.get("Origin", "null").removeprefix("http://")
        self.close_connection = True
        if hear is None or not {self.headers.get("Host"), origin} <= self.hosts:
            self._answer(HTTPStatus.FORBIDDEN, b"This preview answers this computer only.")
        elif (
            not length.isdecimal() or int(length) > _TOLD or not hear(self.rfile.read(int(length)))
        ):
            self._answer(HTTPStatus.BAD_REQUEST, b"This could not be understood.")
        else:
            self._answer(HTTPStatus.OK, b"")

    def _answer(self, status: HTTPStatus, body: bytes, suffix: str = ".txt") -> None:
        suffix = suffix.lower()
        kind = _TYPES.get(suffix) or mimetypes.types_map.get(suffix, "application/octet-stream")
        if kind == "text/html":
            body = with_news(body, self.pages)
        if kind.startswith("text/"):
            kind += "; charset=utf-8"
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing: a person looks at the page, not at requests."""


def find(folder: Path | None, path: str) -> Path | None:
    """The file of a request, never one outside ``folder``; a folder's is its index.html."""
    if folder is None or "\0" in path:
        return None
    root = folder.resolve()
    try:
        file = (root / path.lstrip("/\\")).resolve()
        if file.is_dir():
            file /= "index.html"
        return file if file.is_relative_to(root) and file.is_file() else None
    except OSError:
        return None


def _read(file: Path) -> bytes | None:
    """What is in the file, unless it has gone since it was found: a newer preview takes its place."""
    try:
        return file.read_bytes()
    except OSError:
        return None


def with_news(html: bytes, pages: Pages) -> bytes:
    """The page with a script that waits for the next version, and with what went wrong."""
    from html import escape

    script = (_SCRIPT % (NEWS, pages.version)).encode()
    notice = (_NOTICE % escape(pages.problem)).encode() if pages.problem else b""
    start, body, rest = html.partition(b"<body")
    opened, end, inside = rest.partition(b">")
    whole = start + body + opened + end + notice + inside if body else notice + html
    head, close, tail = whole.rpartition(b"</body>")
    return head + script + close + tail if close else whole + script


@contextmanager
def serving(
    pages: Pages, *, port: int, hears: Mapping[str, Callable[[bytes], bool]] | None = None
) -> Iterator[str]:
    """The server's address while it runs; the next free port when ``port`` is taken.

    ``hears`` (path → what listens there) takes what our own pages tell, if anything may.
    All its threads are gone or on their way out when the body ends.
    """
    server = _bound(port)
    number = server.server_address[1]
    hosts = frozenset(f"{name}:{number}" for name in (HOST, "localhost"))
    server.RequestHandlerClass = type(
        "Handler", (_Handler,), {"pages": pages, "hosts": hosts, "hears": hears or {}}
    )
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1})
    thread.start()
    try:
        yield f"http://{HOST}:{number}/"
    finally:
        pages.close()
        server.shutdown()
        thread.join()
        server.server_close()


def _bound(port: int) -> ThreadingHTTPServer:
    for number in (*range(port, port + 20), 0):
        try:
            return _Server((HOST, number), _Handler)
        except OSError:
            if number == 0:
                raise
    raise AssertionError("the last port, 0, is any free one")


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = sys.platform != "win32"
    """On Windows this would share a port that another program listens on."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A page that was closed before its answer came is no mistake."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)
