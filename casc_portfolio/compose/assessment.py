"""An assessment as a page of its own: a level and a sentence for each standard."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from casc_portfolio.compose.body import body
from casc_portfolio.compose.cards import page_path, standard_path, title_of
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.sights import period_of
from casc_portfolio.compose.site import Link, Page
from casc_portfolio.compose.wording import level_title
from casc_portfolio.content.document import Document
from casc_portfolio.content.plan import Assessment, Assessor


@dataclass(frozen=True, kw_only=True)
class Row:
    """One standard in one assessment."""

    number: str
    title: str
    path: str
    level: str
    sentence: str
    elements: tuple[tuple[str, str, str], ...]
    """Code, title and level, where levels per element were given."""


@dataclass(frozen=True, kw_only=True)
class AssessmentView:
    """One assessment of all standards."""

    period: str
    date: dt.date | None
    by_coach: bool
    rows: tuple[Row, ...]
    body: str
    draft: bool


def assessment_page(seen: Seen, document: Document[Assessment], *, above: Link) -> Page:
    """The page of one assessment, in the tab of the overview ``above`` it."""
    return Page(
        path=page_path(document),
        kind="assessment",
        title=title_of(document),
        view=_assessment(seen, document),
        tab=above.title,
        trail=(above,),
        source=document.path,
    )


def _assessment(seen: Seen, document: Document[Assessment]) -> AssessmentView:
    fields = document.fields
    return AssessmentView(
        period=period_of(seen, document),
        date=fields.date,
        by_coach=fields.assessor is Assessor.COACH,
        rows=tuple(_rows(seen, fields)),
        body=body(seen, document),
        draft=not document.ready,
    )


def _rows(seen: Seen, fields: Assessment) -> Iterator[Row]:
    for standard in seen.framework.standards if seen.framework else ():
        rating = (fields.standards or {}).get(standard.number)
        if rating is None:
            continue
        elements = tuple(
            (element.code, element.title, level_title(seen, rating.elements[element.code]))
            for element in standard.elements
            if rating.elements and element.code in rating.elements
        )
        yield Row(
            number=standard.number,
            title=standard.title,
            path=standard_path(seen, standard),
            level=level_title(seen, rating.level or ""),
            sentence=rating.sentence or "",
            elements=elements,
        )
