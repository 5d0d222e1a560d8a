"""Refused values: the hint says what to write in their place, made from what was typed."""

import pytest

from tests.checks.examples import CLEAN
from tests.checks.worlds import DRAFT, PIECE, READY, found, names, said
from tests.worlds import page

PLAN = "content/iip/year-2.md"


@pytest.mark.parametrize(
    ("typed", "rule", "said_of_it"),
    [
        (
            "artifacts: walks.pdf",
            "wrong-shape",
            "“artifacts” should be a list, and this is text. "
            "Write it on a line of its own below artifacts:, as - file: walks.pdf",
        ),
        (
            "artifacts: https://school.example/walks",
            "wrong-shape",
            "“artifacts” should be a list, and this is text. "
            "Write it on a line of its own below artifacts:, as - url: https://school.example/walks",
        ),
        (
            "artifacts: [walks.pdf]",
            "wrong-shape",
            "This entry of “artifacts” is only text; it needs the names of its fields. "
            "Write - file: walks.pdf. "
            "Its fields are file, url, title, alt, people, permission and captions.",
        ),
        (
            "artifacts:\n  file: walks.pdf",
            "wrong-shape",
            "“artifacts” should be a list, and this is a single entry without a hyphen. "
            "Put a hyphen and a space before its first field, and two spaces more before the others.",
        ),
        (
            "kind: the agenda of it\nartifacts: []",
            "bad-choice",
            "“the agenda of it” is none of the words that may stand here. Did you mean agenda? "
            "It may be plan, agenda, data, communication, presentation, policy, schedule, budget, "
            "observation, photo, video or other.",
        ),
        (
            "kind: this is not yet a budget\nartifacts: []",
            "bad-choice",
            "“this is not yet a budget” is none of the words that may stand here. "
            "It may be plan, agenda, data, communication, presentation, policy, schedule, budget, "
            "observation, photo, video or other.",
        ),
        (
            "kind: agenda, data\nartifacts: []",
            "bad-choice",
            "“agenda, data” names more than one word, and one is asked for. "
            "Write the one that fits best: agenda or data.",
        ),
        (
            "audience: panel, coach\nartifacts: []",
            "bad-choice",
            "“panel, coach” names more than one audience, and one is asked for. "
            "Write panel if all of them may see it: it takes in coach. "
            "In doubt write coach, the narrowest of them.",
        ),
        (
            "audience: panel + program/coach\nartifacts: []",
            "bad-choice",
            "“panel + program/coach” names more than one audience, and one is asked for. "
            "Write panel if all of them may see it: it takes in coach and program. "
            "In doubt write coach, the narrowest of them.",
        ),
        (
            "artifacts: walks.pdf, the agenda.docx",
            "wrong-shape",
            "“artifacts” should be a list, and this is text. Write each on a line of its own below "
            "artifacts:, as - file: walks.pdf and - file: the agenda.docx",
        ),
        (
            "context:\n  - one\n  - two",
            "wrong-shape",
            "“context” should be one text, and this is a list. "
            "Write it as a sentence or two on one line, without hyphens and brackets.",
        ),
        (
            "goal: [y1-walkthroughs, y1-budget]",
            "wrong-shape",
            "“goal” takes only one, and this is a list. "
            "Write the one that fits best, without hyphens and brackets.",
        ),
        (
            "context:\n  our: school",
            "wrong-shape",
            "“context” should be one text, and this has fields of its own. "
            "Write the text on the same line as context:",
        ),
        (
            "artifacts:\n  - file: C:\\Users\\ada\\Walk protocol.pdf",
            "bad-path",
            "“C:\\Users\\ada\\Walk protocol.pdf” is not a file inside your portfolio. "
            "Copy the file into content/artifacts/ and write artifacts/Walk protocol.pdf.",
        ),
        (
            "artifacts:\n  - file: artifacts\\walks.pdf",
            "bad-path",
            "“artifacts\\walks.pdf” divides folders as Windows does, and no other computer finds it. "
            "Write artifacts/walks.pdf",
        ),
        (
            "artifacts:\n  - file: ../../artifacts/walks.pdf",
            "bad-path",
            "“../../artifacts/walks.pdf” leads to the file from this page; "
            "here it is named from content/ on. Write artifacts/walks.pdf",
        ),
        (
            "artifacts:\n  - file: ../../../walks.pdf",
            "bad-path",
            "“../../../walks.pdf” is not a file inside your portfolio. "
            "Copy the file into content/artifacts/ and write artifacts/walks.pdf.",
        ),
        (
            "artifacts:\n  - file: https://school.example/walks",
            "bad-path",
            "“https://school.example/walks” is a web address, not a file. "
            "Write url: in place of file:",
        ),
        (
            "artifacts:\n  - url: school.example/walks",
            "bad-address",
            "“school.example/walks” is not a complete web address. "
            "Write https://school.example/walks",
        ),
        (
            "artifacts:\n  - url: ask the office",
            "bad-address",
            "“ask the office” is not a complete web address. "
            "Copy it from the browser's address line; it begins with https://.",
        ),
        (
            "artifacts:\n  - {file:walks.pdf}",
            "unknown-field",
            "There is no field “file:walks.pdf” here. "
            "Type a space after the colon: file: walks.pdf",
        ),
    ],
)
def test_a_mistake_in_a_piece_of_evidence(tmp_path, typed, rule, said_of_it):
    artifacts, _, below = READY.partition("artifacts:")
    text = artifacts + typed + below[below.index("\nstatus") :]
    assert said(found(tmp_path, {PIECE: text}), rule) == [said_of_it]


