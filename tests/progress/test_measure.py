"""Every required thing is taken away in turn, and exactly what depends on it falls."""

from datetime import date

import pytest

from casc_portfolio.programs import Owner
from casc_portfolio.progress import Phase, State
from tests.complete import AT_FINAL, AT_THE_END, EVIDENCE, complete, read
from tests.progress.changes import drafted, edited, without, without_rows

PROGRAMS = tuple(AT_FINAL)
FILES = {program: complete(program) for program in PROGRAMS}

PAGES = {
    "content/iip/year-1.md": {"plan-1", "review-mid-1", "review-end-1", "plan-1-closed"},
    "content/iip/year-2.md": {"plan-2", "review-mid-2"},
    "content/self-assessment/initial.md": {"self-assessment-initial"},
    "content/self-assessment/mid-program.md": {"self-assessment-mid-program"},
    "content/self-assessment/final.md": {"self-assessment-final"},
    "content/inquiry/index.md": {"inquiry"},
    "presentation.md": {"presentation"},
    **{
        f"content/cpsel-{number}/evidence/{told[0][1]}.md": {f"evidence-{number}"}
        for number, told in EVIDENCE.items()
    },
    **{
        f"content/cpsel-{number}/reflections/on-{told[0][1]}.md": {f"reflection-{number}"}
        for number, told in EVIDENCE.items()
    },
    "records/credential.md": {"admission-credential", "credential-valid"},
    "records/employment-start.md": set(),
    "records/employment-end.md": {"service"},
    "records/coach-agreement.md": {"coach-agreement"},
    "records/supervisor-meeting.md": {"supervisor-meeting"},
    "records/verified-coaching-1.md": {"coaching-year-1-verified"},
    "records/verified-coaching-2.md": {"coaching-year-2-verified"},
    "content/index.md": set(),
    "content/cpsel-3/index.md": set(),
}
"""File → what falls when it is gone, and as well when it is a draft."""

PAGES_OF = {
    "usc-rossier": {
        "records/decision.md": {"panel-decision", "proficiency"},
        "records/submission.md": {"submission"},
        "records/verified-professional-learning-1.md": {"professional-learning-verified"},
        "records/verified-professional-learning-2.md": {"professional-learning-verified"},
    },
    "pcoe": {
        "records/decision.md": {"showcase-decision", "proficiency"},
        "records/application-packet.md": {"application-packet"},
        "records/orientation.md": {"orientation"},
        "records/verified-cpsel-learning-1.md": {"cpsel-learning-verified"},
        "records/verified-collaborative-2.md": {"collaborative-verified"},
    },
    "ctc": {
        "records/decision.md": {"panel-decision", "proficiency"},
        "records/verified-professional-development-2.md": {"professional-development-verified"},
    },
}

DECISION = {"usc-rossier": "panel-decision", "pcoe": "showcase-decision", "ctc": "panel-decision"}
LOW = {"usc-rossier": "developing", "pcoe": "approaches", "ctc": "approaches"}
REACHED = {"usc-rossier": "proficient", "pcoe": "meets", "ctc": "meets"}

EDITS = [
    # file, what is written, what is written instead, what falls
    ("portfolio.yml", "from: 2024-09-02", "", {"coach-assigned"}),
    ("content/iip/year-1.md", "date: 2024-10-21", "date:", {"plan-1"}),
    ("content/iip/year-1.md", "date: 2025-01-21", "date:", {"review-mid-1"}),
    ("content/iip/year-1.md", "date: 2025-05-28", "date:", {"review-end-1"}),
    ("content/iip/year-2.md", "present: [candidate, coach]", "present:", {"review-mid-2"}),
    ("content/iip/year-1.md", "status: met", "status: open", {"plan-1-closed"}),
    ("content/iip/year-1.md", "status: met", "status: carried over", set()),
    (
        "content/iip/year-1.md",
        "reflection: It worked once the visits had a question.",
        "reflection:",
        {"plan-1-closed"},
    ),
    (
        "content/iip/year-2.md",
        "statement: Visit every classroom often enough that nobody looks up.",
        "statement:",
        {"plan-2"},
    ),
    (
        "content/self-assessment/final.md",
        ", sentence: I can point at one day for this.",
        "",
        {"self-assessment-final"},
    ),
    ("records/credential.md", "expires: 2029-07-15", "expires: 2026-08-01", {"credential-valid"}),
    (
        "records/credential.md",
        "date: 2024-07-15",
        "date:",
        {"admission-credential", "credential-valid"},
    ),
    ("records/verified-coaching-1.md", "hours: 40", "hours: 39", {"coaching-year-1-verified"}),
    ("records/verified-coaching-1.md", "by: coach", "by:", {"coaching-year-1-verified"}),
    ("records/employment-end.md", "to: 2026-08-17", "to: 2026-08-10", {"service"}),
    ("records/employment-end.md", "full_time: yes", "full_time: no", {"service"}),
]

