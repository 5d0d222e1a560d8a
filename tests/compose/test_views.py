"""Each kind of page as values: what stands on it, and where it leads."""

import pytest

from casc_portfolio.compose import Link
from casc_portfolio.content.types import Audience
from tests.compose.small import SMALL, page_at, site_of

ASSESSMENTS = {
    f"content/self-assessment/{period}.md": f"""
        ---
        period: {period}
        date: {day}
        standards:
          2: {{level: {level}, sentence: Because of {period}.}}
        status: ready
        ---
        """
    for period, day, level in (
        ("final", "2026-04-01", "meets"),
        ("initial", "2025-09-01", "directed-toward"),
        ("mid-program", "2026-01-10", "approaches"),
    )
}
PLAN = {
    "content/iip/year-1.md": """
        ---
        title: Year one
        year: 1
        goals:
          - {id: y1, statement: Be in classrooms., elements: [2A], status: met}
        status: ready
        ---
        """
}
WITH_GOAL = """
    ---
    title: Weekly walks
    goal: y1
    elements: [2A]
    status: ready
    ---
    """


def test_home_says_who_this_is(tmp_path):
    view = page_at(site_of(tmp_path), "index.md").view
    assert (view.person.name, view.person.role) == ("Ana Reyes", "Assistant Principal")
    assert view.person.where == "Alder Creek School, Three Forks Union"
    assert view.vision == "Everyone here is greeted by name."
    assert view.body == "I taught fifth grade."
    assert [(fact.number, fact.words) for fact in view.facts] == [
        ("1", "piece of evidence"),
        ("1", "reflection"),
        ("1.5", "hours of coaching and learning"),
    ]


def test_home_keeps_the_order_that_the_person_chose(tmp_path):
    settings = "name: A\nprogram: pcoe\nsite: {order: [4, 2]}\n"
    view = page_at(site_of(tmp_path, {"portfolio.yml": settings}), "index.md").view
    assert [tile.number for tile in view.standards] == ["4", "2", "1", "3", "5", "6"]


def test_a_piece_of_evidence_tells_what_it_shows_and_who_looks_back(tmp_path):
    view = page_at(site_of(tmp_path), "cpsel-2/evidence/walks.md").view
    assert [(chip.code, chip.claim) for chip in view.elements] == [
        ("2A", "Teachers choose the question."),
        ("5A", ""),
    ]
    assert view.elements[1].path == "cpsel-5/index.md#element-5a"
    assert [(one.title, one.kind, one.path) for one in view.exhibits] == [
        ("The protocol", "document", "artifacts/protocol.pdf")
    ]
    assert [card.opening for card in view.reflections] == ["Trust comes before feedback."]


def test_a_piece_stands_on_the_page_of_every_standard_it_names(tmp_path):
    site = site_of(tmp_path)
    for number, code in (("2", "2A"), ("5", "5A")):
        view = page_at(site, f"cpsel-{number}/index.md").view
        element = next(one for one in view.elements if one.code == code)
        assert [card.id for card in element.evidence] == ["walks"]
        assert element.invitation is None


def test_an_empty_element_invites_its_writer(tmp_path):
    view = page_at(site_of(tmp_path), "cpsel-3/index.md").view
    assert all(element.invitation for element in view.elements)


def test_a_reflection_inside_evidence_is_told_apart_from_the_story(tmp_path):
    text = """
        ---
        title: Both
        elements: [1A]
        status: ready
        ---

        The story.

        ## What happened

        It rained.

        ## What it means

        Bring a coat.
        """
    site = site_of(tmp_path, {"content/cpsel-1/evidence/both.md": text})
    view = page_at(site, "cpsel-1/evidence/both.md").view
    assert view.body == "The story."
    assert [(one.heading, one.body) for one in view.reflection] == [
        ("What happened", "It rained."),
        ("What it means", "Bring a coat."),
    ]
    cards = page_at(site, "cpsel-1/index.md").view.reflections
    assert [card.path for card in cards] == ["cpsel-1/evidence/both.md#cp-reflection"]


def test_headings_with_prompts_are_no_reflection_yet(tmp_path):
    text = """
        ---
        title: Begun
        ---

        ## What happened

        <!-- prompt: In two sentences. -->

        ## What it means
        """
    site = site_of(tmp_path, {"content/cpsel-1/evidence/begun.md": text})
    assert page_at(site, "cpsel-1/evidence/begun.md").view.reflection == ()
    assert page_at(site, "cpsel-1/index.md").view.reflections == ()


