"""Pages woven into one document: their headings step down, their links lead to each other inside it."""

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from pathlib import PurePosixPath
from urllib.parse import quote, unquote, urlsplit

from casc_portfolio.compose.files import readable_name

Attributes = dict[str, str | None]

FILES = "site:/"
"""How an address begins that stands for a file beside the pages."""
_NAMES = ("id", "for", "name")
_NAMED = ("aria-labelledby", "aria-describedby", "headers")
_ON_SCREEN = {"audio", "input", "source", "track", "video"}
"""Elements that have nothing to show on paper; what stands between their tags is shown."""
_ELSEWHERE = ("http", "https", "mailto", "tel")
_SPACED = re.compile(r"(\s+)(<(?:a|b|code|em|i|q|strong)\b[^<>]*>)")
_VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_BOX = re.compile(r'<input\b[^<>]*type="checkbox"[^<>]*>')


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a page stands in the document: its own name there, and the names on it."""

    id: str
    inside: frozenset[str]


class _Rewriter(HTMLParser):
    """HTML as it was, but for the tags that ``change`` changes or takes away."""

    def __init__(self, change: Callable[[str, Attributes], tuple[str, Attributes] | None]) -> None:
        super().__init__(convert_charrefs=False)
        self._change = change
        self._open: list[tuple[str, str | None]] = []
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        changed = self._change(tag, dict(attrs))
        if tag not in _VOID:
            self._open.append((tag, changed[0] if changed else None))
        if changed:
            self.pieces.append(_tag(*changed))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        changed = self._change(tag, dict(attrs))
        if changed:
            self.pieces.append(_tag(*changed)[:-1] + "/>")

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            opened, written = self._open.pop()
            if written:
                self.pieces.append(f"</{written}>")
            if opened == tag:
                return

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    def handle_entityref(self, name: str) -> None:
        self.pieces.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.pieces.append(f"&#{name};")


def _tag(tag: str, attributes: Attributes) -> str:
    written = (f' {name}="{escape(value or "")}"' for name, value in attributes.items())
    return f"<{tag}{''.join(written)}>"


def _rewritten(
    html: str, change: Callable[[str, Attributes], tuple[str, Attributes] | None]
) -> str:
    rewriter = _Rewriter(change)
    rewriter.feed(html)
    rewriter.close()
    return "".join(rewriter.pieces)


def ticked(html: str) -> str:
    """The HTML with the boxes of its task lists as signs."""
    return _BOX.sub(lambda box: "☑ " if " checked" in box[0] else "☐ ", html)


def stepped(html: str, *, below: int) -> str:
    """The HTML with its headings below level ``below``, none of them skipping a level."""
    above: list[int] = []

    def change(tag: str, attributes: Attributes) -> tuple[str, Attributes]:
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            level = int(tag[1])
            while above and above[-1] >= level:
                above.pop()
            above.append(level)
            return f"h{min(below + len(above), 6)}", attributes
        return tag, attributes

    return _rewritten(html, change)


def joined(html: str) -> str:
    """The HTML with the space before a link or a stressed word inside its element.

    WeasyPrint breaks a line after its first word when the text before such an element
    fits and only its last space does not.
    """
    before = ""
    while before != html:
        before, html = html, _SPACED.sub(r"\2\1", html)
    return html


def names_in(html: str) -> frozenset[str]:
    """Every name that a link can lead to."""
    found: set[str] = set()

    def change(tag: str, attributes: Attributes) -> tuple[str, Attributes]:
        found.add(attributes.get("id") or "")
        return tag, attributes

    _rewritten(html, change)
    return frozenset(found - {""})


def woven(html: str, *, path: str, places: Mapping[str, Place]) -> str:
    """The HTML of the page at ``path`` with names and links as they hold in the whole document.

    A link to a file beside the pages becomes its words: the file is not in the document.
    """
    own = places[path].id

    def change(tag: str, attributes: Attributes) -> tuple[str, Attributes] | None:
        if tag in _ON_SCREEN:
            return None
        for name in _NAMES:
            if attributes.get(name):
                attributes[name] = f"{own}-{attributes[name]}"
        for name in _NAMED:
            if attributes.get(name):
                attributes[name] = " ".join(f"{own}-{one}" for one in attributes[name].split())  # type: ignore[union-attr]
        if tag == "a" and "href" in attributes:
            _lead(attributes, path, places)
        if tag == "label":
            return "span", {}
        if tag == "img":
            _show(attributes, path)
        return tag, attributes

    return _rewritten(html, change)


def _lead(attributes: Attributes, path: str, places: Mapping[str, Place]) -> None:
    address = attributes.pop("href") or ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return
    if parts.scheme in _ELSEWHERE:
        attributes["href"] = address
    elif not parts.scheme and not parts.netloc:
        place = places.get(_page(parts.path, path))
        if place is not None:
            anchor = unquote(parts.fragment)
            inside = f"-{anchor}" if anchor in place.inside else ""
            attributes["href"] = f"#{place.id}{inside}"


def _page(target: str, path: str) -> str:
    there = _resolved(target, path) if target else path
    return there.removesuffix(".html") + ".md" if there.endswith(".html") else there


def _show(attributes: Attributes, path: str) -> None:
    source = attributes.get("src") or ""
    if ":" not in source.partition("/")[0]:
        file = _resolved(source, path)
        attributes["src"] = FILES + quote(file)
        attributes["alt"] = attributes.get("alt") or readable_name(file)


def _resolved(target: str, path: str) -> str:
    folder = PurePosixPath(path).parent.as_posix()
    return posixpath.normpath(posixpath.join(folder, unquote(target)))
