"""One standard in the eyes of several panelists: how far apart they are, and what that comes to."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from casc_portfolio.panel.score import Score, ScoreSheet
from casc_portfolio.panel.typed import same
from casc_portfolio.programs import PanelRule, Program, Scale

EVERYONE = "everyone"


class Standing(StrEnum):
    """What the levels come to under the program's rule; never a mean of them."""

    REACHED = "reached"
    BELOW = "below"
    SPLIT = "split"
    """As many say reached as say not yet."""
    UNSEEN = "not enough evidence"
    """Too few saw enough to say either."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What one panelist gave one standard; ``agreed`` is what they gave after the discussion.

    ``at`` is the panelist's place in the round, first those with a sheet. ``round`` is the one that it
    was given in: whoever does not open a standard again stays with what they gave before.
    """

    panelist: str
    original: Score
    agreed: Score | None = None
    at: int = 0
    round: int = 1

    @property
    def scores(self) -> tuple[Score, ...]:
        """The original one, and the agreed one beside it."""
        return (self.original,) if self.agreed is None else (self.original, self.agreed)

    @property
    def counts(self) -> Score:
        """The one that the rule looks at."""
        return self.agreed or self.original


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One standard in one round.

    Spreads are in steps of the program's scale between the lowest and the highest level,
    ``None`` where fewer than two panelists gave one; ``spread`` is that of the original
    scores, ``spread_now`` of those that count. ``alike`` panelists of ``of`` give the
    level that most give. ``discuss`` says that the program wants them to talk first.
    """

    standard: str
    title: str
    marks: tuple[Mark, ...]
    spread: int | None
    spread_now: int | None
    alike: int
    of: int
    standing: Standing
    discuss: bool

    @property
    def unseen(self) -> int:
        """How many found not enough evidence."""
        return sum(mark.counts.level is None for mark in self.marks)

    @property
    def talked(self) -> bool:
        """Whether anybody scored it anew after a discussion."""
        return any(mark.agreed is not None for mark in self.marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionRow:
    """One of the program's own criteria; ``levels`` in the order of the round's sheets."""

    id: str
    title: str
    levels: tuple[str | None, ...]
    spread: int | None


def row(
    number: str,
    title: str,
    sheets: Sequence[ScoreSheet],
    program: Program,
    *,
    absent: Sequence[ScoreSheet] = (),
    before: Mapping[str, Mark] | None = None,
) -> Row | None:
    """What the sheets of one round say of a standard; ``None`` when none of them scores it.

    ``absent`` are the last sheets of panelists who hand in none this time, ``before`` is
    panelist, without case → what they gave the standard in earlier rounds.
    """
    if not any(number in sheet.scores for sheet in sheets):
        return None
    seats = enumerate((*sheets, *absent))
    given = [_mark(number, at, sheet, before or {}) for at, sheet in seats]
    marks = tuple(mark for mark in given if mark is not None)
    scale = program.scale
    levels = [mark.counts.level for mark in marks]
    now = spread(levels, scale)
    counted = Counter(level for level in levels if level is not None)
    return Row(
        standard=number,
        title=title,
        marks=marks,
        spread=spread([mark.original.level for mark in marks], scale),
        spread_now=now,
        alike=max(counted.values(), default=0),
        of=len(marks),
        standing=standing(levels, scale, program.panel),
        discuss=now is not None and now >= max(1, program.panel.discrepancy),
    )


def _mark(number: str, at: int, sheet: ScoreSheet, before: Mapping[str, Mark]) -> Mark | None:
    if number not in sheet.scores:
        earlier = before.get(same(sheet.panelist.name))
        return replace(earlier, at=at) if earlier else None
    return Mark(
        panelist=sheet.panelist.name,
        original=sheet.scores[number],
        agreed=sheet.agreed.scores.get(number) if sheet.agreed else None,
        at=at,
        round=sheet.round,
    )


def criterion_rows(sheets: Sequence[ScoreSheet], program: Program) -> tuple[CriterionRow, ...]:
    """The program's criteria that at least one sheet gives a level; they decide nothing here."""
    given = [{one.id: one.level for one in sheet.criteria} for sheet in sheets]
    rows = []
    for criterion in program.panel.criteria:
        levels = tuple(levels.get(criterion.id) for levels in given)
        if any(levels):
            apart = spread(levels, program.scale)
            rows.append(
                CriterionRow(id=criterion.id, title=criterion.title, levels=levels, spread=apart)
            )
    return tuple(rows)


def spread(levels: Sequence[str | None], scale: Scale) -> int | None:
    """Steps from the lowest to the highest level given; ``None`` for fewer than two."""
    ranks = [rank for rank in map(scale.rank, levels) if rank is not None]
    return max(ranks) - min(ranks) if len(ranks) > 1 else None


def standing(levels: Sequence[str | None], scale: Scale, rule: PanelRule) -> Standing:
    """The rule applied; *not enough evidence* speaks neither for nor against."""
    reached = sum(scale.reaches(level) for level in levels)
    unseen = sum(level is None for level in levels)
    below = len(levels) - reached - unseen
    needed = len(levels) if rule.agreement == EVERYONE else len(levels) // 2 + 1
    if reached >= needed:
        return Standing.REACHED
    if below >= (1 if rule.agreement == EVERYONE else needed):
        return Standing.BELOW
    return Standing.UNSEEN if unseen else Standing.SPLIT
