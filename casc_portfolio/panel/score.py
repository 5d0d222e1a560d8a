"""A score sheet as one panelist handed it in, every word of it made safe to show."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from casc_portfolio.content.records import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Panelist:
    """Who scored; ``independent`` is what they declared about themselves and the candidate."""

    name: str
    role: str
    district: str
    independent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One standard as one panelist saw it.

    ``level`` is the id of a level, ``None`` for *not enough evidence*, which is no level
    and never the lowest one.
    """

    standard: str
    level: str | None
    evidence: tuple[str, ...] = ()
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionScore:
    """One of the program's own criteria; ``level`` is ``None`` where none was given."""

    id: str
    level: str | None
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is still missing for a standard, in the words of who asks for it, and by when."""

    standard: str
    missing: str
    by: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What a panelist scored after the discussion, beside the original; standard → score."""

    at: str
    scores: Mapping[str, Score]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreSheet:
    """One panelist's sheet of one round; ``file`` is the name it came under.

    ``portfolio`` is the digest of what the panelist read, in 64 hexadecimal digits;
    ``finished`` is ``None`` for a draft.
    """

    file: str
    id: str
    candidate: str
    portfolio: str
    program: str
    program_version: str
    framework: str
    round: int
    panelist: Panelist
    scores: Mapping[str, Score]
    criteria: tuple[CriterionScore, ...]
    commendation: str
    recommendation: Outcome | None
    wanted: tuple[Wanted, ...]
    begun: str
    finished: str | None
    agreed: Agreed | None = None

    def effective(self, standard: str) -> Score | None:
        """What counts of this sheet: what was agreed after the discussion, else the original."""
        if self.agreed is not None and standard in self.agreed.scores:
            return self.agreed.scores[standard]
        return self.scores.get(standard)
