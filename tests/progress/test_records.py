from datetime import date

import pytest

from casc_portfolio.progress import State

START = date(2024, 8, 15)
SETTINGS = f"name: Ada\nprogram: pcoe\nstart: {START}\n"


def files(**records):
    told = {
        f"records/{name}.md": "\n".join(["---", *text.splitlines(), "status: ready", "---", ""])
        for name, text in records.items()
    }
    return {"portfolio.yml": SETTINGS, "records/notes.txt": "", **told}


def employment(first, last="", full_time="yes", day="2026-08-20"):
    until = f"\nto: {last}" if last else ""
    told = f"from: {first}{until}\nfull_time: {full_time}"
    return f"kind: employment\ndate: {day}\nrole: Principal\n{told}"


@pytest.mark.parametrize(
    ("letters", "days"),
    [
        ([employment("2024-08-15", "2026-08-14")], 730),
        ([employment("2024-07-01", "2026-08-14")], 730),
        ([employment("2024-08-15", "2024-08-15")], 1),
        ([employment("2024-08-15", "2024-08-24"), employment("2024-08-20", "2024-08-29")], 15),
        ([employment("2024-08-15", "2024-08-24"), employment("2024-09-15", "2024-09-24")], 20),
        ([employment("2024-08-15", "2024-09-24"), employment("2024-08-20", "2024-08-24")], 41),
        ([employment("2020-08-15", "2022-08-14")], 0),
        ([employment("2024-08-15", "2026-08-14", full_time="no")], 0),
        ([employment("2024-08-15", day="2024-10-14")], 61),
        ([employment("2024-08-15", "2028-08-14")], 730),
        ([employment("2026-08-15", "2024-08-14")], 0),
    ],
)
def test_service_is_days_of_full_time_employment_that_letters_confirm(measured, letters, days):
    told = {f"letter-{number}": text for number, text in enumerate(letters)}
    standing = measured(files(**told), date(2026, 8, 20)).requirement("service")
    assert (standing.have, standing.need, standing.unit) == (days, 730, "days")


@pytest.mark.parametrize(
    ("program", "full_time", "state"),
    [
        ("usc-rossier", "yes", State.MET),
        ("usc-rossier", "no", State.PARTLY),
        ("usc-rossier", "", State.PARTLY),
        ("pcoe", "no", State.MET),
        ("ctc", "no", State.MET),
    ],
)
def test_only_rossier_admits_to_full_time_employment_alone(measured, program, full_time, state):
    letter = employment("2024-07-01", full_time=full_time, day="2024-08-12")
    told = files(letter=letter)
    told |= {"portfolio.yml": SETTINGS.replace("pcoe", program)}
    standing = measured(told, date(2024, 9, 1)).requirement("admission-employment")
    assert standing.state is state
    asked = "write full_time: yes into its record" in standing.next
    assert asked is (state is State.PARTLY)


def test_one_full_time_letter_among_several_is_enough(measured):
    letters = {
        "first": employment("2024-07-01", full_time="no", day="2024-08-12"),
        "second": employment("2024-08-20", full_time="yes", day="2024-08-25"),
    }
    told = files(**letters) | {"portfolio.yml": SETTINGS.replace("pcoe", "usc-rossier")}
    assert measured(told, date(2024, 9, 1)).requirement("admission-employment").done


def test_service_is_not_counted_ahead(measured):
    letter = employment("2024-08-15", "2026-08-14", day="2024-09-01")
    standing = measured(files(letter=letter), date(2024, 9, 13)).requirement("service")
    assert (standing.have, standing.state) == (30, State.PARTLY)


def test_a_credential_that_ends_before_the_recommendation_is_told_in_time(measured):
    credential = "kind: credential\ndate: 2021-06-01\nexpires: 2026-06-01"
    standing = measured(files(one=credential), date(2024, 9, 1)).requirement("credential-valid")
    assert standing.state is State.PARTLY
    assert "expires on June 1, 2026" in standing.next
    assert "needed until August 15, 2026" in standing.next
    late = measured(files(one=credential), date(2026, 9, 1)).requirement("credential-valid")
    assert "expired on June 1, 2026" in late.next


