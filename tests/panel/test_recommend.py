from datetime import date

import pytest

from casc_portfolio.panel import (
    recommendation_json,
    recommendation_markdown,
    recommendation_text,
)
from casc_portfolio.panel.recommend import recommend
from casc_portfolio.portfolio import load
from tests.complete import AT_THE_END, complete
from tests.worlds import make_world, page

RENDER = (recommendation_text.render, recommendation_markdown.render, recommendation_json.render)


@pytest.fixture
def made(tmp_path):
    def make(program="pcoe", as_of=AT_THE_END, **changed):
        return recommend(load(make_world(tmp_path, complete(program) | changed)), as_of=as_of)

    return make


@pytest.mark.parametrize("program", ["pcoe", "usc-rossier", "ctc"])
def test_a_complete_portfolio_is_ready_for_the_recommendation(made, program):
    sheet = made(program)
    assert sheet.ready
    assert sheet.open == ()
    assert all(one.reached for one in sheet.standards)
    assert sheet.service_days[0] == sheet.service_days[1]


def test_the_hours_of_each_year_and_who_confirmed_them(made):
    found = [
        (one.title, one.year, one.logged, one.confirmed, one.needed, one.verified_by)
        for one in made().hours
    ]
    assert found[:3] == [
        ("Coaching", 1, 40, 40, 40, ("coach",)),
        ("Coaching", 2, 40, 40, 40, ("coach",)),
        ("CPSEL professional learning", 1, 12, 12, 12, ("office",)),
    ]


def test_a_category_that_counts_in_another_is_told_in_its_sum(made):
    titles = {one.title for one in made("usc-rossier").hours}
    assert titles == {"Coaching", "Professional learning"}


def test_before_the_end_what_is_open_is_named_with_its_owner(made):
    sheet = made(as_of=date(2026, 5, 15))
    assert not sheet.ready
    assert ("showcase-decision", "office") in [(one.id, one.owner.value) for one in sheet.open]
    assert [one.level for one in sheet.standards] == [""] * 6
    assert sheet.decisions == ()


def test_a_day_is_counted_only_when_it_has_come(made):
    second = made(as_of=date(2025, 12, 1)).plans[1]
    assert (second.heard, second.mid_year, second.year_end) == (date(2025, 9, 15), None, None)
    assert (second.goals, second.closed) == (1, 0)


def test_a_claim_of_the_candidate_never_stands_among_decided_levels(made, tmp_path):
    sheet = made(**{"records/decision.md": page("---\nkind: grievance\nstatus: draft\n---\n")})
    assert [one.level for one in sheet.standards] == [""] * 6
    assert [one.id for one in sheet.open] == ["showcase-decision", "proficiency"]


def test_an_expired_credential_is_told(made):
    late = page("""
        ---
        kind: credential
        date: 2021-07-15
        expires: 2026-07-15
        status: ready
        ---
    """)
    sheet = made(**{"records/credential.md": late})
    assert [one.valid for one in sheet.credentials] == [False]
    assert "Credential: expired on July 15, 2026" in recommendation_text.render(sheet)


def test_waivers_transfers_and_changes_are_told_with_who_agreed(made):
    waiver = page("""
        ---
        kind: waiver
        date: 2025-09-01
        by: Program director
        requirements: [orientation]
        reason: Done in an earlier program.
        status: ready
        ---
    """)
    change = page("""
        changes:
          - kind: leave
            date: 2025-10-01
            approved_by: Program director
          - kind: leave
            date: 2025-10-02
            from: 2025-11-01
            to: 2026-01-31
            approved_by: Program director
            document: records/leave.pdf
            note: Same coach afterwards.
    """)
    settings = complete("pcoe")["portfolio.yml"] + change
    sheet = made(**{"records/waiver.md": waiver, "portfolio.yml": settings})
    assert sheet.exceptions == (
        "Waived on September 1, 2025 by Program director: Orientation module. Done in an earlier "
        "program.",
        "Leave, October 1, 2025, approved by Program director.",
        "Leave (November 1, 2025 to January 31, 2026), October 2, 2025, approved by Program "
        "director: records/leave.pdf. Same coach afterwards.",
    )


def test_a_copy_without_records_says_what_it_can_not_tell(tmp_path):
    files = {path: text for path, text in complete("pcoe").items() if "records/" not in path}
    sheet = recommend(load(make_world(tmp_path, files)), as_of=AT_THE_END)
    assert not any(one.here for one in sheet.open if one.id == "admission-credential")
    assert "not in this copy" in recommendation_text.render(sheet)


def test_the_ninety_days_are_dated_when_nothing_is_open(made):
    assert "until November 18, 2026" in recommendation_text.render(made())
    assert "who has 90 days to answer." in " ".join(
        recommendation_text.render(made(as_of=date(2026, 5, 15))).split()
    )


def test_a_program_that_can_not_be_read_gives_no_sheet(tmp_path):
    root = make_world(tmp_path, complete("pcoe") | {"portfolio.yml": "program: nobody\n"})
    assert recommend(load(root), as_of=AT_THE_END) is None


def test_nothing_that_was_typed_steers_terminal_or_table(made):
    settings = complete("pcoe")["portfolio.yml"].replace("Marisol Tanaka", '"M\\e[2J|<b>*"')
    sheet = made(**{"portfolio.yml": settings})
    for render in RENDER:
        text = render(sheet)
        assert {sign for sign in text if sign != "\n" and not sign.isprintable()} == set()
    assert "\\|\\<b\\>\\*" in recommendation_markdown.render(sheet)


@pytest.mark.parametrize(
    ("program", "day"),
    [("pcoe", AT_THE_END), ("usc-rossier", date(2026, 5, 15))],
    ids=["pcoe at the end", "usc-rossier before the panel"],
)
def test_the_sheet_as_it_is_read(made, program, day, snapshot):
    assert recommendation_text.render(made(program, day)) == snapshot
