"""Findings for other tools: the fields that DESIGN promises, and nothing that can't be written."""

import json
from datetime import date

from casc_portfolio.checks import Excepted, more_about
from casc_portfolio.finding import Finding, Place
from casc_portfolio.report.findings_json import SCHEMA, render

GOAL = Finding(
    code="CP201",
    place=Place(path="content/ä.md", line=3, column=7, end_line=3, end_column=11),
    arguments={"value": "walk", "known": ("walks",)},
)
WHOLE = Finding(code="CP710", place=Place(path="content/artifacts/a\udcff.txt"))


def test_every_field_is_there():
    document = json.loads(render([GOAL], files=12))
    assert document == {
        "schema": SCHEMA,
        "counts": {"files": 12, "errors": 1, "warnings": 0, "notes": 0, "excepted": 0},
        "findings": [
            {
                "code": "CP201",
                "name": "unknown-goal",
                "severity": "error",
                "path": "content/ä.md",
                "line": 3,
                "column": 7,
                "end_line": 3,
                "end_column": 11,
                "message": "No plan has a goal called “walk”.",
                "hint": "Did you mean walks?",
                "more": more_about("CP201"),
            }
        ],
        "excepted": [],
    }


def test_what_may_stay_has_its_reason():
    one = Excepted(finding=GOAL, reason="Theirs.", until=date(2026, 5, 1))
    (excepted,) = json.loads(render([], files=1, excepted=[one]))["excepted"]
    assert (excepted["code"], excepted["reason"], excepted["until"]) == (
        "CP201",
        "Theirs.",
        "2026-05-01",
    )


def test_a_whole_file_has_no_lines_and_any_name_can_be_written():
    (finding,) = json.loads(render([WHOLE], files=1).encode())["findings"]
    assert finding["path"] == "content/artifacts/a?.txt"
    assert [finding[name] for name in ("line", "column", "end_line", "end_column")] == [None] * 4
