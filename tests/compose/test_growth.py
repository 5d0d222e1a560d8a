"""Growth: what the person and the coach saw of each standard and each element, time by time."""

from pathlib import Path

import pytest

from casc_portfolio import programs
from casc_portfolio.frameworks import load as framework
from tests.compose.small import SMALL, page_at, site_of


def assessment(period, day, standards, *, assessor="self", audience="panel"):
    return f"""
        ---
        period: {period}
        assessor: {assessor}
        date: {day}
        audience: {audience}
        standards: {standards}
        status: ready
        ---
        """


FOLDER = "content/self-assessment"
OWN = {
    f"{FOLDER}/initial.md": assessment(
        "initial",
        "2025-09-01",
        "{2: {level: approaches, sentence: New here., elements: {2A: directed-toward}}}",
    ),
    f"{FOLDER}/final.md": assessment(
        "final",
        "2026-04-01",
        "{2: {level: meets, sentence: Daily., elements: {2a: meets, 2B: approaches}}}",
    ),
}
COACH = {
    f"{FOLDER}/coach-mid.md": assessment(
        "mid-program",
        "2026-01-10",
        "{2: {level: meets, sentence: I saw it., elements: {2A: meets}}}",
        assessor="coach",
    ),
    f"{FOLDER}/coach-final.md": assessment(
        "final",
        "2026-04-02",
        "{2: {level: exemplifies, sentence: Others learn it., elements: {2A: meets}}}",
        assessor="coach",
    ),
}


ASKED = "    title: {}\n    source: ctc\n    coach: yes\n"


def growth(root, changes, audience="private", *, coached=True):
    """In a program that asks for the coach's view too, at the middle and at the end."""
    own = (Path(programs.__file__).parent / "pcoe.yml").read_text(encoding="utf-8")
    for title in ("Mid-program", "Final") if coached else ():
        own = own.replace(f"    title: {title}\n    source: ctc\n", ASKED.format(title), 1)
    settings = str(SMALL["portfolio.yml"]).replace("program: pcoe", "program: ./my-program.yml")
    changes = {"portfolio.yml": settings, "my-program.yml": own, **changes}
    return page_at(site_of(root, changes, audience=audience), "growth.md").view


def standard(view, number):
    return next(one for one in view.standards if one.number == number)


def test_coach_and_person_stand_at_the_same_times_of_one_drawing(tmp_path):
    view = growth(tmp_path, {**OWN, **COACH}, "program")
    chart = standard(view, "2").chart
    assert [tick.label for tick in chart.ticks] == list(view.times) == [
        "Initial",
        "Mid-program",
        "Final",
    ]  # fmt: skip
    at = [tick.x for tick in chart.ticks]
    assert [(one.x, one.value) for one in chart.points] == [(at[0], "approaches"), (at[2], "meets")]
    assert [(one.x, one.value) for one in chart.beside] == [
        (at[1], "meets"),
        (at[2], "exemplifies"),
    ]
    assert view.coached


@pytest.mark.parametrize(
    ("level", "words"),
    [("meets", "The coach saw the same."), ("exemplifies", "The coach saw “exemplifies”.")],
)
def test_it_says_what_the_coach_saw_last(tmp_path, level, words):
    coach = {
        f"{FOLDER}/coach-final.md": assessment(
            "final", "2026-04-02", f"{{2: {{level: {level}}}}}", assessor="coach"
        )
    }
    line = standard(growth(tmp_path, {**OWN, **coach}), "2")
    assert (line.sentence, line.coach_sentence) == ("From “approaches” to “meets”.", words)


def test_a_look_that_the_person_has_repeated_since_says_when_it_was(tmp_path):
    only = {path: text for path, text in COACH.items() if "mid" in path}
    line = standard(growth(tmp_path, {**OWN, **only}), "2")
    assert line.coach_sentence == "The coach saw “meets” (Mid-program)."


def test_a_coach_whom_the_program_does_not_ask_is_on_no_page(tmp_path):
    view = growth(tmp_path, {**OWN, **COACH}, coached=False)
    line = standard(view, "2")
    assert (line.coach, line.coach_sentence, view.coached) == ((), "", False)
    assert [link.path for link in view.assessments if "coach" in link.path] == []


def test_the_panel_sees_nothing_of_the_coach(tmp_path):
    view = growth(tmp_path, {**OWN, **COACH}, "panel")
    line = standard(view, "2")
    assert (line.coach, line.chart.beside, line.coach_sentence) == ((), (), "")
    assert view.times == ("Initial", "Final")
    assert not view.coached
    cells = [cell for one in line.elements for cell in one.cells]
    assert [coach for _, coach in cells if coach] == []


def test_a_coach_alone_is_drawn_without_the_person(tmp_path):
    view = growth(tmp_path, COACH)
    chart = standard(view, "2").chart
    assert (len(chart.points), len(chart.beside)) == (0, 2)
    assert view.sentence == ""


def test_each_element_that_was_given_a_level_has_a_line_and_its_words(tmp_path):
    first, second = standard(growth(tmp_path, {**OWN, **COACH}), "2").elements
    assert (first.code, first.path) == ("2A", "cpsel-2/index.md#element-2a")
    assert first.cells == (("directed toward", ""), ("", "meets"), ("meets", "meets"))
    assert [point.value for point in first.chart.points] == ["directed toward", "meets"]
    assert second.cells == (("", ""), ("", ""), ("approaches", ""))
    assert second.chart is None


def test_all_nineteen_elements_can_be_seen_over_time(tmp_path):
    standards = framework("cpsel-2014").standards
    given = ", ".join(
        f"{one.number}: {{level: meets, elements: {{{', '.join(f'{e.code}: meets' for e in one.elements)}}}}}"
        for one in standards
    )
    periods = (("initial", "2025-09-01"), ("mid-program", "2026-01-10"), ("final", "2026-04-01"))
    world = {f"{FOLDER}/{name}.md": assessment(name, day, f"{{{given}}}") for name, day in periods}
    lines = growth(tmp_path, world, "panel").standards
    assert [len(one.elements) for one in lines] == [3, 3, 4, 3, 3, 3]
    assert all(len(e.chart.points) == 3 for one in lines for e in one.elements)


def test_a_standard_shows_the_levels_of_its_elements_but_not_to_everybody(tmp_path):
    def element(audience):
        view = page_at(site_of(tmp_path, OWN, audience=audience), "cpsel-2/index.md").view
        return view.elements[0].growth

    assert [sight.short for sight in element("panel").sights] == ["directed toward", "meets"]
    open_to_all = {
        "content/cpsel-2/index.md": """
            ---
            title: Instruction
            audience: public
            status: ready
            ---
            """
    }
    site = site_of(tmp_path, {**OWN, **open_to_all}, audience="public")
    assert page_at(site, "cpsel-2/index.md").view.elements[0].growth is None


def test_levels_are_places_and_never_numbers(tmp_path):
    chart = standard(growth(tmp_path, {**OWN, **COACH}), "2").chart
    rungs = {rung.y for rung in chart.rungs}
    assert {point.y for point in (*chart.points, *chart.beside)} <= rungs
