"""The words of a page as a person typed them, with every link led to where it leads on this site.

A link to a page that is not there for these eyes becomes its text; a picture from
another host, or a window onto it, becomes a link to it; comments stay at home. Only who
writes the page reads its prompts on it, each in the place where its answer will stand; for
others a heading over nothing but those is left out too.
"""

import re
from collections.abc import Iterator
from html import escape
from typing import Any
from urllib.parse import unquote

from casc_portfolio.compose.cards import page_path, title_of
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.targets import Target, find, is_elsewhere
from casc_portfolio.content.document import Document
from casc_portfolio.portfolio import Reflection
from casc_portfolio.prose import Comment, Heading, Image, Link, Section
from casc_portfolio.prose.kept import FRAMES, PLAYERS, web_address

Edit = tuple[int, int, str]
"""Start, end and what stands there instead; offsets count from the beginning of the file."""

_ATTRIBUTES = re.compile(r"\{[^{}\n]*\}")
_UNDERLINED = re.compile(r"[^\n]*\S[^\n]*\n[ \t]*(?:=+|-+)[ \t]*\n?\Z")
_HASHES = re.compile(r" {0,3}#")
_PLAYED = ("source", "track")


def body(seen: Seen, document: Document[Any], *, without: Reflection | None = None) -> str:
    """The whole body as Markdown, except the reflection inside it when that stands elsewhere."""
    parts = sorted(without.parts.values(), key=lambda part: part.start) if without else []
    pieces: list[str] = []
    position = document.body_start
    for part in parts:
        pieces.append(section(seen, document, position, part.heading.start))
        position = part.end
    pieces.append(section(seen, document, position, len(document.source.text)))
    return "\n\n".join(filter(None, pieces))


def section(
    seen: Seen, document: Document[Any], start: int, end: int, *, page: str | None = None
) -> str:
    """``text[start:end]`` of the file as Markdown for the document's page.

    ``page`` is another page that shows it, one that no engine renders: links in it
    lead straight to finished pages.
    """
    text = document.source.text
    every = set(_edits(seen, document, page))
    edits = sorted(edit for edit in every if start <= edit[0] and edit[1] <= end)
    pieces: list[str] = []
    position = start
    for first, last, instead in edits:
        if first >= position:
            pieces += (text[position:first], instead)
            position = last
    pieces.append(text[position:end])
    return "".join(pieces).replace("\r\n", "\n").replace("\r", "\n").strip("\n \t")


def asked(seen: Seen, document: Document[Any], comment: Comment) -> str:
    """The question of a prompt that has its lines to itself, for who writes the page; else empty."""
    kind, _, question = comment.text.partition(":")
    if not seen.private or kind.lower() != "prompt":
        return ""
    text = document.source.text
    line = text[text.rfind("\n", 0, comment.start) + 1 : comment.start]
    rest = text[comment.end :].split("\n", 1)[0]
    return "" if line or rest.strip() else " ".join(question.split())


def _edits(seen: Seen, document: Document[Any], page: str | None) -> Iterator[Edit]:
    prose = document.prose
    for comment in prose.comments:
        question = "" if page else asked(seen, document, comment)
        box = f'!!! prompt ""\n    {_escaped(question)}\n' if question else ""
        yield comment.start, comment.end, box
    waiting = () if seen.private else _waiting(document)
    yield from ((heading.start, heading.end, "") for heading in waiting)
    shown = tuple(heading for heading in prose.headings if heading not in waiting)
    yield from _headings(document, shown)
    yield from _players(document)
    for link in prose.links:
        yield from _link(seen, document, link, page)
    for image in prose.images:
        yield from _image(seen, document, image, page)


def _waiting(document: Document[Any]) -> tuple[Heading, ...]:
    """Headings below which nothing stands but prompts, remarks and other such headings."""
    prose, text = document.prose, document.source.text
    if not prose.comments:
        return ()
    unseen = sorted(
        [(one.start, one.end) for one in prose.comments]
        + [(one.start, one.end) for one in prose.headings]
    )

    def is_waiting(section: Section) -> bool:
        position, commented = section.start, False
        for start, end in unseen:
            if section.start <= start and end <= section.end:
                if text[position:start].strip():
                    return False
                position = max(position, end)
                commented = commented or text.startswith("<!--", start)
        return commented and not text[position : section.end].strip()

    return tuple(one.heading for one in prose.sections if is_waiting(one))


