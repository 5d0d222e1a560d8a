"""What a public repository would show of a portfolio that its public site does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from casc_portfolio.attachments import Cache, facts
from casc_portfolio.compose import compose
from casc_portfolio.content.document import Document
from casc_portfolio.content.types import Audience
from casc_portfolio.engine.places import cache_of
from casc_portfolio.portfolio import Portfolio
from casc_portfolio.root import SETTINGS

_HARMLESS = ("README.md", ".gitignore", ".gitattributes", "LICENSE")
_KEPT = ".casc/"
_FOLDERS = (".github/", ".vscode/")
_IN_SETTINGS = {
    "coaches": "names your coach",
    "changes": "tells of leave, changes and approvals",
    "privacy": "tells what is kept private, and why",
}


@dataclass(frozen=True, kw_only=True)
class Exposed:
    """A file that everyone could read, and why not everyone should."""

    path: str
    why: str


def exposed(portfolio: Portfolio, paths: tuple[str, ...]) -> tuple[Exposed, ...]:
    """Those of ``paths`` that hold more than the site for everyone shows, in their order; ours once."""
    site = compose(portfolio, audience=Audience.PUBLIC)
    pages = frozenset(page.source for page in site.pages if page.source)
    files = frozenset(one.source for one in site.attachments)
    kept = any(path.startswith(_KEPT) for path in paths)
    ours = (Exposed(path=_KEPT, why="is what casc keeps for itself; put it into .gitignore"),)
    return (ours if kept else ()) + tuple(
        Exposed(path=path, why=why)
        for path in paths
        if not path.startswith(_KEPT)
        if (why := _why(portfolio, path, pages=pages, files=files))
    )


def _why(portfolio: Portfolio, path: str, *, pages: frozenset[str], files: frozenset[str]) -> str:
    if path == SETTINGS:
        return "; ".join(_told_by_settings(portfolio))
    document = portfolio.documents.get(path)
    if path in pages and document is not None:
        return "; ".join(_told_by_page(document))
    if path in files:
        return "; ".join(_told_by_file(portfolio, path))
    if path in _HARMLESS or path.startswith(_FOLDERS) or path.endswith(".gitkeep"):
        return ""
    if path.startswith("records/"):
        return "is a record"
    if path.startswith("hours/"):
        return "is a log of hours, for your program only"
    if document is None:
        return "is on no page that everyone may see"
    if document.audience is not Audience.PUBLIC:
        return f"is written for the audience {document.audience.value}"
    return "is a draft" if not document.ready else "is on no page that everyone may see"


def _told_by_page(document: Document[Any]) -> Iterator[str]:
    """What stands in a page's file and on no page."""
    if document.prose.comments:
        yield "has remarks that no page shows"
    if getattr(document.fields, "level", None):
        yield "names a level that no page shows"
    if getattr(document.fields, "goal", None):
        yield "names a goal of your plan"


def _told_by_file(portfolio: Portfolio, path: str) -> Iterator[str]:
    """What a file says as it was attached; the copy on the site is clean."""
    found = facts(portfolio.root / path, cache=Cache(cache_of(portfolio.root)))
    if found.location:
        yield "says where it was taken"
    if "covered" in found.traces:
        yield "has words under its black boxes"


def _told_by_settings(portfolio: Portfolio) -> Iterator[str]:
    fields = portfolio.settings.fields
    for name, why in _IN_SETTINGS.items():
        if getattr(fields, name):
            yield why
