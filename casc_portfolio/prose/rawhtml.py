"""Raw HTML at the beginning of a line: a block of its own, hidden from Markdown unless it asks for it."""

import re
from collections import Counter
from dataclasses import dataclass, field

from casc_portfolio.prose.layout import Element
from casc_portfolio.prose.passage import GONE, Passage, mask
from casc_portfolio.prose.tags import ATTRIBUTES, BLOCK_TAGS, Tag, read_tag

_LINE = re.compile(r"(?:\n|\A) {0,3}<(?=[A-Za-z!?])")
_TOKEN = re.compile(
    r"<(?:(?P<comment>!--)|/(?P<close>[A-Za-z][^\s/>`]*+)[^>]*+>"
    rf"|(?P<open>[A-Za-z][^\s<>/`]*+)(?P<attributes>{ATTRIBUTES})(?P<empty>/?)>)"
)
_COMMENT_END = re.compile(r"--!?>")
_DECLARATION = re.compile(r"<(?:\?|(!doctype))", re.IGNORECASE)
_TAIL = re.compile(r"[^\n<]*<")
_SPANS = frozenset("address dd dt h1 h2 h3 h4 h5 h6 legend li p summary td th".split())
_RAW = frozenset("canvas math option pre script style textarea hr".split())
_DEEPEST = 20


@dataclass(slots=True)
class RawHtml:
    """What stands in blocks of raw HTML; offsets count in the text they were read from."""

    tags: list[Tag] = field(default_factory=list)
    comments: list[tuple[int, int]] = field(default_factory=list)
    elements: dict[int, Element] = field(default_factory=dict)
    ids: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """An element with Markdown in it that waits for its end."""

    tag: Tag
    inline: bool
    edits: list[tuple[int, int, str]] = field(default_factory=list)
    children: list[Element] = field(default_factory=list)


def hide_html(passage: Passage, start: int) -> tuple[Passage, RawHtml]:
    """The passage with every block of raw HTML from ``start`` on turned into an empty block."""
    raw = RawHtml()
    if passage.text.find("<", start) < 0:
        return passage, raw
    scan = _Scan(passage, raw)
    edits = scan.blocks(start)
    return (passage.masked(mask(passage.text, edits)) if edits else passage), raw


