import json
import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casc_portfolio.content.records import Outcome
from casc_portfolio.panel.canonical import checksum
from casc_portfolio.panel.read_score import parse_score, read_score
from casc_portfolio.panel.refusal import Reason, Refusal, hint, message, told
from casc_portfolio.panel.score import ScoreSheet
from tests.panel.sheets import agreed, scored, sheet, written

GOLDEN = Path(__file__).parent / "scores" / "golden.json"
ASHA = "Asha Whitfield"


def read(changed=None, **more):
    return parse_score(written(sheet(ASHA, "mmmmmm", **(changed or {}), **more)), file="a.json")


def test_a_sheet_is_read_as_it_was_filled_in():
    items = [{"standard": "6", "missing": "One piece on policy", "by": "2026-09-01"}]
    found = read(
        scores=scored("mmaem-", on_3="Not yet calm."),
        recommendation={"kind": "resubmit", "items": items},
        agreed=agreed("3m", note="We read it together."),
    )
    assert isinstance(found, ScoreSheet)
    assert [score.level for score in found.scores.values()] == [
        "meets",
        "meets",
        "approaches",
        "exemplifies",
        "meets",
        None,
    ]
    assert found.scores["3"].comment == "Not yet calm."
    assert found.recommendation is Outcome.RESUBMIT
    assert (found.wanted[0].standard, str(found.wanted[0].by)) == ("6", "2026-09-01")
    assert found.effective("3").level == "meets"
    assert found.effective("6").level is None
    assert found.scores["3"].level == "approaches"


def test_what_the_page_saved_is_read():
    found = read_score(GOLDEN)
    assert isinstance(found, ScoreSheet), told(found)
    assert found.finished is not None


SHAPES = [
    ({"scores": "none"}, "sheet.scores", "“none”", "a list"),
    ({"scores": [None]}, "sheet.scores.0", "nothing", "a group of fields"),
    ({"round": "1"}, "sheet.round", "“1”", "a whole number"),
    ({"round": True}, "sheet.round", "yes", "a whole number"),
    ({"round": 0}, "sheet.round", "a number", "a number from 1 to 9"),
    ({"id": "abc"}, "sheet.id", "“abc”", "32 hexadecimal digits"),
    ({"portfolio": 7}, "sheet.portfolio", "a number", "text"),
    ({"candidate": ""}, "sheet.candidate", "“”", "a text"),
    ({"begun": "yesterday"}, "sheet.begun", "“yesterday”", "a time such as 2026-06-05T17:20:00Z"),
    ({"commendation": "x" * 20_001}, "sheet.commendation", f"“{'x' * 40}…”", "a shorter text"),
    (
        {"recommendation": {"kind": "pass", "items": []}},
        "sheet.recommendation.kind",
        "“pass”",
        "meets, addition or resubmit",
    ),
    (
        {
            "recommendation": {
                "kind": "resubmit",
                "items": [{"standard": "1", "missing": "", "by": "9/1"}],
            }
        },
        "sheet.recommendation.items.0.by",
        "“9/1”",
        "a date such as 2026-09-01",
    ),
    (
        {"scores": [*scored("mm"), *scored("1m 3m")]},
        "sheet.scores.2",
        "standard 1 a second time",
        "each standard once",
    ),
    (
        {"scores": [{"standard": "1", "level": "meets", "enough": False}]},
        "sheet.scores.0",
        "a level without evidence",
        "a level or “not enough evidence”",
    ),
    (
        {"scores": [{"standard": "1", "level": None, "enough": True}]},
        "sheet.scores.0",
        "neither of the two",
        "a level or “not enough evidence”",
    ),
]


@pytest.mark.parametrize(("changed", "place", "found", "expected"), SHAPES)
def test_a_wrong_shape_is_told_at_its_place(changed, place, found, expected):
    refusal = read(changed)
    assert isinstance(refusal, Refusal)
    assert (refusal.reason, refusal.place) == (Reason.WRONG_SHAPE, place)
    assert message(refusal) == f"Here stands {found}, where {expected} belongs."


