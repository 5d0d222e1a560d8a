"""The order in which a site's pages stand on paper: a book of chapters, each with its pieces."""

from collections.abc import Iterator
from dataclasses import dataclass

from casc_portfolio.compose import Page, Site

_BY_THEMSELVES = ("inquiry", "growth", "plans", "hours", "journey", "map", "evidence-index")
"""Chapters behind the standards, in their order."""
_WITH = {"assessment": "growth", "plan": "plans"}
"""Pages that stand in the chapter of another kind."""


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A page that begins a chapter, with those that belong to it; ``pieces`` may be empty."""

    page: Page
    pieces: tuple[Page, ...] = ()


def chapters(site: Site) -> tuple[Chapter, ...]:
    """Every page that reads on paper, each once; the slides are for a screen.

    A piece of evidence or a reflection stands with the standard in whose folder it lies.
    """
    return tuple(_chapters(site))


def _chapters(site: Site) -> Iterator[Chapter]:
    by_kind: dict[str, list[Page]] = {}
    for page in site.pages:
        by_kind.setdefault(page.kind, []).append(page)
    for page in (*by_kind.get("home", ()), *by_kind.get("standards", ())):
        yield Chapter(page=page)
    filed = [*by_kind.get("evidence", ()), *by_kind.get("reflection", ())]
    for standard in by_kind.get("standard", ()):
        own = tuple(page for page in filed if page.trail[-1].path == standard.path)
        yield Chapter(page=standard, pieces=own)
        filed = [page for page in filed if page not in own]
    for kind in _BY_THEMSELVES:
        inside = [one for one, chapter in _WITH.items() if chapter == kind]
        pieces = [page for one in inside for page in by_kind.get(one, ())]
        if kind == "evidence-index":
            pieces = filed
        for page in by_kind.get(kind, ()):
            yield Chapter(page=page, pieces=tuple(pieces))
