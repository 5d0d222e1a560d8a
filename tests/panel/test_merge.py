"""Three panelists and two rounds, added up by hand.

Round 1           Asha   Bruno  Chioma   agreed         comes to
1 Vision          m      m      m        -              reached, all alike
2 Instruction     m      e      m        -              reached, 2 of 3 alike, 1 step
3 Management      d      m      m        Asha: a        reached, 2 steps, then 1
4 Community       a      a      m        -              below, 2 of 3 alike, 1 step
5 Ethics          -      m      m        -              reached, 2 of 3 alike, 0 steps
6 Policy          -      -      m        -              open: too few saw enough

Round 2 opens 4 and 6: everyone says meets for 4; for 6 one says exemplifies, two say meets.
"""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from casc_portfolio import frameworks
from casc_portfolio.content.records import Outcome
from casc_portfolio.panel import merged_json, merged_markdown, merged_text
from casc_portfolio.panel.merge import merge
from casc_portfolio.panel.read_score import parse_score, read_score
from casc_portfolio.panel.tally import Standing
from tests.panel.sheets import agreed, merged, program, sheet, written

GOLDEN = Path(__file__).parent / "scores" / "golden.json"

ASHA, BRUNO, CHIOMA = "Asha Whitfield", "Bruno Castellanos", "Chioma Larkspur"
FIRST = (
    sheet(CHIOMA, "mmmmmm"),
    sheet(ASHA, "mmda--", agreed=agreed("3a", "The plan came later.")),
    sheet(BRUNO, "memam-"),
)
AGAIN = "b1" * 32
SECOND = (
    sheet(ASHA, "4m 6m", round=2, portfolio=AGAIN),
    sheet(BRUNO, "4m 6e", round=2, portfolio=AGAIN),
    sheet(CHIOMA, "4m 6m", round=2, portfolio=AGAIN),
)
BY_HAND = [
    ("1", 3, 0, 0, Standing.REACHED, False),
    ("2", 2, 1, 1, Standing.REACHED, False),
    ("3", 2, 2, 1, Standing.REACHED, False),
    ("4", 2, 1, 1, Standing.BELOW, False),
    ("5", 2, 0, 0, Standing.REACHED, False),
    ("6", 1, None, None, Standing.UNSEEN, False),
]
BY_HAND_IN_ROUND_2 = [
    ("4", 3, 0, 0, Standing.REACHED, False),
    ("6", 2, 1, 1, Standing.REACHED, False),
]


def added(rows):
    return [
        (one.standard, one.alike, one.spread, one.spread_now, one.standing, one.discuss)
        for one in rows
    ]


def test_the_first_round_is_what_was_added_up_by_hand():
    found = merged(*FIRST)
    assert added(found.rounds[0].rows) == BY_HAND
    assert [mark.panelist for mark in found.rows[0][1].marks] == [ASHA, BRUNO, CHIOMA]


def test_what_is_below_or_unseen_is_proposed_for_resubmission_with_the_reason():
    proposal = merged(*FIRST).proposal
    assert (proposal.outcome, proposal.standards) == (Outcome.RESUBMIT, ("4", "6"))
    assert proposal.reason == (
        "Standard 4: below “Practice meets the standard” under the program's rule. "
        "Standard 6: too few saw enough evidence to say."
    )


def test_the_second_round_stands_beside_the_first_and_counts():
    found = merged(*FIRST, *SECOND)
    assert added(found.rounds[0].rows) == BY_HAND
    assert added(found.rounds[1].rows) == BY_HAND_IN_ROUND_2
    assert [(number, row.standard) for number, row in found.rows] == [
        (1, "1"),
        (1, "2"),
        (1, "3"),
        (2, "4"),
        (1, "5"),
        (2, "6"),
    ]
    assert found.proposal.outcome is Outcome.MEETS
    assert found.proposal.reason == (
        "All 6 standards are at “Practice meets the standard” or above."
    )


def test_the_order_of_the_files_changes_nothing():
    one = merged(*FIRST, *SECOND)
    other = merged(*reversed(SECOND), *FIRST)
    assert added(row for _, row in one.rows) == added(row for _, row in other.rows)
    assert one.proposal == other.proposal


def test_where_everyone_has_to_agree_one_who_says_not_yet_is_enough():
    own = program()
    rule = own.panel.model_copy(update={"agreement": "everyone"})
    found = merged(*FIRST, *SECOND, program=own.model_copy(update={"panel": rule}))
    standings = {row.standard: row.standing for _, row in found.rows}
    assert standings["3"] is Standing.BELOW
    assert standings["5"] is Standing.UNSEEN
    assert found.proposal.outcome is Outcome.RESUBMIT


def test_nothing_merged_is_nobody_scored():
    found = merged()
    assert (found.rows, found.candidate) == ((), "")
    assert found.proposal.reason == "No sheet is counted yet."


def test_a_sheet_from_a_browser_is_added_to_two_others():
    """Ruth: m e - m a m, and for 3 agreed m; Asha: m m m m m m; Bruno: m m a e a -."""
    ruth = read_score(GOLDEN)
    same = {"candidate": ruth.candidate, "portfolio": ruth.portfolio}
    others = [
        parse_score(written(sheet(ASHA, "mmmmmm", **same)), file="asha.json"),
        parse_score(written(sheet(BRUNO, "mmaea-", **same)), file="bruno.json"),
    ]
    own = program()
    found = merge([ruth, *others], program=own, framework=frameworks.load(own.framework))
    assert found.refused == ()
    assert added(found.rounds[0].rows) == [
        ("1", 3, 0, 0, Standing.REACHED, False),
        ("2", 2, 1, 1, Standing.REACHED, False),
        ("3", 2, 1, 1, Standing.REACHED, False),
        ("4", 2, 1, 1, Standing.REACHED, False),
        ("5", 2, 1, 1, Standing.BELOW, False),
        ("6", 2, 0, 0, Standing.REACHED, False),
    ]
    assert found.proposal.standards == ("5",)


ANY = st.sampled_from(
    [None, True, 0, 9, "", "meets", "9", "{x}", "\x1b[2J|<b>", [], {}, ["meets"], "2026-06-05"]
)
PATHS = st.sampled_from(
    [
        ("candidate",),
        ("round",),
        ("program", "id"),
        ("program", "version"),
        ("framework",),
        ("panelist", "name"),
        ("panelist", "district"),
        ("scores", 0, "level"),
        ("scores", 5, "standard"),
        ("scores", 2, "comment"),
        ("scores", 2, "evidence"),
        ("criteria",),
        ("recommendation", "kind"),
        ("recommendation", "items"),
        ("finished",),
        ("agreed",),
        ("agreed", "scores"),
        ("agreed", "note"),
    ]
)


@given(st.lists(st.tuples(st.integers(0, 2), PATHS, ANY), max_size=4))
def test_whatever_the_sheets_say_they_are_merged_and_told(changes):
    sheets = [sheet(name, "mmamm-", agreed=agreed("3m")) for name in (ASHA, BRUNO, CHIOMA)]
    for which, path, value in changes:
        place = sheets[which]
        for step in path[:-1]:
            place = place[step] if isinstance(place, dict | list) else {}
        if isinstance(place, dict):
            place[path[-1]] = value
    found = merged(*sheets)
    assert len(found.sheets) + len(found.refused) == 3
    for render in (merged_text.render, merged_markdown.render, merged_json.render):
        text = render(found)
        assert text.endswith("\n")
        assert "\x1b" not in text
