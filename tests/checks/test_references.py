"""Names that point elsewhere: near misses, titles and words divided at their spaces."""

from textwrap import dedent

import pytest

from tests.checks.examples import CLEAN
from tests.checks.worlds import PIECE, READY, found, names, said

LOOK_BACK = "content/cpsel-2/reflections/fall.md"


def looking_back(field: str) -> str:
    return f"---\ntitle: Fall\n{field}\n---\n"


@pytest.mark.parametrize(
    ("typed", "hints"),
    [
        ("[feedback-cycle]", ["Did you mean feedback-cycles?"]),
        ("[Feedback cycles]", ["Did you mean feedback-cycles?"]),
        ("Feedback cycles", ["Did you mean feedback-cycles?"]),
        ("An evening about our vision", ["Did you mean vision-evening?"]),
        ("data nights", ["Write the name of the evidence's file"]),
        ("nothing, nowhere", ["Write the name of the evidence's file"] * 2),
        ("vision-evening nowhere", ["Write the name of the evidence's file"]),
    ],
)
def test_evidence_that_does_not_exist(tmp_path, typed, hints):
    files = {PIECE: READY, LOOK_BACK: looking_back(f"evidence: {typed}")}
    texts = said(found(tmp_path, files), "unknown-evidence")
    assert [hint in text for hint, text in zip(hints, texts, strict=True)] == [True] * len(hints)


def test_a_name_with_a_space_is_written_between_brackets(tmp_path):
    files = {
        "content/cpsel-2/evidence/data night.md": READY,
        LOOK_BACK: looking_back("evidence: data night"),
    }
    (text,) = said(found(tmp_path, files), "unknown-evidence")
    assert text.endswith("Write it between brackets, because of the space in it: [data night].")


def test_while_goals_can_t_be_read_no_goal_is_called_unknown(tmp_path):
    plan = "---\nyear: 2\ngoals:\n  - id: y2-calls\n    statement: Call: every day\n---\n"
    piece = READY.replace("status:", "goal: y2-calls\nstatus:")
    findings = found(tmp_path, {PIECE: piece, "content/iip/year-2.md": plan})
    assert names(findings) == ["unused-evidence", "unreadable-yaml"]


def test_a_waiver_of_a_requirement_by_its_title_is_one_mistake(tmp_path):
    page = "---\nkind: waiver\nrequirements: Orientation module\n---\n"
    (text,) = said(found(tmp_path, {"records/waiver.md": page}), "unknown-requirement")
    assert text.endswith("Did you mean orientation?")


def test_a_milestone_by_its_title_is_suggested(tmp_path):
    change = "changes:\n  - moves: {Middle of year 1: 2026-05-31}\n"
    settings = dedent(CLEAN["portfolio.yml"]).rstrip() + "\n" + change
    (text,) = said(found(tmp_path, {"portfolio.yml": settings}), "unknown-milestone")
    assert "Did you mean mid-1?" in text


def test_a_leave_is_no_record_but_a_change(tmp_path):
    page = "---\nkind: leave\n---\n"
    (text,) = said(found(tmp_path, {"records/leave.md": page}), "unknown-record")
    assert "Write it under changes: in portfolio.yml" in text


def test_a_period_that_is_not_known_is_told_with_the_known_ones(tmp_path):
    (text,) = said(found(tmp_path, {LOOK_BACK: looking_back("period: fall")}), "unknown-period")
    assert text.endswith("The periods are initial, mid-program and final.")


