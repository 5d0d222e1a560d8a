"""The handout is one sheet of paper, whatever a portfolio holds."""

import re
from dataclasses import replace

import pytest

from casc_portfolio.compose.handout import Shown
from casc_portfolio.engine.papers import handout_page, is_handout
from tests.theme.axe import violations
from tests.theme.papers import handout_file, sample


def with_addresses(site, *, title="", claim=""):
    rows = tuple(
        replace(
            row,
            claim=claim or row.claim,
            shown=replace(
                row.shown,
                title=title or row.shown.title,
                address=f"https://someone.example/portfolio/cpsel-{row.number}/evidence/a.html",
            ),
        )
        for row in site.handout.rows
    )
    return replace(site, handout=replace(site.handout, rows=rows))


def crowded(site):
    """As long as texts get, and longer than any person's own."""
    words = "Verwaltungsgerichtsbarkeit und anderes " * 9
    unbroken = "W" * 190
    site = with_addresses(site, title=words[:90], claim=unbroken)
    person = replace(site.person, name="Wilhelmina " * 12, role=words, school=unbroken)
    levels = replace(site.handout.rows[0], start=words, now=unbroken, title=words)
    rows = (levels, *site.handout.rows[1:])
    return replace(
        site, handout=replace(site.handout, person=person, vision=words[:220], rows=rows)
    )


def sheets_of_paper(page, file, paper):
    page.goto(file.as_uri())
    printed = page.pdf(format=paper, prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", printed))


@pytest.mark.slow
@pytest.mark.parametrize("paper", ["Letter", "A4"])
@pytest.mark.parametrize("program", ["pcoe", "usc-rossier"])
def test_it_fits_on_one_sheet(page, tmp_path, program, paper):
    site = sample(program)
    for number, one in enumerate((site, with_addresses(site), crowded(site))):
        file = handout_file(tmp_path / str(number), one)
        assert sheets_of_paper(page, file, paper) == 1
    room = page.locator(".notes").bounding_box()["height"]
    assert room > 80, "there is room for notes"


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["Isaac Tolentino-Reed", "Maria-Guadalupe Hernandez-Villanueva de la Cruz"]
)
def test_nobody_s_name_is_cut(page, tmp_path, name):
    site = sample()
    person = replace(site.handout.person, name=name)
    site = replace(site, handout=replace(site.handout, person=person))
    page.goto(handout_file(tmp_path, site).as_uri())
    whole, seen = page.locator("h1").evaluate("one => [one.scrollHeight, one.clientHeight]")
    assert whole <= seen + 1


@pytest.mark.slow
@pytest.mark.parametrize("width", [320, 1280])
def test_everyone_can_read_it(page, tmp_path, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(handout_file(tmp_path, with_addresses(sample())).as_uri())
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.get_by_role("img", name=re.compile("^QR code: someone.example")).count() == 6


def test_without_an_address_there_is_no_code():
    html = handout_page(sample())
    assert "QR code" not in html
    assert "http://" not in html.replace("http://www.w3.org/2000/svg", "")


def test_what_is_not_published_is_said_to_be_in_the_kit():
    site = with_addresses(sample())
    first, *others = site.handout.rows
    kept = replace(first, shown=Shown(title="A hard year", address="", in_kit=True))
    html = handout_page(replace(site, handout=replace(site.handout, rows=(kept, *others))))
    assert html.count("In the panel kit") == 1
    assert html.count("QR code: ") == 5


def test_where_no_piece_has_a_code_nothing_stands_in_its_place():
    site = sample()
    rows = tuple(replace(row, shown=replace(row.shown, in_kit=True)) for row in site.handout.rows)
    html = handout_page(replace(site, handout=replace(site.handout, rows=rows)))
    assert "In the panel kit" not in html


def test_on_a_screen_each_piece_can_be_opened(tmp_path):
    html = handout_page(sample())
    assert html.count('<a href="../cpsel-') == 6
    assert '<a href="../cpsel-1/evidence/nineteen-words.html"><bdi' in html


def test_alone_it_leads_nowhere(tmp_path):
    html = handout_page(sample(), alone=True)
    assert "href=" not in html
    file = tmp_path / "handout.html"
    file.write_text(html, "utf-8")
    assert is_handout(file)
    file.write_text("<title>Mine</title>")
    assert not is_handout(file)


def test_what_people_typed_is_text():
    site = sample()
    person = replace(site.person, name="<img src=x onerror=alert(1)>")
    html = handout_page(replace(site, handout=replace(site.handout, person=person)))
    assert "<img" not in html
