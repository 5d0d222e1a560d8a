"""Findings as a person reads them on a terminal: place, source line, caret and hint."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from casc_portfolio.checks import Excepted, Message, Severity, severity_of, word
from casc_portfolio.finding import Finding, Place
from casc_portfolio.report.cells import excerpt, safe
from casc_portfolio.report.colour import Paint, plain
from casc_portfolio.report.fold import fold

WIDTH = 100
"""Cells of a source line that are shown."""

LineOf = Callable[[Place], str | None]


def render(
    findings: Sequence[Finding],
    *,
    line_of: LineOf,
    paint: Paint = plain,
    columns: int | None = None,
) -> str:
    """Every finding with its source line, a blank line between them, ending in a line break.

    Nothing is broken unless there are ``columns`` it has to fit.
    """
    blocks = (_block(finding, line_of(finding.place), paint, columns) for finding in findings)
    return "".join("\n".join(block) + "\n\n" for block in blocks)


def _block(finding: Finding, line: str | None, paint: Paint, columns: int | None) -> Iterator[str]:
    said = word(finding)
    yield fold(_first_line(finding.place, said, paint), columns, hanging=4)
    if line is None:
        yield "    " + paint(said.severity, said.severity.value)
    else:
        yield from _source(finding.place, line, said.severity, paint, columns)
    yield fold("    hint: " + said.hint, columns, hanging=6)


def _first_line(place: Place, said: Message, paint: Paint) -> str:
    numbers = "" if place.line is None else f":{place.line}:{place.column}"
    where = paint(f"{safe(place.path)}{numbers}:", "place")
    return f"{where} {paint(said.code, said.severity.value)} {said.name}: {said.message}"


def _source(
    place: Place, line: str, severity: Severity, paint: Paint, columns: int | None
) -> Iterator[str]:
    start = (place.column or 1) - 1
    end = (place.end_column or 1) - 1 if place.end_line == place.line else len(line)
    number = str(place.line).rjust(3)
    beside = len(f"{number} |  {severity}")
    width = min(WIDTH, columns - beside) if columns else WIDTH
    part = excerpt(line, start, end, width=width)
    blank = " " * len(number)
    yield f"{paint(f'{number} |', 'quiet')} {part.text}".rstrip()
    caret = " " * part.indent + paint("^" * part.mark, severity.value)
    yield f"{paint(f'{blank} |', 'quiet')} {caret} {paint(severity, severity.value)}"


def summary(findings: Sequence[Finding], *, files: int, paint: Paint = plain) -> str:
    """The last line: how much there is to mend in ``files`` files, and where to begin."""
    if not findings:
        checked = "1 file" if files == 1 else f"{files:,} files"
        return paint("Nothing to mend", "good") + f" in {checked}."
    counts = Counter(severity_of(finding) for finding in findings)
    code = min(findings, key=_gravity).code
    more = "it" if len(findings) == 1 else "one"
    return (
        f"{counted(counts, paint=paint)}. {_advice(counts)} More about {more}: casc explain {code}"
    )


def counted(counts: Counter[Severity], *, paint: Paint = plain) -> str:
    """``2 errors and 1 note``."""
    parts = [paint(_count(counts[kind], kind), kind.value) for kind in Severity if counts[kind]]
    return _joined(parts)


def may_stay(excepted: Sequence[Excepted], *, paint: Paint = plain) -> str:
    """What exceptions let pass, each with its place and its reason; ends in an empty line."""
    if not excepted:
        return ""
    findings = "1 finding" if len(excepted) == 1 else f"{len(excepted):,} findings"
    lines = [f"{findings} may stay, as portfolio.yml says:"]
    for one in excepted:
        said, place = word(one.finding), one.finding.place
        numbers = "" if place.line is None else f":{place.line}:{place.column}"
        until = f" (until {one.until.isoformat()})" if one.until else ""
        where = paint(f"{safe(place.path)}{numbers}:", "place")
        lines.append(f"    {where} {said.code} {said.name}: {safe(one.reason)}{until}")
    return "\n".join(lines) + "\n\n"


def _gravity(finding: Finding) -> int:
    return list(Severity).index(severity_of(finding))


def _advice(counts: Counter[Severity]) -> str:
    errors = counts[Severity.ERROR]
    if errors:
        if counts.total() == errors == 1:
            return "Readers would miss something you wrote, or be misled."
        why = "readers would miss something you wrote, or be misled"
        return f"Begin with the {_word(errors)}: {why}."
    if counts[Severity.WARNING]:
        return "Nothing keeps your site from being made; a few minutes would make it better."
    return "Nothing has to be mended."


def _word(errors: int) -> str:
    return "error" if errors == 1 else "errors"


def _count(count: int, severity: Severity) -> str:
    return f"{count:,} {severity}" if count == 1 else f"{count:,} {severity}s"


def _joined(parts: list[str]) -> str:
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last
