"""Who wrote a Word, Excel or PowerPoint file, as the file itself says."""

import re
from pathlib import Path

_PEOPLE = re.compile(rb"<(?:dc:creator|cp:lastModifiedBy)[^<>]*+>\s*+[^<]")
_MOST = 1024 * 1024


def names_a_person(path: Path) -> bool | None:
    """Whether the file names its author or its last editor; ``None`` when it can't be opened."""
    import lzma
    import zipfile
    import zlib

    damaged = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, ValueError, RuntimeError, EOFError)
    try:
        with zipfile.ZipFile(path) as archive:
            if "docProps/core.xml" not in archive.namelist():
                return False
            with archive.open("docProps/core.xml") as properties:
                return bool(_PEOPLE.search(properties.read(_MOST)))
    except (OSError, *damaged):
        return None
