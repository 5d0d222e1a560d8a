"""The presentation: slides that make themselves from the pages, with the person's own words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from casc_portfolio.compose.body import section
from casc_portfolio.compose.home import person
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Person
from casc_portfolio.compose.slides import Slide, made_slides
from casc_portfolio.compose.wording import portfolio_title
from casc_portfolio.content.document import Document
from casc_portfolio.content.settings import Presentation

PATH = "present/index.html"
_DEFAULT = {
    "opening": "Who I am",
    "vision": "My vision",
    "plan": "What I set out to do",
    "growth": "How I grew",
    "highlights": "The work itself",
    "inquiry": "My inquiry",
    "next": "What is next",
    "thanks": "Thank you",
}


@dataclass(frozen=True, kw_only=True)
class Deck:
    """The slides in the order of the talk; ``minutes`` is how long it may take."""

    title: str
    person: Person
    occasion: str
    minutes: float | None
    slides: tuple[Slide, ...]


@dataclass(frozen=True, kw_only=True)
class _Part:
    """A part of the talk, before it has slides."""

    id: str
    title: str
    minutes: float | None = None

    def is_called(self, heading: str) -> bool:
        return _folded(heading) in (_folded(self.id), _folded(self.title))


@dataclass(frozen=True, kw_only=True)
class _Words:
    """What stands below a heading of ``presentation.md``."""

    heading: str
    words: str
    notes: str


def deck(seen: Seen) -> Deck | None:
    """The deck, for eyes that may see the presentation; a first one for a writer without any."""
    document = seen.presentation
    if document is None and not (seen.private and seen.portfolio.presentation is None):
        return None
    fields = document.fields if document else Presentation()
    rule = seen.program.presentation if seen.program else None
    panel = seen.settings.panel
    return Deck(
        title=fields.title or portfolio_title(seen),
        person=person(seen),
        occasion=(panel.place or "") if panel else "",
        minutes=fields.minutes or (rule.minutes if rule else None),
        slides=tuple(_slides(seen, document, _parts(seen, fields))),
    )


def _parts(seen: Seen, fields: Presentation) -> list[_Part]:
    """The parts that the person lists, else the program's, else ours; thanks come last."""
    rule = seen.program.presentation if seen.program else None
    known = [_Part(id=name, title=title) for name, title in _DEFAULT.items()]
    given = (
        [_Part(id=s.id, title=s.title, minutes=s.minutes) for s in rule.sections] if rule else []
    )
    if fields.sections:
        parts = []
        for name, minutes in fields.sections.items():
            match = next((one for one in (*given, *known) if one.is_called(name)), None)
            part = match or _Part(id=name, title=name)
            parts.append(replace(part, minutes=minutes or part.minutes))
    else:
        parts = given or known
    return parts if any(one.id == "thanks" for one in parts) else [*parts, known[-1]]


def _slides(
    seen: Seen, document: Document[Presentation] | None, parts: list[_Part]
) -> Iterator[Slide]:
    """Part by part; a heading of another name is a slide after the part that stands before it."""
    own, followers = _placed(list(_typed(seen, document)) if document else [], parts)
    for part in parts:
        made = [replace(one, section=part.id) for one in made_slides(seen, part.id, part.title)]
        yield from _with_words(part, made, own.get(part.id))
        for words in followers.get(part.id, []):
            yield Slide(
                kind="words",
                title=words.heading,
                section=part.id,
                words=words.words,
                notes=words.notes,
            )


def _placed(
    typed: list[_Words], parts: list[_Part]
) -> tuple[dict[str, _Words], dict[str, list[_Words]]]:
    own: dict[str, _Words] = {}
    followers: dict[str, list[_Words]] = {}
    last = parts[0].id
    for words in typed:
        part = next((one for one in parts if one.is_called(words.heading)), None)
        if part is None:
            followers.setdefault(last, []).append(words)
        else:
            own[part.id], last = words, part.id
    return own, followers


def _with_words(part: _Part, made: list[Slide], words: _Words | None) -> Iterator[Slide]:
    """The part's slides; the first carries its minutes and, if there are any, the own words."""
    if not made and words:
        made = [Slide(kind="words", title=part.title, section=part.id)]
    if made:
        first = replace(made[0], minutes=part.minutes)
        if words:
            first = replace(first, words=words.words, notes=words.notes)
        yield first
        yield from made[1:]


def _typed(seen: Seen, document: Document[Presentation]) -> Iterator[_Words]:
    for found in document.prose.sections:
        if found.heading.level != 2:
            continue
        inner = (
            one
            for one in document.prose.sections
            if found.start <= one.heading.start < found.end and _folded(one.heading.text) == "notes"
        )
        notes = next(inner, None)
        end = notes.heading.start if notes else found.end
        yield _Words(
            heading=found.heading.text,
            words=section(seen, document, found.start, end, page=PATH),
            notes=section(seen, document, notes.start, notes.end, page=PATH)
            if notes and seen.private
            else "",
        )


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())
