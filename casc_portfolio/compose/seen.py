"""The part of a portfolio that one audience may see; whatever is composed is composed from it."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any, TypeVar

from casc_portfolio.attachments.showable import may_stand_beside
from casc_portfolio.content.document import Document
from casc_portfolio.content.pages import About, Evidence, Inquiry, StandardPage
from casc_portfolio.content.plan import Assessment, Assessor, Plan
from casc_portfolio.content.settings import Presentation, Settings
from casc_portfolio.content.types import Audience
from casc_portfolio.frameworks import Element, Framework, Standard
from casc_portfolio.hours import Entry
from casc_portfolio.portfolio import Portfolio, Reflection
from casc_portfolio.portfolio.dates import calendar_of
from casc_portfolio.programs import Calendar, Program
from casc_portfolio.progress import Progress
from casc_portfolio.source.names import fold

AnyDocument = TypeVar("AnyDocument", bound=Document[Any])


@dataclass(frozen=True, kw_only=True, eq=False)
class Seen:
    """A portfolio through the eyes of ``audience``.

    Drafts are there for ``private`` only. Public eyes see no levels, hours, plans,
    self-assessments or milestones, whatever a header says.
    ``progress`` is given only to eyes that may know what is still to come.
    """

    portfolio: Portfolio
    audience: Audience
    progress: Progress | None = None
    cards: dict[str, Any] = field(default_factory=dict, repr=False)
    """The cards that were made so far, by the paths of their pieces: each stands on many pages."""

    def sees(self, document: Document[Any]) -> bool:
        """Whether the document is there at all for these eyes."""
        return (document.ready or self.private) and self.audience.sees(document.audience)

    def _may(self, documents: Iterable[AnyDocument | None]) -> Iterator[AnyDocument]:
        return (document for document in documents if document and self.sees(document))

    @property
    def private(self) -> bool:
        """Whether its writer is the only reader."""
        return self.audience is Audience.PRIVATE

    @property
    def public(self) -> bool:
        """Whether anybody may be the reader."""
        return self.audience is Audience.PUBLIC

    @property
    def settings(self) -> Settings:
        """What ``portfolio.yml`` says."""
        return self.portfolio.settings.fields

    @property
    def program(self) -> Program | None:
        """The program, if it could be read."""
        return self.portfolio.program

    @property
    def framework(self) -> Framework | None:
        """The standards, if the program could be read."""
        return self.portfolio.framework

    @cached_property
    def about(self) -> Document[About] | None:
        """The page about the person and the school."""
        return next(self._may([self.portfolio.about]), None)

    @cached_property
    def standards(self) -> dict[str, Document[StandardPage]]:
        """Number → the page on how the person grew on that standard, one for each.

        Of several the one in the standard's own folder counts, else the first.
        """
        pages = sorted(self._may(self.portfolio.standards), key=self._in_own_folder, reverse=True)
        return {page.standard: page for page in reversed(pages) if page.standard}

    def _in_own_folder(self, page: Document[StandardPage]) -> bool:
        standard = self.standard(page.standard)
        return standard is not None and page.path == f"content/{standard.folder}/index.md"

    @cached_property
    def evidence(self) -> tuple[Document[Evidence], ...]:
        """The pieces of evidence, in the order of their paths."""
        return tuple(self._may(self.portfolio.evidence))

    @cached_property
    def reflections(self) -> tuple[Reflection, ...]:
        """The reflections, those inside evidence included once there are words in them."""
        seen = (one for one in self.portfolio.reflections if self.sees(one.document))
        return tuple(one for one in seen if not one.inside or _has_words(one))

    @cached_property
    def _filed(self) -> dict[str, dict[str, Document[Evidence]]]:
        """Element's code or standard's number → path → the piece that belongs there."""
        filed: dict[str, dict[str, Document[Evidence]]] = {}
        for piece in self.evidence:
            elements = list(filter(None, map(self.element, piece.fields.elements or ())))
            names = {piece.standard or "", *(one.code for one in elements)}
            for name in names | {one.standard for one in elements}:
                filed.setdefault(name, {})[piece.path] = piece
        return filed

    def by_element(self, code: str) -> tuple[Document[Evidence], ...]:
        """The evidence that names this element, in the order of the paths."""
        return tuple(self._filed.get(code, {}).values())

    def by_standard(self, number: str) -> tuple[Document[Evidence], ...]:
        """The evidence in this standard's folder, and what names one of its elements."""
        return tuple(self._filed.get(number, {}).values())

    @cached_property
    def inner_reflections(self) -> dict[str, Reflection]:
        """Path of a piece of evidence → the reflection inside it."""
        return {one.document.path: one for one in self.reflections if one.inside}

    def reflections_on(self, document: Document[Evidence]) -> tuple[Reflection, ...]:
        """The reflections in files of their own that look back on a piece of evidence."""
        found = self.portfolio.reflections_on.get(fold(document.id), ())
        return tuple(one for one in found if not one.inside and self.sees(one.document))

    def evidence_of(self, reflection: Reflection) -> tuple[Document[Evidence], ...]:
        """The pieces that a reflection looks back on."""
        by_id = self.portfolio.evidence_by_id
        found = (by_id.get(fold(name)) for name in reflection.evidence)
        return tuple(self._may(found))

    @cached_property
    def plans(self) -> tuple[Document[Plan], ...]:
        """The plans, the first year first; none for public eyes."""
        plans = () if self.public else self._may(self.portfolio.plans)
        return tuple(sorted(plans, key=lambda plan: (plan.fields.year or 99, plan.path)))

    @cached_property
    def assessments(self) -> tuple[Document[Assessment], ...]:
        """The self-assessments, the first one first; none for public eyes."""
        return tuple(
            one for one in self._all_assessments if one.fields.assessor is not Assessor.COACH
        )

    @cached_property
    def coach_assessments(self) -> tuple[Document[Assessment], ...]:
        """The coach's assessments that the program wants: for its office and closer eyes."""
        if not self.audience.sees(Audience.PROGRAM):
            return ()
        found = (one for one in self._all_assessments if one.fields.assessor is Assessor.COACH)
        program = self.program
        return tuple(
            one for one in found if program is None or program.hears_coach(one.fields.period)
        )

    @cached_property
    def assessments_in_time(self) -> tuple[Document[Assessment], ...]:
        """Everybody's assessments that these eyes may see, the first one first."""
        return tuple(sorted((*self.assessments, *self.coach_assessments), key=self._in_time))

    @cached_property
    def _all_assessments(self) -> tuple[Document[Assessment], ...]:
        found = () if self.public else self._may(self.portfolio.assessments)
        return tuple(sorted(found, key=self._in_time))

    def _in_time(self, assessment: Document[Assessment]) -> tuple[dt.date, int, str]:
        """By their dates; those without one come last, in the order of the program's periods."""
        periods = [one.id for one in self.program.periods] if self.program else []
        period = assessment.fields.period
        place = periods.index(period) if period in periods else len(periods)
        return assessment.fields.date or dt.date.max, place, assessment.path

    @cached_property
    def inquiries(self) -> tuple[Document[Inquiry], ...]:
        """The leadership inquiry or inquiries."""
        return tuple(self._may(self.portfolio.inquiries))

    @cached_property
    def presentation(self) -> Document[Presentation] | None:
        """What the person says about the deck."""
        return next(self._may([self.portfolio.presentation]), None)

    @property
    def sees_totals(self) -> bool:
        """Whether sums of hours are shown; the person may widen that to the panel."""
        privacy = self.settings.privacy
        widest = (privacy and privacy.hours) or Audience.PROGRAM
        return not self.public and self.audience.sees(widest)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The log's entries, one by one: for the program's office and closer eyes."""
        may = self.sees_totals and self.audience.sees(Audience.PROGRAM)
        return self.portfolio.log.entries if may else ()

    @property
    def sees_topics(self) -> bool:
        """Whether what coaching was about is shown: to the coach and to the person."""
        return self.audience.sees(Audience.COACH)

    @property
    def sees_progress(self) -> bool:
        """Whether what is still to come is shown: to the office and closer eyes."""
        return self.audience.sees(Audience.PROGRAM)

    @cached_property
    def calendar(self) -> Calendar | None:
        """The person's years and milestones, as their program and changes give them."""
        return calendar_of(self.portfolio)

    @cached_property
    def pages(self) -> dict[str, Document[Any]]:
        """Folded path → the document, for every document that has a page of its own."""
        own = (one.document for one in self.reflections if not one.inside)
        every: tuple[Document[Any] | None, ...] = (
            *(self.about, self.presentation),
            *(*self.plans, *self.assessments, *self.coach_assessments),
            *(*self.standards.values(), *self.evidence, *own, *self.inquiries),
        )
        return {fold(document.path): document for document in every if document}

    def page_at(self, path: str) -> Document[Any] | None:
        """The document with a page of its own at this path, whatever the case of its letters."""
        return self.pages.get(fold(path))

    def file_at(self, path: str) -> str | None:
        """The file below ``content/`` at this path, whatever its case, if it may be staged."""
        file = self.portfolio.inventory.folded(path)
        return file if file and file.startswith("content/") and may_stand_beside(file) else None

    def file_named(self, header_path: str) -> str | None:
        """Where a file that a header names stands in ``docs/``; ``None`` when it is not there."""
        file = self.file_at(PurePosixPath("content", header_path).as_posix())
        return file.removeprefix("content/") if file else None

    def element(self, written: str) -> Element | None:
        """The element that a header names, by its code of today or an older one."""
        if self.framework is None:
            return None
        code = self.framework.recognise(written) or written
        return self.framework.element(code)

    def standard(self, number: str | None) -> Standard | None:
        """The standard with this number."""
        return self.framework.standard(number) if self.framework and number else None


def counting(pieces: Iterable[Document[Any] | Reflection]) -> int:
    """How many of them count: a draft is there for its writer, and counts nowhere."""
    return sum(piece.ready for piece in pieces)


def _has_words(reflection: Reflection) -> bool:
    """Whether more than prompts stands below one of its headings."""
    shown = [one for one in reflection.document.prose.stretches if one.kind != "heading"]
    return any(
        part.start <= stretch.start < part.end
        for part in reflection.parts.values()
        for stretch in shown
    )
