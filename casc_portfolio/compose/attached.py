"""The files that the pages show or link to, each once."""

from collections.abc import Iterator
from typing import Any

from casc_portfolio.compose.exhibits import exhibits
from casc_portfolio.compose.files import preview_path
from casc_portfolio.compose.home import photo
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Attachment
from casc_portfolio.compose.targets import find
from casc_portfolio.content.document import Document


def attached(seen: Seen) -> tuple[Attachment, ...]:
    """In the order of their paths; ``preview`` only where a card or page shows the first page."""
    shown: dict[str, str | None] = {}
    for document in seen.pages.values():
        for path in _linked(seen, document):
            shown.setdefault(path, None)
        for exhibit in exhibits(seen, getattr(document.fields, "artifacts", None)):
            if exhibit.kind != "link":
                shown[exhibit.path] = preview_path(exhibit.path)
    portrait = photo(seen)
    if portrait:
        shown.setdefault(portrait.path, None)
    return tuple(
        Attachment(path=path, source=f"content/{path}", preview=shown[path])
        for path in sorted(shown)
    )


def _linked(seen: Seen, document: Document[Any]) -> Iterator[str]:
    typed = [link.target for link in document.prose.links]
    for written in (*typed, *(image.target for image in document.prose.images)):
        target = find(seen, written, document)
        if target is not None and target.file:
            yield target.path
