"""What a page shows of another page: links, chips for elements, cards for pieces of work."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from casc_portfolio.compose.excerpt import first_sentence
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Link
from casc_portfolio.content.document import Document
from casc_portfolio.content.pages import Evidence
from casc_portfolio.fields.types import Span
from casc_portfolio.frameworks import Element, Standard
from casc_portfolio.portfolio import Reflection


@dataclass(frozen=True, kw_only=True)
class Chip:
    """An element, with the place on its standard's page; ``claim`` is the person's own sentence."""

    code: str
    title: str
    standard: str
    path: str
    claim: str = ""


@dataclass(frozen=True, kw_only=True)
class Picture:
    """An image with the words that stand for it."""

    path: str
    alt: str


@dataclass(frozen=True, kw_only=True)
class EvidenceCard:
    """A piece of evidence in a row of others; ``years`` are the program years it fell into."""

    id: str
    path: str
    title: str
    standard: str
    when: Span | None = None
    years: tuple[int, ...] = ()
    result: str = ""
    kind: str = ""
    elements: tuple[Chip, ...] = ()
    picture: Picture | None = None
    highlight: bool = False
    draft: bool = False


@dataclass(frozen=True, kw_only=True)
class ReflectionCard:
    """A reflection in a row of others; ``opening`` is its first sentence on what it means."""

    path: str
    title: str
    standard: str
    when: dt.date | None = None
    opening: str = ""
    elements: tuple[Chip, ...] = ()
    draft: bool = False


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """What will stand in an empty place, and the one thing to do for it; for the writer only."""

    title: str
    text: str
    action: str = ""


def page_path(document: Document[Any]) -> str:
    """Where the document's page stands in ``docs/``."""
    if document.path == "presentation.md":
        return "present.md"
    path = document.path.removeprefix("content/")
    return path.removesuffix("README.md") + "readme.md" if path.endswith("/README.md") else path


def standard_path(seen: Seen, standard: Standard) -> str:
    """Where the page of a standard stands, whether the person has written one or not."""
    page = seen.standards.get(standard.number)
    return page_path(page) if page else f"{standard.folder}/index.md"


def trail(seen: Seen, document: Document[Any], first: Link) -> tuple[Link, ...]:
    """The way down to a piece: the first page of its tab, and the standard in whose folder it lies."""
    standard = seen.standard(document.standard)
    if standard is None:
        return (first,)
    title = f"{standard.number} {standard.short}"
    return first, Link(title=title, path=standard_path(seen, standard))


def chip(seen: Seen, element: Element, *, claim: str | None = None) -> Chip:
    """The element as a link to its place."""
    standard = seen.standard(element.standard)
    path = standard_path(seen, standard) if standard else "index.md"
    return Chip(
        code=element.code,
        title=element.title,
        standard=element.standard,
        path=f"{path}#element-{element.code.lower()}",
        claim=claim or "",
    )


def chips(seen: Seen, claims: dict[str, str | None] | None) -> tuple[Chip, ...]:
    """The elements that a header names, each once, in the framework's order."""
    found: dict[str, Chip] = {}
    for written, claim in (claims or {}).items():
        element = seen.element(written)
        if element is not None:
            found[element.code] = chip(seen, element, claim=claim)
    return tuple(found[code] for code in sorted(found))


def title_of(document: Document[Any]) -> str:
    """The title in the header, or the file's name made readable."""
    title: str | None = getattr(document.fields, "title", None)
    return title or document.id.replace("-", " ").replace("_", " ").strip().capitalize()


def evidence_card(
    seen: Seen, document: Document[Evidence], *, picture: Picture | None = None
) -> EvidenceCard:
    """The card of one piece."""
    fields = document.fields
    return EvidenceCard(
        id=document.id,
        path=page_path(document),
        title=title_of(document),
        standard=document.standard or "",
        when=fields.date,
        years=_years(seen, fields.date),
        result=fields.result or "",
        kind=fields.kind or "",
        elements=chips(seen, fields.elements),
        picture=picture,
        highlight=bool(fields.highlight),
        draft=not document.ready,
    )


def _years(seen: Seen, when: Span | None) -> tuple[int, ...]:
    years = seen.calendar.years if seen.calendar and when else ()
    return tuple(
        year.number for year in years if when and year.start <= when.end and when.start <= year.end
    )


def reflection_card(seen: Seen, reflection: Reflection) -> ReflectionCard:
    """The card of one reflection."""
    document = reflection.document
    anchor = "#cp-reflection" if reflection.inside else ""
    return ReflectionCard(
        path=page_path(document) + anchor,
        title=title_of(document),
        standard=document.standard or "",
        when=getattr(document.fields, "date", None) if not reflection.inside else None,
        opening=_opening(reflection),
        elements=chips(seen, dict.fromkeys(reflection.elements)),
        draft=not reflection.ready,
    )


def _opening(reflection: Reflection) -> str:
    """The first sentence of the second part, which says what it means; else of the first."""
    document = reflection.document
    parts = list(reflection.parts.values())
    if not parts:
        return first_sentence(document, document.body_start, len(document.source.text))
    meaning = parts[min(1, len(parts) - 1)]
    return first_sentence(document, meaning.start, meaning.end)


def links(documents: Iterable[Document[Any]]) -> tuple[Link, ...]:
    """Documents as links to their pages."""
    return tuple(Link(title=title_of(one), path=page_path(one), typed=True) for one in documents)
