"""A standard: how the person grew on it, and element by element what shows that."""

from collections.abc import Iterator
from dataclasses import dataclass

from casc_portfolio.compose.body import body
from casc_portfolio.compose.cards import (
    Chip,
    EvidenceCard,
    Invitation,
    Picture,
    ReflectionCard,
    chip,
    reflection_card,
    standard_path,
)
from casc_portfolio.compose.evidence import card
from casc_portfolio.compose.growth import ElementGrowth, StandardGrowth, standard_growth
from casc_portfolio.compose.seen import Seen, counting
from casc_portfolio.compose.site import Link, Page
from casc_portfolio.frameworks import Element, Standard

TAB = "Standards"
PATH = "standards.md"
_BEST = 2


@dataclass(frozen=True, kw_only=True)
class ElementSection:
    """One element with all that was filed under it, here or under another standard."""

    code: str
    title: str
    summary: str
    evidence: tuple[EvidenceCard, ...]
    claims: tuple[tuple[str, Link], ...]
    """The person's claims about it, each with the piece that makes it."""
    growth: ElementGrowth | None
    """Its levels, where they were given and may be seen."""
    invitation: Invitation | None


@dataclass(frozen=True, kw_only=True)
class StandardView:
    """Everything about one standard; ``growth`` is ``None`` for public eyes."""

    number: str
    title: str
    short: str
    summary: str
    claim: str
    body: str
    elements: tuple[ElementSection, ...]
    evidence_count: int
    reflections: tuple[ReflectionCard, ...]
    growth: StandardGrowth | None
    before: Link | None
    after: Link | None
    draft: bool


@dataclass(frozen=True, kw_only=True)
class Tile:
    """A standard in a row of standards.

    ``best`` are the one or two pieces to look at first; ``growth`` is ``None`` for
    eyes that see no levels, and before there are any.
    """

    number: str
    title: str
    short: str
    summary: str
    path: str
    claim: str
    evidence: int
    reflections: int
    picture: Picture | None
    elements: tuple[Chip, ...]
    best: tuple[EvidenceCard, ...]
    growth: StandardGrowth | None


@dataclass(frozen=True, kw_only=True)
class StandardsView:
    """All standards, and where their full text can be found."""

    framework: str
    url: str
    tiles: tuple[Tile, ...]
    map: Link | None


def shown_standards(seen: Seen) -> tuple[Standard, ...]:
    """All of them as soon as anything speaks of one: every link to a standard leads somewhere."""
    standards = seen.framework.standards if seen.framework else ()
    told = seen.private or seen.plans or seen.assessments or seen.inquiries
    return standards if told or any(_has_something(seen, one) for one in standards) else ()


def _has_something(seen: Seen, standard: Standard) -> bool:
    number = standard.number
    return bool(number in seen.standards or seen.by_standard(number) or _reflections(seen, number))


def tiles(seen: Seen) -> tuple[Tile, ...]:
    """The standards as tiles, in the framework's order."""
    return tuple(_tile(seen, standard) for standard in shown_standards(seen))


def standard_pages(seen: Seen) -> Iterator[Page]:
    """The overview of all standards and a page for each."""
    shown = shown_standards(seen)
    if seen.framework is None or not shown:
        return
    view = StandardsView(
        framework=seen.framework.title,
        url=seen.framework.url,
        tiles=tiles(seen),
        map=Link(title="Evidence map", path="map.md") if seen.evidence else None,
    )
    yield Page(path=PATH, kind="standards", title="Standards", view=view, tab=TAB)
    for index, standard in enumerate(shown):
        yield _page(seen, shown, index, standard)


def _page(seen: Seen, shown: tuple[Standard, ...], index: int, standard: Standard) -> Page:
    document = seen.standards.get(standard.number)
    claim = (document.fields.claim or "") if document else ""
    return Page(
        path=standard_path(seen, standard),
        kind="standard",
        title=standard.title,
        view=_view(seen, shown, index, standard),
        tab=TAB,
        trail=(Link(title=TAB, path=PATH),),
        description=claim or standard.summary,
        source=document.path if document else None,
    )


def _view(seen: Seen, shown: tuple[Standard, ...], index: int, standard: Standard) -> StandardView:
    document = seen.standards.get(standard.number)
    growth = None if seen.public else standard_growth(seen, standard)
    return StandardView(
        number=standard.number,
        title=standard.title,
        short=standard.short,
        summary=standard.summary,
        claim=(document.fields.claim or "") if document else "",
        body=body(seen, document) if document else "",
        elements=tuple(_element(seen, standard, one, growth) for one in standard.elements),
        evidence_count=counting(seen.by_standard(standard.number)),
        reflections=_reflections(seen, standard.number),
        growth=growth if growth and (growth.sights or growth.coach) else None,
        before=_link(seen, shown[index - 1]) if index else None,
        after=_link(seen, shown[index + 1]) if index + 1 < len(shown) else None,
        draft=document is not None and not document.ready,
    )


def _link(seen: Seen, standard: Standard) -> Link:
    title = f"{standard.number} {standard.title}"
    return Link(title=title, path=standard_path(seen, standard))


def _element(
    seen: Seen, standard: Standard, element: Element, growth: StandardGrowth | None
) -> ElementSection:
    cards = tuple(card(seen, document) for document in seen.by_element(element.code))
    claims = (
        (chip.claim, Link(title=one.title, path=one.path))
        for one in cards
        for chip in one.elements
        if chip.code == element.code and chip.claim
    )
    levels = growth.elements if growth else ()
    empty = seen.private and not cards
    return ElementSection(
        code=element.code,
        title=element.title,
        summary=element.summary,
        evidence=cards,
        claims=tuple(claims),
        growth=next((one for one in levels if one.code == element.code), None),
        invitation=_invitation(standard, element) if empty else None,
    )


def _invitation(standard: Standard, element: Element) -> Invitation:
    return Invitation(
        title=f"No evidence for {element.code} yet",
        text=standard.ask,
        action=f"Add {element.code} to the elements of a piece you have, or write a new one.",
    )


def _reflections(seen: Seen, number: str) -> tuple[ReflectionCard, ...]:
    """Those in the standard's folder, and those that name one of its elements."""
    found = []
    for one in seen.reflections:
        elements = filter(None, map(seen.element, one.elements))
        if one.document.standard == number or any(e.standard == number for e in elements):
            found.append(reflection_card(seen, one))
    return tuple(found)


def _tile(seen: Seen, standard: Standard) -> Tile:
    document = seen.standards.get(standard.number)
    growth = None if seen.public else standard_growth(seen, standard)
    own = [card(seen, one) for one in seen.by_standard(standard.number)]
    ordered = sorted(own, key=lambda one: (one.standard != standard.number, not one.highlight))
    return Tile(
        number=standard.number,
        title=standard.title,
        short=standard.short,
        summary=standard.summary,
        path=standard_path(seen, standard),
        claim=(document.fields.claim or "") if document else "",
        evidence=sum(not one.draft for one in own),
        reflections=sum(not one.draft for one in _reflections(seen, standard.number)),
        picture=next((one.picture for one in ordered if one.picture), None),
        elements=tuple(chip(seen, one) for one in standard.elements),
        best=tuple(ordered[:_BEST]),
        growth=growth if growth and growth.sights else None,
    )
