"""The home page: who this is, what it stands for, and where to go from here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from casc_portfolio.compose.ahead import Ahead, ahead
from casc_portfolio.compose.body import body
from casc_portfolio.compose.cards import EvidenceCard, Invitation, Picture, page_path
from casc_portfolio.compose.evidence import card
from casc_portfolio.compose.files import kind_of_file
from casc_portfolio.compose.hours import hours_of
from casc_portfolio.compose.reading import Stop, reading
from casc_portfolio.compose.seen import Seen, counting
from casc_portfolio.compose.site import Link, Page, Person
from casc_portfolio.compose.standard import Tile, tiles
from casc_portfolio.compose.timeline import Timeline, timeline
from casc_portfolio.compose.wording import portfolio_title
from casc_portfolio.content.document import Document
from casc_portfolio.portfolio import Reflection

PATH = "index.md"


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A number that explains itself."""

    number: str
    words: str
    path: str
    drafts: int = 0
    """What is begun and does not count yet."""


@dataclass(frozen=True, kw_only=True)
class HomeView:
    """Everything on the first page; tiles follow the order that the person chose."""

    name: str
    person: Person
    program: str
    years: tuple[int, int] | None
    vision: str
    photo: Picture | None
    body: str
    standards: tuple[Tile, ...]
    highlights: tuple[EvidenceCard, ...]
    facts: tuple[Fact, ...]
    question: Link | None
    """The inquiry's question."""
    reading: tuple[Stop, ...]
    next: tuple[Ahead, ...]
    timeline: Timeline | None
    links: tuple[Link, ...]
    draft: bool
    unread: str = ""
    """The file about the person, where showing what could be read of it might mislead."""
    invitation: Invitation | None


def person(seen: Seen) -> Person:
    """The person with the last of the positions that the settings list."""
    settings = seen.settings
    position = next(reversed(settings.positions or ()), None)
    return Person(
        name=settings.name or "My portfolio",
        role=(position.role or "") if position else "",
        school=(position.school or "") if position else "",
        district=(position.district or "") if position else "",
        grades=(position.grades or "") if position else "",
        students=position.students if position else None,
    )


def home_page(seen: Seen) -> Page:
    """The first page; there always is one."""
    about = seen.about
    return Page(
        path=PATH,
        kind="home",
        title=person(seen).name,
        view=_view(seen),
        tab="Home",
        description=(about.fields.vision or "") if about else "",
        source=about.path if about else None,
    )


def _view(seen: Seen) -> HomeView:
    about = seen.about
    years = seen.calendar.years if seen.calendar else ()
    vision = (about.fields.vision or "") if about else ""
    standards = _ordered(seen)
    return HomeView(
        name=portfolio_title(seen),
        person=person(seen),
        program=seen.program.name if seen.program else "",
        years=(years[0].start.year, years[-1].end.year) if years else None,
        vision=vision,
        photo=photo(seen),
        body=body(seen, about) if about else "",
        standards=standards,
        highlights=tuple(_highlights(seen)),
        facts=tuple(_facts(seen)),
        question=_question(seen),
        reading=reading(seen, standards),
        next=ahead(seen),
        timeline=timeline(seen),
        links=tuple(
            Link(title=one.title or one.url, path=one.url)
            for one in seen.settings.links or ()
            if one.url
        ),
        draft=about is not None and not about.ready,
        invitation=_INVITATION if seen.private and not vision else None,
    )


_INVITATION = Invitation(
    title="What do you want to be true at your school?",
    text="The first thing a reader meets is your vision, in one sentence.",
    action="Write it as the vision at the top of content/index.md.",
)


def photo(seen: Seen) -> Picture | None:
    """The picture that the about page describes; the settings may choose another file."""
    described = seen.about.fields.photo if seen.about else None
    chosen = seen.settings.site.photo if seen.settings.site else None
    file = chosen or (described.file if described else None)
    path = seen.file_named(file) if file else None
    if path is None or kind_of_file(path) != "image":
        return None
    alt = described.alt if described and described.alt and described.file == file else None
    return Picture(path=path, alt=alt or f"{person(seen).name}, {person(seen).school}")


def _ordered(seen: Seen) -> tuple[Tile, ...]:
    order = (seen.settings.site.order if seen.settings.site else None) or ()
    rank = {number: place for place, number in enumerate(order)}
    return tuple(sorted(tiles(seen), key=lambda tile: rank.get(tile.number, len(rank))))


def _highlights(seen: Seen) -> Iterator[EvidenceCard]:
    chosen = (one for one in seen.evidence if one.fields.highlight)
    yield from (card(seen, one) for one in list(chosen)[:6])


def _facts(seen: Seen) -> Iterator[Fact]:
    pieces = ("piece of evidence", "pieces of evidence")
    yield from _counted(seen.evidence, pieces, path="evidence.md")
    yield from _counted(seen.reflections, ("reflection", "reflections"), path="standards.md")
    if seen.sees_totals and seen.portfolio.log.entries:
        hours = hours_of(seen.portfolio.log.entries)
        words = "hours of coaching and learning"
        yield Fact(number=f"{hours:g}", words=words, path="hours.md")


def _counted(
    pieces: Sequence[Document[Any] | Reflection], words: tuple[str, str], *, path: str
) -> Iterator[Fact]:
    """How many are ready, and how many of them are drafts, which only their writer sees."""
    ready = counting(pieces)
    if pieces:
        name = words[0] if ready == 1 else words[1]
        yield Fact(number=str(ready), words=name, path=path, drafts=len(pieces) - ready)


def _question(seen: Seen) -> Link | None:
    asked = (one for one in seen.inquiries if one.fields.question)
    first = next(asked, None)
    return (
        Link(title=first.fields.question or "", path=page_path(first), typed=True)
        if first
        else None
    )