YEAR_1 = {"coaching-year-1", "coaching-year-1-verified"}
YEAR_2 = {"coaching-year-2", "coaching-year-2-verified"}
SUMS = {
    "usc-rossier": (set(), set()),
    "pcoe": ({"coaching-total"}, {"coaching-total"}),
    "ctc": ({"induction-year-1"}, {"induction-year-2"}),
}
"""Program → what coaching hours count in besides, in each year."""

COACHING = [
    # rows that go, what falls in every program, the year
    ("2025-04-19", YEAR_1, 1),
    ("2024-1|2025-0[1-4]", YEAR_1 | {"coaching-mid-1"}, 1),
    ("2026-04-19", YEAR_2, 2),
    ("2026-0[234]", YEAR_2 | {"coaching-to-date"}, 2),
]
LEARNING_1 = {"professional-learning-year-1", "professional-learning-verified"}
LEARNING_2 = {"professional-learning-year-2", "professional-learning-verified"}
WORKSHOPS = {"workshops-total", "workshop-sessions-total"}
CPSEL = {"cpsel-learning-total", "cpsel-learning-verified"}
TOGETHER = {"collaborative-total", "collaborative-verified"}
DEVELOPMENT = {"professional-development-verified"}

LEARNING = {
    # logs, the rows that go, what falls
    "usc-rossier": [
        (
            ["workshops"],
            "vision,1",
            LEARNING_1 | WORKSHOPS | {"workshops-year-1", "workshop-sessions-year-1"},
        ),
        (["workshops"], "policy,4", LEARNING_2 | WORKSHOPS | {"workshops-year-2"}),
        (["cpsel-sessions"], "2025-04-08", LEARNING_1),
        (["district-learning"], "2026-04-22", LEARNING_2),
        (["cohort-collaboration"], "2024-09-26", LEARNING_1),
        (
            ["cpsel-sessions", "district-learning"],
            "2024|2025-0[1-4]",
            LEARNING_1 | {"professional-learning-mid-1"},
        ),
        (["cpsel-sessions"], "2025-1|2026", LEARNING_2 | {"professional-learning-to-date"}),
    ],
    "pcoe": [
        (["cpsel-learning"], "2024-09-08", CPSEL | {"cpsel-learning-year-1"}),
        (
            ["cpsel-learning"],
            "2024|2025-01",
            CPSEL | {"cpsel-learning-year-1", "cpsel-learning-mid-1"},
        ),
        (
            ["cpsel-learning"],
            "2025-(09|1)",
            CPSEL | {"cpsel-learning-to-date", "cpsel-learning-year-2"},
        ),
        (
            ["collaborative"],
            "2024|2025-01",
            TOGETHER | {"collaborative-mid-1", "collaborative-year-1"},
        ),
        (
            ["collaborative"],
            "2026-0[34]",
            TOGETHER | {"collaborative-to-date", "collaborative-year-2"},
        ),
    ],
    "ctc": [
        (
            ["professional-development"],
            "2025-04",
            DEVELOPMENT | {"professional-development-year-1", "induction-year-1"},
        ),
        (
            ["professional-development"],
            "2024|2025-01",
            DEVELOPMENT
            | {
                "professional-development-mid-1",
                "professional-development-year-1",
                "induction-year-1",
            },
        ),
        (
            ["professional-development"],
            "2026-0[234]",
            DEVELOPMENT
            | {
                "professional-development-to-date",
                "professional-development-year-2",
                "induction-year-2",
            },
        ),
    ],
}
HOURS = {
    program: [
        *((["coaching"], rows, falls | SUMS[program][year - 1]) for rows, falls, year in COACHING),
        *table,
    ]
    for program, table in LEARNING.items()
}

each = pytest.mark.parametrize("program", PROGRAMS)
each_page = pytest.mark.parametrize(
    ("program", "path", "falls"),
    [
        (program, path, falls)
        for program in PROGRAMS
        for path, falls in (PAGES | PAGES_OF[program]).items()
    ],
)


def fallen(progress):
    return {one.id for one in progress.requirements if not one.done}


