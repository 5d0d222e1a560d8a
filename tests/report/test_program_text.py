from pathlib import Path

import pytest

from casc_portfolio.programs import load, shipped
from casc_portfolio.report import program_text
from tests.programs.own import OWN

TEXTS = {name: program_text.render(load(name, Path())[0]) for name in shipped()}
LISTS = ("milestones", "requirements", "hours", "records", "documents", "periods", "notes")


@pytest.mark.parametrize("name", TEXTS)
def test_all_of_a_program_is_printed(name):
    program, _ = load(name, Path())
    text = " ".join(TEXTS[name].split())
    for what in LISTS:
        for one in getattr(program, what):
            assert one.title in text, one.id
    for category in program.hours:
        assert f"Columns: date, hours, {', '.join(category.columns)}" in text
        assert ", ".join(category.modes) in text
    for level in program.scale.levels:
        assert f"{level.id}: {level.title}" in text
    for part in program.reflection.parts:
        assert part.prompt in text
    for section in program.presentation.sections:
        assert section.title in text
    for note in program.notes:
        assert note.text in text
        assert all(step in text for step in note.steps)
    for contact in program.contacts:
        assert f"{contact.role}: {contact.url}" in text
    assert program.decision.rule in text


@pytest.mark.parametrize("name", TEXTS)
def test_it_fits_on_80_columns(name):
    assert [line for line in TEXTS[name].splitlines() if len(line) > 80] == []


@pytest.mark.parametrize(
    "line",
    [
        "- Coaching hours of year 1, 40 hours (you) [pcoe] coaching-year-1",
        "Showcase: on its day in portfolio.yml, else May 20 of year 2 [pcoe; details assumed]",
        "Your part is done: 21 days before: Showcase [assumed] final",
        "meets: Practice meets the standard counts as reached from here on",
        "5. You may appeal to the Assistant Superintendent, Curriculum and Instruction, within",
        "CPSEL professional learning: 12 hours a year, 24 in all [pcoe] cpsel-learning",
    ],
)
def test_rules_are_told_in_words_with_where_they_come_from(line):
    assert line in " ".join(TEXTS["pcoe"].split())


def test_the_presentation_says_how_long_it_is_and_how_many_slides_it_has():
    assert "Presentation (you), 20 minutes, at most 25 slides [pcoe;" in TEXTS["pcoe"]


def test_what_a_topic_is_about_and_what_decides_is_told():
    text = " ".join(TEXTS["usc-rossier"].split())
    assert "Leading instruction (Standard 2); Managing for learning (Standard 3);" in text
    assert "Levels count from records of kind panel-decision, office-decision." in text
    assert "Year 1 has at least 180 days: after a later start it ends a year later" in text


def test_the_anchors_of_a_criterion_stand_below_it(world):
    criteria = """\
panel:
  assumed: yes
  criteria:
    - id: presence
      title: Presence
      anchors:
        - {level: solid, text: Answers the question that was asked.}
      assumed: yes
"""
    program, findings = load("./own.yml", world({"own.yml": OWN + criteria}))
    assert findings == []
    lines = [line.strip() for line in program_text.render(program).splitlines()]
    at = lines.index("Presence: a level [assumed]")
    assert lines[at + 1] == "solid: Answers the question that was asked."


def test_a_panel_that_gives_no_levels_has_no_rules_of_scoring():
    text = " ".join(TEXTS["pcoe"].split())
    assert "Administrators and colleagues at the annual Showcase. They give no levels." in text
    assert "rounds of scoring" not in text
    rossier = " ".join(TEXTS["usc-rossier"].split())
    assert "TK-12 administrators. 3 people; a level for each standard; rounds of scoring" in rossier
