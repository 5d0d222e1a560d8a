"""``casc check --fix`` and ``--diff``: what is written, what is said, and how they end."""

import os

import pytest
from click.testing import CliRunner, Result

from casc_portfolio.cli.check import command
from tests.checks.examples import CLEAN
from tests.worlds import make_world

PIECE = "content/cpsel-2/evidence/a.md"
SLIP = "---\ntilte: A\nkind: agneda\n---\n"
MENDED = "---\ntitle: A\nkind: agenda\n---\n"


@pytest.fixture
def casc_check(tmp_path, monkeypatch):
    def run(files, *arguments: str) -> Result:
        make_world(tmp_path, {**CLEAN, **files})
        monkeypatch.chdir(tmp_path)
        return CliRunner().invoke(command, list(arguments), standalone_mode=False)

    return run


def code(result: Result) -> int:
    assert result.exception is None, result.exception
    return result.return_value


def test_fix_writes_and_says_what(casc_check, tmp_path):
    result = casc_check({PIECE: SLIP}, "--fix")
    assert (code(result), result.stdout) == (0, "Nothing to mend in 7 files.\n")
    assert result.stderr == (
        f"{PIECE}:2: CP120 unknown-field: tilte → title\n"
        f"{PIECE}:3: CP124 bad-choice: agneda → agenda\n"
        "Mended 2 places in 1 file.\n"
    )
    assert (tmp_path / PIECE).read_text() == MENDED


def test_a_space_that_was_missing_is_told_in_words(casc_check):
    result = casc_check({PIECE: "---\ntitle:A\n---\n"}, "--fix")
    assert f"{PIECE}:2: CP114 unreadable-yaml: the space at “:”\n" in result.stderr


def test_a_tab_that_becomes_spaces_is_told_in_words(casc_check):
    result = casc_check({PIECE: "---\ntitle: A\nelements:\n\t- 1A\n---\n"}, "--fix")
    assert f"{PIECE}:4: CP116 tab-in-header: the space here\n" in result.stderr


def test_what_nobody_sees_is_told_in_words(casc_check):
    log = "date,hours,mode,with,focus\n2025-08-14,1.5,video,José,1\n"
    files = {PIECE: b"---\r\ntitle: A\n---\r\n", "hours/coaching.csv": log.encode("cp1252")}
    assert casc_check(files, "--fix").stderr == (
        f"{PIECE}:2: CP141 mixed-line-ends: all lines end alike\n"
        "hours/coaching.csv:2: CP142 other-encoding: Windows-1252 → UTF-8\n"
        "Mended 2 places in 2 files.\n"
    )


def test_what_is_left_is_shown_and_decides_the_ending(casc_check, tmp_path):
    result = casc_check({PIECE: "---\ntilte: A\ngoal: gone\n---\n"}, "--fix")
    assert code(result) == 1
    assert result.stdout.startswith(f"{PIECE}:3:7: CP201 unknown-goal: ")
    assert "Mended 1 place in 1 file." in result.stderr


def test_diff_shows_and_writes_nothing(casc_check, tmp_path):
    result = casc_check({PIECE: SLIP}, "--diff")
    assert code(result) == 1
    assert result.stdout == (
        f"--- a/{PIECE}\n+++ b/{PIECE}\n@@ -1,4 +1,4 @@\n ---\n-tilte: A\n-kind: agneda\n"
        "+title: A\n+kind: agenda\n ---\n"
    )
    assert result.stderr == "Nothing was written. casc check --fix mends 2 places.\n"
    assert (tmp_path / PIECE).read_text() == SLIP


def test_what_is_likely_is_written_by_the_command_that_is_told(casc_check):
    log = {"hours/coaching.csv": "date,hours,mode,with,focus\n13/04/2026,1,phone,Sam,1\n"}
    result = casc_check(log, "--diff", "--unsafe")
    assert "+2026-04-13,1,phone,Sam,1\n" in result.stdout
    assert result.stderr == "Nothing was written. casc check --fix --unsafe mends 1 place.\n"


def test_diff_with_nothing_to_mend(casc_check):
    result = casc_check({}, "--diff")
    assert (code(result), result.stdout) == (0, "")
    assert result.stderr == "There is nothing here that we can mend for you.\n"


