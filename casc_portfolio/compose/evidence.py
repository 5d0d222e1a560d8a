"""A piece of evidence: what was done, what changed, what shows it, and what was learned."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from casc_portfolio.compose.body import body, section
from casc_portfolio.compose.cards import (
    Chip,
    EvidenceCard,
    Invitation,
    ReflectionCard,
    chips,
    evidence_card,
    page_path,
    reflection_card,
    standard_path,
    title_of,
    trail,
)
from casc_portfolio.compose.exhibits import Exhibit, exhibits, first_picture
from casc_portfolio.compose.seen import Seen, counting
from casc_portfolio.compose.site import Link, Page
from casc_portfolio.content.document import Document
from casc_portfolio.content.pages import Evidence
from casc_portfolio.fields.types import Span
from casc_portfolio.portfolio import Reflection

TAB = "Evidence"
PATH = "evidence.md"
_RELATED = 3


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A part of a reflection inside the piece: its heading and its words."""

    heading: str
    body: str


@dataclass(frozen=True, kw_only=True)
class EvidenceView:
    """Everything about one piece; ``related`` shows one of the same elements."""

    when: Span | None
    kind: str
    elements: tuple[Chip, ...]
    goal: Link | None
    context: str
    role: str
    result: str
    body: str
    exhibits: tuple[Exhibit, ...]
    reflection: tuple[Passage, ...]
    reflections: tuple[ReflectionCard, ...]
    related: tuple[EvidenceCard, ...]
    standard: Link | None
    before: Link | None
    after: Link | None
    draft: bool
    invitation: Invitation | None


@dataclass(frozen=True, kw_only=True)
class StandardGroup:
    """A standard's own evidence, in a row."""

    number: str
    title: str
    path: str
    cards: tuple[EvidenceCard, ...]


@dataclass(frozen=True, kw_only=True)
class Choices:
    """By what the pieces can be chosen: only what at least one of them has."""

    elements: tuple[Chip, ...]
    years: tuple[int, ...]
    kinds: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class EvidenceIndexView:
    """All evidence, by standard."""

    groups: tuple[StandardGroup, ...]
    choices: Choices
    count: int
    drafts: int
    """How many of them do not count yet."""
    map: Link | None
    invitation: Invitation | None


def card(seen: Seen, document: Document[Evidence]) -> EvidenceCard:
    """The piece's card, with the first picture of what it shows; made once for these eyes."""
    made: EvidenceCard | None = seen.cards.get(document.path)
    if made is None:
        shown = exhibits(seen, document.fields.artifacts)
        made = evidence_card(seen, document, picture=first_picture(shown))
        seen.cards[document.path] = made
    return made


def evidence_pages(seen: Seen) -> Iterator[Page]:
    """The index of all evidence and a page for each piece."""
    if not (seen.evidence or seen.private):
        return
    yield Page(
        path=PATH,
        kind="evidence-index",
        title="Evidence",
        view=_index(seen),
        tab=TAB,
        description="Every piece of evidence, by standard.",
    )
    for index, document in enumerate(seen.evidence):
        yield _page(seen, index, document)


def _index(seen: Seen) -> EvidenceIndexView:
    groups = []
    for standard in seen.framework.standards if seen.framework else ():
        own = [card(seen, one) for one in seen.evidence if one.standard == standard.number]
        if own:
            group = StandardGroup(
                number=standard.number,
                title=standard.title,
                path=standard_path(seen, standard),
                cards=tuple(sorted(own, key=lambda one: not one.highlight)),
            )
            groups.append(group)
    return EvidenceIndexView(
        groups=tuple(groups),
        choices=_choices([one for group in groups for one in group.cards]),
        count=len(seen.evidence),
        drafts=len(seen.evidence) - counting(seen.evidence),
        map=Link(title="Evidence map", path="map.md") if seen.evidence and seen.framework else None,
        invitation=None if groups else _FIRST_PIECE,
    )


def _choices(cards: list[EvidenceCard]) -> Choices:
    elements = {chip.code: replace(chip, claim="") for one in cards for chip in one.elements}
    return Choices(
        elements=tuple(elements[code] for code in sorted(elements)),
        years=tuple(sorted({year for one in cards for year in one.years})),
        kinds=tuple(sorted({one.kind for one in cards if one.kind})),
    )


_FIRST_PIECE = Invitation(
    title="Your evidence will stand here",
    text="Something you planned, led, wrote or changed, and what came of it. "
    "An agenda, a protocol or one chart is plenty.",
    action="Begin with one piece in content/cpsel-1/evidence/: ten minutes are enough for a draft.",
)


def _page(seen: Seen, index: int, document: Document[Evidence]) -> Page:
    return Page(
        path=page_path(document),
        kind="evidence",
        title=title_of(document),
        view=_view(seen, index, document),
        tab=TAB,
        trail=trail(seen, document, Link(title=TAB, path=PATH)),
        description=document.fields.result or document.fields.role or "",
        source=document.path,
    )


def _view(seen: Seen, index: int, document: Document[Evidence]) -> EvidenceView:
    fields = document.fields
    inner = seen.inner_reflections.get(document.path)
    standard = seen.standard(document.standard)
    return EvidenceView(
        when=fields.date,
        kind=fields.kind or "",
        elements=chips(seen, fields.elements),
        goal=_goal(seen, fields.goal),
        context=fields.context or "",
        role=fields.role or "",
        result=fields.result or "",
        body=body(seen, document, without=inner),
        exhibits=exhibits(seen, fields.artifacts),
        reflection=tuple(_passages(seen, inner)) if inner else (),
        reflections=tuple(reflection_card(seen, one) for one in seen.reflections_on(document)),
        related=tuple(_related(seen, document)),
        standard=Link(title=standard.title, path=standard_path(seen, standard))
        if standard
        else None,
        before=_neighbour(seen, index - 1, document),
        after=_neighbour(seen, index + 1, document),
        draft=not document.ready,
        invitation=_NO_RESULT if seen.private and not fields.result else None,
    )


_NO_RESULT = Invitation(
    title="What changed?",
    text="This piece has no result yet. One honest sentence about students or staff is enough.",
    action="Write it as the result at the top of the file.",
)


def _passages(seen: Seen, reflection: Reflection) -> Iterator[Passage]:
    for heading, part in reflection.parts.items():
        text = section(seen, reflection.document, part.start, part.end)
        if text:
            yield Passage(heading=heading, body=text)


def _goal(seen: Seen, name: str | None) -> Link | None:
    for plan in seen.plans if name else ():
        for goal in plan.fields.goals or ():
            if goal.id and goal.id == name:
                return Link(
                    title=goal.statement or goal.id,
                    path=f"{page_path(plan)}#goal-{name}",
                    typed=True,
                )
    return None


def _related(seen: Seen, document: Document[Evidence]) -> Iterator[EvidenceCard]:
    """Those that share the most elements first, at most three."""
    shared: Counter[str] = Counter()
    pieces: dict[str, Document[Evidence]] = {}
    for chip in chips(seen, document.fields.elements):
        for one in seen.by_element(chip.code):
            shared[one.path] += 1
            pieces[one.path] = one
    others = sorted(
        (path for path in shared if path != document.path), key=lambda p: (-shared[p], p)
    )
    yield from (card(seen, pieces[path]) for path in others[:_RELATED])


def _neighbour(seen: Seen, index: int, document: Document[Evidence]) -> Link | None:
    """The piece before or after, within the same standard."""
    if not 0 <= index < len(seen.evidence):
        return None
    other = seen.evidence[index]
    if other.standard != document.standard:
        return None
    return Link(title=title_of(other), path=page_path(other), typed=True)
