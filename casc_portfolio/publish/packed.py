"""Archives of ours: known again by their comment, and the same bytes wherever they are packed."""

import datetime as dt
import zipfile
from pathlib import Path, PurePosixPath
from typing import TypeVar

_OLDEST = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
_UNIX = 3
_READABLE = 0o100644 << 16
_PRESSED = frozenset({".gz", ".jpg", ".jpeg", ".mp3", ".mp4", ".m4a", ".png", ".webm", ".webp"})
"""Files that don't get smaller by packing them once more."""

Entry = TypeVar("Entry", bound=zipfile.ZipInfo)
Stamp = tuple[int, int, int, int, int, int]


def is_made_by(file: Path, comment: bytes) -> bool:
    """Whether a file is an archive with this comment."""
    try:
        with zipfile.ZipFile(file) as packed:
            return packed.comment == comment
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError):
        return False


def moment(seconds: int | None) -> dt.datetime:
    """Seconds since 1970 as a time that an archive can tell: none before 1980."""
    return max(dt.datetime.fromtimestamp(seconds or 0, dt.UTC), _OLDEST)


def stamp(seconds: int | None) -> Stamp:
    """The same, as entries have it."""
    time = moment(seconds)
    return time.year, time.month, time.day, time.hour, time.minute, time.second


def dressed(entry: Entry) -> Entry:
    """The entry with nothing in it that only this computer knows of the file."""
    pressed = PurePosixPath(entry.filename).suffix.lower() in _PRESSED
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    entry.compress_type = zipfile.ZIP_STORED if pressed else zipfile.ZIP_DEFLATED
    return entry
