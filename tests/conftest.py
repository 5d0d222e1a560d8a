"""Fixtures of every room: worlds from a dict, a browser that keeps quiet, tools of the machine."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import hypothesis
import pytest

from tests.worlds import World, make_world

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CI = bool(os.environ.get("CI"))

hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if CI else "here")


@pytest.fixture
def world(tmp_path: Path) -> Callable[[World], Path]:
    """``world({path: text})`` writes a tree into the test's own folder and returns the folder."""
    return lambda files: make_world(tmp_path, files)


@pytest.fixture(scope="session")
def tool() -> Callable[[str], str]:
    """``tool("pdftotext")`` is its path; a test that lacks it is skipped, and fails in CI."""
    return lambda name: shutil.which(name) or missing(f"{name} is not installed here.")


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """One Chromium for all tests of a process."""
    from playwright.sync_api import sync_playwright

    from tests import find_browser

    path = find_browser.find() or missing(find_browser.ADVICE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=find_browser.arguments())
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: "Browser") -> Iterator["Page"]:
    """An empty page; its test fails on a console error and on a request to another host."""
    from tests.watch import watch

    context = browser.new_context(service_workers="block")
    complaints = watch(context)
    yield context.new_page()
    context.close()
    assert complaints.lines == []


def missing(reason: str) -> NoReturn:
    """Skip what this machine can't do; in CI nothing is skipped for want of a tool."""
    pytest.fail(reason) if CI else pytest.skip(reason)
