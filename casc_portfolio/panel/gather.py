"""Which of many sheets belong together and count, and why each other one does not."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from casc_portfolio.frameworks import Framework
from casc_portfolio.panel.fitting import misfit
from casc_portfolio.panel.refusal import Reason, Refusal
from casc_portfolio.panel.score import ScoreSheet
from casc_portfolio.panel.tally import CriterionRow, Mark, Row, criterion_rows, row
from casc_portfolio.panel.typed import same
from casc_portfolio.programs import Program

SHORT = 12
"""Digits of a portfolio's digest that people are shown."""


@dataclass(frozen=True, kw_only=True)
class Round:
    """The sheets of one round, by the panelists' names, and a row for each standard scored.

    ``absent`` are the last sheets of those on the same panel who hand in none this time:
    they had nothing to look at again, and stay with what they gave.
    """

    number: int
    portfolio: str
    sheets: tuple[ScoreSheet, ...]
    absent: tuple[ScoreSheet, ...]
    rows: tuple[Row, ...]
    criteria: tuple[CriterionRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Gathered:
    """One candidate's rounds in order, and what was not counted, in the order of the files."""

    candidate: str
    rounds: tuple[Round, ...]
    refused: tuple[Refusal, ...]


def likeliest(names: Iterable[str]) -> str | None:
    """What most of the names say; ``None`` when two say it equally often, or there are none."""
    ranked = Counter(names).most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def gather(
    read: Sequence[ScoreSheet | Refusal],
    *,
    program: Program,
    framework: Framework,
    candidate: str | None = None,
) -> Gathered:
    """The sheets about one candidate: the one named, else the one that most are about."""
    refused = [one for one in read if isinstance(one, Refusal)]
    sheets = [one for one in read if isinstance(one, ScoreSheet)]
    sheets = _keep(sheets, refused, lambda sheet: misfit(sheet, program, framework))
    sheets = _of_one_candidate(sheets, refused, candidate)
    sheets = _each_once(sheets, refused)
    rounds: list[Round] = []
    for number in sorted({sheet.round for sheet in sheets}):
        theirs = [sheet for sheet in sheets if sheet.round == number]
        theirs = _of_one_portfolio(_each_panelist_once(theirs, refused), refused)
        theirs = _keep(theirs, refused, lambda sheet: _out_of_turn(sheet, rounds))
        if theirs:
            rounds.append(_round(theirs, program, framework, rounds))
    order = {one.file: at for at, one in enumerate(read)}
    return Gathered(
        candidate=rounds[0].sheets[0].candidate if rounds else (candidate or ""),
        rounds=tuple(rounds),
        refused=tuple(sorted(refused, key=lambda one: order[one.file])),
    )


def latest(rounds: Iterable[Round]) -> dict[str, tuple[int, Row]]:
    """Standard → the last round that scored it, and what it said."""
    return {one.standard: (turn.number, one) for turn in rounds for one in turn.rows}


def _round(
    sheets: list[ScoreSheet], program: Program, framework: Framework, before: list[Round]
) -> Round:
    ordered = tuple(sorted(sheets, key=lambda sheet: same(sheet.panelist.name)))
    absent = _absent(ordered, before[-1]) if before else ()
    rows = (
        row(
            one.number,
            one.title,
            ordered,
            program,
            absent=absent,
            before=_earlier(before, one.number),
        )
        for one in framework.standards
    )
    return Round(
        number=ordered[0].round,
        portfolio=ordered[0].portfolio,
        sheets=ordered,
        absent=absent,
        rows=tuple(one for one in rows if one is not None),
        criteria=criterion_rows(ordered, program),
    )


def _absent(sheets: tuple[ScoreSheet, ...], before: Round) -> tuple[ScoreSheet, ...]:
    """Who was on the panel before and has no sheet now; nobody, when the panel has changed."""
    panel = {same(sheet.panelist.name): sheet for sheet in (*before.sheets, *before.absent)}
    now = {same(sheet.panelist.name) for sheet in sheets}
    if not now <= set(panel):
        return ()
    return tuple(sheet for name, sheet in sorted(panel.items()) if name not in now)


def _earlier(before: list[Round], standard: str) -> dict[str, Mark]:
    """Panelist, without case → what they last gave the standard."""
    return {
        same(mark.panelist): mark
        for turn in before
        for found in turn.rows
        if found.standard == standard
        for mark in found.marks
    }


def _keep(
    sheets: list[ScoreSheet],
    refused: list[Refusal],
    look: Callable[[ScoreSheet], Refusal | None],
) -> list[ScoreSheet]:
    """The sheets in which a look finds nothing; what it finds goes to the refused."""
    kept = []
    for sheet in sheets:
        problem = look(sheet)
        if problem is None:
            kept.append(sheet)
        else:
            refused.append(problem)
    return kept


def _of_one_candidate(
    sheets: list[ScoreSheet], refused: list[Refusal], candidate: str | None
) -> list[ScoreSheet]:
    names = {same(sheet.candidate): sheet.candidate for sheet in sheets}
    wanted = same(candidate) if candidate else likeliest(same(one.candidate) for one in sheets)

    def other(sheet: ScoreSheet) -> Refusal | None:
        if same(sheet.candidate) == wanted:
            return None
        others = [name for key, name in names.items() if key != same(sheet.candidate)]
        known = candidate or (names[wanted] if wanted else " and ".join(others))
        words = {"found": sheet.candidate, "known": known}
        return Refusal(file=sheet.file, reason=Reason.OTHER_CANDIDATE, words=words)

    return _keep(sheets, refused, other)


def _each_once(sheets: list[ScoreSheet], refused: list[Refusal]) -> list[ScoreSheet]:
    """A sheet given twice counts once; of two versions of a sheet, none does."""

    def doubled(sheet: ScoreSheet) -> Refusal | None:
        for other in sheets:
            if other is sheet or other.id != sheet.id:
                continue
            words = {"other": other.file}
            if not _alike(sheet, other):
                return Refusal(file=sheet.file, reason=Reason.TWO_VERSIONS, words=words)
            if sheets.index(other) < sheets.index(sheet):
                return Refusal(file=sheet.file, reason=Reason.SAME_SHEET, words=words)
        return None

    return _keep(sheets, refused, doubled)


def _alike(one: ScoreSheet, other: ScoreSheet) -> bool:
    names = (name for name in ScoreSheet.__slots__ if name != "file")
    return all(getattr(one, name) == getattr(other, name) for name in names)


def _each_panelist_once(sheets: list[ScoreSheet], refused: list[Refusal]) -> list[ScoreSheet]:
    def doubled(sheet: ScoreSheet) -> Refusal | None:
        name = same(sheet.panelist.name)
        for other in sheets:
            if other is not sheet and same(other.panelist.name) == name:
                words = {"panelist": sheet.panelist.name, "other": other.file}
                words["round"] = str(sheet.round)
                return Refusal(file=sheet.file, reason=Reason.SAME_PANELIST, words=words)
        return None

    return _keep(sheets, refused, doubled)


def _of_one_portfolio(sheets: list[ScoreSheet], refused: list[Refusal]) -> list[ScoreSheet]:
    wanted = likeliest(sheet.portfolio for sheet in sheets)

    def other(sheet: ScoreSheet) -> Refusal | None:
        if sheet.portfolio == wanted:
            return None
        others = sorted({one.portfolio[:SHORT] for one in sheets} - {sheet.portfolio[:SHORT]})
        known = wanted[:SHORT] if wanted else " and ".join(others)
        words = {"found": sheet.portfolio[:SHORT], "known": known, "round": str(sheet.round)}
        return Refusal(file=sheet.file, reason=Reason.OTHER_PORTFOLIO, words=words)

    return _keep(sheets, refused, other)


def _out_of_turn(sheet: ScoreSheet, before: list[Round]) -> Refusal | None:
    """A later round follows one that is here."""
    if sheet.round == 1 or (before and before[-1].number == sheet.round - 1):
        return None
    words = {"round": str(sheet.round), "before": str(sheet.round - 1)}
    return Refusal(file=sheet.file, reason=Reason.WRONG_ROUND, words=words)
