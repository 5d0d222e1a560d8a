"""Findings as JSON, for editors, continuous integration and an office's own tools."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from casc_portfolio.checks import Severity, severity_of, word
from casc_portfolio.finding import Finding

SCHEMA = 1
"""Goes up when a reader of the older form would misread the newer one."""


def render(findings: Sequence[Finding], *, files: int) -> str:
    """One object: ``schema``, ``counts`` and ``findings``; ends in a line break."""
    counts = Counter(severity_of(finding) for finding in findings)
    document = {
        "schema": SCHEMA,
        "counts": {"files": files} | {f"{kind}s": counts[kind] for kind in Severity},
        "findings": [as_dict(finding) for finding in findings],
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
        "path": _encodable(place.path),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "message": said.message,
        "hint": said.hint,
    }


def _encodable(path: str) -> str:
    """A file's name whose bytes are no UTF-8, with marks in place of what can't be written."""
    return path.encode("utf-8", "replace").decode("utf-8")
