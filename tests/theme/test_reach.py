"""The pages wherever they are read: on a phone, far enlarged, below a path, by keyboard, on paper."""

import pytest

from tests.theme.sites import one_of_each_kind, pages

pytestmark = pytest.mark.slow
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
STRAY = """(path) => [...document.links].map((one) => new URL(one.href))
    .filter((one) => one.origin === location.origin && !one.pathname.startsWith(path))
    .map((one) => one.pathname)"""
"""Links of a page that lead out of the folder in which its site stands."""


@pytest.mark.parametrize(
    ("sample", "width"),
    [*(("pcoe", width) for width in (320, 390, 768, 1024, 1440)), ("usc-rossier", 320)],
)
def test_nothing_scrolls_sideways(page, site, sample, width):
    page.set_viewport_size({"width": width, "height": 640})
    for file in one_of_each_kind(site("private", sample)):
        page.goto(file.as_uri())
        assert not page.evaluate(TOO_WIDE), file


def test_months_below_a_chart_can_be_read_on_a_phone(page, site):
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto((site("private", "usc-rossier") / "hours.html").as_uri())
    shown = "one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a"
    sizes = page.evaluate(f"[...document.querySelectorAll('.cp-columns text')].map({shown})")
    assert len(sizes) > 10
    assert min(sizes) > 11


@pytest.mark.parametrize("width", [320, 700])
@pytest.mark.parametrize("sample", ["pcoe", "usc-rossier"])
def test_levels_beside_a_chart_can_be_read_on_the_smallest_phone_and_two_in_a_row(
    page, site, sample, width
):
    page.set_viewport_size({"width": width, "height": 640})
    page.goto((site("panel", sample) / "growth.html").as_uri())
    shown = """one => [
        parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a,
        one.getBoundingClientRect().left,
    ]"""
    found = page.evaluate(f"[...document.querySelectorAll('.cp-steps text')].map({shown})")
    assert len(found) > 10
    assert min(size for size, _ in found) > 11
    assert min(left for _, left in found) >= 0


def test_names_menu_and_tools_stand_side_by_side_where_the_menu_is_open(page, site):
    page.set_viewport_size({"width": 985, "height": 640})
    page.goto((site("private", "usc-rossier") / "index.html").as_uri())
    name, menu, tools = (
        page.locator(f".cp-{one}").bounding_box()
        for one in ("header__name", "nav", "header__tools")
    )
    assert name["x"] + name["width"] <= menu["x"]
    assert menu["x"] + menu["width"] <= tools["x"]
    assert menu["y"] < tools["y"] + tools["height"] / 2 < menu["y"] + menu["height"]


def test_the_whole_map_is_seen_on_a_tablet(page, site):
    page.set_viewport_size({"width": 768, "height": 1024})
    page.goto((site("private", "usc-rossier") / "map.html").as_uri())
    wide, room = page.evaluate(
        "(one => [one.scrollWidth, one.clientWidth])(document.querySelector('.cp-map'))"
    )
    assert wide <= room


def test_every_page_works_below_a_path(page, site, below_a_path):
    root = site("private")
    for file in pages(root):
        answer = page.goto(f"{below_a_path}/{file.relative_to(root).as_posix()}")
        assert answer.ok
        assert page.evaluate(STRAY, "/some/path/") == [], file


def test_a_page_of_every_kind_of_the_other_sample_works_below_a_path_too(page, site, below_a_path):
    """From ``file://`` the test of accessibility opens every one of its pages."""
    root = site("private", "usc-rossier")
    files = one_of_each_kind(root)
    assert len(files) > 15
    for file in files:
        path = file.relative_to(root).as_posix()
        answer = page.goto(f"{below_a_path}/../usc-rossier/{path}")
        assert answer.ok, path
        assert page.evaluate(STRAY, "/some/usc-rossier/") == [], path


def test_pictures_keep_their_place_before_they_are_there(page, site):
    for file in pages(site("panel")):
        page.goto(file.as_uri())
        sizes = "[...document.images].filter(i => !(i.width && i.getAttribute('height')))"
        assert page.evaluate(f"{sizes}.length") == 0, file


def test_the_keyboard_comes_to_the_content_first(page, site):
    page.goto((site("panel") / "growth.html").as_uri())
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Skip to content"
    assert skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.cp-page') !== null")


def test_the_search_opens_and_closes_where_it_was_asked_for(page, site):
    page.goto((site("panel") / "index.html").as_uri())
    page.locator(".cp-header__search").focus()
    page.keyboard.press("Enter")
    assert page.locator(".md-search__input:focus").is_visible()
    page.locator(".cp-search__close").focus()
    page.keyboard.press("Enter")
    assert not page.locator(".md-search__input").is_visible()
    assert page.locator(".cp-header__search:focus").count() == 1


def test_the_menu_of_a_phone_opens_by_keyboard(page, site):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto((site("panel") / "index.html").as_uri())
    assert not page.locator(".cp-nav__list").is_visible()
    page.locator(".cp-nav__toggle").press("Enter")
    assert page.locator(".cp-nav__list").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(".cp-nav__list").is_visible()
    assert page.locator(".cp-nav__toggle:focus").count() == 1


def test_paper_has_words_and_no_buttons(page, site):
    page.emulate_media(media="print")
    page.goto((site("panel") / "cpsel-2" / "evidence" / "learning-walks.html").as_uri())
    assert not page.locator(".cp-header").is_visible()
    assert page.get_by_text("In September 2024 I built a checklist").is_visible()


def test_without_script_the_menu_is_a_list_and_every_piece_is_there(browser, site):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto((site("panel") / "evidence.html").as_uri())
    assert page.locator(".cp-nav__list").is_visible()
    assert not page.locator(".cp-nav__toggle").is_visible()
    assert not page.locator(".cp-choose").is_visible()
    assert page.locator(".cp-card:visible").count() == page.locator(".cp-card").count() > 1
    context.close()


def test_only_public_pages_may_be_found(site):
    hidden = '<meta name="robots" content="noindex, nofollow">'
    for audience, expected in (("panel", True), ("public", False)):
        for file in pages(site(audience)):
            assert (hidden in file.read_text("utf-8")) is expected, file


def test_the_map_is_read_by_keyboard_on_a_phone(page, site):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto((site("panel") / "map.html").as_uri())
    around = page.get_by_role("region", name="Evidence map")
    around.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.cp-map').scrollLeft > 0")
    for name in ("1 Vision", "2 Instruction"):
        page.keyboard.press("Tab")
        assert page.locator(":focus").inner_text().split() == name.split()
    piece = around.get_by_role("link", name="Calls before nine-thirty")
    piece.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/cpsel-4/evidence/*.html")
    assert "Calls before nine-thirty" in page.locator("h1").inner_text()
