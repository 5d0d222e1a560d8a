"""A site as a tagged PDF that is set for paper; the same bytes for the same site."""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from casc_portfolio.attachments import Cache
from casc_portfolio.compose import Site
from casc_portfolio.engine.beside import beside
from casc_portfolio.engine.places import cache_of
from casc_portfolio.publish.book import DRAWINGS, book
from casc_portfolio.publish.place import whole_file
from casc_portfolio.publish.signed import is_signed, sign
from casc_portfolio.publish.tagged import complete
from casc_portfolio.publish.woven import FILES

CREATOR = "casc pdf"
_VARIANT = "pdf/ua-1"
_DPI = 200


class NoPressError(Exception):
    """PDFs can't be written here; the message says what to install."""


@dataclass(frozen=True, kw_only=True)
class Printed:
    """What came of it: how many pages there are, and what WeasyPrint warned of."""

    pages: int
    warnings: tuple[str, ...]


def paper_name(audience: str) -> str:
    """What the PDF is called when nobody says."""
    return f"portfolio-{audience}.pdf"


def is_paper(file: Path) -> bool:
    """Whether we made that file."""
    return is_signed(file, by=CREATOR)


def press() -> Any:
    """WeasyPrint; raises NoPressError with the way to install what is missing."""
    import sys

    try:
        import weasyprint
    except ImportError:
        raise NoPressError(
            "casc pdf sets pages with WeasyPrint, which is not installed here. Install it with:\n"
            f'  "{sys.executable}" -m pip install "casc-portfolio[pdf]"'
        ) from None
    except OSError:
        raise NoPressError(
            "WeasyPrint is installed, but Pango, with which it sets text, is not.\n"
            "  Debian and Ubuntu:  sudo apt install libpango-1.0-0 libpangoft2-1.0-0\n"
            "  macOS:              brew install pango\n"
            "  Windows:            see doc.courtbouillon.org/weasyprint, First Steps"
        ) from None
    return weasyprint


def print_site(
    site: Site,
    target: Path,
    *,
    root: Path,
    time: int | None,
    say: Callable[[str], None] = lambda _: None,
) -> Printed:
    """Writes ``site`` as a PDF to ``target``, whole or not at all.

    ``time`` is seconds since 1970; ``say`` is told what is being done. Raises
    NoPressError, and OSError when the machine refuses. No host is ever asked.
    """
    weasyprint = press()
    say("Preparing pictures")
    files = beside(site.attachments, root=root, cache=Cache(cache_of(root)))
    say("Laying out the pages")
    made = book(site, files=files.shown)
    with _heard(say) as warnings, whole_file(target) as new:
        document = weasyprint.HTML(
            string=made.html,
            base_url=FILES,
            url_fetcher=_fetcher(weasyprint, files.copies, made.drawings),
        ).render(dpi=_DPI, pdf_variant=_VARIANT)
        sign(document, by=CREATOR, time=time)
        say("Writing the PDF")
        document.write_pdf(new, pdf_variant=_VARIANT, pdf_identifier=True)
        complete(new)
    return Printed(pages=len(document.pages), warnings=tuple(dict.fromkeys(warnings)))


def _fetcher(weasyprint: Any, copies: Mapping[str, Path], drawings: Mapping[str, str]) -> Any:
    """What reads the site's clean copies and our drawings, and nothing else at all."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Fetcher(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ARG002
            if url.startswith(DRAWINGS):
                svg = drawings[url.removeprefix(DRAWINGS)].encode()
                return URLFetcherResponse(url, svg, {"Content-Type": "image/svg+xml"})
            if url.startswith(FILES):
                path = unquote(url.removeprefix(FILES))
                return URLFetcherResponse(url, copies[path].read_bytes())
            raise ValueError(f"{url} is not part of the portfolio.")

    return Fetcher()


class _Ear(logging.Handler):
    """Keeps what WeasyPrint warns of, and passes on how far it is."""

    def __init__(self, say: Callable[[str], None]) -> None:
        super().__init__(logging.INFO)
        self.warnings: list[str] = []
        self._say = say

    def emit(self, record: logging.LogRecord) -> None:
        words = record.getMessage()
        if record.levelno >= logging.WARNING:
            self.warnings.append(words)
        elif "Page " in words:
            self._say(f"Setting page {words.rpartition('Page ')[2]}")


@contextmanager
def _heard(say: Callable[[str], None]) -> Iterator[list[str]]:
    ear = _Ear(say)
    loggers = [logging.getLogger(name) for name in ("weasyprint", "weasyprint.progress")]
    before = [(one.level, one.propagate) for one in loggers]
    for logger in loggers:
        logger.addHandler(ear)
        logger.setLevel(logging.INFO)
        logger.propagate = False
    try:
        yield ear.warnings
    finally:
        for logger, (level, propagate) in zip(loggers, before, strict=True):
            logger.removeHandler(ear)
            logger.setLevel(level)
            logger.propagate = propagate