@pytest.mark.parametrize(
    ("typed", "said_of_it"),
    [
        (
            "2025-11-31",
            "There is no day 2025-11-31 in the calendar. "
            "Look it up once more; the month has fewer days, or the year fewer months.",
        ),
        (
            "11/4/2025",
            "“11/4/2025” is not a date we can be sure of. "
            "Did you mean 2025-11-04? Dates are written year, month, day.",
        ),
        (
            "November 2025",
            "“November 2025” is not a date we can be sure of. "
            "Write the day too, such as 2025-11-30.",
        ),
        (
            "11/4/2025 to 12/2/2025",
            "“11/4/2025 to 12/2/2025” is not a date we can be sure of. "
            "For several days write {from: 2025-11-04, to: 2025-12-02}.",
        ),
        (
            "Oct 2025 - Feb 2026",
            "“Oct 2025 - Feb 2026” is not a date we can be sure of. "
            "For several days write {from: 2025-10-01, to: 2026-02-28}, with the days that you know.",
        ),
        (
            "last fall",
            "“last fall” is not a date we can be sure of. "
            "Write year, month and day, such as 2025-10-14.",
        ),
    ],
)
def test_a_date(tmp_path, typed, said_of_it):
    text = READY.replace("2025-11-04", typed)
    assert said(found(tmp_path, {PIECE: text}), "bad-date") == [said_of_it]


@pytest.mark.parametrize("typed", ["''", '""', "'  '"])
@pytest.mark.parametrize(
    ("field", "rule", "hint"),
    [
        ("date", "bad-date", "Write year, month and day, such as 2025-10-14, or leave it out."),
        ("status", "bad-choice", "It may be draft or ready."),
        ("highlight", "bad-yes-or-no", "Write yes or no, or leave it out."),
    ],
)
def test_quotation_marks_with_nothing_between_them(tmp_path, typed, field, rule, hint):
    text = DRAFT.replace("---\n", f"---\n{field}: {typed}\n", 1)
    told = found(tmp_path, {PIECE: text})
    assert said(told, rule) == [f"There is nothing in “{field}” yet. {hint}"]


