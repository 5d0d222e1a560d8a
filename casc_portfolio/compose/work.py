"""The work itself on slides: for each standard the pieces that stand for it, one on a slide."""

from collections.abc import Iterator
from dataclasses import replace

from casc_portfolio.compose.cards import Picture, page_path, title_of
from casc_portfolio.compose.evidence import card
from casc_portfolio.compose.exhibits import exhibits, first_picture
from casc_portfolio.compose.figure import figure
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Link
from casc_portfolio.compose.slides import Slide, chosen, fitted, named
from casc_portfolio.content.document import Document
from casc_portfolio.content.pages import Evidence
from casc_portfolio.frameworks import Standard
from casc_portfolio.portfolio import Reflection
from casc_portfolio.prose import room, sentences
from casc_portfolio.source.names import fold

_AT_ONCE, _IN_ALL = 3, 12
"""Highlights of one standard, and of all; more than these are more than a talk can hold."""
_SHORT = 45
"""A sentence that says little by itself."""


def highlights(seen: Seen) -> Iterator[Slide]:
    """The chosen pieces, standard by standard; each is shown once."""
    shown: set[str] = set()
    quotes: set[str] = set()
    standards = seen.framework.standards if seen.framework else ()
    several = sum(len(chosen(seen, one)) for one in standards) > _IN_ALL
    for standard in standards:
        pieces = chosen(seen, standard)
        most = len(pieces) if named(seen) else _AT_ONCE - several
        for index, piece in enumerate(pieces[:most]):
            if piece.path not in shown:
                shown.add(piece.path)
                made = piece_slide(seen, piece, standard)
                made = replace(made, quote="") if made.quote in quotes else made
                quotes.add(made.quote)
                yield made if index else replace(made, codes=(standard.number, *made.codes))


def slide_id(piece: Document[Evidence]) -> str:
    """The address of a piece's slide."""
    return "evidence-" + "-".join(fold(piece.id).split())


def piece_slide(seen: Seen, piece: Document[Evidence], standard: Standard | None) -> Slide:
    """A piece: what it shows as the headline, what came of it, and what was learned.

    A piece without a claim has its title for a headline.
    """
    rest: list[str] = [piece.fields.role or ""]
    made, picture = card(seen, piece), picture_of(seen, piece)
    number = standard.number if standard else ""
    shows = [one for one in made.elements if one.standard == number] or list(made.elements)
    claims = [one for one in shows if one.claim]
    first = next(iter(claims or shows), None)
    headline = first.claim if first and first.claim else made.title
    result = piece.fields.result or ""
    telling = figure(result)
    sentence = telling.sentence if telling else result
    rest += [one.claim for one in claims[1:]]
    if telling and telling.sentence != result:
        rest.append(result)
    return Slide(
        id=slide_id(piece),
        kind="piece",
        title=fitted(headline, room.HEADLINE, rest),
        number=number,
        above=f"{first.code} {first.title}" if first else (standard.title if standard else ""),
        picture=picture,
        figure=telling,
        sentence=fitted(sentence, room.RESULT if picture else room.ALONE, rest),
        quote=_learned(seen, piece),
        rest=tuple(filter(None, rest)),
        link=Link(
            title=room.cut(title_of(piece), room.HEADING)[0], path=page_path(piece), typed=True
        ),
        typed=True,
        called=(piece.id, made.title),
        draft=not piece.ready,
    )


def picture_of(seen: Seen, piece: Document[Evidence]) -> Picture | None:
    """What can be seen from a chair: an image, and only without one the page of a document."""
    shown = exhibits(seen, piece.fields.artifacts)
    return first_picture(one for one in shown if one.kind == "image") or first_picture(shown)


def _learned(seen: Seen, piece: Document[Evidence]) -> str:
    """How the reflection on the piece begins to say what it means."""
    inner = seen.inner_reflections.get(piece.path)
    every = (*((inner,) if inner else ()), *seen.reflections_on(piece))
    return next((words for one in every if (words := _meaning(one))), "")


def _meaning(reflection: Reflection) -> str:
    """One sentence of the second part, or two where the first is short."""
    parts = list(reflection.parts.values())
    if not parts:
        return ""
    part = parts[min(1, len(parts) - 1)]
    for stretch in reflection.document.prose.stretches:
        if stretch.kind == "paragraph" and part.start <= stretch.start and stretch.end <= part.end:
            first, *others = sentences(stretch.text) or ("",)
            words = f"{first} {others[0]}" if others and room.width(first) < _SHORT else first
            return room.cut(words, room.QUOTE)[0]
    return ""
