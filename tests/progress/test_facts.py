"""What counts on a day: waivers, dates, drafts, wherever a thing is written."""

from datetime import date

import pytest

from casc_portfolio.progress import State

SETTINGS = "name: Ada\nprogram: pcoe\nstart: 2024-08-15\n"
NOW = date(2025, 3, 1)


def files(**more):
    return {"portfolio.yml": SETTINGS, "records/notes.txt": "", **more}


def evidence(day="2025-02-01", elements="[2A]", body="Story.", status="ready"):
    when = f"date: {day}\n" if day else ""
    return f"---\ntitle: T\n{when}elements: {elements}\nstatus: {status}\n---\n\n{body}\n"


PIECE = "content/cpsel-2/evidence/walks.md"


def standards(progress, kind="evidence"):
    return [number for number in "123456" if progress.requirement(f"{kind}-{number}").done]


@pytest.mark.parametrize(
    ("elements", "found"),
    [
        ("[2A]", ["2"]),
        ("[2A, 2C, 4B]", ["2", "4"]),
        ("{1B: We wrote it together., 6A: I explained it.}", ["1", "6"]),
        ("2a", ["2"]),
        ("[3D, 3.4]", ["3"]),
        ("", ["2"]),
        ("[9Z]", ["2"]),
    ],
)
def test_evidence_counts_for_every_standard_whose_element_it_names(measured, elements, found):
    progress = measured(files(**{PIECE: evidence(elements=elements)}), NOW)
    assert standards(progress) == found


def test_evidence_counts_from_the_day_it_is_finished(measured):
    told = files(**{PIECE: evidence(day="{from: 2025-01-10, to: 2025-02-10}")})
    assert standards(measured(told, date(2025, 2, 9))) == []
    assert standards(measured(told, date(2025, 2, 10))) == ["2"]


def test_a_page_without_a_date_counts_on_every_day(measured):
    told = files(**{PIECE: evidence(day="")})
    assert standards(measured(told, date(2024, 9, 1))) == ["2"]


def test_a_reflection_without_a_date_counts_from_the_evidence_it_looks_back_on(measured):
    head = "---\nelements: [2A]\n{}evidence: [Walks, gone, other]\nstatus: ready\n---\n"
    told = {PIECE: evidence(), "content/cpsel-3/evidence/other.md": evidence("2025-01-15")}
    own = "content/cpsel-2/reflections/on-walks.md"

    def reflected(day, dated=""):
        progress = measured(files(**told, **{own: head.format(dated)}), day)
        return standards(progress, "reflection")

    assert reflected(date(2025, 1, 31)) == []
    assert reflected(date(2025, 2, 1)) == ["2"]
    assert reflected(date(2025, 1, 20), dated="date: 2025-01-20\n") == ["2"]


def test_a_draft_does_not_count(measured):
    assert standards(measured(files(**{PIECE: evidence(status="draft")}), NOW)) == []


def test_a_reflection_inside_the_evidence_counts_as_both(measured):
    body = "Story.\n\n## What happened\n\nA.\n\n## What it means\n\nB.\n\n## What is next\n\nC."
    progress = measured(files(**{PIECE: evidence(body=body)}), NOW)
    assert standards(progress) == standards(progress, "reflection") == ["2"]


def test_a_reflection_in_a_file_of_its_own_counts_for_its_elements(measured):
    path = "content/cpsel-2/reflections/on-walks.md"
    progress = measured(files(**{path: evidence(elements="[5A]").replace("title: T\n", "")}), NOW)
    assert standards(progress, "reflection") == ["5"]
    assert standards(progress) == []


WAIVER = """\
---
kind: waiver
date: 2025-02-01
by: program director
requirements: [orientation, application-packet]
reason: Both were done for another credential
status: ready
---
"""


