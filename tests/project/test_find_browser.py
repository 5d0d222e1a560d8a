"""A browser is found in the order that find_browser.py says, and its start keeps quiet."""

import sys

import pytest

from tests import find_browser


def test_a_chosen_browser_comes_first(monkeypatch):
    monkeypatch.setenv("CASC_BROWSER", sys.executable)
    assert find_browser.find() == sys.executable


def test_a_chosen_browser_that_is_not_there_is_no_silent_change_of_mind(monkeypatch, tmp_path):
    monkeypatch.setenv("CASC_BROWSER", str(tmp_path / "chrome"))
    with pytest.raises(FileNotFoundError, match="CASC_BROWSER"):
        find_browser.find()


def test_each_way_is_tried_once_until_one_works(monkeypatch):
    tried = []
    found = iter([None, None, "/usr/bin/chromium"])
    monkeypatch.setattr(find_browser, "find", lambda: next(found))
    monkeypatch.setattr(find_browser, "_playwright", lambda: tried.append("playwright"))
    monkeypatch.setattr(find_browser, "_apt", lambda: tried.append("apt"))
    assert find_browser.install() == "/usr/bin/chromium"
    assert tried == ["playwright", "apt"]


def test_a_browser_that_is_there_is_not_installed_again(monkeypatch):
    monkeypatch.setattr(find_browser, "find", lambda: "/usr/bin/chromium")
    monkeypatch.setattr(find_browser, "_playwright", lambda: pytest.fail("nothing to install"))
    assert find_browser.install() == "/usr/bin/chromium"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no root")
@pytest.mark.parametrize(("user", "sandboxed"), [(0, False), (1000, True)])
def test_only_root_starts_it_without_its_sandbox(monkeypatch, user, sandboxed):
    monkeypatch.setattr("os.geteuid", lambda: user)
    assert ("--no-sandbox" not in find_browser.arguments()) is sandboxed
    assert "--disable-background-networking" in find_browser.arguments()
