"""The slides that each part of the talk makes from the pages."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from casc_portfolio.compose.ahead import ahead
from casc_portfolio.compose.cards import EvidenceCard, Picture, page_path, standard_path
from casc_portfolio.compose.evidence import card
from casc_portfolio.compose.growth import StandardGrowth, standard_growth
from casc_portfolio.compose.home import photo
from casc_portfolio.compose.inquiry import steps
from casc_portfolio.compose.plan import GoalView, goals
from casc_portfolio.compose.seen import Seen
from casc_portfolio.content.document import Document
from casc_portfolio.content.pages import Evidence
from casc_portfolio.frameworks import Standard

_AT_ONCE = 3
"""More than this is more than anyone reads from a chair."""


@dataclass(frozen=True, kw_only=True)
class Slide:
    """One slide; ``words`` (HTML-free Markdown) are the person's own and come first.

    ``kind`` is opening, vision, plan, growth, standard, inquiry, next, words or thanks,
    and says which of the fields below ``notes`` are filled. Notes are the speaker's.
    """

    kind: str
    title: str
    section: str = ""
    minutes: float | None = None
    words: str = ""
    notes: str = ""
    picture: Picture | None = None
    sentence: str = ""
    goals: tuple[GoalView, ...] = ()
    growth: tuple[StandardGrowth, ...] = ()
    number: str = ""
    path: str = ""
    evidence: tuple[EvidenceCard, ...] = ()
    steps: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()


def made_slides(seen: Seen, section: str, title: str) -> tuple[Slide, ...]:
    """The slides of one part of the talk; none when the pages have nothing for it."""
    make = _MAKERS.get(section)
    return tuple(make(seen, title)) if make else ()


def _opening(seen: Seen, title: str) -> Iterator[Slide]:
    yield Slide(kind="opening", title=title, picture=photo(seen))


def _vision(seen: Seen, title: str) -> Iterator[Slide]:
    if seen.about and seen.about.fields.vision:
        yield Slide(kind="vision", title=title, sentence=seen.about.fields.vision)


def _plan(seen: Seen, title: str) -> Iterator[Slide]:
    every = tuple(goal for plan in seen.plans for goal in goals(seen, plan))
    if every:
        yield Slide(kind="plan", title=title, goals=every[: 2 * _AT_ONCE])


def _growth(seen: Seen, title: str) -> Iterator[Slide]:
    standards = seen.framework.standards if seen.framework and not seen.public else ()
    lines = tuple(standard_growth(seen, standard) for standard in standards)
    charted = tuple(line for line in lines if line.chart)
    if charted:
        yield Slide(kind="growth", title=title, growth=charted)


def _highlights(seen: Seen, title: str) -> Iterator[Slide]:
    for standard in seen.framework.standards if seen.framework else ():
        shown = chosen(seen, standard)[:_AT_ONCE]
        if shown:
            page = seen.standards.get(standard.number)
            yield Slide(
                kind="standard",
                title=standard.title,
                number=standard.number,
                path=standard_path(seen, standard),
                sentence=(page.fields.claim or "") if page else "",
                evidence=tuple(card(seen, one) for one in shown),
                picture=next(filter(None, (card(seen, one).picture for one in shown)), None),
            )


def chosen(seen: Seen, standard: Standard) -> tuple[Document[Evidence], ...]:
    """What stands for a standard: what the presentation names, else the highlights, else the first.

    A piece is shown once, under the standard whose folder it lies in.
    """
    named = _named(seen)
    own = tuple(one for one in seen.evidence if one.standard == standard.number)
    if named:
        wanted = [name.casefold() for name in named.get(standard.number, ())]
        by_id = {one.id.casefold(): one for one in seen.evidence}
        return tuple(by_id[name] for name in wanted if name in by_id)
    return tuple(one for one in own if one.fields.highlight) or own[:1]


def _named(seen: Seen) -> Mapping[str, tuple[str, ...]]:
    fields = seen.presentation.fields if seen.presentation else None
    return (fields.highlights or {}) if fields else {}


def _inquiry(seen: Seen, title: str) -> Iterator[Slide]:
    for document in seen.inquiries:
        if document.fields.question:
            yield Slide(
                kind="inquiry",
                title=title,
                path=page_path(document),
                sentence=document.fields.question,
                steps=steps(document.fields),
            )


def _next(seen: Seen, title: str) -> Iterator[Slide]:
    """What the latest reflections say is next: the first sentence of their last part."""
    shown = tuple(line.words for line in ahead(seen))
    if shown:
        yield Slide(kind="next", title=title, lines=shown)


def _thanks(seen: Seen, title: str) -> Iterator[Slide]:
    yield Slide(kind="thanks", title=title)


_MAKERS: Mapping[str, Callable[[Seen, str], Iterator[Slide]]] = {
    "opening": _opening,
    "vision": _vision,
    "plan": _plan,
    "growth": _growth,
    "highlights": _highlights,
    "inquiry": _inquiry,
    "next": _next,
    "thanks": _thanks,
}
