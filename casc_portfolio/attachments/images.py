"""Pictures for a page: upright, in a few widths, without a word about where or by whom."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from casc_portfolio.attachments.cache import Cache
from casc_portfolio.attachments.facts import Problem, facts
from casc_portfolio.attachments.kinds import PICTURES, Kind
from casc_portfolio.attachments.renditions import Cleaned, Made, find, keep, recipe

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTHS = (480, 960, 1600)
"""Pixels; a picture is never made larger, and never shown wider than the last."""

_TALLEST = 16_383
"""Pixels: the most that WebP can hold in one direction."""
_FORMATS = {Kind.JPEG: "JPEG", Kind.PNG: "PNG", Kind.WEBP: "WEBP", Kind.GIF: "GIF"}
_SUFFIXES = {Kind.JPEG: "jpg", Kind.PNG: "png", Kind.WEBP: "webp"}
_OWN = {Kind.JPEG: Kind.JPEG, Kind.PNG: Kind.PNG, Kind.GIF: Kind.PNG, Kind.WEBP: Kind.WEBP}
"""What a picture becomes beside WebP; of a GIF that moves, the first frame."""

_OPTIONS: Mapping[Kind, Mapping[str, Any]] = {
    Kind.JPEG: {"quality": 82, "optimize": True, "progressive": True},
    Kind.PNG: {"optimize": True},
    Kind.WEBP: {"quality": 80, "method": 4},
}
_SHARP_WEBP = {"lossless": True, "quality": 50, "method": 3}
"""For what was lossless before: drawings, tables, letters."""


def clean_image(path: Path, *, cache: Cache) -> Cleaned:
    """Renditions of a JPEG, PNG, WebP or GIF file, in WebP and in its own kind.

    Never raises for what the file holds; raises OSError when the disk refuses. The same
    file gives the same bytes with the same versions of Pillow.
    """
    seen = facts(path, cache=cache)
    if seen.problem:
        return Cleaned(problem=seen.problem)
    if seen.kind not in PICTURES:
        return Cleaned(problem=Problem.DAMAGED)
    name = recipe("image", "pillow")
    found = find(cache, seen.sha256, name)
    if found is not None:
        return found
    try:
        picture = _decode(path, seen.kind)
    except Exception:  # decoders raise anything for bytes that were made to break them
        return Cleaned(problem=Problem.DAMAGED)
    return keep(cache, seen.sha256, name, in_widths(picture, seen.kind, WIDTHS))


def _decode(path: Path, kind: Kind) -> "Image":
    import warnings

    from PIL import Image

    from casc_portfolio.attachments.pixels import upright

    with (
        warnings.catch_warnings(action="ignore"),
        Image.open(path, formats=[_FORMATS[kind]]) as image,
    ):
        image.draft(None, (WIDTHS[-1], WIDTHS[-1]))
        return upright(image)


def in_widths(picture: "Image", kind: Kind, widths: tuple[int, ...]) -> list[Made]:
    """A picture in every width that is less than its own, and in the widest it can have."""
    from PIL.Image import Resampling

    from casc_portfolio.attachments.pixels import pixels_only

    made = []
    widest = max(1, min(picture.width, widths[-1], picture.width * _TALLEST // picture.height))
    for width in sorted({*(width for width in widths if width < widest), widest}):
        height = min(_TALLEST, max(1, round(picture.height * width / picture.width)))
        small = picture
        if (width, height) != picture.size:
            small = pixels_only(picture.resize((width, height), Resampling.LANCZOS))
        for own in dict.fromkeys([Kind.WEBP, _OWN[kind]]):
            data = _encode(small, own, kind)
            name = f"{width}.{_SUFFIXES[own]}"
            made.append(Made(name=name, kind=own, width=width, height=height, data=data))
    return made


def _encode(picture: "Image", kind: Kind, source: Kind) -> bytes:
    options = _OPTIONS[kind]
    if kind is Kind.WEBP and source in {Kind.PNG, Kind.GIF}:
        options = _SHARP_WEBP
    stream = BytesIO()
    picture.save(stream, _FORMATS[kind], **options)
    return stream.getvalue()
