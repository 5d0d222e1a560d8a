"""Everyone can read it: axe on every page, and on a page of every kind in every setting."""

from itertools import pairwise

import pytest

from tests.theme.axe import violations
from tests.theme.sites import one_of_each_kind, together

pytestmark = pytest.mark.slow


def look_at(page, files):
    found = []
    for file in files:
        page.goto(file.as_uri())
        found += violations(page)
    return found


@pytest.mark.parametrize(
    ("sample", "audiences"),
    [("pcoe", ("private", "panel")), ("usc-rossier", ("panel", "private"))],
)
def test_every_page_in_light(page, site, sample, audiences):
    """A page that both audiences have is looked at with the eyes of the first."""
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    every = together(*(site(audience, sample) for audience in audiences))
    assert len(every) > 40
    assert look_at(page, every) == []


def test_a_page_of_every_kind_in_the_dark(page, site):
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    files = one_of_each_kind(site("private"))
    page.goto(files[0].as_uri())
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert look_at(page, files) == []


@pytest.mark.parametrize(("width", "height"), [(320, 640), (320, 256)], ids=["320 px", "400 %"])
def test_a_page_of_every_kind_where_there_is_little_room(page, site, width, height):
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(reduced_motion="reduce")
    assert look_at(page, one_of_each_kind(site("private"))) == []


@pytest.mark.parametrize("accent", ["blue", "teal", "plum", "rust", "moss"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_accent_can_be_read(page, site, accent, scheme):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto((site("private") / "index.html").as_uri())
    page.evaluate(f"document.body.setAttribute('data-md-color-accent', '{accent}')")
    assert violations(page) == []


def test_search_and_menu_while_they_are_open(page, site):
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto((site("panel") / "growth.html").as_uri())
    page.locator(".cp-nav__toggle").click()
    assert violations(page) == []
    page.locator(".cp-header__search").click()
    page.locator(".md-search__input").type("checklist")
    page.locator(".md-search-result__item").first.wait_for()
    assert violations(page) == []


def test_titles_and_landmarks_are_in_order(page, site):
    for file in together(site("private"), site("panel")):
        page.goto(file.as_uri())
        levels = page.evaluate(
            "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])"
        )
        steps = pairwise(levels)
        assert levels.count(1) == 1, file
        assert levels[0] == 1, file
        assert [pair for pair in steps if pair[1] > pair[0] + 1] == [], file
        assert page.locator("main").count() == 1, file
