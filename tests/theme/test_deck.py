"""The sample's deck as it is presented: by keyboard, with notes, on any screen and on paper."""

import re
from io import BytesIO

import pypdfium2
import pytest
from playwright.sync_api import expect

from tests.theme.axe import violations
from tests.theme.decks import LAPTOP, OUTSIDE, PHONE, PROJECTOR, current, opened, walk
from tests.theme.sites import served

pytestmark = pytest.mark.slow


@pytest.fixture(scope="session")
def deck(site):
    return site("private") / "present" / "index.html"


@pytest.fixture
def shown(page, deck):
    return opened(page, deck.as_uri())


def ids(page):
    return page.evaluate("[...document.querySelectorAll('section.slide')].map(one => one.id)")


def test_every_slide_is_reached_by_keyboard_and_holds_its_text(page, deck):
    opened(page, deck.as_uri(), LAPTOP)
    seen = [(here, page.evaluate(OUTSIDE)) for here in walk(page, "PageDown")]
    assert [here for here, _ in seen] == ids(page)
    assert [outside for _, outside in seen if outside] == []
    page.keyboard.press("PageUp")
    page.wait_for_function("id => Reveal.getCurrentSlide().id === id", arg=ids(page)[-2])


def test_the_same_on_a_projector_over_http(page, deck):
    with served(deck.parents[1]) as address:
        opened(page, f"{address}/present/index.html", PROJECTOR)
        seen = [(here, page.evaluate(OUTSIDE)) for here in walk(page, "ArrowRight")]
    assert [here for here, _ in seen] == ids(page)
    assert [outside for _, outside in seen if outside] == []


def test_an_address_leads_to_its_slide(page, deck):
    opened(page, deck.as_uri() + "#/growth")
    assert current(page) == "growth"


@pytest.mark.parametrize(
    ("typed", "there"),
    [
        ("3D", "element-3d"),
        ("6b", "element-6b"),
        ("4", "evidence-calls-before-nine-thirty"),
        ("12", "evidence-phones-away"),
    ],
)
def test_what_is_typed_is_on_the_screen(shown, typed, there):
    shown.keyboard.type(typed)
    shown.keyboard.press("Enter")
    shown.wait_for_function("id => Reveal.getCurrentSlide().id === id", arg=there)
    assert shown.locator(".jump").is_hidden()
    shown.keyboard.press("ArrowRight")
    shown.wait_for_function("id => Reveal.getCurrentSlide().id !== id", arg=there)


def test_a_code_that_is_none_stays_where_one_is_and_says_so(shown):
    shown.keyboard.type("7Z")
    shown.keyboard.press("Enter")
    assert shown.locator(".jump p").inner_text() == "No slide for this"
    assert violations(shown) == []
    shown.keyboard.press("Escape")
    assert shown.locator(".jump").is_hidden()
    assert current(shown) == "opening"


@pytest.mark.parametrize("key", ["b", "."])
def test_the_screen_goes_black_and_comes_back(shown, key):
    shown.keyboard.press(key)
    shown.wait_for_function("Reveal.isPaused()")
    shown.keyboard.press(key)
    shown.wait_for_function("!Reveal.isPaused()")


@pytest.mark.parametrize("key", ["PageDown", "PageUp", "ArrowRight", "Space"])
def test_a_clicker_that_turns_a_black_screen_brings_the_slide_back(shown, key):
    shown.keyboard.press("PageDown")
    shown.keyboard.press("b")
    shown.wait_for_function("Reveal.isPaused()")
    shown.keyboard.press(key)
    shown.wait_for_function("!Reveal.isPaused()")
    assert current(shown) == ids(shown)[1]


def test_the_start_of_a_clicker_fills_the_screen_and_keeps_the_clock(shown):
    shown.keyboard.press("t")
    shown.keyboard.press("F5")
    shown.wait_for_function("document.fullscreenElement !== null")
    assert shown.locator(".time").is_visible()


def test_a_jump_brings_the_screen_back(shown):
    shown.keyboard.press("b")
    shown.keyboard.type("1A")
    shown.keyboard.press("Enter")
    shown.wait_for_function("!Reveal.isPaused() && Reveal.getCurrentSlide().id === 'element-1a'")


def test_all_slides_at_once_and_all_keys(shown):
    shown.keyboard.press("Escape")
    shown.wait_for_function("Reveal.isOverview()")
    shown.keyboard.press("Escape")
    shown.wait_for_function("!Reveal.isOverview()")
    shown.keyboard.press("?")
    keys = shown.locator(".r-overlay-help")
    keys.wait_for()
    for words in ("Jump to an element", "Show or hide the clock", "Speaker notes view"):
        assert words in keys.inner_text()


