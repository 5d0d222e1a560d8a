"""A Chromium to test pages with: found, downloaded by Playwright, or from the system's packages.

Run as ``python -m tests.find_browser`` it prints the browser's path, and with ``--install`` it
first tries every way to get one.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)
APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
PROGRAMS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-gpu",
    "--disable-quic",
)
ADVICE = (
    "No browser for the tests was found, and none could be installed. Install Chromium or Google "
    "Chrome, or set CASC_BROWSER to the path of one."
)


def arguments() -> list[str]:
    """What the browser is started with: nothing calls home, and root may start it."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*QUIET, "--no-sandbox"] if root else list(QUIET)


def find() -> str | None:
    """The path of the first browser there is; ``CASC_BROWSER`` comes before all others."""
    return next(_candidates(), None)


def install() -> str | None:
    """The path of a browser, installed by the first way that works when there is none."""
    found = find()
    for way in (_playwright, _apt):
        if found is not None:
            return found
        way()
        found = find()
    return found


def _candidates() -> Iterator[str]:
    chosen = os.environ.get("CASC_BROWSER")
    if chosen:
        found = shutil.which(chosen)
        if found is None:
            raise FileNotFoundError(f"CASC_BROWSER is {chosen!r}, and there is no such program.")
        yield found
    yield from filter(None, map(shutil.which, NAMES))
    folders = (os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)"))
    programs = (Path(folder, program) for folder in folders if folder for program in PROGRAMS)
    for file in (*map(Path, APPLICATIONS), *programs, *_downloaded()):
        if file.is_file():
            yield str(file)


def _downloaded() -> Iterator[Path]:
    """Where Playwright keeps the browser it downloads."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def _playwright() -> None:
    _try([sys.executable, "-m", "playwright", "install", "chromium"])


def _apt() -> None:
    """Debian's and Ubuntu's packages; asks for no password."""
    apt = shutil.which("apt-get")
    if apt is None:
        return
    sudo = shutil.which("sudo")
    may = [] if os.geteuid() == 0 else [sudo, "-n"] if sudo else None
    if may is None:
        return
    _try([*may, apt, "update"])
    _try([*may, apt, "install", "--yes", "--no-install-recommends", "chromium"])


def _try(command: list[str]) -> None:
    """Run a command that may fail; what it says goes to stderr, so that stdout is the answer."""
    print("$", *command, file=sys.stderr)
    try:
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, timeout=300)
    except (OSError, subprocess.TimeoutExpired) as problem:
        print(problem, file=sys.stderr)


if __name__ == "__main__":
    browser = install() if "--install" in sys.argv else find()
    print(browser or ADVICE, file=sys.stdout if browser else sys.stderr)
    sys.exit(browser is None)