def test_what_is_left_to_the_person_is_counted_and_mended_when_asked(casc_check, tmp_path):
    shown = {PIECE: "---\ntitle: A\naudience: pubic\n---\n"}
    careful = casc_check(shown, "--fix")
    assert careful.stderr == (
        "Left to you, because another finding would come of it, or more people would see a page:\n"
        f"    {PIECE}:3: CP124 bad-choice: pubic → public\n"
        "casc check --diff --unsafe shows what would become of it.\n"
    )
    assert (tmp_path / PIECE).read_text() == shown[PIECE]
    assert code(casc_check(shown, "--fix", "--unsafe")) == 0
    assert (tmp_path / PIECE).read_text() == "---\ntitle: A\naudience: public\n---\n"


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        (("--select", "CP120"), "---\ntitle: A\nkind: agneda\n---\n"),
        (("--ignore", "unknown-field"), "---\ntilte: A\nkind: agenda\n---\n"),
        (("content/cpsel-2",), MENDED),
        (("content/cpsel-1",), SLIP),
    ],
)
def test_only_what_was_asked_for_is_mended(casc_check, tmp_path, arguments, written):
    casc_check({PIECE: SLIP}, *arguments, "--fix")
    assert (tmp_path / PIECE).read_text() == written


def test_what_may_stay_is_not_mended(casc_check, tmp_path):
    exceptions = "exceptions:\n  - code: unknown-goal\n    reason: It is called so on paper.\n"
    settings = "name: Dana\nprogram: pcoe\nstart: 2025-07-01\n" + exceptions
    piece = "---\ntitle: A\ngoal: y1-walkthrough\n---\n"
    result = casc_check({PIECE: piece, "portfolio.yml": settings}, "--fix")
    assert code(result) == 0
    assert (tmp_path / PIECE).read_text() == piece
    assert "It is called so on paper." in result.stdout


def test_a_file_that_may_not_be_written_is_the_machine_s_refusal(casc_check, monkeypatch, tmp_path):
    real = os.access
    monkeypatch.setattr(
        os,
        "access",
        lambda file, *how, **more: "a.md" not in str(file) and real(file, *how, **more),
    )
    result = casc_check({PIECE: SLIP}, "--fix")
    assert code(result) == 4
    assert f"{PIECE} is as it was; the computer refused: it may not be written." in result.stderr
    assert (tmp_path / PIECE).read_text() == SLIP


def test_a_file_changed_meanwhile_is_left_alone_and_said_so(casc_check, monkeypatch, tmp_path):
    from casc_portfolio.mend import mend as real

    def late(*arguments, **named):
        done = real(*arguments, **named)
        (tmp_path / PIECE).write_text(SLIP + "More.\n")
        return done

    monkeypatch.setattr("casc_portfolio.mend.mend", late)
    result = casc_check({PIECE: SLIP}, "--fix")
    assert code(result) == 1
    assert f"{PIECE} was changed by somebody else meanwhile" in result.stderr
    assert (tmp_path / PIECE).read_text() == SLIP + "More.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--unsafe",), "--unsafe says how far --fix or --diff may go; add one of them."),
        (("--fix", "--diff"), "--diff shows what --fix would write; give one of the two."),
        (("--watch", "--fix"), "--watch only looks; mend with casc check --fix beside it."),
        (("--watch", "--format", "json"), "--watch is for people and has no --format."),
        (("--diff", "--format", "json"), "--diff is for people and has no --format."),
    ],
)
def test_what_has_no_meaning_together_is_wrong_use(casc_check, arguments, said):
    assert str(casc_check({}, *arguments).exception) == said


def test_on_a_terminal_the_difference_has_colors_and_nothing_steers_it(casc_check, monkeypatch):
    monkeypatch.setattr("casc_portfolio.cli.mending.colour_wanted", lambda: True)
    casc_check({PIECE: SLIP + "\x9b2J\x1b[2J\n"})
    result = CliRunner().invoke(command, ["--diff"], standalone_mode=False, color=True)
    assert "\x1b[1;31m-tilte: A\x1b[0m\n" in result.stdout
    assert "\x1b[32m+title: A\x1b[0m\n" in result.stdout
    assert "\x1b[2J" not in result.stdout
    assert "\x9b" not in result.stdout
