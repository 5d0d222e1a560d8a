"""Whatever does not belong together is refused, and the rest still counts."""

import pytest

from casc_portfolio.panel import merged_markdown, merged_text
from casc_portfolio.panel.refusal import Reason, hint, message
from casc_portfolio.panel.tally import Standing
from tests.panel.sheets import CANDIDATE, merged, program, scored, sheet

ASHA, BRUNO, CHIOMA = "Asha Whitfield", "Bruno Castellanos", "Chioma Larkspur"
TWO = (sheet(ASHA, "mmmmmm"), sheet(BRUNO, "mmmmmm"))
OTHER = "a0" * 32


def third(**changed):
    """The third sheet's refusal, when the first two agree in everything."""
    found = merged(*TWO, sheet(CHIOMA, "mmmmmm", **changed))
    assert [one.file for one in found.refused] == ["3.json"]
    assert [one.file for one in found.sheets] == ["1.json", "2.json"]
    return found.refused[0]


def test_what_belongs_together_counts():
    found = merged(*TWO, sheet(CHIOMA, "mmmmmm"))
    assert found.refused == ()
    assert [one.panelist.name for one in found.sheets] == [ASHA, BRUNO, CHIOMA]
    assert found.candidate == CANDIDATE


REFUSED = [
    (
        {"candidate": "Elena Quiroz"},
        Reason.OTHER_CANDIDATE,
        "This sheet is about Elena Quiroz; the others here are about Marisol Tanaka.",
    ),
    (
        {"portfolio": OTHER},
        Reason.OTHER_PORTFOLIO,
        "This panelist read the portfolio a0a0a0a0a0a0; the others in round 1 read 5f8a1c0e9b7d.",
    ),
    (
        {"program": {"id": "ctc", "version": "2026-11"}},
        Reason.OTHER_PROGRAM,
        "This sheet is for the program ctc; the program here is pcoe.",
    ),
    (
        {"program": {"id": "pcoe", "version": "2025-01"}},
        Reason.OTHER_VERSION,
        "This sheet was scored by version 2025-01 of the program pcoe; the one here is 2026-11.",
    ),
    (
        {"framework": "cpsel-2004"},
        Reason.OTHER_FRAMEWORK,
        "This sheet scores the standards cpsel-2004; the program's are cpsel-2014.",
    ),
    (
        {"scores": [*scored("mmmmm"), {"standard": "6", "level": "superb", "enough": True}]},
        Reason.UNKNOWN_LEVEL,
        "The program has no level “superb”. It has: directed-toward, approaches, meets, "
        "exemplifies.",
    ),
    (
        {"scores": scored("mmmmmmm")},
        Reason.UNKNOWN_STANDARD,
        "The program has no standard “7”. It has: 1, 2, 3, 4, 5, 6.",
    ),
    (
        {"criteria": [{"id": "voice", "level": "meets"}]},
        Reason.UNKNOWN_STANDARD,
        "The program has no criterion “voice”. It has: none.",
    ),
    ({"scores": scored("mmmm")}, Reason.UNSCORED, "This sheet says nothing about standards 5, 6."),
    (
        {"round": 3, "scores": scored("3m")},
        Reason.WRONG_ROUND,
        "This is a sheet of round 3, and no sheet of round 2 is counted here.",
    ),
]


@pytest.mark.parametrize(("changed", "reason", "text"), REFUSED)
def test_a_sheet_that_does_not_fit_is_refused_with_a_clear_word(changed, reason, text):
    refusal = third(**changed)
    assert refusal.reason is reason
    assert message(refusal) == text
    assert hint(refusal)


def test_a_level_is_told_where_it_stands():
    bad = [*scored("mmmmm"), {"standard": "6", "level": "superb", "enough": True}]
    assert third(scores=bad).place == "scores, standard 6"
    again = {"at": "2026-06-05T18:00:00Z", "scores": bad[5:], "note": ""}
    assert third(agreed=again).place == "agreed scores, standard 6"


def test_a_second_round_has_a_portfolio_of_its_own():
    found = merged(*TWO, sheet(CHIOMA, "3m", round=2, portfolio=OTHER))
    assert found.refused == ()
    assert [(turn.number, turn.portfolio) for turn in found.rounds][1] == (2, OTHER)


def test_the_same_sheet_given_twice_counts_once():
    found = merged(*TWO, TWO[0])
    assert [(one.file, one.reason) for one in found.refused] == [("3.json", Reason.SAME_SHEET)]
    assert message(found.refused[0]) == "This is the same sheet as 1.json; that one is counted."


def test_of_two_versions_of_a_sheet_nobody_chooses():
    found = merged(*TWO, TWO[0] | {"commendation": "Added later"})
    assert [(one.file, one.reason) for one in found.refused] == [
        ("1.json", Reason.TWO_VERSIONS),
        ("3.json", Reason.TWO_VERSIONS),
    ]
    assert [one.file for one in found.sheets] == ["2.json"]


