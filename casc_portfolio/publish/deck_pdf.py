"""The slides as a tagged PDF, one on a page; no browser is needed, and no host is ever asked."""

import html
import logging
import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from markupsafe import escape

from casc_portfolio import resources
from casc_portfolio.attachments import Cache
from casc_portfolio.compose import Site, compose
from casc_portfolio.content.types import Audience
from casc_portfolio.engine.beside import beside
from casc_portfolio.engine.build import time_of
from casc_portfolio.engine.places import cache_of
from casc_portfolio.engine.slides import FOLDER, PAPER, deck_text
from casc_portfolio.engine.words import render_all
from casc_portfolio.portfolio import Portfolio
from casc_portfolio.publish.paper import press
from casc_portfolio.publish.place import whole_file
from casc_portfolio.publish.signed import is_signed, sign
from casc_portfolio.publish.tagged import complete

CREATOR = "casc present"
_VARIANT = "pdf/ua-1"
_DPI = 150
_SIZES = (20, 16, 12, 9)
"""Pixels of the letters on slides that are too full, until they are not."""
_NOWHERE = "https://slides.invalid/"
"""How the addresses of our files begin for a site that has none of its own yet."""
_INSIDE = re.compile(r'(<a\b[^>]*?) href="(?!#|https?:|mailto:|tel:)([^"]*)"')
"""A link to a page of the site: from a PDF it leads somewhere only where the page is published."""


def is_ours(file: Path) -> bool:
    """Whether we made that PDF."""
    return is_signed(file, by=CREATOR)


def print_deck(
    site: Site, target: Path, *, root: Path, published: Collection[str] = frozenset()
) -> int:
    """Writes the site's deck to ``target``, whole or not at all; returns the number of pages.

    Notes are left out, and so are links to pages and files that are not ``published`` at the
    site's address. Raises NoPressError, and OSError when the machine refuses.
    """
    weasyprint = press()
    files = beside(site.attachments, root=root, cache=Cache(cache_of(root)))
    text = deck_text(site, files.shown, render=render_all, template=PAPER)
    base = f"{site.address.rstrip('/')}/" if site.address else _NOWHERE
    there = published if site.address else frozenset()
    text = _INSIDE.sub(lambda link: link[0] if _leads_to(link[2]) in there else link[1], text)
    ids = [slide.id for slide in site.deck.every] if site.deck else []
    fetch = _fetcher(base, files.copies)
    with _quiet(), whole_file(target) as new:
        for size in _SIZES:
            document = weasyprint.HTML(
                string=text, base_url=f"{base}{FOLDER}/index.html", url_fetcher=fetch
            ).render(dpi=_DPI, pdf_variant=_VARIANT)
            full = list(_too_full(document, ids))
            if not full:
                break
            for name in map(escape, full):
                text = text.replace(f' id="{name}"', f' id="{name}" style="--size: {size}px"')
        sign(document, by=CREATOR, time=time_of(site))
        document.write_pdf(new, pdf_variant=_VARIANT, pdf_identifier=True)
        complete(new)
    return len(document.pages)


def published_paths(portfolio: Portfolio) -> frozenset[str]:
    """The paths of all that a published site has: pages as a browser names them, and files."""
    site = compose(portfolio, audience=Audience.PUBLIC)
    pages = {page.path.removesuffix(".md") + ".html" for page in site.pages}
    return frozenset(pages | {one.path for one in site.attachments})


def _leads_to(target: str) -> str:
    """The path of a link on the slides, from the site's own folder on."""
    path = unquote(html.unescape(target)).partition("#")[0]
    return posixpath.normpath(posixpath.join(FOLDER, path))


def _too_full(document: Any, ids: list[str]) -> Iterator[str]:
    """The slides that go on to a second page, by the pages on which their names stand."""
    starts: dict[str, int] = {}
    for number, page in enumerate(document.pages):
        for name in page.anchors:
            starts.setdefault(name, number)
    ends = [*(starts[name] for name in ids[1:]), len(document.pages)]
    yield from (name for name, end in zip(ids, ends, strict=True) if end - starts[name] > 1)


@contextmanager
def _quiet() -> Iterator[None]:
    """WeasyPrint tells of each style for screens that paper has no use for."""
    logger = logging.getLogger("weasyprint")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(before)


def _fetcher(base: str, copies: Mapping[str, Path]) -> Any:
    """What reads the site's clean copies and our own styles, and nothing else."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    theme = resources.theme()
    ours = {
        "assets/stylesheets/tokens.css": theme / "assets" / "stylesheets" / "tokens.css",
        f"{FOLDER}/deck.css": theme / "deck" / "deck.css",
        f"{FOLDER}/paper.css": theme / "deck" / "paper" / "paper.css",
    }

    class Fetcher(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ARG002
            path = unquote(url.removeprefix(base))
            file = ours.get(path) or copies.get(path)
            if file is None or not url.startswith(base):
                raise ValueError(f"{url} is not part of the slides.")
            kind = {"Content-Type": "text/css"} if file.suffix == ".css" else None
            return URLFetcherResponse(url, file.read_bytes(), kind)

    return Fetcher()
