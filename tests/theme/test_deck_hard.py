"""No portfolio is too full, too long or too foreign for its slides."""

import pytest

from tests.compose.hard import HARD
from tests.compose.small import site_of
from tests.theme.decks import LAPTOP, OUTSIDE, PHONE, all_at_once, opened, staged_deck

pytestmark = pytest.mark.slow
EDGES = """() => [...document.querySelectorAll("#thanks :is(h2, p:not(.slide__page))")].map((one) => {
  const words = document.createRange();
  words.selectNodeContents(one);
  return words.getBoundingClientRect().right;
})"""
"""Where the words of the last slide end at the right: some are in English, some are not."""


@pytest.mark.parametrize("name", HARD)
def test_no_text_reaches_out_of_its_slide(page, tmp_path, name):
    deck = staged_deck(site_of(tmp_path, HARD[name]), tmp_path).as_uri()
    opened(page, deck, LAPTOP)
    all_at_once(page)
    assert page.evaluate(OUTSIDE) == []
    opened(page, deck, PHONE)
    assert page.evaluate(OUTSIDE) == []


def test_a_language_read_from_the_right_turns_the_slides_to_the_left(page, tmp_path):
    opened(page, staged_deck(site_of(tmp_path, HARD["Hebrew"]), tmp_path).as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('#vision p')).direction") == "rtl"
    back, controls = (page.locator(one).bounding_box() for one in (".back", ".controls"))
    assert back["x"] + back["width"] < controls["x"]
    page.keyboard.press("ArrowLeft")
    page.wait_for_function("Reveal.getCurrentSlide().id !== 'opening'")
    page.evaluate("Reveal.slide(Reveal.getIndices(document.querySelector('#thanks')).h)")
    page.wait_for_function("Reveal.getCurrentSlide().id === 'thanks'")
    edges = page.evaluate(EDGES)
    assert len(edges) == 3
    assert max(edges) - min(edges) <= 1
