"""The index of a film: the one box of it that says where it was taken."""

import os
import re
import struct
from pathlib import Path
from typing import BinaryIO

_PLACE = re.compile(rb"\xa9xyz|com\.apple\.quicktime\.location|loci")
_LARGEST = 32 * 1024 * 1024
"""Bytes of an index; a longer one is looked at in part."""
_MOST = 10_000
"""Boxes of a film; more are noise."""


def film_has_location(path: Path) -> bool:
    """Whether the index of an MP4 or MOV file names a place."""
    with path.open("rb") as stream:
        return bool(_PLACE.search(_index(stream)))


def _index(stream: BinaryIO) -> bytes:
    end = stream.seek(0, os.SEEK_END)
    position = 0
    for _ in range(_MOST):
        if position + 8 > end:
            break
        stream.seek(position)
        size, name = struct.unpack(">I4s", stream.read(8))
        if size == 1:
            size = int.from_bytes(stream.read(8), "big")
        elif size == 0:  # the last box may say that it goes on to the end
            size = end - position
        if name == b"moov":
            return stream.read(min(_LARGEST, max(size, 8)))
        if size < 8:
            return b""
        position += size
    return b""
