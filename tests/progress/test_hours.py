from datetime import date
from pathlib import Path

import pytest

from casc_portfolio import programs
from casc_portfolio.progress import State

START = date(2024, 8, 15)
END = date(2026, 8, 20)


def portfolio(program, changes="", **files):
    settings = f"name: Ada\nprogram: {program}\nstart: {START}\n{changes}"
    logs = {f"hours/{name.replace('_', '-')}.csv": text for name, text in files.items()}
    return {"portfolio.yml": settings, "records/notes.txt": "", **logs}


def record(kind, *lines):
    return "\n".join(
        ["---", f"kind: {kind}", "date: 2024-09-01", *lines, "status: ready", "---", ""]
    )


def test_38_and_42_hours_are_not_40_and_40(measured):
    log = "date,hours\n" + "".join(
        f"{day},{hours}\n"
        for start, hours in ((2024, 9.5), (2025, 10.5))
        for day in (f"{start}-10-01", f"{start}-12-01", f"{start + 1}-02-01", f"{start + 1}-04-01")
    )
    progress = measured(portfolio("pcoe", coaching=log), END)
    first, second, total = (
        progress.requirement(f"coaching-{part}") for part in ("year-1", "year-2", "total")
    )
    assert (first.have, first.need, first.state) == (38, 40, State.PARTLY)
    assert (second.have, second.need, second.state) == (42, 40, State.MET)
    assert (total.have, total.need, total.state) == (80, 80, State.MET)


def test_the_last_and_the_first_day_of_a_year_belong_to_it(measured):
    days = ("2024-08-14", "2024-08-15", "2025-06-30", "2025-07-01", "2026-06-30", "2026-07-01")
    log = "date,hours\n" + "".join(f"{day},{2**place / 4}\n" for place, day in enumerate(days))
    progress = measured(portfolio("pcoe", coaching=log), END)
    assert progress.requirement("coaching-year-1").have == 1.5
    assert progress.requirement("coaching-year-2").have == 6
    assert progress.requirement("coaching-total").have == 7.5


@pytest.mark.parametrize(("uncounted", "have"), [("", 3.5), ("    uncounted: [video]\n", 2)])
def test_a_program_says_whether_video_counts(measured, uncounted, have):
    modes = "    modes: [site-visit, in-person, video, phone, e-mail]\n"
    own = (Path(programs.__file__).parent / "pcoe.yml").read_text(encoding="utf-8")
    assert modes in own
    log = "date,hours,mode\n2024-10-01,1.5,Zoom\n2024-10-08,2,site visit\n"
    files = portfolio("./my-program.yml", coaching=log)
    progress = measured({**files, "my-program.yml": own.replace(modes, modes + uncounted)}, END)
    assert progress.requirement("coaching-year-1").have == have
    assert progress.requirement("coaching-total").have == have


def test_only_days_that_have_come_count(measured):
    files = portfolio("pcoe", coaching="date,hours\n2024-10-01,1.5\n2024-10-02,2\n")
    assert measured(files, date(2024, 10, 1)).requirement("coaching-year-1").have == 1.5


def test_minutes_are_not_lost(measured):
    log = "date,hours\n" + "".join(f"2024-10-{day:02},0:20\n" for day in range(1, 13))
    assert measured(portfolio("pcoe", coaching=log), END).requirement("coaching-year-1").have == 4


def test_a_workshop_counts_in_its_own_hours_and_in_those_it_is_part_of(measured):
    log = "date,hours,topic,session\n2024-10-01,1.5,ethics,1\n"
    progress = measured(portfolio("usc-rossier", workshops=log), END)
    parts = ("workshops-year-1", "workshops-total", "professional-learning-year-1")
    assert [progress.requirement(part).have for part in parts] == [1.5, 1.5, 1.5]
    assert progress.requirement("coaching-year-1").have == 0


def test_a_session_heard_twice_is_one_session_and_two_times_the_hours(measured):
    rows = ["2024-10-01,1.5,ethics,1", "2024-10-09,1.5,Leading with integrity,1"]
    log = "\n".join(["date,hours,topic,session", *rows, ""])
    progress = measured(portfolio("usc-rossier", workshops=log), END)
    assert progress.requirement("workshops-year-1").have == 3
    assert progress.requirement("workshop-sessions-year-1").have == 1


def test_sessions_of_one_topic_do_not_stand_in_for_another_within_a_year(measured):
    rows = [f"2024-10-{day:02},1.5,ethics,{day}" for day in (1, 2, 3)]
    log = "\n".join(["date,hours,topic,session", *rows, "2024-11-01,1.5,policy,1", ""])
    progress = measured(portfolio("usc-rossier", workshops=log), END)
    assert progress.requirement("workshop-sessions-year-1").have == 3
    assert progress.requirement("workshop-sessions-total").have == 4


