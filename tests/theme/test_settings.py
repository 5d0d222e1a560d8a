"""The pages under the reader's own settings: forced colors, dark without script, less motion, paper."""

import io
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from tests.theme.sites import one_of_each_kind

pytestmark = pytest.mark.slow
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
DRAWN = {
    "map.html": [".cp-map__mark", ".cp-mark"],
    "growth.html": [".cp-multiple svg", ".cp-elements svg", ".cp-framed"],
    "hours.html": [".cp-bar__drawing", ".cp-columns__drawing"],
    "index.html": [".cp-years__pieces li", ".cp-spark"],
    "evidence.html": [".cp-chip", ".cp-choose button"],
    "journey.html": [".cp-stop", ".cp-stop__when"],
}


def colors(locator):
    """How many pixels there are of each color that an element is drawn in."""
    picture = Image.open(io.BytesIO(locator.screenshot())).convert("RGB")
    return {color: count for count, color in picture.getcolors(maxcolors=picture.size[0] * 999)}


def looks(context, address, selector="body"):
    """The color at the top left of a page's paper."""
    page = context.new_page()
    page.goto(address)
    picture = Image.open(io.BytesIO(page.locator(selector).first.screenshot())).convert("RGB")
    return picture.getpixel((2, picture.height - 2))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", DRAWN)
def test_nothing_that_is_drawn_vanishes_in_forced_colors(page, site, scheme, name):
    page.emulate_media(forced_colors="active", color_scheme=scheme, reduced_motion="reduce")
    page.goto((site("program", "usc-rossier") / name).as_uri())
    for selector in DRAWN[name]:
        found = colors(page.locator(selector).first)
        paper = max(found, key=found.get)
        strong = [
            count
            for color, count in found.items()
            if sum(abs(one - other) for one, other in zip(color, paper, strict=True)) > 300
        ]
        assert sum(strong) > 10, selector


def test_the_coach_is_told_by_form_and_words_too(page, site):
    page.goto((site("program", "usc-rossier") / "growth.html").as_uri())
    chart = page.locator(".cp-multiple svg").first
    assert chart.locator("rect.cp-point--coach").count() == 2
    assert chart.get_by_text("coach", exact=True).is_visible()
    assert "seen by the coach" in chart.locator("desc").text_content()
    row = page.locator(".cp-elements tbody tr").first
    assert "the coach:" in row.inner_text()


def test_a_narrow_table_is_still_a_table_to_those_who_hear_it(page, site):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto((site("panel") / "growth.html").as_uri())
    heard = page.locator(".cp-line__sights").first.aria_snapshot()
    assert heard.count("- row ") == 4
    assert '- columnheader "Level"' in heard
    assert '- rowheader "Initial"' in heard
    assert heard.count("- cell ") == 6


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_the_scheme_of_the_computer_is_followed(browser, site, script):
    for scheme, paper in (("light", (253, 253, 251)), ("dark", (22, 24, 26))):
        context = browser.new_context(java_script_enabled=script, color_scheme=scheme)
        address = (site("panel") / "growth.html").as_uri()
        assert looks(context, address, ".cp-page") == paper, scheme
        context.close()


def test_without_script_every_kind_of_page_can_be_read(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for file in one_of_each_kind(site("private")):
        page.goto(file.as_uri())
        assert page.locator("h1").first.is_visible(), file
        if page.locator(".cp-page").count():
            assert page.locator(".cp-nav__list").is_visible(), file
            assert page.locator(".cp-card:not(:visible)").count() == 0, file
    context.close()


def test_nothing_moves_for_those_who_asked_for_it(page, site):
    page.emulate_media(reduced_motion="reduce")
    moving = """() => [...document.querySelectorAll("*")].filter((one) => {
        const style = getComputedStyle(one);
        return style.animationName !== "none" || !/^(0s(, )?)+$/.test(style.transitionDuration);
    }).map((one) => one.outerHTML.slice(0, 80))"""
    for file in one_of_each_kind(site("private")):
        if file.parent.name != "present":
            page.goto(file.as_uri())
            assert page.evaluate(moving) == [], file


def test_every_kind_of_page_is_set_for_paper(page, site):
    page.set_viewport_size({"width": 680, "height": 900})
    page.emulate_media(media="print", color_scheme="dark")
    around = ".cp-header, .cp-near, .cp-footer, .cp-turn, .cp-choose, .headerlink, .md-banner"
    for file in one_of_each_kind(site("private")):
        page.goto(file.as_uri())
        if not page.locator(".cp-page").count():
            continue
        assert page.locator(around).filter(visible=True).count() == 0, file
        assert page.locator("h1").is_visible(), file
        assert not page.evaluate(TOO_WIDE), file
        ink = "getComputedStyle(document.body).color + getComputedStyle(document.body).backgroundColor"
        assert page.evaluate(ink) == "rgb(0, 0, 0)rgb(255, 255, 255)", file
        hues = "getComputedStyle(document.body).getPropertyValue('--s1').trim()"
        assert page.evaluate(hues) == "#295fa4", file


@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_the_map_is_as_wide_as_paper_and_no_element_is_cut_off(page, site, paper):
    page.goto((site("panel") / "map.html").as_uri())
    codes = page.locator(".cp-map thead tr:last-child th").all_inner_texts()
    with pypdfium2.PdfDocument(BytesIO(page.pdf(format=paper))) as pdf:
        first = pdf[0].get_textpage().get_text_range()
    assert len(codes) == 19
    assert [code for code in codes if code.strip() not in first] == []
