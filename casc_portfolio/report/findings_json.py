"""Findings as JSON, for editors, continuous integration and an office's own tools."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from casc_portfolio.checks import Excepted, Severity, more_about, severity_of, word
from casc_portfolio.finding import Finding

SCHEMA = 1
"""Goes up when a reader of the older form would misread the newer one (``schemas/check-1.json``)."""


def render(findings: Sequence[Finding], *, files: int, excepted: Sequence[Excepted] = ()) -> str:
    """One object: ``schema``, ``counts``, ``findings`` and ``excepted``; ends in a line break."""
    counts = Counter(severity_of(finding) for finding in findings)
    totals = {"files": files} | {f"{kind}s": counts[kind] for kind in Severity}
    document = {
        "schema": SCHEMA,
        "counts": totals | {"excepted": len(excepted)},
        "findings": [as_dict(finding) for finding in findings],
        "excepted": [_excepted(one) for one in excepted],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def as_dict(finding: Finding) -> dict[str, Any]:
    """Plain values of a finding; lines and columns are ``None`` where a file has no lines."""
    said = word(finding)
    place = finding.place
    return {
        "code": said.code,
        "name": said.name,
        "severity": said.severity.value,
        "path": encodable(place.path),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "message": said.message,
        "hint": said.hint,
        "more": more_about(said.code),
    }


def _excepted(one: Excepted) -> dict[str, Any]:
    until = one.until.isoformat() if one.until else None
    return as_dict(one.finding) | {"reason": encodable(one.reason), "until": until}


def encodable(path: str) -> str:
    """A text that UTF-8 can hold: a file's name may have bytes that are none of its characters."""
    return path.encode("utf-8", "replace").decode("utf-8")
