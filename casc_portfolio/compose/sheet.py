"""The score sheet as values: what a panelist is asked, about whom, and on what it may rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from casc_portfolio.compose.cards import page_path, standard_path, title_of
from casc_portfolio.compose.home import person
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Person
from casc_portfolio.compose.standard import shown_standards
from casc_portfolio.compose.wording import level_title, short_levels
from casc_portfolio.content.document import Document
from casc_portfolio.content.pages import Evidence
from casc_portfolio.content.records import Decision, Outcome
from casc_portfolio.content.types import Audience
from casc_portfolio.fields.types import Span
from casc_portfolio.frameworks import Standard
from casc_portfolio.programs import Criterion, Program

PATH = "present/sheet.html"


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A level of the program's scale; ``short`` leaves out what all of their titles share."""

    id: str
    title: str
    short: str


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A piece of evidence that a level may rest on; ``path`` is its page."""

    id: str
    title: str
    path: str
    when: Span | None
    codes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ScoredStandard:
    """A standard, the person's claim and their pieces for it; ``path`` is empty without a page."""

    number: str
    title: str
    short: str
    summary: str
    path: str
    claim: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, kw_only=True)
class ScoredCriterion:
    """A criterion of the program's own; ``anchors`` are the words of a level and what is seen."""

    id: str
    title: str
    summary: str
    anchors: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One candidate's score sheet, as every panelist of that panel gets it.

    ``portfolio`` is the digest of what the panel sees; ``failed`` are the standards that
    the last decision on file did not find reached, which a second round opens.
    """

    person: Person
    portfolio: str
    program: str
    program_id: str
    version: str
    framework: str
    panel: str
    scored: bool
    reached: str
    levels: tuple[Choice, ...]
    standards: tuple[ScoredStandard, ...]
    criteria: tuple[ScoredCriterion, ...]
    failed: tuple[str, ...]


def sheet(seen: Seen, *, portfolio: str) -> Sheet | None:
    """The sheet for the panel whose eyes these are; ``None`` without a readable program."""
    program, framework = seen.program, seen.framework
    if program is None or framework is None or seen.audience is not Audience.PANEL:
        return None
    return Sheet(
        person=person(seen),
        portfolio=portfolio,
        program=program.name,
        program_id=program.id,
        version=program.version,
        framework=framework.id,
        panel=program.panel.title,
        scored=program.panel.scored,
        reached=program.scale.reached,
        levels=_levels(seen, program),
        standards=tuple(_standard(seen, one) for one in framework.standards),
        criteria=tuple(_criterion(seen, one) for one in program.panel.criteria),
        failed=tuple(_failed(seen, program)),
    )


def _levels(seen: Seen, program: Program) -> tuple[Choice, ...]:
    pairs = zip(program.scale.levels, short_levels(seen), strict=True)
    return tuple(Choice(id=one.id, title=one.title, short=short) for one, short in pairs)


def _standard(seen: Seen, standard: Standard) -> ScoredStandard:
    page = seen.standards.get(standard.number)
    return ScoredStandard(
        number=standard.number,
        title=standard.title,
        short=standard.short,
        summary=standard.summary,
        path=standard_path(seen, standard) if standard in shown_standards(seen) else "",
        claim=(page.fields.claim or "") if page else "",
        pieces=tuple(_piece(seen, one) for one in seen.by_standard(standard.number)),
    )


def _piece(seen: Seen, document: Document[Evidence]) -> Piece:
    elements = filter(None, map(seen.element, document.fields.elements or ()))
    return Piece(
        id=document.id,
        title=title_of(document),
        path=page_path(document),
        when=document.fields.date,
        codes=tuple(sorted({one.code for one in elements})),
    )


def _criterion(seen: Seen, criterion: Criterion) -> ScoredCriterion:
    return ScoredCriterion(
        id=criterion.id,
        title=criterion.title,
        summary=criterion.summary,
        anchors=tuple((level_title(seen, one.level), one.text) for one in criterion.anchors),
    )


def _failed(seen: Seen, program: Program) -> Iterator[str]:
    """The standards below the mark in the newest decision that gives levels; nothing else of it.

    Where it asks to resubmit, a standard without a level had not enough evidence for one.
    """
    decided = [
        one.fields
        for one in seen.portfolio.records
        if one.ready and isinstance(one.fields, Decision) and one.fields.levels
    ]
    last = max(decided, key=lambda one: (one.date is not None, one.date), default=None)
    if last is None or seen.framework is None:
        return
    levels = {
        standard.number: level
        for name, level in (last.levels or {}).items()
        if (standard := seen.standard(name))
    }
    for number in (one.number for one in seen.framework.standards):
        not_decided = number not in levels and last.outcome is not Outcome.RESUBMIT
        if not (not_decided or program.scale.reaches(levels.get(number))):
            yield number
