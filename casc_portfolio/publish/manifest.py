"""What explains each file of a site: the sources it was made from and who may see them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from casc_portfolio import resources
from casc_portfolio.compose import Site
from casc_portfolio.compose import handout as handouts
from casc_portfolio.compose import sheet as sheets
from casc_portfolio.content.types import Audience
from casc_portfolio.engine.card import PATH as CARD
from casc_portfolio.engine.card import has_card
from casc_portfolio.engine.slides import FOLDER, REVEAL, reveal_folder
from casc_portfolio.engine.swap import MARK
from casc_portfolio.portfolio import Portfolio

_BY_THE_ENGINE = (
    *("404.html", "sitemap.xml", "sitemap.xml.gz", "search.json", "search.js", "objects.inv"),
    *("search/search_index.json", "search/search_index.js", MARK),
)
"""What an engine makes of all pages, and our own mark."""
_ENGINES = ("material", "zensical", "properdocs", "mkdocs")
"""Packages whose templates hold files that a site may have as they are."""
_VERSION = re.compile(r"\.[0-9a-f]{8}(?=\.)")
"""In the names of an engine's files: it changes with what they hold."""
_OF_A_THEME = (".css", ".js", ".map", ".woff2", ".svg", ".png")


@dataclass(frozen=True, kw_only=True)
class Explained:
    """Why a file is there: ``sources`` are paths in the portfolio, none for what is the tool's own.

    ``audience`` is the narrowest of the sources', or the site's for what is composed of all
    that its readers see.
    """

    what: str
    sources: tuple[str, ...] = ()
    audience: Audience | None = None


def manifest(site: Site, portfolio: Portfolio) -> dict[str, Explained]:
    """Path in the finished site → why it is there; what the tool itself brings is not listed."""
    return {
        **{
            path: Explained(what="made of all pages", audience=site.audience)
            for path in _BY_THE_ENGINE
        },
        **dict(_pages(site, portfolio)),
        **dict(_files(site)),
        **dict(_attachments(site)),
    }


def _pages(site: Site, portfolio: Portfolio) -> Iterator[tuple[str, Explained]]:
    for page in site.pages:
        source = portfolio.documents.get(page.source) if page.source else None
        yield (
            page.path.removesuffix(".md") + ".html",
            Explained(
                what="a page",
                sources=(page.source,) if page.source else (),
                audience=source.audience if source else site.audience,
            ),
        )


def _files(site: Site) -> Iterator[tuple[str, Explained]]:
    for data in site.data:
        yield data.path, Explained(what="a table", audience=site.audience)
    if has_card(site):
        yield CARD, Explained(what="the picture for shared links", audience=site.audience)
    if site.deck is not None:
        yield f"{FOLDER}/index.html", Explained(what="the slides", audience=site.audience)
    if site.sheet is not None:
        yield sheets.PATH, Explained(what="the score sheet", audience=site.audience)
    if site.handout is not None:
        yield handouts.PATH, Explained(what="the handout", audience=site.audience)


def _attachments(site: Site) -> Iterator[tuple[str, Explained]]:
    for one in site.attachments:
        why = Explained(what="an attachment", sources=(one.source,), audience=site.audience)
        yield one.path, why
        if one.preview:
            yield one.preview, why


def explained(path: str, known: dict[str, Explained]) -> Explained | None:
    """Why a file is there; smaller copies of a picture stand beside it as ``picture.png.480.webp``."""
    found = known.get(path)
    if found is None and path.endswith(".webp"):
        of, _, width = path.removesuffix(".webp").rpartition(".")
        found = known.get(of) if width.isdigit() else None
    return found


def is_ours(path: str, data: bytes) -> bool:
    """Whether a file is one that the tool or its engine brings, byte for byte."""
    return any(
        file.stat().st_size == len(data) and file.read_bytes() == data for file in _shipped(path)
    )


def is_like_ours(path: str) -> bool:
    """Whether it has the name of something that the tool or an engine brings, of whatever version.

    Engines may be installed elsewhere, so that their files can't be compared.
    """
    name = _without_version(path)
    for folder in (*_folders(), resources.theme() / "deck", reveal_folder()):
        below = folder / path.removeprefix(f"{FOLDER}/").removeprefix("reveal/")
        for file in ((folder / path).parent, below.parent):
            if file.is_dir() and name in {_without_version(one.name) for one in file.iterdir()}:
                return True
    here = all(find_spec(engine) for engine in ("zensical", "properdocs"))
    return not here and path.startswith("assets/") and path.endswith(_OF_A_THEME)


def _without_version(path: str) -> str:
    return _VERSION.sub("", path.rpartition("/")[2])


def _shipped(path: str) -> Iterator[Path]:
    for folder in _folders():
        if (folder / path).is_file():
            yield folder / path
    name = path.removeprefix(f"{FOLDER}/")
    if name != path:
        of_reveal = name.removeprefix("reveal/")
        beside = resources.theme() / "deck" / name
        if of_reveal in REVEAL:
            yield reveal_folder() / of_reveal
        elif beside.is_file():
            yield beside


@lru_cache
def _folders() -> tuple[Path, ...]:
    """Where the theme's files lie, and those of the engines that are installed here."""
    found = [resources.theme()]
    for name in _ENGINES:
        spec = find_spec(name)
        for place in spec.submodule_search_locations or () if spec else ():
            found += [Path(place) / "templates", Path(place) / "templates" / "assets"]
    return tuple(folder for folder in found if folder.is_dir())