def test_a_panelist_counts_once_in_a_round_however_the_name_is_typed():
    twice = sheet(ASHA, "mmmmmm", id="0" * 32)
    twice["panelist"] = twice["panelist"] | {"name": " asha   WHITFIELD "}
    found = merged(*TWO, twice)
    assert [one.file for one in found.refused] == ["1.json", "3.json"]
    assert message(found.refused[0]) == (
        "Asha Whitfield has handed in two sheets for round 1: this and 3.json."
    )


def test_the_same_panelist_may_score_every_round():
    found = merged(*TWO, sheet(ASHA, "3m", round=2))
    assert found.refused == ()


def test_of_two_candidates_with_as_many_sheets_none_is_chosen():
    other = sheet(BRUNO, "mmmmmm", candidate="Elena Quiroz")
    found = merged(TWO[0], other)
    assert [one.reason for one in found.refused] == [Reason.OTHER_CANDIDATE] * 2
    assert found.rounds == ()
    chosen = merged(TWO[0], other, candidate="elena quiroz")
    assert [one.file for one in chosen.sheets] == ["2.json"]
    assert chosen.candidate == "Elena Quiroz"


def test_of_two_portfolios_with_as_many_readers_none_is_chosen():
    found = merged(TWO[0], sheet(BRUNO, "mmmmmm", portfolio=OTHER))
    assert [one.reason for one in found.refused] == [Reason.OTHER_PORTFOLIO] * 2


def test_who_does_not_open_a_standard_again_stays_with_what_they_gave():
    first = (sheet(ASHA, "aammmm"), sheet(BRUNO, "aammmm"), sheet(CHIOMA, "mammmm"))
    found = merged(
        *first,
        sheet(ASHA, "1m 2m", round=2),
        sheet(BRUNO, "1a 2m", round=2),
        sheet(CHIOMA, "2m", round=2),
    )
    assert found.refused == ()
    one = found.rows[0][1]
    assert [(mark.panelist, mark.round, mark.counts.level) for mark in one.marks] == [
        (ASHA, 2, "meets"),
        (BRUNO, 2, "approaches"),
        (CHIOMA, 1, "meets"),
    ]
    assert one.standing is Standing.REACHED
    text = merged_text.render(found)
    assert "2 of 3 alike · 1 step apart · C as in round 1 · reached" in text
    assert "| C as in round 1 |" not in merged_markdown.render(found)
    assert "reached; C as in round 1 |" in merged_markdown.render(found)


def test_who_has_nothing_to_look_at_again_needs_no_second_sheet():
    first = (sheet(ASHA, "ammmmm"), sheet(BRUNO, "ammmmm"), sheet(CHIOMA, "mmmmmm"))
    found = merged(*first, sheet(ASHA, "1m", round=2), sheet(BRUNO, "1a", round=2))
    assert [one.panelist.name for one in found.rounds[1].absent] == [CHIOMA]
    assert found.rows[0][1].standing is Standing.REACHED
    text = merged_text.render(found)
    assert "Silver Fork Unified, as in round 1" in " ".join(text.split())
    assert "B           A C" in text


def test_a_new_panel_counts_without_the_one_before_it():
    first = (sheet(ASHA, "ammmmm"), sheet(BRUNO, "ammmmm"), sheet(CHIOMA, "ammmmm"))
    found = merged(*first, sheet("Dario Fenn", "1m", round=2))
    assert [mark.panelist for mark in found.rows[0][1].marks] == ["Dario Fenn"]
    assert found.rounds[1].absent == ()


def test_a_second_round_without_the_first_is_told_so():
    found = merged(sheet(ASHA, "3m", round=2))
    assert message(found.refused[0]) == (
        "This is a sheet of round 2, and no sheet of round 1 is counted here."
    )


def test_the_programs_own_criteria_are_laid_side_by_side():
    from casc_portfolio.programs import Criterion

    own = program()
    voice = Criterion(id="voice", title="Speaks to the panel")
    rule = own.panel.model_copy(update={"criteria": (voice,)})
    own = own.model_copy(update={"panel": rule})
    sheets = [
        sheet(name, "mmmmmm", criteria=[{"id": "voice", "level": level, "comment": ""}])
        for name, level in ((ASHA, "approaches"), (BRUNO, "exemplifies"), (CHIOMA, None))
    ]
    found = merged(*sheets, program=own)
    assert found.refused == ()
    row = found.rounds[0].criteria[0]
    assert (row.title, row.levels, row.spread) == (
        "Speaks to the panel",
        ("approaches", "exemplifies", None),
        2,
    )