@pytest.mark.parametrize(("audience", "kinds"), [("private", 2), ("coach", 1), ("panel", 1)])
def test_a_review_that_is_still_to_come_is_its_writer_s_own(tmp_path, audience, kinds):
    text = """
        ---
        title: Year one
        year: 1
        goals:
          - {id: y1, statement: Be in classrooms., elements: [2A]}
        reviews:
          - {kind: mid-year, date: 2026-01-20, progress: Two walks a week.}
          - {kind: year-end}
        status: ready
        ---
        """
    site = site_of(tmp_path, {"content/iip/year-1.md": text}, audience=Audience(audience))
    assert len(page_at(site, "iip/year-1.md").view.reviews) == kinds


def test_a_reflection_shows_the_work_it_looks_back_on(tmp_path):
    view = page_at(site_of(tmp_path), "cpsel-2/reflections/on-walks.md").view
    assert [card.title for card in view.evidence] == ["Weekly walks"]
    assert view.level == "Practice meets the standard"


def test_growth_goes_by_date_and_draws_levels_as_places(tmp_path):
    view = page_at(site_of(tmp_path, ASSESSMENTS), "growth.md").view
    line = next(one for one in view.standards if one.number == "2")
    assert [sight.rank for sight in line.sights] == [0, 1, 2]
    heights = [point.y for point in line.chart.points]
    assert heights == sorted(heights, reverse=True)
    assert line.chart.sentence == "From “directed toward” to “meets”."
    assert view.sentence == "All 1 standards have moved on since the first assessment."


def test_one_assessment_is_no_line(tmp_path):
    only = {path: text for path, text in ASSESSMENTS.items() if "initial" in path}
    view = page_at(site_of(tmp_path, only), "growth.md").view
    assert all(line.chart is None for line in view.standards)
    assert view.sentence == ""


def test_a_goal_and_its_evidence_know_each_other(tmp_path):
    site = site_of(tmp_path, {**PLAN, "content/cpsel-2/evidence/walks.md": WITH_GOAL})
    (goal,) = page_at(site, "iip/year-1.md").view.goals
    assert (goal.anchor, goal.status) == ("goal-y1", "met")
    assert [card.title for card in goal.evidence] == ["Weekly walks"]
    evidence = page_at(site, "cpsel-2/evidence/walks.md").view
    assert evidence.goal == Link(title="Be in classrooms.", path="iip/year-1.md#goal-y1")


def test_a_goal_that_public_eyes_may_not_see_is_not_named(tmp_path):
    changes = {
        **PLAN,
        "content/cpsel-2/evidence/walks.md": WITH_GOAL.replace(
            "goal", "audience: public\n    goal", 1
        ),
    }
    site = site_of(tmp_path, changes, audience="public")
    assert page_at(site, "cpsel-2/evidence/walks.md").view.goal is None


def test_the_map_has_a_cell_for_every_element_and_piece(tmp_path):
    site = site_of(tmp_path)
    view = page_at(site, "map.md").view
    codes = [column.code for group in view.groups for column in group.columns]
    (row,) = view.rows
    assert len(codes) == len(row.cells) == 19
    assert [code for code, cell in zip(codes, row.cells, strict=True) if cell] == ["2A", "5A"]
    assert view.sentence == "2 of 19 elements have evidence."
    (table,) = site.data
    header, line = table.text.splitlines()
    assert line.startswith("Weekly walks,2025-09-01,2025-10-14,")
    assert (len(header.split(",")), line.count("x")) == (22, 2)


@pytest.mark.parametrize(
    ("audience", "sentence"),
    [
        ("program", "2 of 19 elements have evidence."),
        ("panel", "The work shown here speaks to 2 elements."),
    ],
)
def test_a_panel_hears_what_the_work_speaks_to_and_no_grade(tmp_path, audience, sentence):
    view = page_at(site_of(tmp_path, audience=audience), "map.md").view
    assert view.sentence == sentence


