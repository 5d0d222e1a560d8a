"""The files beside the pages: clean copies of what a portfolio shows, and what is known of them."""

from collections.abc import Iterable, Iterator
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
from casc_portfolio.compose import Attachment

_NEVER = {Kind.HEIC, Kind.SVG}
"""What we can't make clean, or what would run when it is opened."""


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


def beside(attachments: Iterable[Attachment], *, root: Path, cache: Cache) -> Beside:
    """Clean copies of the attachments; one that can't be made clean is not staged at all."""
    result = Beside(copies={}, shown={})
    for attachment in attachments:
        source = root / attachment.source
        for path, file, image in _copies(attachment, source, cache):
            result.copies[path] = file
            if image is not None:
                result.copies.update(image[1])
            if path in (attachment.path, attachment.preview):
                result.shown[path] = image[0] if image else None
    return result


Image = tuple[Shown, dict[str, Path]]


def _copies(
    attachment: Attachment, source: Path, cache: Cache
) -> Iterator[tuple[str, Path, Image | None]]:
    kind = facts(source, cache=cache).kind
    if kind in PICTURES:
        yield from _image(attachment.path, clean_image(source, cache=cache))
    elif kind is Kind.PDF:
        cleaned = clean_pdf(source, cache=cache)
        yield from ((attachment.path, one.path, None) for one in cleaned.renditions)
        if attachment.preview and cleaned.renditions:
            yield from _image(attachment.preview, first_page(source, cache=cache))
    elif kind not in _NEVER and source.is_file():
        yield attachment.path, source, None


def _image(path: str, cleaned: Cleaned) -> Iterator[tuple[str, Path, Image]]:
    """The widest of its own kind under the name that was typed, and WebP beside it."""
    own = [one for one in cleaned.renditions if one.kind is not Kind.WEBP] or list(
        cleaned.renditions
    )
    if not own:
        return
    widest = max(own, key=_width)
    webp = [one for one in cleaned.renditions if one.kind is Kind.WEBP]
    named = {f"{path}.{_width(one)}.webp": one for one in webp}
    shown = Shown(
        path=path,
        width=_width(widest),
        height=widest.height or 0,
        webp=tuple((name, _width(one)) for name, one in named.items()),
    )
    yield path, widest.path, (shown, {name: one.path for name, one in named.items()})


def _width(rendition: Rendition) -> int:
    return rendition.width or 0
