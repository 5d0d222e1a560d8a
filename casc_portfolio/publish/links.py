"""Every link of a finished site, followed as a browser would: pages, files, anchors, raw HTML too."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

_LEADING = {
    "a": ("href",),
    "audio": ("src",),
    "img": ("src", "srcset"),
    "link": ("href",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "video": ("src", "poster"),
}
_LOADED = _LEADING.keys() - {"a"}
_LOADING_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}
_CHOICE = re.compile(r"[\s,]*(\S*[^\s,])(?:,+(?=\s|$)|\s+[^,]*(?:,|$)|$)")
_NO_LINK = ("mailto:", "tel:", "data:", "javascript:void(0)")


@dataclass(frozen=True, kw_only=True)
class BrokenLink:
    """A link that leads nowhere, or that would ask another host for something."""

    page: str
    line: int
    target: str
    reason: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}: {self.target} ({self.reason})"


@dataclass(frozen=True, kw_only=True)
class _Link:
    line: int
    target: str
    loaded: bool


@dataclass(kw_only=True)
class _Page:
    """What one page says of itself; ``slides`` is true for a deck, whose anchors are its own."""

    links: list[_Link] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    slides: bool = False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = _Page()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.page.ids.update(filter(None, (values.get("id"), values.get("name"))))
        self.page.slides |= "slides" in values.get("class", "").split()
        loaded = tag in _LOADED
        if tag == "link":
            loaded = bool(_LOADING_RELATIONS & set(values.get("rel", "").split()))
        for name in _LEADING.get(tag, ()):
            for target in _targets(name, values.get(name, "")):
                link = _Link(line=self.getpos()[0], target=target, loaded=loaded)
                self.page.links.append(link)


def _targets(name: str, value: str) -> list[str]:
    """The addresses; among choices, a comma ends one only behind a space or a width."""
    if name == "srcset":
        return [found[1] for found in _CHOICE.finditer(value)]
    return [value] if value else []


def broken_links(site: Path) -> tuple[BrokenLink, ...]:
    """Every link in the site's pages that leads nowhere, by page and line.

    ``404.html`` is left out: it stands for every address, so it has none of its own.
    """
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    pages = {path: _read(site / path) for path in sorted(files) if path.endswith(".html")}
    return tuple(
        BrokenLink(page=path, line=link.line, target=link.target, reason=reason)
        for path, page in pages.items()
        if path != "404.html"
        for link in page.links
        if (reason := _reason(path, link, files, pages))
    )


def _read(file: Path) -> _Page:
    reader = _Reader()
    reader.feed(file.read_text("utf-8"))
    reader.close()
    return reader.page


def _reason(path: str, link: _Link, files: set[str], pages: dict[str, _Page]) -> str:
    """Why the link is broken; empty when it is not."""
    if link.target.startswith(_NO_LINK):
        return ""
    try:
        parts = urlsplit(link.target)
    except ValueError:
        return "no address"
    if parts.scheme or parts.netloc:
        return _elsewhere(parts.scheme, link)
    if parts.path.startswith("/"):
        return "leads out of a site that does not stand at the top of its host"
    there = path
    if parts.path:
        there = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    there = there if there in files else posixpath.normpath(f"{there}/index.html")
    if there not in files:
        return "no such file"
    page = pages.get(there)
    anchor = unquote(parts.fragment)
    if anchor and page and anchor not in page.ids and not page.slides:
        return "no such place on the page"
    return ""


def _elsewhere(scheme: str, link: _Link) -> str:
    if link.loaded:
        return "asks another host"
    return "" if scheme in ("http", "https") else "leads nowhere from a browser"


def broken_lines(found: tuple[BrokenLink, ...], *, most: int = 20) -> Iterator[str]:
    """The first of them as lines to read, and how many there are beyond."""
    yield from map(str, found[:most])
    if len(found) > most:
        yield f"… and {len(found) - most} more"
