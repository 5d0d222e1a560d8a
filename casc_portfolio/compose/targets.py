"""Where a link that a person typed leads on the site these eyes see, if it leads anywhere."""

import posixpath
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from casc_portfolio.compose.cards import page_path
from casc_portfolio.compose.seen import Seen
from casc_portfolio.content.document import Document

_ANCHOR_SAFE = "-._~!$&'()*+,;=:@/?"


@dataclass(frozen=True, kw_only=True)
class Target:
    """A page or a file in ``docs/``; ``anchor`` is empty unless the page has it.

    ``file`` is the file of the portfolio behind it, when it is no page.
    """

    path: str
    anchor: str = ""
    file: str | None = None

    def from_page(self, page: str, *, html: bool) -> str:
        """The target as the page at ``page`` names it; in raw HTML, pages end in ``.html``."""
        path = posixpath.relpath(self.path, posixpath.dirname(page) or ".")
        if html and path.endswith(".md"):
            path = path.removesuffix(".md") + ".html"
        return quote(path) + (f"#{quote(self.anchor, safe=_ANCHOR_SAFE)}" if self.anchor else "")


def is_elsewhere(typed: str) -> bool:
    """Whether a target is a web or mail address; other schemes lead nowhere."""
    return typed.lower().startswith(("http://", "https://", "mailto:", "tel:"))


def find(seen: Seen, typed: str, document: Document[Any]) -> Target | None:
    """Where ``typed`` leads from ``document``; ``None`` when these eyes find nothing there.

    Names are compared without case, as the computers of most people do.
    """
    try:
        parts = urlsplit(typed)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return None
    anchor = unquote(parts.fragment)
    if not parts.path:
        known = anchor in document.prose.anchors
        return Target(path=page_path(document), anchor=anchor) if known else None
    folder = posixpath.dirname(document.path)
    path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    return _page(seen, path, anchor) or _file(seen, path)


def _page(seen: Seen, path: str, anchor: str) -> Target | None:
    for name in (path, f"{path}/index.md", path.removesuffix(".html") + ".md"):
        page = seen.page_at(name)
        if page is not None:
            known = anchor in page.prose.anchors
            return Target(path=page_path(page), anchor=anchor if known else "")
    return None


def _file(seen: Seen, path: str) -> Target | None:
    file = seen.file_at(path)
    return Target(path=file.removeprefix("content/"), file=file) if file else None
