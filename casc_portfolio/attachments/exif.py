"""The few facts of an Exif block that matter: which way up, where, and whose."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass

_ORIENTATION, _EXIF, _GPS = 0x0112, 0x8769, 0x8825
_AUTHOR = {0x013B, 0x8298, 0x9C9D, 0xA430, 0xA431}
"""Artist, copyright, author (Windows), owner and number of the camera."""
_COMMENT = {0x010E, 0x9286, 0x9C9B, 0x9C9C, 0x9C9E, 0x9C9F}
"""Description, comment, and what Windows adds: title, comment, keywords, subject."""
_GPS_VERSION = 0
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8, 13: 4}
_MOST = 512
"""Entries of a directory; more are no photo's."""
_LONGEST = 64 * 1024
"""Bytes of a value; no block of a camera's is longer, and many entries may claim the same ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exif:
    """What a block says; ``orientation`` is 1 to 8, as cameras count."""

    orientation: int = 1
    location: bool = False
    author: bool = False
    comment: bool = False


def read_exif(data: bytes) -> Exif:
    """The facts of a block, with or without ``Exif`` before its TIFF header.

    What is out of place in it is passed over: a damaged block has the facts that can be read.
    """
    data = data.removeprefix(b"Exif\0\0")
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(data[:4])
    if order is None or len(data) < 8:
        return Exif()
    first = _directory(data, order, _number(data, order, 4))
    inner = _directory(data, order, _pointer(first, order, _EXIF))
    gps = _directory(data, order, _pointer(first, order, _GPS))
    said = {tag for tags in (first, inner) for tag, value in tags.items() if value.strip(b"\0 ")}
    orientation = _short(first.get(_ORIENTATION, b""), order)
    return Exif(
        orientation=orientation if 1 <= orientation <= 8 else 1,
        location=bool(gps.keys() - {_GPS_VERSION}),
        author=bool(said & _AUTHOR),
        comment=bool(said & _COMMENT),
    )


def _directory(data: bytes, order: str, offset: int) -> dict[int, bytes]:
    """Tag → the bytes of its value; at offset 0 there is no directory."""
    tags: dict[int, bytes] = {}
    if not 0 < offset <= len(data) - 2:
        return tags
    (count,) = struct.unpack_from(f"{order}H", data, offset)
    for number in range(min(count, _MOST)):
        at = offset + 2 + 12 * number
        if at + 12 > len(data):
            break
        tag, form, amount = struct.unpack_from(f"{order}HHI", data, at)
        size = _SIZES.get(form, 1) * amount
        start = at + 8 if size <= 4 else _number(data, order, at + 8)
        tags[tag] = data[start : start + min(size, _LONGEST)]
    return tags


def _pointer(tags: Mapping[int, bytes], order: str, tag: int) -> int:
    return _number(tags.get(tag, b""), order, 0)


def _number(data: bytes, order: str, offset: int) -> int:
    return struct.unpack_from(f"{order}I", data, offset)[0] if len(data) >= offset + 4 else 0


def _short(data: bytes, order: str) -> int:
    return struct.unpack_from(f"{order}H", data)[0] if len(data) >= 2 else 0
