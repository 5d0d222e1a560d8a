import re
from dataclasses import replace
from datetime import date

import pytest

from casc_portfolio import frameworks
from casc_portfolio.panel.letter import letter
from casc_portfolio.panel.recommend import recommend
from casc_portfolio.panel.recommendation import (
    Assessed,
    CredentialOnFile,
    DecisionOnFile,
    HoursOfYear,
    Open,
    PlanOfYear,
    Recommendation,
    Service,
    StandardDecided,
)
from casc_portfolio.panel.score import Wanted
from casc_portfolio.portfolio import load
from casc_portfolio.programs import Owner
from casc_portfolio.publish.papers import cut, letter_page, recommendation_page, standards
from tests.complete import AT_THE_END, complete
from tests.panel.decided import MEETS, RESUBMIT, meets
from tests.panel.sheets import program
from tests.theme.axe import violations
from tests.worlds import make_world

DAY = date(2026, 9, 30)
LONG = "Assistant Superintendent for Curriculum, Instruction and Everything Else There Is To Do "


@pytest.fixture
def sheet(tmp_path):
    def made(name="pcoe", day=AT_THE_END):
        found = recommend(load(make_world(tmp_path / name, complete(name))), as_of=day)
        assert found is not None
        return found

    return made


def lettered(decision):
    own = program()
    return letter(decision, program=own, framework=frameworks.load(own.framework))


def crowded():
    """More of everything than anyone has, and longer."""
    titles = [one.title for one in frameworks.load("cpsel-2014").standards]
    return Recommendation(
        name=LONG * 3,
        program=LONG * 3,
        start=DAY,
        as_of=DAY,
        credentials=4 * (CredentialOnFile(title=LONG, issued=DAY, expires=DAY, valid=True),),
        services=9
        * (
            Service(
                role=LONG,
                where=LONG * 2,
                first=DAY,
                last=DAY,
                full_time=True,
                verified_by=LONG,
                verified_on=DAY,
            ),
        ),
        service_days=(365, 730),
        hours=20
        * (
            HoursOfYear(
                title=LONG,
                year=1,
                logged=1000.25,
                confirmed=1000.25,
                needed=1000.25,
                verified_by=(LONG, LONG),
                to_verify=True,
            ),
        ),
        plans=5 * (PlanOfYear(year=1, heard=DAY, mid_year=DAY, year_end=DAY, goals=33, closed=33),),
        assessments=6 * (Assessed(title=LONG, date=DAY, there=True),),
        decisions=6
        * (DecisionOnFile(title=LONG, date=DAY, outcome="resubmit", deciders=LONG * 3),),
        standards=tuple(
            StandardDecided(
                number=str(number),
                title=title,
                level="Practice directed toward the standard",
                reached=False,
                date=DAY.replace(day=number),
                deciders=LONG * 3,
            )
            for number, title in enumerate(titles, start=1)
        ),
        exceptions=9 * (LONG * 4,),
        open=40 * (Open(id="x", title=LONG * 2, owner=Owner.CANDIDATE, here=False),),
    )


def test_whatever_was_typed_is_escaped():
    loud = "<script>alert(1)</script>\" onload='x' {{ 7 * 7 }}"
    text = letter_page(lettered(meets(candidate=loud, reason=loud, by=loud, commendations=(loud,))))
    text += recommendation_page(replace(crowded(), name="<img src=x onerror=alert(1)>"))
    assert "<script" not in text
    assert "<img" not in text
    assert "{{ 7 * 7 }}" in text


def test_a_page_needs_nothing_from_elsewhere():
    for text in (letter_page(lettered(MEETS)), recommendation_page(crowded())):
        assert re.findall(r"(?:src|href)\s*=|url\(|@import", text) == []
        assert "default-src 'none'" in text


def test_a_letter_holds_no_panelists_own_score():
    text = letter_page(lettered(RESUBMIT))
    assert text.count("Practice approaches the standard") == 1
    assert "agreed" not in text


