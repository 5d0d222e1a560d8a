"""The panel's kit: one folder, and an archive of it, with all that a panelist needs and no network."""

import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casc_portfolio.compose import Site
from casc_portfolio.engine.alone import alone
from casc_portfolio.engine.build import time_of
from casc_portfolio.engine.papers import Place, paper
from casc_portfolio.engine.places import work_of
from casc_portfolio.engine.swap import KIT_START, MARK, NotOursError, swap_for
from casc_portfolio.engine.target import free_for_site
from casc_portfolio.publish.links import BrokenLink, broken_links
from casc_portfolio.publish.packed import dressed, is_made_by, stamp
from casc_portfolio.publish.place import free_for_file, whole_file

START = KIT_START
SITE = "site"
_COMMENT = b"Made by casc present --kit"
_SYSTEM = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What a computer leaves in every folder that is looked at."""


@dataclass(frozen=True, kw_only=True)
class Way:
    """A link of the start page, with a sentence on what it is for."""

    title: str
    path: str
    words: str


@dataclass(frozen=True, kw_only=True)
class KitPlaces:
    """Where a kit goes: a folder of ours or a free place, and an archive beside it."""

    folder: Path
    archive: Path


def kit_places(folder: Path, *, root: Path) -> KitPlaces:
    """The places of a kit; NotOursError and TakenError say in a sentence what stands there.

    An earlier kit is replaced, unless something lies in it that no kit has.
    """
    folder = free_for_site(folder, root=root)
    _only_a_kit(folder)
    beside = folder.with_name(f"{folder.name}.zip")
    return KitPlaces(folder=folder, archive=free_for_file(beside, root=root, ours=is_kit_archive))


def _only_a_kit(folder: Path) -> None:
    if not (folder / MARK).is_file():
        return  # whatever else is there is told when the folder is to be replaced
    names = {one.name for one in folder.iterdir()}
    if START not in names:
        raise NotOursError(f"{folder} holds a site or slides, and no kit.")
    if others := sorted(names - {START, SITE, MARK, *_SYSTEM}):
        raise NotOursError(f"{folder} also holds {others[0]}, which would be lost.")


def is_kit_archive(file: Path) -> bool:
    """Whether we made that archive."""
    return is_made_by(file, _COMMENT)


def make_kit(
    site: Site,
    built: Path,
    places: KitPlaces,
    *,
    root: Path,
    delete_by: dt.date | None = None,
    password: str = "",
) -> tuple[BrokenLink, ...]:
    """Puts the panel's ``site``, as it was ``built``, into the folder and the archive of a kit.

    Links that lead nowhere are returned, and then nothing was changed. With a password
    the archive is encrypted (AES-256); the folder never is. Without one, the same site
    gives the same bytes. Raises NotOursError and OSError.
    """
    swap = swap_for(places.folder, root=root)
    with alone(work_of(root)):
        new = swap.begin()
        try:
            shutil.copytree(built, new / SITE, ignore=shutil.ignore_patterns(MARK))
            (new / START).write_bytes(start_page(site, delete_by=delete_by).encode())
            broken = tuple(_broken(new))
            if not broken:
                with whole_file(places.archive) as file:
                    _pack(new, file, name=places.folder.name, site=site, password=password)
                    swap.finish()
        finally:
            swap.recover()
    return broken


def start_page(site: Site, *, delete_by: dt.date | None) -> str:
    """The page to open first."""
    page = Place(path=START)
    return paper("kit", page=page, site=site, ways=tuple(_ways(site)), delete_by=delete_by)


def _ways(site: Site) -> Iterator[Way]:
    yield Way(
        title="The portfolio",
        path="site/index.html",
        words="To read before the day, in any order: the work by standard, and how it grew.",
    )
    if site.deck is not None:
        yield Way(
            title="The slides",
            path="site/present/index.html",
            words="What you will see on the day. Arrow keys turn them.",
        )
    if site.handout is not None:
        yield Way(
            title="The handout",
            path="site/present/handout.html",
            words="The whole portfolio on one sheet of paper, with room for notes.",
        )
    if site.sheet is not None:
        yield Way(
            title="The score sheet",
            path="site/present/sheet.html",
            words="One for each of you, filled in alone. It works in the browser and on paper.",
        )


def _broken(kit: Path) -> Iterator[BrokenLink]:
    """The site by itself, whose page of errors stands for every address, and the start page."""
    yield from broken_links(kit / SITE)
    yield from (one for one in broken_links(kit) if one.page == START)


def _pack(kit: Path, file: Path, *, name: str, site: Site, password: str) -> None:
    """Every file of the kit in the order of the paths; what only marks the folder stays out."""
    paths = sorted(one.relative_to(kit).as_posix() for one in kit.rglob("*") if one.is_file())
    time = stamp(time_of(site))
    with _archive(file, password) as packed:
        packed.comment = _COMMENT
        for path in paths:
            entry = dressed(packed.zipinfo_cls(f"{name}/{path}", time))
            entry.file_size = (kit / path).stat().st_size
            with (kit / path).open("rb") as source, packed.open(entry, "w") as inside:
                shutil.copyfileobj(source, inside)


def _archive(file: Path, password: str) -> Any:
    """A new archive, open for writing; with a password everything in it is encrypted."""
    import pyzipper

    if not password:
        return pyzipper.ZipFile(file, "w")
    packed = pyzipper.AESZipFile(file, "w", encryption=pyzipper.WZ_AES)
    packed.setpassword(password.encode())
    return packed