def test_a_renewed_credential_counts(measured):
    old = "kind: credential\ndate: 2021-06-01\nexpires: 2026-06-01"
    new = "kind: credential\ndate: 2026-05-01\nexpires: 2031-06-01"
    progress = measured(files(old=old, new=new), date(2026, 5, 2))
    assert progress.requirement("credential-valid").state is State.MET


LEVELS = "levels: {{1: {0}, 2: {0}, 3: {0}, 4: {0}, 5: {0}, 6: {0}}}"


def test_the_level_of_the_latest_decision_counts_and_never_a_mean(measured):
    panel = "kind: showcase-decision\ndate: 2026-06-01\noutcome: resubmit\n"
    panel += "levels: {1: approaches, 2: exemplifies, 3: meets, 4: meets, 5: meets, 6: meets}"
    progress = measured(files(panel=panel), date(2026, 8, 20))
    proficiency = progress.requirement("proficiency")
    assert (proficiency.have, proficiency.state) == (5, State.PARTLY)
    decision = progress.requirement("showcase-decision")
    assert decision.state is State.PARTLY
    assert "its record says what" in decision.next

    office = "kind: office-decision\ndate: 2026-07-01\noutcome: meets\nlevels: {1: meets}"
    progress = measured(files(panel=panel, office=office), date(2026, 8, 20))
    assert progress.requirement("proficiency").state is State.MET


def test_a_later_decision_can_also_take_a_level_back(measured):
    first = f"kind: showcase-decision\ndate: 2026-06-01\noutcome: meets\n{LEVELS.format('meets')}"
    second = "kind: office-decision\ndate: 2026-07-01\noutcome: resubmit\nlevels: {4: approaches}"
    progress = measured(files(a=first, b=second), date(2026, 8, 20))
    assert progress.requirement("proficiency").have == 5
    before = measured(files(a=first, b=second), date(2026, 6, 30))
    assert before.requirement("proficiency").state is State.MET


def test_a_level_that_a_candidate_or_a_coach_claims_is_no_proficiency(measured):
    ratings = "".join(f"  {n}: {{level: exemplifies, sentence: Yes.}}\n" for n in range(1, 7))
    head = "---\nperiod: final\ndate: 2026-05-01\nassessor: {}\nstandards:\n"
    told = {
        f"content/self-assessment/{who}.md": head.format(who) + ratings + "status: ready\n---\n"
        for who in ("self", "coach")
    }
    standing = measured(files() | told, date(2026, 8, 20)).requirement("proficiency")
    assert (standing.have, standing.state, standing.waiting_on) == (0, State.WAITING, "office")


def test_a_record_counts_from_its_day_and_when_it_is_complete(measured):
    packet = "kind: application-packet\ndate: 2024-09-01"
    before, after = date(2024, 8, 31), date(2024, 9, 1)
    assert not measured(files(a=packet), before).requirement("application-packet").done
    assert measured(files(a=packet), after).requirement("application-packet").done
    letter = "kind: employment\ndate: 2024-08-20\nfrom: 2024-07-01"
    assert not measured(files(a=letter), after).requirement("admission-employment").done


def test_a_ready_record_that_does_not_count_says_what_it_lacks(measured):
    credential = "kind: credential\nexpires: 2029-06-01"
    standing = measured(files(one=credential), date(2024, 9, 1)).requirement("admission-credential")
    assert standing.state is State.PARTLY
    assert standing.next == "records/one.md is ready; it counts when these are filled in: date."


def test_a_coach_without_a_first_day_is_the_candidate_s_to_complete(measured):
    settings = {"portfolio.yml": f"{SETTINGS}coaches:\n  - name: Morgan Ellis\n"}
    standing = measured(settings, date(2024, 9, 1)).requirement("coach-assigned")
    assert standing.state is State.PARTLY
    assert "Write the day your coach was assigned" in standing.next


def test_a_copy_without_records_says_so_and_takes_nothing_on_trust(measured):
    clone = {"portfolio.yml": SETTINGS}
    progress = measured(clone, date(2026, 8, 20))
    absent = {one.id for one in progress.requirements if one.state is State.ABSENT}
    assert {"admission-credential", "coach-agreement", "service", "proficiency"} <= absent
    assert not {"coach-assigned", "coaching-year-1", "plan-1"} & absent
    assert not progress.gate("recommendation").met
    assert {one.id for one in progress.gate("start").absent} <= absent
    assert progress.gate("start").met
