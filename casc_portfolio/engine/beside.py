"""The files beside the pages: clean copies of what a portfolio shows, and what is known of them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from casc_portfolio.attachments import (
    PICTURES,
    Cache,
    Cleaned,
    Kind,
    Rendition,
    clean_image,
    clean_pdf,
    facts,
    first_page,
)
from casc_portfolio.attachments.showable import PLAIN
from casc_portfolio.compose import Attachment
from casc_portfolio.source.names import fold

_NEVER = {Kind.HEIC, Kind.SVG}
"""What we can't make clean, or what would run when it is opened."""
_BLANK = b"\xef\xbb\xbf\t\n\x0b\x0c\r \0"


@dataclass(frozen=True, kw_only=True)
class Shown:
    """An image as pages show it: its size in pixels, and the same in WebP, the smallest first."""

    path: str
    width: int
    height: int
    webp: tuple[tuple[str, int], ...] = ()
    """Path and width of each."""


@dataclass(frozen=True, kw_only=True)
class Beside:
    """What could be staged: ``copies`` are path in ``docs/`` → file to copy."""

    copies: dict[str, Path]
    shown: dict[str, Shown | None]
    """Every path that a page may link to; with its image, if it is one."""


def beside(
    attachments: Iterable[Attachment], *, root: Path, cache: Cache, taken: Collection[str] = ()
) -> Beside:
    """Clean copies of the attachments; one that can't be made clean is not staged at all.

    Neither is one that would stand at a path in ``taken``, where something of the site
    does; and nothing that is made from a file stands where another file does.
    """
    result = Beside(copies={}, shown={})
    ours = {fold(path) for path in taken}
    free = [one for one in attachments if fold(one.path) not in ours]
    names = {fold(one.path) for one in free} | ours
    for attachment in free:
        source = root / attachment.source
        for path, file, image in _copies(attachment, source, cache, names):
            result.copies[path] = file
            if image is not None:
                result.copies.update(image[1])
            if path in (attachment.path, attachment.preview):
                result.shown[path] = image[0] if image else None
    return result


Image = tuple[Shown, dict[str, Path]]


def _copies(
    attachment: Attachment, source: Path, cache: Cache, names: Collection[str]
) -> Iterator[tuple[str, Path, Image | None]]:
    kind = facts(source, cache=cache).kind
    if kind in PICTURES:
        yield from _image(attachment.path, clean_image(source, cache=cache), names)
    elif kind is Kind.PDF:
        cleaned = clean_pdf(source, cache=cache)
        yield from ((attachment.path, one.path, None) for one in cleaned.renditions)
        preview = attachment.preview
        if preview and fold(preview) not in names and cleaned.renditions:
            yield from _image(preview, first_page(source, cache=cache), names)
    elif kind not in _NEVER and source.is_file() and not _is_markup(source):
        yield attachment.path, source, None


def _is_markup(source: Path) -> bool:
    """Whether a browser that looks into the file might take it for a page."""
    if source.suffix.lower() in PLAIN:
        return False
    with source.open("rb") as stream:
        return stream.read(1024).lstrip(_BLANK).startswith(b"<")


def _image(
    path: str, cleaned: Cleaned, names: Collection[str]
) -> Iterator[tuple[str, Path, Image]]:
    """The widest of its own kind under the name that was typed, and WebP beside it."""
    own = [one for one in cleaned.renditions if one.kind is not Kind.WEBP] or list(
        cleaned.renditions
    )
    if not own:
        return
    widest = max(own, key=_width)
    webp = [one for one in cleaned.renditions if one.kind is Kind.WEBP]
    named = {f"{path}.{_width(one)}.webp": one for one in webp}
    named = {name: one for name, one in named.items() if fold(name) not in names}
    shown = Shown(
        path=path,
        width=_width(widest),
        height=widest.height or 0,
        webp=tuple((name, _width(one)) for name, one in named.items()),
    )
    yield path, widest.path, (shown, {name: one.path for name, one in named.items()})


def _width(rendition: Rendition) -> int:
    return rendition.width or 0