def test_something_else_is_no_score_sheet():
    assert parse_score(b"[]", file="a.json").reason is Reason.NO_SCORE_SHEET
    assert parse_score(b'{"schema": "other/1"}', file="a.json").reason is Reason.NO_SCORE_SHEET


def test_a_newer_kind_of_sheet_is_told_so():
    refusal = parse_score(b'{"schema": "casc-score-sheet/2", "sheet": {}}', file="a.json")
    assert message(refusal) == (
        "This sheet is of the kind casc-score-sheet/2; this casc reads casc-score-sheet/1."
    )


def test_a_sheet_that_was_changed_after_it_was_saved_is_damaged():
    data = written(sheet(ASHA, "mmammm")).replace(b"approaches", b"exemplifies")
    refusal = parse_score(data, file="a.json")
    assert refusal.reason is Reason.DAMAGED
    assert told(refusal) == (
        "a.json: not counted (damaged)\n"
        "  The checksum does not fit what the sheet says: it was changed after it was saved.\n"
        "  Ask the panelist for the file once more. Don't mend it by hand."
    )


def test_a_draft_is_not_counted_whatever_it_lacks():
    empty = [{"standard": "1", "level": None, "enough": None}]
    refusal = read(finished=None, scores=empty, recommendation={"kind": None, "items": []})
    assert message(refusal) == "Asha Whitfield has not finished this sheet; it is a draft."


def test_a_conflict_of_interest_is_not_counted():
    who = {"name": ASHA, "role": "", "district": "", "independent": False}
    refusal = read(panelist=who)
    assert refusal.reason is Reason.CONFLICT
    assert "neither supervisor, coach nor relative" in message(refusal)


def test_signs_that_steer_a_terminal_or_a_page_become_visible():
    found = read(
        candidate="Marisol\x1b[2J Tanaka\u202e",
        commendation="one\r\ntwo\x00\u2066",
        framework="c\td",
    )
    assert found.candidate == "Marisol\ufffd[2J Tanaka\ufffd"
    assert found.commendation == "one\ntwo\ufffd\ufffd"
    assert found.framework == "c d"


def test_the_name_of_a_file_is_shown_safely(tmp_path):
    file = tmp_path / "a\x1b[31m.json"
    file.write_bytes(b"{")
    assert "\x1b" not in told(read_score(file))


def test_a_file_that_can_not_be_had_is_told_so(tmp_path):
    missing = read_score(tmp_path / "missing.json")
    assert missing.reason is Reason.UNREADABLE
    assert read_score(tmp_path).reason is Reason.UNREADABLE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such pipes")
def test_a_pipe_does_not_hold_us_up(tmp_path):
    os.mkfifo(tmp_path / "pipe.json")
    assert read_score(tmp_path / "pipe.json").reason is Reason.UNREADABLE


def test_a_file_larger_than_any_sheet_is_not_read(tmp_path):
    file = tmp_path / "big.json"
    file.write_bytes(b" " * 600_000)
    assert message(read_score(file)) == "This file has more than 512 KB; no score sheet does."


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.binary(max_size=400))
@example(b"[" * 400)
@example(b'"\\ud800"')
def test_no_bytes_make_the_reader_raise(data):
    assert_told(parse_score(data, file="a.json"))


@given(st.dictionaries(st.sampled_from(sorted(sheet(ASHA, "mmmmmm"))), JSON, min_size=1))
def test_no_values_in_a_sheet_make_the_reader_raise(changed):
    whole = sheet(ASHA, "mmmmmm") | changed
    try:
        found = parse_score(written(whole), file="a.json")
    except UnicodeEncodeError:  # the maker of this test can't save half a character
        return
    assert_told(found)


def assert_told(found):
    if isinstance(found, Refusal):
        assert message(found)
        assert hint(found)
    else:
        assert isinstance(found, ScoreSheet)


def test_only_the_sheet_is_under_the_checksum():
    whole = sheet(ASHA, "mmmmmm")
    data = {"checksum": checksum(whole), "sheet": whole, "schema": "casc-score-sheet/1", "more": 1}
    assert isinstance(parse_score(json.dumps(data).encode(), file="a.json"), ScoreSheet)
