"""Findings as Markdown, for a comment on a pull request, the summary of a job, or a mail."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from casc_portfolio.checks import Excepted, address_of, severity_of, word
from casc_portfolio.finding import Finding
from casc_portfolio.report.findings_json import encodable
from casc_portfolio.report.findings_text import counted
from casc_portfolio.report.markdown_safe import safe

MOST = 500
"""Findings that are told in full: the summary of a job takes a megabyte."""


def render(findings: Sequence[Finding], *, files: int, excepted: Sequence[Excepted] = ()) -> str:
    """A heading, a sentence, the findings by file, and what may stay; ends in a line break."""
    lines = [
        "# Findings",
        "",
        _sentence(findings, files=files),
        "",
        *_by_file(findings[:MOST]),
        *_more(len(findings) - MOST),
        *_may_stay(excepted),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _sentence(findings: Sequence[Finding], *, files: int) -> str:
    checked = "1 file" if files == 1 else f"{files:,} files"
    if not findings:
        return f"**Nothing to mend** in {checked}."
    counts = Counter(severity_of(finding) for finding in findings)
    return f"**{counted(counts)}** in {checked}."


def _by_file(findings: Sequence[Finding]) -> Iterator[str]:
    for path, some in groupby(findings, key=lambda finding: finding.place.path):
        yield f"## {safe(encodable(path))}"
        yield ""
        yield from map(_item, some)
        yield ""


def _item(finding: Finding) -> str:
    said = word(finding)
    line = f", line {finding.place.line}" if finding.place.line is not None else ""
    address = address_of(said.code)
    name = f"`{said.code}` {said.name}"
    name = f"[{name}]({address})" if address else name
    return f"- **{said.severity}**{line}: {safe(said.message)} {safe(said.hint)} ({name})"


def _more(count: int) -> Iterator[str]:
    if count > 0:
        yield f"And {count:,} more; `casc check` shows all of them."
        yield ""


def _may_stay(excepted: Sequence[Excepted]) -> Iterator[str]:
    if not excepted:
        return
    yield f"## May stay ({len(excepted):,})"
    yield ""
    for one in excepted[:MOST]:
        said, place = word(one.finding), one.finding.place
        line = f", line {place.line}" if place.line is not None else ""
        until = f" (until {one.until.isoformat()})" if one.until else ""
        path, reason = safe(encodable(place.path)), safe(encodable(one.reason))
        yield f"- {path}{line}: `{said.code}` {said.name}: {reason}{until}"