@pytest.mark.parametrize("size", [LAPTOP, PROJECTOR])
def test_all_slides_at_once_stand_on_a_wall_that_is_walked_by_keyboard(page, deck, size):
    opened(page, deck.as_uri(), size)
    page.keyboard.press("Escape")
    page.wait_for_function("Reveal.isOverview()")
    assert violations(page) == []
    places = page.evaluate(
        "[...document.querySelectorAll('section.slide')].map(one => one.getBoundingClientRect())"
    )
    rows = sorted({place["top"] for place in places})
    wide = len([place for place in places if place["top"] == rows[0]])
    assert len(rows) == -(-len(places) // wide) > 1
    assert all(place["left"] >= 0 and place["right"] <= size[0] for place in places)
    assert {round(place["width"]) for place in places} == {224}
    walked = {"ArrowDown": wide, "ArrowRight": wide + 1, "ArrowUp": 1, "ArrowLeft": 0}
    for key, at in walked.items():
        page.keyboard.press(key)
        page.wait_for_function("id => Reveal.getCurrentSlide().id === id", arg=ids(page)[at])
    page.keyboard.press("End")
    last = page.locator("section.slide.present").last
    expect(last).to_be_in_viewport()
    page.locator("section.slide").nth(-2).click()
    page.wait_for_function("!Reveal.isOverview()")
    assert current(page) == ids(page)[-2]
    assert page.locator("section.slide a[tabindex='-1']").count() == 0
    expect(page.locator("section.slide.present").last).to_be_in_viewport(ratio=1)


def test_the_clock_is_there_when_it_is_wanted(shown):
    assert shown.locator(".pace").is_hidden()
    shown.keyboard.press("t")
    shown.get_by_text("of 20:00").wait_for()
    shown.keyboard.press("Escape")
    expect(shown.locator(".time")).to_be_hidden()  # it would lie over the wall of slides
    shown.keyboard.press("Escape")
    expect(shown.locator(".time")).to_be_visible()
    shown.keyboard.press("t")
    assert shown.locator(".time").is_hidden()
    assert shown.locator(".pace").is_visible()


def test_the_clock_says_so_when_it_is_late_and_only_there(page, deck):
    page.clock.install()
    opened(page, deck.as_uri())
    page.keyboard.press("t")
    page.clock.fast_forward(60_000)
    time = page.locator(".time")
    expect(time).to_have_text(re.compile("^1:0[0-9] of 20:00$"))
    expect(time).not_to_have_class(re.compile("is-late"))
    page.clock.fast_forward(90_000)
    expect(time).to_have_class(re.compile("is-late"))
    page.keyboard.press("PageDown")
    expect(time).not_to_have_class(re.compile("is-late"))


def test_the_speaker_sees_notes_time_and_the_next_slide(shown):
    with shown.expect_popup() as opening:
        shown.keyboard.press("s")
    view = opening.value
    view.get_by_text("Say hello to the drivers first").wait_for()
    view.get_by_text("Who I am: 2:00").wait_for()
    upcoming = view.frame_locator("#upcoming-slide iframe")
    upcoming.get_by_text("My vision").first.wait_for()
    assert view.locator(".pacing").is_visible()
    shown.keyboard.press("PageDown")
    view.get_by_text("Read it once, slowly").wait_for()


def test_a_phone_scrolls_from_slide_to_slide(page, deck):
    opened(page, deck.as_uri(), PHONE)
    assert page.evaluate("Reveal.isScrollView()")
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []


def test_on_paper_every_slide_has_its_page(page, deck):
    page.goto(deck.as_uri() + "?print-pdf")
    page.wait_for_function("Reveal.isReady() && document.querySelector('.pdf-page')")
    page.wait_for_function("[...document.images].every(one => one.complete)")
    slides = page.locator("section.slide").count()
    assert page.locator(".pdf-page").count() == slides
    assert page.evaluate(OUTSIDE) == []
    look = "[...document.querySelectorAll('section.slide')].map(one => getComputedStyle(one))"
    assert set(page.evaluate(f"{look}.map(one => one.paddingLeft)")) == {"84px"}
    behind = page.locator(".pdf-page").nth(1)
    assert behind.evaluate("one => getComputedStyle(one).backgroundColor") == "rgb(253, 253, 251)"
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    with pypdfium2.PdfDocument(BytesIO(printed)) as pdf:
        assert len(pdf) == slides


@pytest.mark.parametrize(
    "name", ["growth", "evidence-learning-walks", "inquiry", "element-2c", "thanks"]
)
def test_everyone_can_read_a_slide_of_every_kind(page, deck, name):
    opened(page, f"{deck.as_uri()}#/{name}")
    assert violations(page) == []


@pytest.mark.parametrize("width", [1280, 390])
def test_without_script_it_reads_as_a_page(browser, deck, width):
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 800}
    )
    page = context.new_page()
    page.goto(deck.as_uri())
    for words in ("One adult who calls", "The job I used to have", "I look forward"):
        assert page.get_by_text(words).first.is_visible()
    assert page.get_by_text("Say hello to the drivers").first.is_hidden()
    slides = page.locator("section.slide")
    tops = [slides.nth(n).bounding_box() for n in range(slides.count())]
    assert [one["y"] for one in tops] == sorted(one["y"] for one in tops)
    assert max(one["x"] + one["width"] for one in tops) <= width
    context.close()
