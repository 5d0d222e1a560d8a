"""What a person writes in ``presentation.md`` for slides: words and notes below a heading each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casc_portfolio.compose.body import section
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.slides import Slide
from casc_portfolio.compose.talk import Part, folded

NOTES = frozenset({"notes", "note", "speaker notes", "my notes", "notas"})
"""Headings of level 3 below which stands what only the speaker sees."""


@dataclass(frozen=True, kw_only=True)
class Words:
    """What stands below a heading of level 2; both parts are Markdown."""

    heading: str
    words: str
    notes: str


def typed(seen: Seen, *, page: str, speaking: bool) -> Iterator[Words]:
    """All of them, in the order of the file; links lead from ``page``."""
    document = seen.presentation
    if document is None:
        return
    for found in document.prose.sections:
        if found.heading.level != 2:
            continue
        inner = (
            one
            for one in document.prose.sections
            if found.start <= one.heading.start < found.end and folded(one.heading.text) in NOTES
        )
        notes = next(inner, None)
        end = notes.heading.start if notes else found.end
        yield Words(
            heading=found.heading.text,
            words=section(seen, document, found.start, end, page=page),
            notes=section(seen, document, notes.start, notes.end, page=page)
            if notes and speaking
            else "",
        )


def placed(
    words: Iterable[Words], parts: tuple[Part, ...], made: Iterable[Slide]
) -> tuple[dict[str, Words], dict[str, list[Words]]]:
    """Words for a part or a slide by its id, and those that follow one as slides of their own.

    Of two headings that mean the same, the first has the part or the slide.
    """
    pieces = {folded(name): slide.id for slide in made for name in slide.called}
    own: dict[str, Words] = {}
    followers: dict[str, list[Words]] = {}
    last = parts[0].id
    for one in words:
        part = next((part.id for part in parts if part.is_called(one.heading)), None)
        place = part or pieces.get(folded(one.heading))
        if place is None or place in own:
            followers.setdefault(last, []).append(one)
        else:
            own[place] = one
            last = place
    return own, followers
