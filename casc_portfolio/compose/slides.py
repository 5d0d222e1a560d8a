"""A slide, and the slides that the parts of a talk make from the pages."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from casc_portfolio.compose.ahead import ahead
from casc_portfolio.compose.cards import Picture, page_path, title_of
from casc_portfolio.compose.figure import Figure
from casc_portfolio.compose.growth import PATH as GROWTH
from casc_portfolio.compose.home import photo
from casc_portfolio.compose.rise import Rises, rises
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Link
from casc_portfolio.content.document import Document
from casc_portfolio.content.pages import Evidence
from casc_portfolio.content.plan import GoalStatus, Plan
from casc_portfolio.frameworks import Standard
from casc_portfolio.prose import room
from casc_portfolio.source.names import fold

_HOME = "index.md"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A line that leads to another slide, or to a page when there is no slide of it.

    ``number`` and ``code`` are those of an element that it begins with.
    """

    title: str
    words: str = ""
    slide: str = ""
    path: str = ""
    picture: Picture | None = None
    number: str = ""
    code: str = ""


@dataclass(frozen=True, kw_only=True)
class Aim:
    """A goal in a few words, and what became of it."""

    words: str
    status: str
    met: bool


@dataclass(frozen=True, kw_only=True)
class Slide:
    """One slide; ``id`` is its address, and stays the same while the pages keep their names.

    ``kind`` names its layout and says which of the other fields are filled; ``words``
    and ``notes`` are the person's own Markdown, and words come in the place of what the
    pages give. ``rest`` is what had no room: for the speaker, like the notes.
    ``link`` is the page that says more. ``seconds`` is ``None`` where time is not planned.
    """

    id: str
    kind: str
    title: str
    section: str = ""
    seconds: int | None = None
    link: Link | None = None
    words: str = ""
    notes: str = ""
    rest: tuple[str, ...] = ()
    number: str = ""
    """The standard it belongs to."""
    above: str = ""
    """Where in the talk we are: what stands above the title."""
    codes: tuple[str, ...] = ()
    """What a speaker types to get here: an element or a standard."""
    picture: Picture | None = None
    sentence: str = ""
    figure: Figure | None = None
    quote: str = ""
    lines: tuple[str, ...] = ()
    aims: tuple[Aim, ...] = ()
    rises: Rises | None = None
    entries: tuple[Entry, ...] = ()
    typed: bool = field(default=False, compare=False)
    """Whether the title is the person's own words, and not ours or the program's."""
    called: tuple[str, ...] = ()
    """What a heading of ``presentation.md`` may call this slide."""
    draft: bool = False


def fitted(text: str, space: int, rest: list[str]) -> str:
    """As much of a text as a slide has room for; what is left over goes to ``rest``.

    Of a sentence that had to be broken, the whole goes there.
    """
    shown, left = room.cut(text, space)
    if left:
        rest.append(text if shown.endswith(room.MORE) else left)
    return shown


def chosen(seen: Seen, standard: Standard) -> tuple[Document[Evidence], ...]:
    """What stands for a standard: what the presentation names, else the highlights, else the first.

    Without a presentation that names any, a piece stands for the standard whose folder
    it lies in.
    """
    by_number = named(seen)
    if by_number:
        by_id = {fold(one.id): one for one in seen.evidence}
        wanted = [fold(name) for name in by_number.get(standard.number, ())]
        return tuple(by_id[name] for name in dict.fromkeys(wanted) if name in by_id)
    own = tuple(one for one in seen.evidence if one.standard == standard.number)
    return tuple(one for one in own if one.fields.highlight) or own[:1]


def named(seen: Seen) -> Mapping[str, tuple[str, ...]]:
    """Standard → the evidence that the presentation names for it; empty when it names none."""
    fields = seen.presentation.fields if seen.presentation else None
    return (fields.highlights or {}) if fields else {}


def opening(seen: Seen, title: str) -> Iterator[Slide]:
    """Who is speaking, and from where."""
    yield Slide(
        id="opening",
        kind="opening",
        title=title,
        picture=photo(seen),
        link=Link(title="The portfolio", path=_HOME),
    )


def vision(seen: Seen, title: str) -> Iterator[Slide]:
    """The vision, and nothing else."""
    if seen.about and seen.about.fields.vision:
        rest: list[str] = []
        yield Slide(
            id="vision",
            kind="vision",
            title=title,
            sentence=fitted(seen.about.fields.vision, room.VISION, rest),
            rest=tuple(rest),
            link=Link(title="About me and my school", path=_HOME),
        )


def plan(seen: Seen, title: str) -> Iterator[Slide]:
    """The goals, at most five on a slide; of several years, a slide for each."""
    plans = [one for one in seen.plans if one.fields.goals]
    for index, document in enumerate(plans):
        rest: list[str] = []
        aims = tuple(_aims(document, rest))
        name = room.cut(title_of(document), room.HEADING)[0]
        year = f"Year {document.fields.year}" if document.fields.year else name
        if aims:
            yield Slide(
                id="plan" if not index else f"plan-{document.id}",
                kind="plan",
                title=title,
                above=year if len(plans) > 1 else "",
                aims=aims,
                rest=tuple(rest),
                link=Link(title=name, path=page_path(document), typed=True),
            )


_DONE = (GoalStatus.MET,)


def _aims(document: Document[Plan], rest: list[str]) -> Iterator[Aim]:
    every = [goal for goal in document.fields.goals or () if goal.statement]
    space = room.GOALS // max(min(len(every), room.AIMS), 1)
    for goal in every[: room.AIMS]:
        status = goal.status or GoalStatus.OPEN
        words = fitted(goal.statement or "", min(space, room.GOAL), rest)
        yield Aim(words=words, status=status.replace("-", " "), met=status in _DONE)
    rest += [goal.statement or "" for goal in every[room.AIMS :]]


def growth(seen: Seen, title: str) -> Iterator[Slide]:
    """Where each standard began and where it is now, on one scale."""
    found = rises(seen)
    if found is not None:
        yield Slide(
            id="growth",
            kind="growth",
            title=title,
            sentence=found.sentence,
            rises=found,
            link=Link(title="Growth, standard by standard", path=GROWTH),
        )


def ahead_slide(seen: Seen, title: str) -> Iterator[Slide]:
    """What the latest reflections say is next: the first sentence of their last part."""
    rest: list[str] = []
    found = ahead(seen)
    shown = tuple(fitted(line.words, room.LINE_AHEAD, rest) for line in found)
    if shown:
        name = room.cut(found[0].link.title, room.HEADING)[0]
        link = Link(title=name, path=found[0].link.path, typed=True)
        yield Slide(id="next", kind="next", title=title, lines=shown, rest=tuple(rest), link=link)


def thanks(seen: Seen, title: str) -> Iterator[Slide]:
    """The end of the talk, where the questions begin."""
    link = Link(title="The portfolio", path=_HOME)
    yield Slide(id="thanks", kind="thanks", title=title, link=link)


MAKERS: Mapping[str, Callable[[Seen, str], Iterator[Slide]]] = {
    "opening": opening,
    "vision": vision,
    "plan": plan,
    "growth": growth,
    "next": ahead_slide,
    "thanks": thanks,
}
"""Part of the talk → what makes its slides; highlights and inquiry have modules of their own."""
