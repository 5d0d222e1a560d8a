"""Pictures packed into a document, a set of slides or an archive: what they say of where they were taken."""

from pathlib import Path, PurePosixPath

from casc_portfolio.attachments.kinds import PICTURES, Kind, kind_of
from casc_portfolio.attachments.structure import read_structure

_ENDINGS = frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".heic", ".heif"})
_ENOUGH = 512 * 1024
"""Bytes of a picture, from its beginning, in which a camera notes the place."""
_MOST = 200
"""Pictures that are looked at."""


def pictures_say_where(path: Path) -> bool:
    """Whether one of the pictures in the archive says where it was taken.

    Word, PowerPoint and most others put a photo into their files as it came from the phone.
    An archive that can't be opened says nothing.
    """
    import lzma
    import zipfile
    import zlib

    damaged = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, ValueError, RuntimeError, EOFError)
    try:
        with zipfile.ZipFile(path) as archive:
            names = [one for one in archive.namelist() if _is_picture(one)]
            return any(_says_where(archive.open(name).read(_ENOUGH)) for name in names[:_MOST])
    except (OSError, *damaged):
        return False


def _is_picture(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in _ENDINGS


def _says_where(data: bytes) -> bool:
    kind = kind_of(Path(), data)
    return (kind in PICTURES or kind is Kind.HEIC) and read_structure(kind, data).location