def test_a_session_without_a_known_topic_or_number_is_hours_only(measured):
    rows = ["2024-10-01,1.5,knitting,1", "2024-10-09,1.5,ethics,", "2024-10-10,1.5,ethics,9"]
    log = "\n".join(["date,hours,topic,session", *rows, ""])
    progress = measured(portfolio("usc-rossier", workshops=log), END)
    assert progress.requirement("workshops-year-1").have == 4.5
    assert progress.requirement("workshop-sessions-year-1").have == 0


def test_the_pace_is_in_the_next_sentence(measured):
    files = portfolio("pcoe", coaching="date,hours\n2024-10-01,8\n2024-11-01,8\n2024-12-01,8\n")
    standing = measured(files, date(2025, 3, 10)).requirement("coaching-year-1")
    assert standing.next.startswith("1 hour a week gets you there by June 30.")


def test_a_year_that_is_over_or_has_not_begun_has_no_pace(measured):
    progress = measured(portfolio("pcoe"), date(2025, 7, 2))
    assert progress.requirement("coaching-year-1").next.startswith("Year 1 ended on June 30;")
    progress = measured(portfolio("pcoe"), date(2025, 1, 2))
    assert progress.requirement("coaching-year-2").next.startswith("Year 2 begins on July 1.")


def test_hours_another_program_accepted_count_in_their_year_and_in_the_total(measured):
    files = portfolio("pcoe") | {
        "records/transfer.md": record(
            "transfer",
            "by: program office",
            "program: Hillside Induction",
            "year: 1",
            "hours: {coaching: 40}",
            "requirements: [plan-1]",
        )
    }
    progress = measured(files, END)
    assert progress.requirement("coaching-year-1").state is State.MET
    assert progress.requirement("coaching-year-1-verified").state is State.MET
    assert progress.requirement("coaching-total").have == 40
    assert progress.requirement("coaching-year-2").have == 0
    plan = progress.requirement("plan-1")
    assert (plan.state, plan.transferred_from) == (State.MET, "Hillside Induction")


def test_a_transfer_that_nobody_signed_gives_nothing(measured):
    text = record("transfer", "program: Hillside", "year: 1", "hours: {coaching: 40}")
    progress = measured(portfolio("pcoe") | {"records/transfer.md": text}, END)
    assert progress.requirement("coaching-year-1").have == 0


def test_confirmed_hours_are_never_more_than_were_logged(measured):
    text = record("verification", "by: coach", "category: coaching", "year: 1", "hours: 40")
    files = portfolio("pcoe", coaching="date,hours\n2024-10-01,8\n") | {"records/v.md": text}
    standing = measured(files, END).requirement("coaching-year-1-verified")
    assert (standing.have, standing.state) == (8, State.PARTLY)


def test_we_wait_for_the_coach_only_when_the_hours_are_there(measured):
    full = "date,hours\n" + "".join(
        f"2024-{month}-0{day},5\n" for month in (10, 11) for day in (1, 2, 3, 4)
    )
    waiting = measured(portfolio("pcoe", coaching=full), END).requirement(
        "coaching-year-1-verified"
    )
    early = measured(portfolio("pcoe"), END).requirement("coaching-year-1-verified")
    assert (waiting.state, waiting.waiting_on) == (State.WAITING, "coach")
    assert (early.state, early.waiting_on) == (State.MISSING, None)


def test_a_leave_that_moves_the_end_of_the_year_gives_its_days_to_the_year(measured):
    leave = """\
changes:
  - kind: leave
    date: 2025-01-12
    approved_by: program director
    moves: {year-1: 2025-12-31}
"""
    log = "date,hours\n2025-10-01,3\n"
    files = portfolio("pcoe", leave, coaching=log)
    assert measured(files, END).requirement("coaching-year-1").have == 3
    unsigned = portfolio(
        "pcoe", leave.replace("    approved_by: program director\n", ""), coaching=log
    )
    assert measured(unsigned, END).requirement("coaching-year-1").have == 0


@pytest.mark.parametrize("start", ["", "start: 0001-01-01", "start: 9999-12-31", "start: soon"])
def test_without_a_start_that_can_be_right_totals_still_count(measured, start):
    settings = f"name: Ada\nprogram: pcoe\n{start}\n"
    files = {"portfolio.yml": settings, "hours/coaching.csv": "date,hours\n2024-10-01,8\n"}
    progress = measured(files, END)
    assert progress.requirement("coaching-total").have == 8
    assert progress.requirement("coaching-year-1").have == 0
    assert {one.date for one in progress.milestones} == {None}