@pytest.mark.parametrize("typed", ["goal: ''", "artifacts:\n  - {file: '', title: X}"])
def test_a_name_with_nothing_in_it_is_looked_for_nowhere(tmp_path, typed):
    bare = names(found(tmp_path / "bare", {PIECE: DRAFT.replace("---\n", f"---\n{typed}\n", 1)}))
    empty = typed.replace("''", "")
    text = DRAFT.replace("---\n", f"---\n{empty}\n", 1)
    assert bare == names(found(tmp_path / "empty", {PIECE: text}))


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("year: 2025-26", "Write 1 for the first year of the program, 2 for the second."),
        ("year: first", "Write 1 for the first year of the program, 2 for the second."),
    ],
)
def test_a_year_of_the_program(tmp_path, typed, hint):
    (text,) = said(found(tmp_path, {PLAN: f"---\n{typed}\n---\n"}), "bad-number")
    assert text.endswith(hint)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("20 min", "Write 20."), ("about 12.5", "Write 12.5."), ("a few", "without a unit.")],
)
def test_a_number_with_words_around_it(tmp_path, typed, hint):
    page = f"---\ntitle: The talk\nminutes: {typed}\n---\n"
    (text,) = said(found(tmp_path, {"presentation.md": page}), "bad-number")
    assert text.endswith(hint)


@pytest.mark.parametrize(
    ("typed", "short"), [("Goal 1", "goal-1"), ("Año 1: lectura", "ano-1-lectura")]
)
def test_an_id_is_suggested_in_small_letters_with_hyphens(tmp_path, typed, short):
    page = f'---\nyear: 2\ngoals:\n  - id: "{typed}"\n---\n'
    (text,) = said(found(tmp_path, {PLAN: page}), "bad-name")
    assert text.endswith(f"such as {short}.")


def test_a_standard_with_a_level_alone_is_one_mistake(tmp_path):
    page = """\
---
title: Initial self-assessment
period: initial
date: 2025-09-15
standards:
  1: {level: meets, sentence: I asked everyone.}
  2: approaches
  3: {level: meets, sentence: It is calm here.}
  4: {level: meets, sentence: I call before nine.}
  5: {level: meets, sentence: I write it down.}
  6: {level: meets, sentence: I read the minutes.}
status: ready
---
"""
    findings = found(tmp_path, {"content/self-assessment/initial.md": page})
    assert names(findings) == ["wrong-shape"]
    assert said(findings, "wrong-shape") == [
        "“2” has fields of its own, and this is text. Write level: approaches on the line below, "
        "two spaces further in. The fields here are level, sentence and elements."
    ]


def test_fields_that_the_program_names_are_not_looked_for_elsewhere(tmp_path):
    change = "changes:\n  - kind: leave\n    date: 2026-01-12\n    moves: mid-1 to May\n"
    settings = page(CLEAN["portfolio.yml"]) + change
    assert said(found(tmp_path, {"portfolio.yml": settings}), "wrong-shape") == [
        "“moves” has fields of its own, and this is text. "
        "Write its fields on the lines below, each two spaces further in."
    ]


@pytest.mark.parametrize(
    "typed", ["not public", "non-public", "unpublic", "not the panel", "everyone but the panel"]
)
def test_who_may_not_see_it_is_never_suggested(tmp_path, typed):
    text = READY.replace("status:", f"audience: {typed}\nstatus:")
    (said_of_it,) = said(found(tmp_path, {PIECE: text}), "bad-choice")
    assert said_of_it == (
        f"“{typed}” is none of the words that may stand here. "
        "It may be private, coach, program, panel or public."
    )


def test_a_slip_in_a_long_choice_is_not_taken_for_the_short_one_inside_it(tmp_path):
    record = "---\nkind: showcase-decision\noutcome: meets after a small additon\n---\n"
    (said_of_it,) = said(found(tmp_path, {"records/decision.md": record}), "bad-choice")
    assert "Did you mean meets after a small addition?" in said_of_it
