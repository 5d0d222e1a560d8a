"""Logs as people keep them."""

from collections.abc import Iterable

from casc_portfolio.finding import Finding
from casc_portfolio.hours import Entry, Words, problems, read_log
from tests.worlds import page

NAMES = {code: name for name, code in vars(problems).items() if name.isupper()}

Told = tuple[str, str]
"""The name of a problem and the text that it points at."""


def read(text: str, *, category: str = "coaching", words: Words | None = None):
    """The entries and the findings of a log written in a test."""
    data = page(text).encode()
    return read_log(data, path=f"hours/{category}.csv", category=category, words=words)


def told(text: str, **options) -> list[Told]:
    """What is reported about a log, in the order of the report."""
    return pointed(page(text), read(text, **options)[1])


def pointed(text: str, findings: Iterable[Finding]) -> list[Told]:
    """Each finding's name with the text at its place."""
    return [
        (NAMES.get(finding.code, finding.code), at(text, finding.place)) for finding in findings
    ]


def at(text: str, place) -> str:
    """The text that a place means."""
    lines = text.splitlines(keepends=True)

    def offset(line, column):
        return len("".join(lines[: line - 1])) + column - 1

    return text[offset(place.line, place.column) : offset(place.end_line, place.end_column)]


def short(entries: Iterable[Entry]) -> list[tuple[str, int]]:
    """Entries as day and minutes."""
    return [(entry.date.isoformat(), entry.minutes) for entry in entries]
