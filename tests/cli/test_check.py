"""``casc check``: what it prints, and how it ends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casc_portfolio.cli.check import command
from tests.checks.examples import CLEAN
from tests.worlds import make_world

ERROR = "---\ntitle: A\ngoal: gone\n---\n"
WARNING = "---\ntitle: A\nelements: [4A]\n---\n"
PIECE = "content/cpsel-2/evidence/a.md"


@pytest.fixture
def casc_check(tmp_path, monkeypatch):
    def run(files, *arguments: str, within: str = ".") -> Result:
        make_world(tmp_path, {**CLEAN, **files})
        monkeypatch.chdir(tmp_path / within)
        return CliRunner().invoke(command, list(arguments), standalone_mode=False)

    return run


def code(result: Result) -> int:
    assert result.exception is None, result.exception
    return result.return_value


def test_a_clean_portfolio(casc_check):
    result = casc_check({})
    assert (code(result), result.stdout) == (0, "Nothing to mend in 6 files.\n")


def test_what_we_keep_goes_through_no_link_that_came_with_the_portfolio(casc_check, tmp_path):
    make_world(tmp_path, {"elsewhere/facts.jsonl": "", ".casc/cache/v3/": ""})
    facts = tmp_path / ".casc/cache/v3/facts.jsonl"
    facts.symlink_to(tmp_path / "elsewhere/facts.jsonl")
    picture = {PIECE: "---\ntitle: A\nartifacts: [{file: artifacts/a.png}]\n---\n"}
    code(casc_check({**picture, "content/artifacts/a.png": b"\x89PNG\r\n\x1a\n"}))
    assert facts.read_bytes()
    assert (tmp_path / "elsewhere/facts.jsonl").read_bytes() == b""


def test_errors_end_with_1(casc_check):
    result = casc_check({PIECE: ERROR})
    assert code(result) == 1
    assert result.stdout.startswith(f"{PIECE}:3:7: CP201 unknown-goal: ")
    assert result.stdout.endswith("More about it: casc explain CP201\n")
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        ("y1-walkthrough", "casc check --diff shows what of this we can mend for you.\n"),
        ("walks", ""),
    ],
)
def test_what_can_be_mended_is_said_beside_it(casc_check, goal, said):
    result = casc_check({PIECE: ERROR.replace("gone", goal)})
    assert (code(result), result.stderr) == (1, said)


@pytest.mark.parametrize(("options", "ending"), [((), 0), (("--strict",), 1)])
def test_warnings_end_with_1_only_when_strict(casc_check, options, ending):
    assert code(casc_check({PIECE: WARNING}, *options)) == ending


def test_notes_never_do(casc_check):
    result = casc_check({"content/artifacts/spare.txt": "One.\n"}, "--strict")
    assert code(result) == 0
    assert "unused-file" in result.stdout


def test_it_works_from_any_folder_with_paths_from_the_top(casc_check):
    result = casc_check({PIECE: ERROR}, within="content/cpsel-1")
    assert result.stdout.startswith(f"{PIECE}:3:7: ")


@pytest.mark.parametrize(
    ("path", "within", "seen"),
    [
        ("content/cpsel-2", ".", True),
        ("content/cpsel-1", ".", False),
        (PIECE, ".", True),
        ("evidence/a.md", "content/cpsel-2", True),
        (".", "content/cpsel-2", True),
        (".", "content/iip", False),
    ],
)
def test_paths_narrow_what_is_shown(casc_check, path, within, seen):
    result = casc_check({PIECE: ERROR}, path, within=within)
    assert ("unknown-goal" in result.stdout) is seen
    assert code(result) == int(seen)


def test_a_path_may_lie_in_another_folder_than_the_person(casc_check, tmp_path, monkeypatch):
    casc_check({PIECE: ERROR})
    monkeypatch.chdir(Path("/"))
    result = CliRunner().invoke(command, [str(tmp_path)], standalone_mode=False)
    assert code(result) == 1


def test_paths_of_two_portfolios_are_refused(casc_check, tmp_path):
    make_world(tmp_path, {"other/portfolio.yml": CLEAN["portfolio.yml"]})
    result = casc_check({}, "content", "other")
    assert "more than one portfolio" in str(result.exception)


@pytest.mark.parametrize(
    ("options", "left"),
    [
        (("--select", "CP2"), ["CP201", "CP212"]),
        (("--select", "cp201,CP405"), ["CP201"]),
        (("--select", "unknown-goal"), ["CP201"]),
        (("--ignore", "CP201"), ["CP212"]),
        (("--ignore", "CP2", "--ignore", "CP5"), []),
        (("--select", "CP2", "--ignore", "CP201"), ["CP212"]),
    ],
)
def test_rules_can_be_chosen_and_left_out(casc_check, options, left):
    text = "---\ntitle: A\ngoal: gone\nelements: [4A]\n---\n"
    result = casc_check({PIECE: text}, "--format", "json", *options)
    assert [one["code"] for one in json.loads(result.stdout)["findings"]] == left


def test_a_rule_that_does_not_exist_is_wrong_use(casc_check):
    result = casc_check({}, "--ignore", "unknown-gaol")
    assert str(result.exception) == "There is no rule 'unknown-gaol'. Did you mean 'unknown-goal'?"


def test_json_counts_and_says_the_same(casc_check):
    result = casc_check({PIECE: ERROR}, "--format", "json")
    document = json.loads(result.stdout)
    assert document["counts"] == {"files": 7, "errors": 1, "warnings": 0, "notes": 0} | {
        "excepted": 0
    }
    assert document["findings"][0]["hint"].startswith("The goals of your plans are called")
    assert code(result) == 1


def test_outside_a_portfolio_it_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(command, [], standalone_mode=False)
    assert "casc new" in str(result.exception)
