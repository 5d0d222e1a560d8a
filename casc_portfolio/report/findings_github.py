"""Findings as annotations of a GitHub workflow: the words that a job prints to mark lines."""

from collections import Counter
from collections.abc import Iterator, Sequence

from casc_portfolio.checks import Severity, more_about, severity_of, word
from casc_portfolio.finding import Finding
from casc_portfolio.report.findings_json import encodable

MOST = 10
"""Annotations of a kind that GitHub shows for a step; the job's summary has all findings."""
_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(findings: Sequence[Finding], *, prefix: str = "") -> str:
    """A line for each annotation, and one for each kind of which there are more.

    ``prefix`` leads from the repository's folder to the portfolio's; empty, or ending in a slash.
    """
    shown: Counter[Severity] = Counter()
    lines = []
    for finding in findings:
        severity = severity_of(finding)
        shown[severity] += 1
        if shown[severity] <= MOST:
            lines.append(_annotation(finding, prefix))
    lines += _more(shown)
    return "".join(f"{line}\n" for line in lines)


def _annotation(finding: Finding, prefix: str) -> str:
    said, place = word(finding), finding.place
    where: dict[str, object] = {"file": prefix + encodable(place.path)}
    if place.line is not None:
        where |= {"line": place.line, "col": place.column, "endLine": place.end_line}
        if place.end_line == place.line:
            where["endColumn"] = place.end_column
    where["title"] = f"{said.code} {said.name}"
    properties = ",".join(f"{name}={_escaped(str(value))}" for name, value in where.items())
    message = f"{said.message} {said.hint}\nMore: {more_about(said.code)}"
    return f"::{_KINDS[said.severity]} {properties}::{_on_one_line(message)}"


def _on_one_line(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped(text: str) -> str:
    return _on_one_line(text).replace(":", "%3A").replace(",", "%2C")


def _more(shown: Counter[Severity]) -> Iterator[str]:
    for severity in Severity:
        rest = shown[severity] - MOST
        if rest > 0:
            kind = severity if rest == 1 else f"{severity}s"
            yield f"{rest:,} more {kind}: the summary of this job lists them."
