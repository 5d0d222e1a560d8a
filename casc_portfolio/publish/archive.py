"""A finished site as one archive: the same bytes for the same site, wherever and whenever."""

import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from casc_portfolio.engine.swap import MARK
from casc_portfolio.publish.packed import dressed, is_made_by, moment, stamp
from casc_portfolio.publish.place import whole_file

_COMMENT = b"Made by casc build --zip"
_README = "READ ME FIRST.txt"
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
    return is_made_by(file, _COMMENT)


def archive(site: Path, target: Path, *, label: Label) -> None:
    """Packs every file of ``site`` into ``target``, in one folder with a page to read first.

    Raises OSError when the machine refuses; the file that was there then stands as it was.
    """
    time = stamp(label.time)
    folder = target.stem
    with whole_file(target) as new, zipfile.ZipFile(new, "w") as packed:
        packed.comment = _COMMENT
        packed.writestr(dressed(zipfile.ZipInfo(f"{folder}/{_README}", time)), readme(label))
        for path in _files(site):
            with (site / path).open("rb") as source:
                entry = dressed(zipfile.ZipInfo(f"{folder}/{path}", time))
                entry.file_size = (site / path).stat().st_size
                with packed.open(entry, "w") as inside:
                    shutil.copyfileobj(source, inside)


def readme(label: Label) -> str:
    """The page to read first, with the line ends that every editor knows."""
    day = moment(label.time)
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
