"""Texts that pages hand on to their readers, looked at for people as the pages are."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from casc_portfolio.checks.files import header_files
from casc_portfolio.checks.privacy_patterns import Told, Trace, traces
from casc_portfolio.checks.privacy_tables import BIRTHS, NUMBERS, STUDENTS
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.checks.targets import CONTENT, read_target
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.types import Audience
from casc_portfolio.finding import Finding
from casc_portfolio.hours.cells import DELIMITERS, Row, split_rows
from casc_portfolio.source import Source, decode, read_bytes

_TEXTS = frozenset({".txt", ".csv", ".vtt", ".ics"})
_LONGEST = 1024 * 1024
"""Bytes of a text that is looked at; what is longer was not written by hand."""
_LADDER = list(Audience)
_RANKS = {audience: rank for rank, audience in enumerate(_LADDER)}
_NO_PAGES = (Kind.SETTINGS, Kind.RECORD)
_COLUMNS = ((Told.STUDENT_NUMBER, NUMBERS), (Told.BIRTH, BIRTHS), (Told.FEW, STUDENTS))
_MOST_ABOVE = 5
"""Rows from the top among which the columns' heads may be: an export has a title above them."""


def attached_texts(around: Surroundings) -> Iterator[tuple[Source, Audience]]:
    """Every text that a finished page attaches or links to, and the widest of its readers."""
    portfolio = around.portfolio
    there = portfolio.inventory.files
    texts = {path for path in there if path[-4:].lower() in _TEXTS and path.startswith(CONTENT)}
    for path, audience in _readers(around, texts).items() if texts else ():
        data = read_bytes(portfolio.root, path, size=there[path].size, limit=_LONGEST)
        if not isinstance(data, Finding):
            yield decode(data, path=path, windows=True)[0], audience


def _readers(around: Surroundings, texts: set[str]) -> dict[str, Audience]:
    """Path of a text → the widest audience of a page with it; a page that widens none is not read."""
    widest = dict.fromkeys(texts, -1)
    narrowest = -1
    for document in around.portfolio.documents.values():
        rank = _RANKS[document.audience]
        if rank <= narrowest or not document.ready or document.kind in _NO_PAGES:
            continue
        for path in texts.intersection(_named(document)):
            widest[path] = max(widest[path], rank)
        narrowest = min(widest.values())
    return {path: _LADDER[rank] for path, rank in widest.items() if rank >= 0}


def _named(document: Document[Any]) -> Iterator[str]:
    yield from header_files(document)
    folder = document.path.rpartition("/")[0]
    for link in document.prose.links:
        yield read_target(link.target, folder).path


def first_traces(source: Source, *, today: date) -> Iterator[Trace]:
    """Of each kind the first: a list of a whole school tells nothing more by its hundredth line."""
    told: set[Told] = set()
    sheet = _in_columns(source.text) if source.path.lower().endswith(".csv") else iter(())
    for trace in (*traces(source.text, today=today), *sheet):
        if trace.told not in told:
            told.add(trace.told)
            yield trace


def _in_columns(text: str) -> Iterator[Trace]:
    """Cells that tell by what their column is called."""
    delimiter = max(DELIMITERS, key=text.partition("\n")[0].count)
    rows = split_rows(text, delimiter, unclosed=_ignore)
    heads = next(filter(None, map(_heads, islice(rows, _MOST_ABOVE))), [])
    cells = dict(_COLUMNS)
    for row in rows if heads else ():
        for told, index in heads:
            if index < len(row) and cells[told][1].fullmatch(row[index].text):
                yield Trace(told=told, start=row[index].start, end=row[index].end)


def _ignore(_start: int, _end: int) -> None:
    """A quote without an end is no matter here."""


def _heads(row: Row) -> list[tuple[Told, int]]:
    return [
        (told, index)
        for index, cell in enumerate(row)
        for told, (head, _) in _COLUMNS
        if "%" not in cell.text and head.fullmatch(cell.text)
    ]
