"""Decks to look at without building a site: staged, with the styles that the site would have."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from casc_portfolio import resources
from casc_portfolio.compose import Site
from casc_portfolio.engine.stage import stage
from casc_portfolio.engine.words import render_all

LAPTOP, PROJECTOR, PHONE = (1280, 720), (1920, 1080), (390, 844)
OUTSIDE = """() => {
  const text = "h1, h2, p, li, blockquote, td, img, .rise, .rises__scale > *";
  return [...document.querySelectorAll("section.slide")].flatMap((slide) => {
    const place = slide.getBoundingClientRect();
    if (!place.height) return [];
    const foot = slide.querySelector(":scope > .slide__page").getBoundingClientRect();
    return [...slide.querySelectorAll(text)]
      .filter((one) => !one.closest(".notes, .said, .slide__page, .slide__draft"))
      .filter((one) => {
        const own = one.getBoundingClientRect();
        const whole = one.closest(".slide--cover .slide__picture");
        return own.height && (own.left < place.left - 1 || own.right > place.right + 1 ||
          own.top < place.top - 1 || own.bottom > (whole ? place.bottom : foot.top) + 1);
      })
      .map((one) => `${slide.id}: ${one.outerHTML.slice(0, 80)}`);
  });
}"""
"""What reaches out of the slides that are shown, or below the line that leads to their page."""


def staged_deck(site: Site, root: Path) -> Path:
    """The file of a site's deck, staged inside ``root``."""
    folder = root / "staged"
    stage(site, root=root, folder=folder, cache=root / "cache", render=render_all)
    styles = resources.theme() / "assets" / "stylesheets"
    shutil.copytree(styles, folder / "docs" / "assets" / "stylesheets", dirs_exist_ok=True)
    return folder / "docs" / "present" / "index.html"


def opened(page: Page, address: str, size: tuple[int, int] = LAPTOP) -> Page:
    """The page with the deck on it, when its slides are ready."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.emulate_media(reduced_motion="reduce")
    page.goto(address)
    page.wait_for_function("window.Reveal && Reveal.isReady()")
    return page


def current(page: Page) -> str:
    """The address of the slide on the screen."""
    return str(page.evaluate("Reveal.getCurrentSlide().id"))


def walk(page: Page, key: str) -> Iterator[str]:
    """The slides that a key leads through, from the one that is shown to the last."""
    while True:
        here = current(page)
        yield here
        if page.evaluate("Reveal.isLastSlide()"):
            return
        page.keyboard.press(key)
        page.wait_for_function("id => Reveal.getCurrentSlide().id !== id", arg=here)


def all_at_once(page: Page) -> None:
    """Lays every slide out, as the deck's own script does to measure them."""
    page.evaluate("document.documentElement.classList.add('is-measuring')")
