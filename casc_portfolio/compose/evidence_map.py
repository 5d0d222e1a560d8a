"""The evidence map: which piece of evidence shows which element."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from casc_portfolio.compose.cards import Chip, chip, chips, page_path, standard_path, title_of
from casc_portfolio.compose.seen import Seen, counting
from casc_portfolio.compose.site import DataFile, Link, Page
from casc_portfolio.content.types import Audience
from casc_portfolio.fields.types import Span

TAB = "Evidence"
PATH = "map.md"
DATA = "data/evidence-map.csv"
_MANY = 5
_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
"""How one begins: some spreadsheets take the wide signs of Japanese type as well."""


@dataclass(frozen=True, kw_only=True)
class MapColumn:
    """An element as a column, with the number of pieces that show it."""

    code: str
    title: str
    path: str
    count: int


@dataclass(frozen=True, kw_only=True)
class MapGroup:
    """A standard over its columns."""

    number: str
    title: str
    short: str
    path: str
    columns: tuple[MapColumn, ...]
    count: int
    """Pieces that show any of its elements."""


@dataclass(frozen=True, kw_only=True)
class MapRow:
    """A piece of evidence; ``cells`` are as many as there are columns, claims or ``None``."""

    path: str
    title: str
    standard: str
    when: Span | None
    cells: tuple[Chip | None, ...]
    draft: bool


@dataclass(frozen=True, kw_only=True)
class MapView:
    """Elements across, evidence down."""

    groups: tuple[MapGroup, ...]
    rows: tuple[MapRow, ...]
    sentence: str
    thin: tuple[Chip, ...]
    """Elements without evidence, for the writer only."""
    begun: tuple[Chip, ...]
    """Those of which only drafts speak so far."""
    crowded: tuple[Link, ...]
    """Pieces that name so many elements that a panel may doubt them, for the writer only."""
    data: Link


def map_pages(seen: Seen) -> Iterator[Page]:
    """The map, once there is evidence to put on it."""
    if seen.evidence and seen.framework:
        yield Page(
            path=PATH,
            kind="map",
            title="Evidence map",
            view=map_view(seen),
            tab=TAB,
            trail=(Link(title="Evidence", path="evidence.md"),),
            description="Which piece of evidence shows which element.",
        )


def map_view(seen: Seen) -> MapView:
    """Every element with every piece that names it."""
    groups = tuple(_groups(seen))
    codes = [column.code for group in groups for column in group.columns]
    empty = [code for group in groups for code in _without_evidence(group)]
    thin = [chip(seen, one) for one in map(seen.element, empty) if one and seen.private]
    shown = sum(column.count > 0 for group in groups for column in group.columns)
    return MapView(
        groups=groups,
        rows=tuple(_rows(seen, codes)),
        sentence=_sentence(seen, shown, len(codes)),
        thin=tuple(one for one in thin if not seen.by_element(one.code)),
        begun=tuple(one for one in thin if seen.by_element(one.code)),
        crowded=tuple(_crowded(seen)),
        data=Link(title="This table as a spreadsheet (CSV)", path=DATA),
    )


def _sentence(seen: Seen, shown: int, every: int) -> str:
    """How much has evidence; panel and public see a choice of it, in which nothing is missing."""
    if seen.audience in (Audience.PANEL, Audience.PUBLIC) and shown < every:
        return f"The work shown here speaks to {shown} element{'s' * (shown != 1)}."
    return f"{shown} of {every} elements have evidence."


def _without_evidence(group: MapGroup) -> list[str]:
    return [column.code for column in group.columns if not column.count]


def _crowded(seen: Seen) -> Iterator[Link]:
    for document in seen.evidence if seen.private else ():
        if len(chips(seen, document.fields.elements)) >= _MANY:
            yield Link(title=title_of(document), path=page_path(document), typed=True)


def _groups(seen: Seen) -> Iterator[MapGroup]:
    for standard in seen.framework.standards if seen.framework else ():
        columns = []
        for element in standard.elements:
            place = chip(seen, element)
            count = counting(seen.by_element(element.code))
            columns.append(
                MapColumn(code=place.code, title=place.title, path=place.path, count=count)
            )
        yield MapGroup(
            number=standard.number,
            title=standard.title,
            short=standard.short,
            path=standard_path(seen, standard),
            columns=tuple(columns),
            count=counting(seen.by_standard(standard.number)),
        )


def _rows(seen: Seen, codes: list[str]) -> Iterator[MapRow]:
    for document in seen.evidence:
        marks = {mark.code: mark for mark in chips(seen, document.fields.elements)}
        yield MapRow(
            path=page_path(document),
            title=title_of(document),
            standard=document.standard or "",
            when=document.fields.date,
            cells=tuple(marks.get(code) for code in codes),
            draft=not document.ready,
        )


def map_data(view: MapView) -> DataFile:
    """The map as a table for spreadsheets: a line for each piece, a column for each element."""
    codes = [column.code for group in view.groups for column in group.columns]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["Evidence", "From", "To", *codes])
    for row in view.rows:
        dates = [row.when.start, row.when.end] if row.when else ["", ""]
        writer.writerow([_inert(row.title), *dates, *("x" if cell else "" for cell in row.cells)])
    return DataFile(path=DATA, text=text.getvalue())


def _inert(text: str) -> str:
    """Text that no spreadsheet takes for a formula, in whatever language it is set."""
    return f"'{text}" if _FORMULA.match(text) else text
