"""A reflection in a file of its own: the evidence it looks back on, and its words."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from casc_portfolio.compose.body import body
from casc_portfolio.compose.cards import (
    Chip,
    EvidenceCard,
    chips,
    page_path,
    title_of,
    trail,
)
from casc_portfolio.compose.evidence import card
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Link, Page
from casc_portfolio.compose.wording import level_title, period_title
from casc_portfolio.portfolio import Reflection

TAB = "Standards"


@dataclass(frozen=True, kw_only=True)
class ReflectionView:
    """Everything about one reflection; no level for public eyes."""

    when: dt.date | None
    period: str
    level: str
    elements: tuple[Chip, ...]
    evidence: tuple[EvidenceCard, ...]
    body: str
    standard: Link | None
    draft: bool


def reflection_pages(seen: Seen) -> Iterator[Page]:
    """A page for each reflection that is not part of a piece of evidence."""
    for reflection in seen.reflections:
        if not reflection.inside:
            yield _page(seen, reflection)


def _page(seen: Seen, reflection: Reflection) -> Page:
    document = reflection.document
    above = trail(seen, document, Link(title=TAB, path="standards.md"))
    return Page(
        path=page_path(document),
        kind="reflection",
        title=title_of(document),
        view=_view(seen, reflection, above[-1]),
        tab=TAB,
        trail=above,
        source=document.path,
    )


def _view(seen: Seen, reflection: Reflection, standard: Link) -> ReflectionView:
    document = reflection.document
    fields = document.fields
    return ReflectionView(
        when=getattr(fields, "date", None),
        period="" if seen.public else period_title(seen, getattr(fields, "period", None)),
        level="" if seen.public else level_title(seen, getattr(fields, "level", None)),
        elements=chips(seen, fields.elements),
        evidence=tuple(card(seen, one) for one in seen.evidence_of(reflection)),
        body=body(seen, document),
        standard=standard,
        draft=not document.ready,
    )
