"""Findings as JUnit's XML, which every service for continuous integration shows as tests."""

import re
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree

from casc_portfolio.checks import Excepted, Severity, more_about, severity_of, word
from casc_portfolio.finding import Finding
from casc_portfolio.report.findings_json import encodable

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(
    findings: Sequence[Finding],
    *,
    paths: Iterable[str],
    excepted: Sequence[Excepted] = (),
    failing: frozenset[Severity] = frozenset({Severity.ERROR}),
) -> str:
    """One suite: a test for each finding, and for each of ``paths`` without; ends in a line break.

    Findings of a ``failing`` severity are failures; others pass and say what was found,
    and what may stay is skipped with its reason.
    """
    findings = sorted(findings, key=lambda finding: finding.place.path)
    told = {finding.place.path for finding in findings}
    failures = sum(severity_of(finding) in failing for finding in findings)
    fine = [path for path in paths if path not in told]
    suite = ElementTree.Element(
        "testsuite",
        name="casc check",
        tests=str(len(findings) + len(excepted) + len(fine)),
        failures=str(failures),
        errors="0",
        skipped=str(len(excepted)),
    )
    for finding in findings:
        _found(suite, finding, failing)
    for one in excepted:
        _skipped(suite, one)
    for path in fine:
        _test(suite, "nothing to mend", path)
    suites = ElementTree.Element("testsuites", name="casc check")
    suites.append(suite)
    ElementTree.indent(suites)
    text = ElementTree.tostring(suites, "unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _found(suite: ElementTree.Element, finding: Finding, failing: frozenset[Severity]) -> None:
    said = word(finding)
    test = _test(suite, _name(finding), finding.place.path)
    told = f"{_where(finding)}: {said.message}\n{said.hint}\nMore: {more_about(said.code)}"
    if said.severity in failing:
        kind = {"type": said.severity.value, "message": _clean(said.message)}
        ElementTree.SubElement(test, "failure", kind).text = _clean(told)
    else:
        ElementTree.SubElement(test, "system-out").text = _clean(f"{said.severity}: {told}")


def _skipped(suite: ElementTree.Element, one: Excepted) -> None:
    until = f" (until {one.until.isoformat()})" if one.until else ""
    test = _test(suite, _name(one.finding), one.finding.place.path)
    ElementTree.SubElement(test, "skipped", message=_clean(one.reason + until))


def _test(suite: ElementTree.Element, name: str, path: str) -> ElementTree.Element:
    return ElementTree.SubElement(suite, "testcase", name=_clean(name), classname=_clean(path))


def _name(finding: Finding) -> str:
    said = word(finding)
    line = f" in line {finding.place.line}" if finding.place.line is not None else ""
    return f"{said.code} {said.name}{line}"


def _where(finding: Finding) -> str:
    place = finding.place
    return place.path if place.line is None else f"{place.path}:{place.line}:{place.column}"


def _clean(text: str) -> str:
    """Without what XML can't hold."""
    return _NOT_XML.sub("\ufffd", encodable(text))
