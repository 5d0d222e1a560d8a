"""Texts and documents that pages hand on to their readers, looked at for people as the pages are."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from casc_portfolio.attachments import FILE_LIMIT, facts
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

_LAST = slice(-4, None)
_TEXTS = frozenset({".txt", ".csv", ".vtt", ".ics"})
_DOCUMENTS = frozenset({".pdf", "docx", "pptx", "xlsx"})
_KINDS = _TEXTS | _DOCUMENTS
"""The last four signs of their names, which are found at once."""
_NUMBERS = (Told.STUDENT_NUMBER, Told.SOCIAL_SECURITY)
"""Looked for in documents; they are called there as the traces of facts are."""
_LONGEST = 1024 * 1024
"""Bytes of a text that is looked at; what is longer was not written by hand."""
_LADDER = list(Audience)
_RANKS = {audience: rank for rank, audience in enumerate(_LADDER)}
_NO_PAGES = (Kind.SETTINGS, Kind.RECORD)
_COLUMNS = ((Told.STUDENT_NUMBER, NUMBERS), (Told.BIRTH, BIRTHS), (Told.FEW, STUDENTS))
_MOST_ABOVE = 5
"""Rows from the top among which the columns' heads may be: an export has a title above them."""


def handed_on(around: Surroundings) -> dict[str, Audience]:
    """Path of each text or document that finished pages attach or link to → the widest of its readers."""
    there = around.portfolio.inventory.files
    found = {path for path in there if path[_LAST].lower() in _KINDS and path.startswith(CONTENT)}
    return _readers(around, found) if found else {}


def attached_text(around: Surroundings, path: str) -> Source | None:
    """The text, if it is one that can be read and is short enough to look at."""
    if path[_LAST].lower() not in _TEXTS:
        return None
    portfolio = around.portfolio
    size = portfolio.inventory.files[path].size
    data = read_bytes(portfolio.root, path, size=size, limit=_LONGEST)
    return None if isinstance(data, Finding) else decode(data, path=path, windows=True)[0]


def attached_numbers(around: Surroundings, path: str) -> tuple[tuple[Told, ...], str]:
    """What numbers of people a document holds, and the SHA-256 of it."""
    size = around.portfolio.inventory.files[path].size
    if path[_LAST].lower() not in _DOCUMENTS or size > FILE_LIMIT:
        return (), ""
    known = facts(around.portfolio.root / path, cache=around.cache)
    return tuple(told for told in _NUMBERS if told in known.traces), known.sha256


def _readers(around: Surroundings, found: set[str]) -> dict[str, Audience]:
    """A page that widens the readers of none is not read."""
    widest = dict.fromkeys(found, -1)
    narrowest = -1
    for document in around.portfolio.documents.values():
        rank = _RANKS[document.audience]
        if rank <= narrowest or not document.ready or document.kind in _NO_PAGES:
            continue
        for path in found.intersection(_named(document)):
            widest[path] = max(widest[path], rank)
        narrowest = min(widest.values())
    return {path: _LADDER[rank] for path, rank in sorted(widest.items()) if rank >= 0}


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