class _Scan:
    """One pass over the tags of a text; a class for what has to be known of the whole text."""

    def __init__(self, passage: Passage, raw: RawHtml) -> None:
        self.passage = passage
        self.text = passage.text
        self.raw = raw
        self._comments_end = len(self.text)

    def blocks(self, start: int) -> list[tuple[int, int, str]]:
        """The blocks of raw HTML, each with its stand-in."""
        edits = []
        position = max(start - 1, 0)
        while found := _LINE.search(self.text, position):
            position = found.end() - 1
            end = self._block(position)
            if not end:
                position += 1
            while end:
                edits.append((position, end, _stand_in(position, end)))
                tail = _TAIL.match(self.text, end)
                position = tail.end() - 1 if tail else end
                end = self._block(position) if tail else 0
        return edits

    def _block(self, start: int) -> int:
        """Where the block that begins here ends; 0 if what begins here is none."""
        token = _TOKEN.match(self.text, start)
        if token is None:
            return self._declaration(start)
        if token["comment"]:
            return self._comment(start)
        if not token["open"] or token["open"].lower() not in BLOCK_TAGS:
            return 0
        tag = self._tag(token)
        inline = _inline(tag, within=None)
        if inline is None or token["empty"] or tag.name == "hr":
            self.raw.tags.append(tag)
            return tag.end if token["empty"] or tag.name == "hr" else self._raw(tag)
        return self._element(tag, inline=inline)

    def _declaration(self, start: int) -> int:
        """Where ``<?…?>`` or ``<!DOCTYPE …>`` ends."""
        found = _DECLARATION.match(self.text, start)
        stop = self.text.find(">" if found[1] else "?>", start) if found else -1
        return stop + (1 if found and found[1] else 2) if stop >= 0 else 0

    def _comment(self, start: int) -> int:
        """Where a comment ends; 0 if it never does."""
        if start + 4 > self._comments_end:
            return 0
        end = _COMMENT_END.search(self.text, start + 4)
        if end is None:
            self._comments_end = start
            return 0
        self.raw.comments.append((start, end.end()))
        return end.end()

    def _tag(self, token: re.Match[str]) -> Tag:
        inner = token.start("attributes")
        return read_tag(self.text, token["open"], token.start(), inner, token.end())

    def _raw(self, tag: Tag, within: frozenset[str] = frozenset()) -> int:
        """Where an element without Markdown ends.

        One that is never closed takes all that follows, up to the end of an element
        it stands ``within``.
        """
        names, opened = [tag.name], Counter([tag.name])
        position = self._code(tag)
        while names and (token := _TOKEN.search(self.text, position)):
            position = token.end()
            if token["comment"]:
                position = self._comment(token.start()) or position
            elif token["open"]:
                inner = self._tag(token)
                self.raw.tags.append(inner)
                if not token["empty"] and inner.name != "hr":
                    names.append(inner.name)
                    opened[inner.name] += 1
                    position = self._code(inner)
            elif opened[name := token["close"].lower()]:
                while (last := names.pop()) != name:
                    opened[last] -= 1
                opened[name] -= 1
            elif name in within:
                return token.start()
        return len(self.text) if names else position

    def _code(self, tag: Tag) -> int:
        """Where the content of a script or a style sheet ends; of any other tag, where it begins."""
        if tag.name not in ("script", "style"):
            return tag.end
        end = re.compile(f"</{tag.name}", re.IGNORECASE).search(self.text, tag.end)
        return end.start() if end else len(self.text)

    def _element(self, tag: Tag, *, inline: bool) -> int:
        """Where an element with Markdown ends, and that content kept for the blocks to read."""
        opened = [_Open(tag, inline)]
        position = tag.end
        while opened and (token := _TOKEN.search(self.text, position)):
            fresh = token.start() == position == opened[-1].tag.end
            position = token.end()
            if token["close"]:
                self._close(opened, token["close"].lower(), token.start(), token.end())
            elif fresh or self._begins_line(token.start()):
                position = self._inner(opened, token) or position
        end = position if not opened else len(self.text)
        while opened:
            self._finish(opened, end, end)
        return end

    def _begins_line(self, start: int) -> bool:
        line = self.text[max(start - 4, 0) : start]
        return not line[line.rfind("\n") + 1 :].strip() and "\n" in line

    def _inner(self, opened: list[_Open], token: re.Match[str]) -> int:
        """Opens an element inside another, or passes over a block without Markdown; 0: neither."""
        if token["comment"] or token["open"].lower() not in BLOCK_TAGS:
            end = self._comment(token.start()) if token["comment"] else 0
        else:
            tag = self._tag(token)
            inline = _inline(tag, within=opened[-1].inline)
            if inline is not None and not token["empty"] and len(opened) < _DEEPEST:
                opened.append(_Open(tag, inline))
                return tag.end
            self.raw.tags.append(tag)
            within = frozenset(element.tag.name for element in opened)
            end = tag.end if token["empty"] or tag.name == "hr" else self._raw(tag, within)
        if end:
            opened[-1].edits.append((token.start(), end, _stand_in(token.start(), end)))
        return end

    def _close(self, opened: list[_Open], name: str, start: int, end: int) -> None:
        """Closes the element of that name and those left open in it."""
        if any(element.tag.name == name for element in opened):
            while opened:
                last = opened[-1].tag.name == name
                self._finish(opened, start, end if last else start)
                if last:
                    return

    def _finish(self, opened: list[_Open], stop: int, end: int) -> None:
        """The last open element ends: its content at ``stop``, itself at ``end``."""
        done = opened.pop()
        first = done.tag.end
        content = self.passage.lift([(first, stop)])
        edits = [(a - first, b - first, stand_in) for a, b, stand_in in done.edits]
        level = int(done.tag.name[1]) if re.fullmatch("h[1-6]", done.tag.name) else 0
        element = Element(
            tag=done.tag.name,
            inline=done.inline,
            level=level,
            anchor=next(iter(done.tag.anchors), ""),
            content=content.masked(mask(content.text, edits)),
            children=tuple(done.children),
        )
        start = done.tag.start
        self.raw.tags.append(done.tag)
        self.raw.ids += done.tag.anchors
        self.raw.elements[self.passage.at(start + 1)] = element
        if opened:
            opened[-1].edits.append((start, end, _stand_in(start, end)))
            opened[-1].children.append(element)


def _inline(tag: Tag, *, within: bool | None) -> bool | None:
    """Whether the element's content is one run of text; ``None``: it is no Markdown at all.

    ``within`` says the same of the element around it; ``None``: there is none.
    """
    value = tag.attributes.get("markdown")
    if value is None or tag.name in _RAW:
        return None
    wish = "1" if value.text in ("", "markdown") else value.text
    if within and wish != "0":
        wish = "span"
    if wish == "span" or (wish == "1" and tag.name in _SPANS):
        return True
    return False if wish in ("1", "block") else None


def _stand_in(start: int, end: int) -> str:
    """As long as the stretch, with an empty line on both sides as far as there is room."""
    length = end - start
    return "\n" + GONE * (length - 3) + "\n\n" if length > 3 else "\n" + GONE * (length - 1)