def _headings(document: Document[Any], headings: tuple[Heading, ...]) -> Iterator[Edit]:
    """The page's title is its only heading of level 1: it is not said twice, others step down."""
    tops = [heading for heading in headings if heading.level == 1]
    if not tops:
        return
    first = tops[0]
    if first is headings[0] and first.text.casefold() == title_of(document).casefold():
        yield first.start, first.end, ""
        tops, headings = tops[1:], headings[1:]
    for heading in headings if tops else ():
        typed = document.source.text[heading.start : heading.end]
        deeper = min(heading.level + 1, 6)
        if _HASHES.match(typed):
            yield heading.start, heading.start + typed.index("#") + heading.level, "#" * deeper
        elif _UNDERLINED.fullmatch(typed):
            words = typed.strip().split("\n")[0].strip()
            line_end = "\n" if typed.endswith("\n") else ""
            yield heading.start, heading.end, f"{'#' * deeper} {words}{line_end}"


def _link(seen: Seen, document: Document[Any], link: Link, page: str | None) -> Iterator[Edit]:
    if link.tag in FRAMES:
        yield from _window(seen, document, link, page)
        return
    if link.tag in PLAYERS and (address := web_address(link.target)):
        yield link.start, link.end, _html_link(address, "")
        return
    if is_elsewhere(link.target) or (link.tag and link.tag != "a" and not link.target):
        return
    found = find(seen, link.target, document)
    if found is not None:
        yield from _retarget(document, link, found, page)
    elif link.form == "html":
        yield link.start, link.end, f"<{link.tag or 'a'}>"
    else:
        yield from _unlink(document.source.text, link)


def _players(document: Document[Any]) -> Iterator[Edit]:
    """What would play only things from elsewhere becomes a link to the first of them."""
    text, prose = document.source.text, document.prose
    for tag in prose.tags:
        if tag.name not in PLAYERS or tag.target:
            continue
        closed = re.compile(f"</{tag.name}", re.IGNORECASE).search(text, tag.end)
        stop = closed.start() if closed else len(text)
        inside = [
            link for link in prose.links if link.tag in _PLAYED and tag.end <= link.start < stop
        ]
        addresses = [web_address(link.target) for link in inside if link.tag == "source"]
        if addresses and all(addresses):
            yield tag.start, tag.end, _html_link(addresses[0], "")
            yield from ((link.start, link.end, "") for link in inside)


def _window(seen: Seen, document: Document[Any], link: Link, page: str | None) -> Iterator[Edit]:
    """What would show something else within the page becomes a link to it."""
    address, words = web_address(link.target), ""
    found = None if address else find(seen, link.target, document)
    if found is not None:
        address = found.from_page(page or page_path(document), html=True)
        words = unquote(address.partition("#")[0].rpartition("/")[2])
    if address:
        yield link.start, link.end, _html_link(address, words)


def _unlink(text: str, link: Link) -> Iterator[Edit]:
    """The brackets go, what stands between them stays."""
    if link.form == "reference":
        yield link.target_start, link.target_end, "#"
        close = text.rfind("][", link.start, link.end)
        inner = close if close > link.start else link.end - 1
    else:
        inner = text.rfind("](", link.start, max(link.target_start, link.start + 2))
    if inner <= link.start:
        yield link.start, link.end, link.text
        return
    attributes = _ATTRIBUTES.match(text, link.end)
    yield link.start, link.start + 1, ""
    yield inner, attributes.end() if attributes else link.end, ""


def _image(seen: Seen, document: Document[Any], image: Image, page: str | None) -> Iterator[Edit]:
    words = _escaped(image.alt or "")
    if image.form == "html" and (address := web_address(image.target)):
        yield image.start, image.end, _html_link(address, image.alt or "")
        return
    if is_elsewhere(image.target) or image.target.startswith("//"):
        if image.form != "html":
            yield image.start, image.end, f"[{words or 'Picture'}](<{image.target}>)"
        return
    found = find(seen, image.target, document)
    if found is not None and found.file:
        yield from _retarget(document, image, found, page)
    else:
        yield image.start, image.end, words


def _html_link(address: str, words: str) -> str:
    """A link in place of what would have been loaded; without words it says where it leads."""
    said = " ".join(words.split()) or address.split("/")[2]
    return f'<a href="{escape(address)}">{escape(said)}</a>'


def _retarget(
    document: Document[Any], link: Link | Image, found: Target, page: str | None
) -> Iterator[Edit]:
    """Changes what was typed only where it would not lead there."""
    if link.target.startswith("#"):
        return
    html = link.form == "html" or page is not None
    new = found.from_page(page or page_path(document), html=html)
    if link.target != new and link.target_end > link.target_start:
        yield link.target_start, link.target_end, new


def _escaped(words: str) -> str:
    return re.sub(r"([\\`*_\[\]<>&])", r"\\\1", words).replace("\n", " ")