def test_a_waived_requirement_is_waived_and_says_who_and_why(measured):
    standing = measured(files(**{"records/w.md": WAIVER}), NOW).requirement("orientation")
    assert standing.state is State.WAIVED
    assert standing.waived_by == "program director"
    assert standing.reason == "Both were done for another credential"
    assert standing.done


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("by: program director\n", ""),
        ("date: 2025-02-01\n", ""),
        ("date: 2025-02-01", "date: 2025-03-02"),
        ("reason: Both were done for another credential\n", ""),
        ("status: ready", "status: draft"),
    ],
)
def test_a_waiver_nobody_signed_dated_or_explained_sets_nothing_aside(measured, old, new):
    told = files(**{"records/w.md": WAIVER.replace(old, new)})
    assert measured(told, NOW).requirement("orientation").state is State.MISSING


def test_a_coach_counts_from_the_first_day(measured):
    settings = SETTINGS + "coaches:\n  - {name: Ruth, from: 2024-09-02}\n"
    told = files() | {"portfolio.yml": settings}
    assert measured(told, date(2024, 9, 1)).requirement("coach-assigned").state is State.WAITING
    assert measured(told, date(2024, 9, 2)).requirement("coach-assigned").done


def test_a_moved_milestone_shows_both_dates_from_the_day_it_was_agreed(measured):
    settings = SETTINGS + (
        "changes:\n  - {kind: extension, date: 2025-01-12, approved_by: director, "
        "moves: {plan-1: 2025-01-15}}\n"
    )
    told = files() | {"portfolio.yml": settings}
    dates = {
        day: next(one for one in measured(told, day).milestones if one.id == "plan-1")
        for day in (date(2025, 1, 11), date(2025, 1, 12))
    }
    before, after = dates.values()
    assert (before.date, before.original) == (date(2024, 11, 13), None)
    assert (after.date, after.original) == (date(2025, 1, 15), date(2024, 11, 13))


PLAN = """\
---
year: 1
supervisor: {date: 2024-10-01}
goals:
  - {id: a, statement: More walks., status: met, reflection: Good.}
  - {id: b, statement: Fewer mails.}
reviews:
  - {kind: year-end, date: 2025-05-28, present: [coach]}
status: ready
---
"""


def test_a_plan_is_closed_goal_by_goal_and_on_the_day_of_its_review(measured):
    told = files(**{"content/iip/year-1.md": PLAN})
    assert measured(told, date(2025, 5, 27)).requirement("plan-1-closed").have == 0
    standing = measured(told, date(2025, 5, 28)).requirement("plan-1-closed")
    assert (standing.have, standing.need, standing.state) == (1, 2, State.PARTLY)


def test_a_plan_without_its_supervisors_words_is_half_of_one(measured):
    told = files(**{"content/iip/year-1.md": PLAN.replace("{date: 2024-10-01}", "")})
    standing = measured(told, NOW).requirement("plan-1")
    assert (standing.have, standing.need, standing.state) == (1, 2, State.PARTLY)


ASSESSMENT = "---\nperiod: initial\ndate: 2024-10-01\nstandards:\n{}status: ready\n---\n"


@pytest.mark.parametrize(
    ("rating", "counts"),
    [
        ("{level: approaches, sentence: I have begun.}", 1),
        ("{level: approaches}", 0),
        ("{level: superb, sentence: I have begun.}", 0),
        ("{sentence: I have begun.}", 0),
    ],
)
def test_a_standard_is_assessed_with_a_level_and_a_sentence(measured, rating, counts):
    text = ASSESSMENT.format(f"  1: {rating}\n")
    standing = measured(files(**{"content/self-assessment/a.md": text}), NOW)
    assert standing.requirement("self-assessment-initial").have == counts


def test_a_coachs_assessment_is_not_the_candidates(measured):
    ratings = "".join(f"  {n}: {{level: meets, sentence: Yes.}}\n" for n in range(1, 7))
    text = ASSESSMENT.format(ratings).replace("date:", "assessor: coach\ndate:")
    standing = measured(files(**{"content/self-assessment/c.md": text}), NOW)
    assert standing.requirement("self-assessment-initial").have == 0


def test_measuring_twice_gives_the_same(measured):
    told = files(**{PIECE: evidence(), "records/w.md": WAIVER})
    assert measured(told, NOW) == measured(told, NOW)
