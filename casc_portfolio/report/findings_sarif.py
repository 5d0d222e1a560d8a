"""Findings as SARIF 2.1.0, the form in which code-scanning services take them."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from casc_portfolio import __version__
from casc_portfolio.checks import RULES, Excepted, Rule, Severity, address_of, word
from casc_portfolio.finding import Finding, Place
from casc_portfolio.report.findings_json import encodable

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def render(
    findings: Sequence[Finding], *, excepted: Sequence[Excepted] = (), prefix: str = ""
) -> str:
    """One log with one run; ends in a line break.

    What may stay is there with its reason, as suppressed. ``prefix`` leads from the
    repository's folder to the portfolio's; empty, or ending in a slash.
    """
    every = [*findings, *(one.finding for one in excepted)]
    rules = {code: RULES[code] for code in sorted({finding.code for finding in every})}
    places = {code: index for index, code in enumerate(rules)}
    results = [_result(finding, places, prefix) for finding in findings]
    results += [
        _result(one.finding, places, prefix) | {"suppressions": [_suppression(one)]}
        for one in excepted
    ]
    driver = {"name": "casc", "version": __version__, "rules": [*map(_rule, rules.values())]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    address = address_of(rule.code)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": " ".join(rule.what.split())},
        "fullDescription": {"text": " ".join(rule.why.split())},
        "help": {"text": rule.mend},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        **({"helpUri": address} if address else {}),
    }


def _result(finding: Finding, places: dict[str, int], prefix: str) -> dict[str, Any]:
    said, place = word(finding), finding.place
    uri = quote(prefix + encodable(place.path))
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri, "uriBaseId": "%SRCROOT%"}}
    if place.line is not None:
        physical["region"] = _region(place)
    told = f"{place.path}\n{said.code}\n{said.message}".encode("utf-8", "replace")
    return {
        "ruleId": said.code,
        "ruleIndex": places[said.code],
        "level": _LEVELS[said.severity],
        "message": {"text": f"{said.message} {said.hint}"},
        "locations": [{"physicalLocation": physical}],
        "partialFingerprints": {"finding/v1": hashlib.sha256(told).hexdigest()[:32]},
    }


def _region(place: Place) -> dict[str, Any]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _suppression(one: Excepted) -> dict[str, Any]:
    until = f" (until {one.until.isoformat()})" if one.until else ""
    return {
        "kind": "external",
        "status": "accepted",
        "justification": encodable(one.reason) + until,
    }