def test_a_long_text_is_cut_at_a_word():
    assert cut("one two three", 13) == "one two three"
    assert cut("one two, three", 12) == "one two…"


def test_a_day_and_deciders_are_written_once_for_all_standards_they_hold_for(sheet):
    assert [rows for _, rows in standards(sheet())] == [6, 0, 0, 0, 0, 0]
    assert [rows for _, rows in standards(crowded())] == [1] * 6


def pages(page, text, tmp_path):
    """How many pages the browser prints; axe must find nothing on the screen."""
    file = tmp_path / "paper.html"
    file.write_text(text, encoding="utf-8")
    page.goto(file.as_uri())
    assert violations(page) == []
    printed = page.pdf(prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", printed))


@pytest.mark.slow
def test_the_recommendation_is_one_page_whatever_there_is_to_say(page, sheet, tmp_path):
    early = sheet("usc-rossier", date(2025, 2, 1))
    for one in (sheet(), early, crowded()):
        assert pages(page, recommendation_page(one), tmp_path) == 1


@pytest.mark.slow
def test_a_letter_is_one_page_as_long_as_people_are_brief(page, tmp_path):
    for decision in (MEETS, RESUBMIT):
        assert pages(page, letter_page(lettered(decision)), tmp_path) == 1


@pytest.mark.slow
def test_a_long_letter_breaks_between_pages_and_loses_nothing(page, tmp_path):
    many = meets(commendations=tuple(f"Point {number}: {LONG}" for number in range(40)))
    text = letter_page(lettered(many))
    assert pages(page, text, tmp_path) > 1
    assert all(page.get_by_text(f"Point {number}:").count() == 1 for number in (0, 20, 39))


COMMENT = (
    "You count before you speak, and you say what did not move, which is rarer than it sounds."
)
WANTED = "One more piece about families, with what changed for them, and who told you so."


def said_by_page(page, decision, folder):
    """What stands on each page of the printed letter."""
    from pypdfium2 import PdfDocument

    (folder / "letter.html").write_text(letter_page(lettered(decision)), encoding="utf-8")
    page.goto((folder / "letter.html").as_uri())
    with PdfDocument(page.pdf(prefer_css_page_size=True)) as document:
        return [sheet.get_textpage().get_text_bounded() for sheet in document]


@pytest.mark.slow
@pytest.mark.parametrize("outcome", ["meets", "resubmit"])
def test_a_letter_of_any_length_breaks_where_a_person_would(page, tmp_path, outcome):
    for count in (1, 2, 4, 6, 7, 8, 12, 20):
        said = (f"{COMMENT} ({number})" for number in range(count))
        decision = meets(commendations=tuple(said))
        if outcome == "resubmit":
            asked = [Wanted(standard=str(at), missing=WANTED, by=DAY) for at in range(1, 7)]
            decision = replace(decision, outcome=RESUBMIT.outcome, wanted=tuple(asked[:count]))
        sheets = said_by_page(page, decision, tmp_path)
        last = sheets[-1]
        assert "What happens next" in last, "nobody signs an empty page"
        assert "With our best wishes" in last
        (decided,) = (one for one in sheets if "What was decided" in one)
        assert decided.count("Practice") == 6, "the six levels stand together"
        alone = [one for one in sheets if re.search(r"(out|by when)\s*(Page \d of \d)?\s*$", one)]
        assert alone == [], "no heading without what it is over"
        numbered = [f"Page {at} of {len(sheets)}" in one for at, one in enumerate(sheets, start=1)]
        assert numbered == [False, *[True] * (len(sheets) - 1)]


@pytest.mark.slow
def test_nothing_leaves_a_narrow_screen(page, sheet, tmp_path):
    page.set_viewport_size({"width": 360, "height": 700})
    for text in (letter_page(lettered(RESUBMIT)), recommendation_page(sheet())):
        (tmp_path / "paper.html").write_text(text, encoding="utf-8")
        page.goto((tmp_path / "paper.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
