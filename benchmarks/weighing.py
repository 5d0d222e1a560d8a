"""How heavy a site is, and what a slow phone makes of its first page."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.phone import hosted, look

OURS = ("tokens", "frame", "words", "pieces", "pages", "charts", "paper")
"""The style sheets that are not Material's."""


def kilobytes(site: Path) -> dict[str, float]:
    """Our styles, our scripts, and the heaviest page's HTML."""
    styles = [site / f"assets/stylesheets/{name}.css" for name in OURS]
    scripts = [
        site / "assets/javascripts/portfolio.js",
        site / "assets/javascripts/iframe-worker.js",
    ]
    pages = [file for file in site.rglob("*.html") if 'class="cp-page' in file.read_text("utf-8")]
    return {
        "our styles": _sum(styles),
        "our scripts": _sum(scripts),
        "the heaviest page's HTML": max(_sum([page]) for page in pages),
    }


def _sum(files: list[Path]) -> float:
    return sum(file.stat().st_size for file in files) / 1000


def first_page(site: Path) -> Iterator[tuple[float, float]]:
    """Seconds until the first screen is complete on a slow phone, and how much of it shifts.

    Nothing where there is no browser.
    """
    from playwright.sync_api import sync_playwright

    from tests import find_browser

    path = find_browser.find()
    if path is None:
        return
    with sync_playwright() as playwright, hosted(site) as address:
        browser = playwright.chromium.launch(executable_path=path, args=find_browser.arguments())
        seconds, shifts = look(browser.new_page(), f"{address}/index.html")
        browser.close()
    yield seconds, sum(float(str(value)) for value, *_ in shifts)
