"""Pages as they were read before, for whoever reads the same folder again and again."""

from dataclasses import dataclass
from typing import Any

from casc_portfolio.content.document import Document
from casc_portfolio.finding import Finding

_VERSIONS = 2
"""Of each page: the one that stands, and the one that is tried out or was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The bytes of a file, the document that they are, and what is wrong with them."""

    data: bytes
    document: Document[Any]
    findings: tuple[Finding, ...]


class Pages:
    """Pages by their file, the newest versions of each; a class because reading fills it."""

    def __init__(self) -> None:
        self._frame: object = None
        self._versions: dict[str, tuple[Page, ...]] = {}

    def read_under(self, *frame: object) -> None:
        """Forgets all when something has changed that decides how a page is read."""
        if frame != self._frame:
            self._frame = frame
            self._versions.clear()

    def find(self, path: str, data: bytes) -> Page | None:
        """The page as it was read when the file held these bytes; ``None`` when it never did."""
        versions = self._versions.get(path, ())
        return next((page for page in versions if page.data == data), None)

    def keep(self, path: str, page: Page) -> None:
        """Remembers a page that has just been read."""
        self._versions[path] = (page, *self._versions.get(path, ()))[:_VERSIONS]
