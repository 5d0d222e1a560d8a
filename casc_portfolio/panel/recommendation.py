"""The director's one page before a recommendation: what is on file, and what is still open."""

import datetime as dt
from dataclasses import dataclass

from casc_portfolio.programs import Owner

WINDOW = dt.timedelta(days=90)
"""How long a candidate has to answer the Commission."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialOnFile:
    """A credential or certificate; ``valid`` on the day of the sheet."""

    title: str
    issued: dt.date | None
    expires: dt.date | None
    valid: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One verified position; ``last`` is ``None`` for one that goes on."""

    role: str
    where: str
    first: dt.date | None
    last: dt.date | None
    full_time: bool
    verified_by: str
    verified_on: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursOfYear:
    """One hour category in one year, in hours; ``verified_by`` are those who signed."""

    title: str
    year: int
    logged: float
    confirmed: float
    needed: float | None
    verified_by: tuple[str, ...]
    to_verify: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOfYear:
    """One year's plan and its dates; ``None`` where there is none."""

    year: int
    heard: dt.date | None
    mid_year: dt.date | None
    year_end: dt.date | None
    goals: int
    closed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """One period of assessment."""

    title: str
    date: dt.date | None
    there: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardDecided:
    """The last decided level of one standard, and who decided it; never a candidate's claim."""

    number: str
    title: str
    level: str
    reached: bool
    date: dt.date | None
    deciders: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionOnFile:
    """One decision of panel or office, whatever came of it."""

    title: str
    date: dt.date | None
    outcome: str
    deciders: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A requirement that is not met."""

    id: str
    title: str
    owner: Owner
    here: bool
    """False when this copy has no records to tell by."""


@dataclass(frozen=True, kw_only=True)
class Recommendation:
    """Everything on the sheet; ``service_days`` are days verified and days needed."""

    name: str
    program: str
    start: dt.date | None
    as_of: dt.date
    credentials: tuple[CredentialOnFile, ...]
    services: tuple[Service, ...]
    service_days: tuple[int, int] | None
    hours: tuple[HoursOfYear, ...]
    plans: tuple[PlanOfYear, ...]
    assessments: tuple[Assessed, ...]
    decisions: tuple[DecisionOnFile, ...]
    standards: tuple[StandardDecided, ...]
    exceptions: tuple[str, ...]
    open: tuple[Open, ...]

    @property
    def ready(self) -> bool:
        """Whether nothing stands in the way of the recommendation."""
        return not self.open

    @property
    def answer_by(self) -> dt.date:
        """The last day of the candidate's answer, if the recommendation goes out on this day."""
        return self.as_of + WINDOW
