"""What a portfolio says on one day: only what counts, and only what is dated by then."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from pydantic import BaseModel

from casc_portfolio.content.document import Document
from casc_portfolio.content.plan import Assessment, Assessor, Plan
from casc_portfolio.content.records import Record, Transfer, Waiver
from casc_portfolio.frameworks import Framework
from casc_portfolio.hours import Entry
from casc_portfolio.portfolio import Portfolio, Reflection
from casc_portfolio.programs import Calendar, Program
from casc_portfolio.source.names import fold

RecordT = TypeVar("RecordT", bound=Record)


@dataclass(frozen=True, kw_only=True, eq=False)
class Facts:
    """A portfolio, its program and a day.

    A draft never counts. Events count from their date: records, reviews, the
    supervisor's input, a coach's first day, log entries. A page counts from the date
    it names, a reflection that names none from the evidence it looks back on; any other
    one that names none counts on every day.
    """

    portfolio: Portfolio
    program: Program
    framework: Framework
    calendar: Calendar | None
    as_of: dt.date

    def happened(self, day: dt.date | None) -> bool:
        """Whether an event with this date counts; one without a date does not."""
        return day is not None and day <= self.as_of

    def written(self, day: dt.date | None) -> bool:
        """Whether a page with this date counts; one without a date does."""
        return day is None or day <= self.as_of

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The log entries of days that have come."""
        return tuple(entry for entry in self.portfolio.log.entries if entry.date <= self.as_of)

    @property
    def records_absent(self) -> bool:
        """Whether this copy has no records at all, as in a clone: git does not carry them."""
        return not (self.portfolio.root / "records").is_dir()

    def records(self, kind: str) -> tuple[Record, ...]:
        """The records of one kind that are ready, complete and dated by now, oldest first."""
        found = [
            record.fields
            for record in self.portfolio.records
            if record.fields.kind == kind and self._counts(record)
        ]
        return tuple(sorted(found, key=lambda record: record.date or self.as_of))

    def almost(self, kind: str) -> str | None:
        """What keeps a record that is called ready from counting, as a sentence on what to do."""
        for record in self.portfolio.records:
            fields = record.fields
            if fields.kind != kind or not record.ready:
                continue
            lacks = ", ".join(lacking(fields))
            if lacks:
                return f"{record.path} is ready; it counts when these are filled in: {lacks}."
        return None

    def shaped(self, shape: type[RecordT]) -> tuple[RecordT, ...]:
        """The records of one shape that are ready, complete and dated by now, oldest first."""
        found = [
            record.fields
            for record in self.portfolio.records
            if isinstance(record.fields, shape) and self._counts(record)
        ]
        return tuple(sorted(found, key=lambda record: record.date or self.as_of))

    def _counts(self, record: Document[Record]) -> bool:
        return record.ready and self.happened(record.fields.date) and complete(record.fields)

    @cached_property
    def waivers(self) -> dict[str, Waiver]:
        """Requirement → the waiver that sets it aside; an unsigned one sets nothing aside."""
        signed = [waiver for waiver in self.shaped(Waiver) if waiver.by]
        return {name: waiver for waiver in signed for name in waiver.requirements or ()}

    @cached_property
    def transfers(self) -> tuple[Transfer, ...]:
        """What was accepted from other programs; unsigned, nothing was."""
        return tuple(transfer for transfer in self.shaped(Transfer) if transfer.by)

    @cached_property
    def transferred(self) -> dict[str, Transfer]:
        """Requirement → the transfer that meets it."""
        return {name: one for one in self.transfers for name in one.requirements or ()}

    def plan(self, year: int) -> Plan | None:
        """The ready plan of a year."""
        plans = (plan for plan in self.portfolio.plans if plan.ready and plan.fields.year == year)
        return next((plan.fields for plan in plans), None)

    def assessment(self, period: str, assessor: Assessor) -> Assessment | None:
        """The ready assessment of a period, the candidate's own or the coach's."""
        return next(
            (
                one.fields
                for one in self.portfolio.assessments
                if one.ready
                and one.fields.period == period
                and (one.fields.assessor or Assessor.SELF) is assessor
                and self.written(one.fields.date)
            ),
            None,
        )

    def evidence(self) -> Iterator[set[str]]:
        """The standards of each ready piece of evidence."""
        for piece in self.portfolio.evidence:
            when = piece.fields.date
            if piece.ready and self.written(when.end if when else None):
                yield self._standards(tuple(piece.fields.elements or ()), piece.standard)

    def reflections(self) -> Iterator[set[str]]:
        """The standards of each ready reflection, wherever it stands."""
        for reflection in self.portfolio.reflections:
            if reflection.ready and self.written(self._looked_back(reflection)):
                yield self._standards(reflection.elements, reflection.document.standard)

    def _looked_back(self, reflection: Reflection) -> dt.date | None:
        """The day it names; without one, the day of the latest evidence that it looks back on."""
        day = _day(reflection.document.fields)
        if day is not None or reflection.inside:
            return day
        pieces = map(self.portfolio.evidence_by_id.get, map(fold, reflection.evidence))
        days = (_day(piece.fields) for piece in pieces if piece is not None)
        return max(filter(None, days), default=None)

    def _standards(self, elements: tuple[str, ...], folder: str | None) -> set[str]:
        """The standards of the elements that are named; without any, the folder's."""
        codes = [self.framework.recognise(code) or code for code in elements]
        known = (self.framework.element(code) for code in codes)
        standards = {element.standard for element in known if element}
        return standards or ({folder} if folder else set())


def complete(fields: BaseModel) -> bool:
    """Whether everything is filled in that a ready document needs."""
    return not any(lacking(fields))


def lacking(fields: BaseModel) -> Iterator[str]:
    """The names of the fields that a ready document needs and that are empty."""
    for name, field in type(fields).model_fields.items():
        extra = field.json_schema_extra
        if isinstance(extra, dict) and extra.get("ready") and not getattr(fields, name):
            yield field.alias or name


def _day(fields: Any) -> dt.date | None:
    """The day of a reflection, or the last day of the evidence that holds it."""
    when = fields.date
    return when if when is None or isinstance(when, dt.date) else when.end
