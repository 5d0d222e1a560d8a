"""Slides for questions: every piece of evidence, element by element, behind the talk."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from casc_portfolio.compose.cards import page_path, standard_path, title_of
from casc_portfolio.compose.evidence import card
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Link
from casc_portfolio.compose.slides import Entry, Slide
from casc_portfolio.compose.work import picture_of, piece_slide, slide_id
from casc_portfolio.content.document import Document
from casc_portfolio.content.pages import Evidence
from casc_portfolio.frameworks import Element, Standard
from casc_portfolio.prose import room

SECTION = "questions"
_ON_ONE = 5
"""Pieces that are listed on one slide."""


def backup_slides(seen: Seen, talk: Iterable[Slide]) -> tuple[Slide, ...]:
    """An overview of each element that has evidence, and the pieces that the talk has no slide of.

    A piece has one slide, after the first element of its own standard that it names; what
    no element leads to comes after its standard's elements, or at the end.
    """
    there = {slide.id for slide in talk}
    made: list[Slide] = []
    for standard in seen.framework.standards if seen.framework else ():
        of_it = list(_of_standard(seen, standard, there))
        if of_it:
            of_it[0] = replace(of_it[0], codes=(*of_it[0].codes, standard.number))
        made += of_it
    left = [one for one in seen.evidence if slide_id(one) not in there]
    made += _pieces(seen, left, None, there)
    return tuple(replace(slide, section=SECTION) for slide in made)


def _of_standard(seen: Seen, standard: Standard, there: set[str]) -> Iterator[Slide]:
    for element in standard.elements:
        pieces = seen.by_element(element.code)
        yield from _lists(seen, standard, element, pieces)
        yield from _pieces(seen, pieces, standard, there)
    yield from _pieces(seen, seen.by_standard(standard.number), standard, there)


def _pieces(
    seen: Seen,
    pieces: Sequence[Document[Evidence]],
    standard: Standard | None,
    there: set[str],
) -> Iterator[Slide]:
    for piece in pieces:
        here = standard is None or piece.standard == standard.number
        if here and slide_id(piece) not in there:
            there.add(slide_id(piece))
            yield piece_slide(seen, piece, standard or seen.standard(piece.standard))


def _lists(
    seen: Seen,
    standard: Standard,
    element: Element,
    pieces: Sequence[Document[Evidence]],
) -> Iterator[Slide]:
    """What an element can show, at most five pieces on a slide, and about as many on each."""
    slides = -(-len(pieces) // _ON_ONE)
    ends = [len(pieces) * page // slides for page in range(slides + 1)] if slides else []
    for page, (start, end) in enumerate(pairwise(ends)):
        many = f", {page + 1} of {slides}" if slides > 1 else ""
        yield Slide(
            id=f"element-{element.code.lower()}" + (f"-{page + 1}" if page else ""),
            kind="entries",
            title=f"{element.code} {element.title}",
            number=standard.number,
            above=f"{standard.title}{many}",
            codes=() if page else (element.code,),
            entries=tuple(_entry(seen, one, element) for one in pieces[start:end]),
            link=Link(
                title=f"{element.code} {element.title}",
                path=f"{standard_path(seen, standard)}#element-{element.code.lower()}",
            ),
        )


def _entry(seen: Seen, piece: Document[Evidence], element: Element) -> Entry:
    made = card(seen, piece)
    claim = next((one.claim for one in made.elements if one.code == element.code), "")
    return Entry(
        title=room.cut(title_of(piece), room.HEADING)[0],
        words=room.cut(claim or made.result, room.HEADLINE)[0],
        slide=slide_id(piece),
        path=page_path(piece),
        picture=picture_of(seen, piece),
    )
