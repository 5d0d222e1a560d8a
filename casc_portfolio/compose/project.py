"""The inquiry or leadership project on slides: short within a talk, whole as the talk itself."""

from collections.abc import Iterator
from dataclasses import replace

from casc_portfolio.compose.cards import Picture, chips, page_path, title_of
from casc_portfolio.compose.exhibits import exhibits
from casc_portfolio.compose.figure import figure
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Link
from casc_portfolio.compose.slides import Entry, Slide, fitted
from casc_portfolio.content.document import Document
from casc_portfolio.content.pages import Inquiry
from casc_portfolio.prose import room

_PICTURES = 3
"""Pictures of a project that have slides of their own, beside the one of the result."""
_ELEMENTS = 6


def short(seen: Seen, title: str) -> Iterator[Slide]:
    """The question, what was done, what changed, and what was learned."""
    for document in _asked(seen):
        yield from _linked(document, _short(seen, document, title))


def whole(seen: Seen, title: str) -> Iterator[Slide]:
    """The same with why, the data, all pictures, and the elements it touches."""
    for document in _asked(seen):
        yield from _linked(document, _whole(seen, document, title))


def _asked(seen: Seen) -> Iterator[Document[Inquiry]]:
    return (one for one in seen.inquiries if one.fields.question)


def _linked(document: Document[Inquiry], made: Iterator[Slide]) -> Iterator[Slide]:
    """The slides with their page, and with addresses of their own."""
    name = "inquiry" if document.id == "inquiry" else f"inquiry-{document.id}"
    title = room.cut(title_of(document), room.HEADING)[0]
    for slide in made:
        address = name if slide.id == "question" else f"{name}-{slide.id}"
        link = Link(title=title, path=page_path(document), typed=True)
        yield replace(slide, id=address, link=link, draft=not document.ready)


def _short(seen: Seen, document: Document[Inquiry], title: str) -> Iterator[Slide]:
    fields = document.fields
    yield _question(fields, title, beside=fields.why)
    yield from _step("action", "What we did", fields.action, beside=fields.data)
    yield from _result(fields, _pictures(seen, fields))
    yield from _step("learned", "What I learned", fields.learned)


def _whole(seen: Seen, document: Document[Inquiry], title: str) -> Iterator[Slide]:
    fields, pictures = document.fields, _pictures(seen, document.fields)
    yield _question(fields, title)
    yield from _step("why", "Why I asked", fields.why)
    yield from _step("data", "What I looked at", fields.data)
    yield from _step("action", "What we did", fields.action)
    yield from _result(fields, pictures)
    for at, (name, picture) in enumerate(pictures[1 : 1 + _PICTURES], start=2):
        yield Slide(id=f"picture-{at}", kind="picture", title=name, picture=picture, typed=True)
    yield from _step("learned", "What I learned", fields.learned)
    yield from _touched(seen, fields)


def _pictures(seen: Seen, fields: Inquiry) -> list[tuple[str, Picture]]:
    found = exhibits(seen, fields.artifacts)
    return [
        (room.cut(one.title, room.HEADLINE)[0], one.picture)
        for one in found
        if one.picture and one.kind == "image"
    ]


def _question(fields: Inquiry, title: str, *, beside: str | None = None) -> Slide:
    rest: list[str] = []
    sentence = fitted(fields.question or "", room.ALONE, rest)
    rest += [beside] if beside else []
    return Slide(id="question", kind="question", title=title, sentence=sentence, rest=tuple(rest))


def _step(
    name: str, title: str, words: str | None, *, beside: str | None = None
) -> Iterator[Slide]:
    if words:
        rest: list[str] = []
        sentence = fitted(words, room.ALONE, rest)
        rest += [beside] if beside else []
        yield Slide(id=name, kind="step", title=title, sentence=sentence, rest=tuple(rest))


def _result(fields: Inquiry, pictures: list[tuple[str, Picture]]) -> Iterator[Slide]:
    if not fields.result:
        return
    telling = figure(fields.result)
    picture = pictures[0][1] if pictures else None
    rest = [fields.result] if telling and telling.sentence != fields.result else []
    sentence = telling.sentence if telling else fields.result
    yield Slide(
        id="result",
        kind="piece",
        title="What changed",
        figure=telling,
        sentence=fitted(sentence, room.RESULT if picture else room.ALONE, rest),
        picture=picture,
        rest=tuple(rest),
    )


def _touched(seen: Seen, fields: Inquiry) -> Iterator[Slide]:
    found = [chip for chip in chips(seen, fields.elements) if chip.standard]
    if found:
        entries = tuple(
            Entry(
                title=chip.title,
                number=chip.standard,
                code=chip.code,
                words=room.cut(chip.claim, room.HEADING)[0],
                path=chip.path,
            )
            for chip in found[:_ELEMENTS]
        )
        yield Slide(
            id="standards", kind="entries", title="Where it meets the standards", entries=entries
        )