def test_without_a_program_there_is_no_map_and_no_way_to_it(tmp_path):
    settings = SMALL["portfolio.yml"].replace("program: pcoe\n", "")
    site = site_of(tmp_path, {"portfolio.yml": settings})
    assert "map.md" not in [page.path for page in site.pages]
    assert page_at(site, "evidence.md").view.map is None


def test_the_map_of_a_public_site_counts_what_is_shown_and_nothing_that_is_not(tmp_path):
    walks = SMALL["content/cpsel-2/evidence/walks.md"].replace(
        "status:", "audience: public\nstatus:"
    )
    site = site_of(tmp_path, {"content/cpsel-2/evidence/walks.md": walks}, audience="public")
    view = page_at(site, "map.md").view
    assert view.sentence == "The work shown here speaks to 2 elements."


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_a_title_is_no_formula(tmp_path, sign):
    text = f'---\ntitle: "{sign}HYPERLINK(1)"\nelements: [2A]\nstatus: ready\n---\n'
    site = site_of(tmp_path, {"content/cpsel-2/evidence/walks.md": text})
    assert f"\n'{sign}HYPERLINK(1)," in site.data[0].text


def test_sums_of_hours_go_to_the_panel_when_the_person_says_so(tmp_path):
    settings = "name: A\nprogram: pcoe\nstart: 2025-07-01\nprivacy: {hours: panel}\n"
    site = site_of(tmp_path, {"portfolio.yml": settings}, audience="panel")
    view = page_at(site, "hours.md").view
    assert view.entries == ()
    bar = view.categories[0].bars[0]
    assert (bar.label, bar.have, bar.need) == ("Year 1", 1.5, 40)
    assert bar.share == 0.0375


def test_hours_that_another_program_accepted_are_in_the_bars(tmp_path):
    transfer = """
        ---
        kind: transfer
        date: 2025-07-20
        by: program office
        program: Another program
        year: 1
        hours: {coaching: 10}
        status: ready
        ---
        """
    view = page_at(site_of(tmp_path, {"records/transfer.md": transfer}), "hours.md").view
    assert view.categories[0].bars[0].sentence == "Year 1: 11.5 of 40 hours."


def test_the_journey_says_what_is_next(tmp_path):
    view = page_at(site_of(tmp_path), "journey.md").view
    assert sum(stop.next for stop in view.stops) == 1
    assert 1 <= len(view.steps) <= 3
    assert all(step.next for step in view.steps)


def test_an_inquiry_is_told_in_the_order_of_the_work(tmp_path):
    text = """
        ---
        title: Who speaks?
        question: Who speaks in our meetings?
        result: More people.
        data: Notes.
        status: ready
        ---
        """
    view = page_at(site_of(tmp_path, {"content/inquiry/index.md": text}), "inquiry/index.md").view
    assert view.steps == (("What I looked at", "Notes."), ("What changed", "More people."))


@pytest.mark.parametrize(
    "file", ["page.html", "drawing.svg", "photo.heic", ".hidden.pdf", "none.pdf"]
)
def test_a_file_that_should_not_stand_beside_pages_is_not_shown(tmp_path, file):
    text = f"""
        ---
        title: A
        artifacts:
          - file: artifacts/{file}
        status: ready
        ---
        [x](../../artifacts/{file})
        """
    changes = {"content/cpsel-1/evidence/a.md": text}
    if file != "none.pdf":
        changes[f"content/artifacts/{file}"] = "x"
    site = site_of(tmp_path, changes)
    view = page_at(site, "cpsel-1/evidence/a.md").view
    assert (view.exhibits, view.body) == ((), "x")
    assert [one.path for one in site.attachments] == ["artifacts/protocol.pdf"]


@pytest.mark.parametrize(("permission", "shown"), [("", 0), (", permission: asked in May", 1)])
def test_someone_who_can_be_recognised_was_asked(tmp_path, permission, shown):
    text = f"""
        ---
        title: A
        artifacts:
          - {{file: artifacts/protocol.pdf, people: identifiable{permission}}}
        status: ready
        ---
        """
    changes = {"content/cpsel-2/evidence/walks.md": text}
    panel = page_at(site_of(tmp_path, changes, audience="panel"), "cpsel-2/evidence/walks.md")
    private = page_at(site_of(tmp_path, changes), "cpsel-2/evidence/walks.md")
    assert (len(panel.view.exhibits), len(private.view.exhibits)) == (shown, 1)
