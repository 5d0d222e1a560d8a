"""A site as a project on disk, complete and portable, that any of the engines can build."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from casc_portfolio import resources
from casc_portfolio.attachments import Cache
from casc_portfolio.compose import Site
from casc_portfolio.engine import config
from casc_portfolio.engine.beside import Beside, beside
from casc_portfolio.engine.card import PATH as CARD
from casc_portfolio.engine.card import card_files
from casc_portfolio.engine.folder import Changes, Content, make_hold
from casc_portfolio.engine.papers import paper_files
from casc_portfolio.engine.places import compiled
from casc_portfolio.engine.shipped import theme_files
from casc_portfolio.engine.slides import Render, deck_files
from casc_portfolio.engine.templates import environment, page_text

_OF_THE_THEME = ("assets/images/favicon.png", CARD)
"""Files of ours that are called like something that people attach."""


@dataclass(frozen=True, kw_only=True)
class Staged:
    """A project on disk, and what changed in it this time."""

    folder: Path
    changes: Changes


def stage(
    site: Site,
    *,
    root: Path,
    folder: Path,
    cache: Path,
    render: Render,
    notes: Mapping[str, tuple[object, ...]] | None = None,
) -> Staged:
    """Makes ``folder`` hold the site's project, and nothing else.

    Attachments are read from ``root``; nothing is written but in ``folder`` and ``cache``.
    ``render`` makes HTML of what a person wrote for slides; ``notes`` (a page's path →
    what is said of it) are shown above the page.
    """
    taken = (*_OF_THE_THEME, *(data.path for data in site.data))
    files = beside(site.attachments, root=root, cache=Cache(cache), taken=taken)
    wanted: dict[str, Content] = {
        "mkdocs.yml": config.written(config.configuration(site)).encode(),
        **{f"theme/{path}": data for path, data in theme_files().items()},
        **{f"docs/{path}": file for path, file in files.copies.items()},
        **{f"docs/{data.path}": data.text.encode() for data in site.data},
        **{f"docs/{path}": data for path, data in card_files(site, files.copies)},
        **{f"docs/{path}": what for path, what in deck_files(site, files, render=render)},
        **{f"docs/{path}": text for path, text in paper_files(site)},
        **dict(_pages(site, files, notes or {})),
    }
    return Staged(folder=folder, changes=make_hold(folder, wanted))


def _pages(
    site: Site, files: Beside, notes: Mapping[str, tuple[object, ...]]
) -> Iterator[tuple[str, bytes]]:
    templates = environment(
        resources.theme() / "pages", cache=compiled("pages"), language=site.language
    )
    for page in site.pages:
        text = page_text(templates, site, page, files=files.shown, notes=notes.get(page.path, ()))
        yield f"docs/{page.path}", text.encode()
