"""The site while it is being written: every saved change read, checked, staged and built anew."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from casc_portfolio.attachments import Cache
from casc_portfolio.checks import check, sift, word
from casc_portfolio.compose import Site, compose
from casc_portfolio.content.types import Audience
from casc_portfolio.engine.build import seconds
from casc_portfolio.engine.order import Order
from casc_portfolio.engine.places import cache_of, compiled
from casc_portfolio.engine.process import Engine
from casc_portfolio.engine.stage import Staged, stage
from casc_portfolio.finding import Finding
from casc_portfolio.portfolio import load


@dataclass(frozen=True, kw_only=True)
class Note:
    """A finding as a page shows it to its writer."""

    severity: str
    where: str
    message: str
    hint: str
    code: str


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """A preview: the folder of its pages, and how many findings they list."""

    out: Path
    findings: int


def draw(root: Path, *, engine: Engine, place: Path, before: Drawn | None, today: dt.date) -> Drawn:
    """Builds the preview in ``place``, a folder of the preview's own.

    Only the pages whose text changed are built when no page came or went since
    ``before``; else all of them, in a folder beside the one that is being shown.
    Raises EngineError, and OSError when the machine refuses.
    """
    cache = cache_of(root)
    portfolio = load(root)
    found = check(portfolio, today=today, cache=Cache(cache))
    findings, _ = sift(found, portfolio.settings.fields, today=today)
    site = compose(portfolio, audience=Audience.PRIVATE, today=today)
    staged = stage(
        site,
        root=root,
        folder=place / "stage",
        cache=cache,
        render=engine.render,
        notes=_notes(site, findings),
    )
    order = Order(
        project=staged.folder,
        out=before.out if before and _small(staged) else Path(mkdtemp(dir=place, prefix="site-")),
        time=seconds(site.time),
        cache=compiled("theme"),
        only_changed=before is not None and _small(staged),
    )
    engine.build(order)
    return Drawn(out=order.out, findings=len(findings))


def _small(staged: Staged) -> bool:
    """Whether pages changed and nothing else did."""
    changes = staged.changes
    pages = all(path.startswith("docs/") for path in changes.written)
    return pages and not changes.added and not changes.removed


def _notes(site: Site, findings: Iterable[Finding]) -> dict[str, tuple[Note, ...]]:
    """Page → what was found in the file it was made from, or in one that it tells of."""
    pages = {page.path for page in site.pages}
    shown = {page.source: page.path for page in site.pages if page.source}
    notes: dict[str, list[Note]] = {}
    for finding in findings:
        page = shown.get(finding.place.path) or _nearest(finding.place.path, pages)
        notes.setdefault(page, []).append(_note(finding))
    return {page: tuple(said) for page, said in notes.items()}


def _nearest(path: str, pages: set[str]) -> str:
    """The page of a file without one of its own: hours and records have theirs, else it is home."""
    owners = (("hours/", "hours.md"), ("records/", "journey.md"))
    found = (page for start, page in owners if path.startswith(start) and page in pages)
    return next(found, "index.md")


def _note(finding: Finding) -> Note:
    said = word(finding)
    place = finding.place
    line = f":{place.line}" if place.line is not None else ""
    return Note(
        severity=said.severity,
        where=f"{place.path}{line}",
        message=said.message,
        hint=said.hint,
        code=said.code,
    )
