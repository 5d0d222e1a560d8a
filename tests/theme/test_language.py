"""A voice that reads the pages aloud reads our words as English, and a person's in their language."""

import datetime as dt
from functools import reduce

import pytest

from casc_portfolio.compose import compose
from casc_portfolio.content.types import Audience
from casc_portfolio.engine.build import build
from casc_portfolio.engine.papers import sheet_page
from casc_portfolio.engine.process import running
from casc_portfolio.portfolio import load
from tests.compose.hard import HARD, JAPANESE
from tests.compose.small import SMALL, world_with
from tests.theme.sites import one_of_each_kind

pytestmark = pytest.mark.slow
TODAY = dt.date(2025, 11, 3)
MISREAD = r"""() => {
  const found = new Set();
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim(), near = walker.currentNode.parentElement;
    if (near.closest("script, style, noscript, head, .aria-status")) continue;
    if (near.closest(".cp-header__name, .cp-footer__name")) continue;
    const needed = /[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? "ja" : /[a-z]{2}/i.test(text) ? "en" : "";
    const said = near.closest("[lang]").lang;
    if (needed && said !== needed) found.add(`${said}: ${near.outerHTML.slice(0, 160)}`);
  }
  return [...found];
}"""
"""Elements whose words are not in the language that they, or what holds them, say."""
ENGLISH = tuple(path for path in SMALL if path.split("/")[0] == "hours" or "cpsel-2/" in path)
LEFT = ("Plan\n", "I led it.", "What happened was this.", "We began.")
"""What even the pieces in other languages say in English."""


NOTE = f"\n{JAPANESE}[^1]\n\n[^1]: {JAPANESE}\n"


def in_japanese(text):
    """The text without its English words; a heading keeps the end of its line."""
    return reduce(lambda so_far, words: so_far.replace(words.strip(), JAPANESE), LEFT, text)


@pytest.fixture(scope="module")
def japanese(tmp_path_factory):
    """The writer's site of a portfolio in Japanese, and the panel's score sheet, as files."""
    root = tmp_path_factory.mktemp("japanese")
    changes = {path: in_japanese(text) + NOTE for path, text in HARD["Japanese"].items()}
    portfolio = load(world_with(root, changes, without=ENGLISH))
    with running() as engine:
        own = compose(portfolio, audience=Audience.PRIVATE, today=TODAY)
        build(own, engine=engine, root=root, out=root / "site")
    sheet = root / "site" / "present" / "sheet.html"
    sheet.write_text(sheet_page(compose(portfolio, audience=Audience.PANEL, today=TODAY)), "utf-8")
    return one_of_each_kind(root / "site")


def test_every_word_is_in_the_language_it_says(page, japanese):
    assert {file.name for file in japanese} >= {"sheet.html", "handout.html", "present.html"}
    for file in japanese:
        page.goto(file.as_uri())
        assert page.evaluate(MISREAD) == [], file


def test_the_title_of_a_window_is_in_the_language_of_its_words(page, japanese):
    titles = {}
    for file in japanese:
        page.goto(file.as_uri())
        titles[file.name] = page.locator("title").get_attribute("lang")
    piece = next(file for file in japanese if file.parent.name == "evidence")
    assert (titles[piece.name], titles["map.html"]) == ("ja", None)


def test_notes_stand_below_the_text_in_its_language(page, japanese):
    piece = next(file for file in japanese if file.parent.name == "evidence")
    page.goto(piece.as_uri())
    assert page.locator("[lang=ja] > .footnote").inner_text().startswith(JAPANESE[:9])


def test_slides_are_announced_in_the_language_of_their_words(page, japanese):
    deck = next(file for file in japanese if file.parts[-2:] == ("present", "index.html"))
    page.goto(deck.as_uri())
    page.wait_for_function("document.querySelector('.aria-status')?.lang === 'ja'")


def test_a_line_is_as_long_as_it_is_in_english(page, japanese):
    piece = next(file for file in japanese if file.parent.name == "evidence")
    page.set_viewport_size({"width": 1600, "height": 900})
    page.goto(piece.as_uri())
    body = page.locator(".cp-page > [lang] > p").first.bounding_box()
    assert 500 < body["width"] < 800