@pytest.mark.parametrize(
    "typed",
    [
        "Y1-Walkthroughs",
        "walkthroughs",
        "Every teacher gets useful feedback every month.",
        "every teacher gets useful feedback",
    ],
)
def test_a_goal_by_its_id_or_by_what_it_says(tmp_path, typed):
    piece = READY.replace("status:", f"goal: {typed}\nstatus:")
    (text,) = said(found(tmp_path, {PIECE: piece}), "unknown-goal")
    assert text.endswith("Did you mean y1-walkthroughs?")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("meet", "Did you mean meets?"),
        ("Meets the standard", "Did you mean meets?"),
        ("4", "Did you mean exemplifies? Levels are written in words: directed-toward,"),
        ("9", "The levels are directed-toward,"),
        ("good", "The levels are directed-toward,"),
        ("approaches/Meets", "Write one of them, the one that holds today: approaches or meets."),
    ],
)
def test_a_level_by_its_name_its_title_or_its_number(tmp_path, typed, hint):
    (text,) = said(found(tmp_path, {LOOK_BACK: looking_back(f"level: {typed}")}), "unknown-level")
    assert hint in text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("beginning", "initial"),
        ("Initial self-assessment", "initial"),
        ("middle", "mid-program"),
        ("end of the program", "final"),
        ("finall", "final"),
    ],
)
def test_a_period_by_its_name_or_its_place(tmp_path, typed, meant):
    (text,) = said(found(tmp_path, {LOOK_BACK: looking_back(f"period: {typed}")}), "unknown-period")
    assert f"Did you mean {meant}?" in text


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("Instructional Leadership", "Write 2."),
        ("CPSEL 2", "Write 2."),
        ("Instructional Leadershp", "Did you mean 2?"),
        ("2A", "Did you mean 2?"),
        ("two", "Did you mean 2?"),
        ("Standard 7", "The standards are 1, 2, 3, 4, 5 and 6."),
    ],
)
def test_a_standard_by_another_name(tmp_path, typed, hint):
    page = f"---\nperiod: initial\nstandards:\n  {typed}:\n    level: meets\n---\n"
    findings = found(tmp_path, {"content/self-assessment/initial.md": page})
    assert said(findings, "unknown-standard") == [f"There is no standard “{typed}”. {hint}"]


@pytest.mark.parametrize("typed", ["2A and 2C", "CPSEL 2A, 2C", "2A & 2C", "Elements 2A; 2C"])
def test_elements_as_people_write_them(tmp_path, typed):
    findings = found(tmp_path, {PIECE: READY.replace("[2A]", typed)})
    assert names(findings) == ["unused-evidence"]


def test_a_whole_standard_is_one_mistake(tmp_path):
    findings = found(tmp_path, {PIECE: READY.replace("[2A]", "Standard 2")})
    assert names(findings) == ["unused-evidence", "unknown-element"]


def test_a_file_that_is_nearly_named_is_not_called_unused(tmp_path):
    files = {
        "content/artifacts/walks.txt": "One.\n",
        PIECE: READY.replace("url: https://aldercreek.example/feedback", "file: walks.txt"),
    }
    assert names(found(tmp_path, files)) == ["unused-evidence", "missing-file"]


@pytest.mark.parametrize(
    ("file", "typed"),
    [("ca\u00f1on", "can\u0303on"), ("can\u0303on", "ca\u00f1on"), ("can\u0303on", "CAN\u0303ON")],
    ids=["one sign in the file", "two signs in the file", "capital letters"],
)
def test_a_name_is_the_same_however_its_accents_are_stored(tmp_path, file, typed):
    piece = f"content/cpsel-2/evidence/{file}.md"
    files = {piece: READY, LOOK_BACK: looking_back(f"evidence: [{typed}]\nstatus: ready")}
    told = names(found(tmp_path, files))
    assert {"unknown-evidence", "unused-evidence"}.isdisjoint(told)


def test_a_piece_that_can_not_be_read_is_not_called_missing(tmp_path):
    reflection = "---\nelements: [2A]\nevidence: [{}]\n---\n"
    files = {
        "content/cpsel-2/evidence/walks.md": "---\ntitle: W\n---\n" + "a" * 4_200_000,
        "content/cpsel-2/reflections/on-walks.md": reflection.format("Walks, gone"),
    }
    findings = found(tmp_path, files)
    (text,) = said(findings, "unknown-evidence")
    assert text.startswith("There is no piece of evidence called “gone”.")
    assert "file-too-large" in names(findings)