@each
def test_a_complete_portfolio_has_nothing_left_to_do(measured, program):
    progress = measured(FILES[program], AT_THE_END)
    assert fallen(progress) == set()
    assert progress.sum.percent == 100
    assert progress.gate("recommendation").met
    assert {one.phase for one in progress.milestones} == {Phase.DONE}


@each
def test_on_the_day_of_the_final_the_candidates_part_is_done_and_no_more(measured, program):
    progress = measured(FILES[program], AT_FINAL[program])
    assert progress.gate("final").met
    assert progress.owners[Owner.CANDIDATE].percent == 100
    assert not progress.gate("recommendation").met
    late = {"coaching-year-2-verified", "service", "proficiency", DECISION[program]}
    assert late <= fallen(progress)


@each
def test_requirements_come_in_the_order_of_the_milestones(measured, program):
    progress = measured(FILES[program], AT_THE_END)
    order = [one.id for one in read(program).milestones]
    places = [order.index(one.milestone) for one in progress.requirements]
    assert places == sorted(places)
    assert {one.id for one in progress.requirements} == {
        one.id for one in read(program).requirements
    }


@each_page
def test_a_file_taken_away_takes_exactly_what_depends_on_it(measured, program, path, falls):
    assert fallen(measured(without(FILES[program], path), AT_THE_END)) == falls


@each_page
def test_a_draft_never_counts(measured, program, path, falls):
    assert fallen(measured(drafted(FILES[program], path), AT_THE_END)) == falls


@each
@pytest.mark.parametrize(("path", "old", "new", "falls"), EDITS)
def test_a_line_taken_away_takes_exactly_what_depends_on_it(
    measured, program, path, old, new, falls
):
    assert fallen(measured(edited(FILES[program], path, old, new), AT_THE_END)) == falls


@pytest.mark.parametrize(
    ("program", "logs", "rows", "falls"),
    [(program, *row) for program, table in HOURS.items() for row in table],
)
def test_an_hour_counts_wherever_it_belongs(measured, program, logs, rows, falls):
    files = FILES[program]
    for log in logs:
        files = without_rows(files, f"hours/{log}.csv", rows)
    assert fallen(measured(files, AT_THE_END)) == falls


@each
def test_without_any_letter_neither_admission_nor_service_is_shown(measured, program):
    letters = ("records/employment-start.md", "records/employment-end.md")
    files = without(FILES[program], *letters)
    assert fallen(measured(files, AT_THE_END)) == {"admission-employment", "service"}


@each
@pytest.mark.parametrize(
    ("old", "new", "falls"),
    [
        ("6: {level}", "6: {low}", {"proficiency"}),
        (", 6: {level}", "", {"decision", "proficiency"}),
        ("6: {level}", "6: superb", {"decision", "proficiency"}),
        ("outcome: meets", "outcome: resubmit", {"decision"}),
        ("outcome: meets", "outcome: meets after a small addition", {"decision"}),
        ("date: 2026-06-12", "date:", {"decision", "proficiency"}),
    ],
)
def test_only_a_dated_decision_with_every_level_at_the_mark_is_proficiency(
    measured, program, old, new, falls
):
    old = old.format(level=REACHED[program])
    new = new.format(low=LOW[program])
    files = edited(FILES[program], "records/decision.md", old, new)
    expected = {DECISION[program] if name == "decision" else name for name in falls}
    assert fallen(measured(files, AT_THE_END)) == expected


@each
def test_everything_that_is_asked_for_falls_in_some_row_of_these_tables(program):
    told = set().union(
        *(PAGES | PAGES_OF[program]).values(),
        *(falls for *_, falls in EDITS),
        *(falls for *_, falls in HOURS[program]),
        {"admission-employment"},
    )
    assert {one.id for one in read(program).requirements} == told


def test_a_portfolio_without_a_program_is_not_measured(world):
    from casc_portfolio.portfolio import load
    from casc_portfolio.progress import measure

    assert measure(load(world({"portfolio.yml": "name: Ada\n"})), as_of=date(2026, 1, 1)) is None


def test_a_new_portfolio_is_at_nothing_and_nothing_of_it_is_an_error(measured):
    files = {"portfolio.yml": "name: Ada\nprogram: pcoe\nstart: 2025-08-15\n", "records/": ""}
    progress = measured(files, date(2025, 8, 15))
    assert progress.sum.done == 0
    states = {one.state for one in progress.requirements}
    assert states == {State.MISSING, State.WAITING}
