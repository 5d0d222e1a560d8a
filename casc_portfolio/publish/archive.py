"""A finished site as one archive: the same bytes for the same site, wherever and whenever."""

import datetime as dt
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from casc_portfolio.engine.swap import MARK
from casc_portfolio.publish.place import whole_file

_COMMENT = b"Made by casc build --zip"
_README = "READ ME FIRST.txt"
_OLDEST = dt.datetime(1980, 1, 1, tzinfo=dt.UTC)
_UNIX = 3
_READABLE = 0o100644 << 16
_PRESSED = frozenset({".gz", ".jpg", ".jpeg", ".mp3", ".mp4", ".m4a", ".png", ".webm", ".webp"})
"""Files that don't get smaller by packing them once more."""
_SECRET = {
    "private": "This copy is everything, drafts included, and is meant for its writer's eyes only.",
    "coach": "This copy is meant for the coach. Please don't pass it on.",
    "program": "This copy is meant for the program's office. Please don't pass it on.",
    "panel": "This copy is meant for the panel. Please don't pass it on.",
    "public": "This copy is meant for everybody.",
}


@dataclass(frozen=True, kw_only=True)
class Label:
    """What an archive says of itself: whose portfolio it is, for whom, and how new it is."""

    title: str
    audience: str
    time: int | None
    """Seconds since 1970."""
    slides: bool = False


def archive_name(audience: str) -> str:
    """What the archive is called when nobody says."""
    return f"site-{audience}.zip"


def is_archive(file: Path) -> bool:
    """Whether we made that file."""
    try:
        with zipfile.ZipFile(file) as packed:
            return packed.comment == _COMMENT
    except (OSError, zipfile.BadZipFile):
        return False


def archive(site: Path, target: Path, *, label: Label) -> None:
    """Packs every file of ``site`` into ``target``, in one folder with a page to read first.

    Raises OSError when the machine refuses; the file that was there then stands as it was.
    """
    stamp = _stamp(label.time)
    folder = target.stem
    with whole_file(target) as new, zipfile.ZipFile(new, "w") as packed:
        packed.comment = _COMMENT
        packed.writestr(_entry(f"{folder}/{_README}", stamp), readme(label))
        for path in _files(site):
            with (site / path).open("rb") as source:
                entry = _entry(f"{folder}/{path}", stamp)
                entry.file_size = (site / path).stat().st_size
                with packed.open(entry, "w") as inside:
                    shutil.copyfileobj(source, inside)


def readme(label: Label) -> str:
    """The page to read first, with the line ends that every editor knows."""
    day = _time(label.time)
    lines = [
        label.title,
        "=" * len(label.title),
        "",
        _SECRET[label.audience],
        *([f"Newest entry: {day:%B} {day.day}, {day.year}."] if label.time else []),
        "",
        "To read it",
        "----------",
        "1. Unpack this archive as a whole. (Windows: right click, Extract All.)",
        "2. Open index.html, in the folder beside this text, by a double click.",
        "",
        "It opens in any browser, without a network, and asks no other computer for anything.",
        *(["The slides are in present/index.html."] if label.slides else []),
        "",
        "To show it at an address",
        "------------------------",
        "Put everything in this folder on any web server, at any path. Nothing has to be",
        "installed there. Whoever knows the address can read it, so choose with care.",
    ]
    return "\r\n".join((*lines, ""))


def _files(site: Path) -> Iterator[str]:
    found = (file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    yield from sorted(path for path in found if path != MARK)


def _entry(path: str, stamp: tuple[int, int, int, int, int, int]) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, date_time=stamp)
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    pressed = Path(path).suffix.lower() in _PRESSED
    entry.compress_type = zipfile.ZIP_STORED if pressed else zipfile.ZIP_DEFLATED
    return entry


def _time(seconds: int | None) -> dt.datetime:
    return max(dt.datetime.fromtimestamp(seconds or 0, dt.UTC), _OLDEST)


def _stamp(seconds: int | None) -> tuple[int, int, int, int, int, int]:
    time = _time(seconds)
    return time.year, time.month, time.day, time.hour, time.minute, time.second
