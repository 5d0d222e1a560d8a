"""Whether a sheet fits the program that it names: version, standards and levels."""

from collections.abc import Iterator

from casc_portfolio.frameworks import Framework
from casc_portfolio.panel.refusal import Reason, Refusal
from casc_portfolio.panel.score import Score, ScoreSheet
from casc_portfolio.programs import Program


def misfit(sheet: ScoreSheet, program: Program, framework: Framework) -> Refusal | None:
    """The first thing in a sheet that the program does not have; ``None`` when it fits."""
    other = _other(sheet, program)
    if other is not None:
        return other
    numbers = [one.number for one in framework.standards]
    return next(_unknown(sheet, program, numbers), None) or _unscored(sheet, numbers)


def _other(sheet: ScoreSheet, program: Program) -> Refusal | None:
    if sheet.program != program.id:
        return _refuse(sheet, Reason.OTHER_PROGRAM, found=sheet.program, known=program.id)
    if sheet.program_version != program.version:
        words = {"found": sheet.program_version, "known": program.version, "program": program.id}
        return _refuse(sheet, Reason.OTHER_VERSION, **words)
    if sheet.framework != program.framework:
        words = {"found": sheet.framework, "known": program.framework}
        return _refuse(sheet, Reason.OTHER_FRAMEWORK, **words)
    return None


def _unknown(sheet: ScoreSheet, program: Program, numbers: list[str]) -> Iterator[Refusal]:
    for where, score in _every(sheet):
        if score.standard not in numbers:
            words = {"what": "standard", "found": score.standard, "known": ", ".join(numbers)}
            yield _refuse(sheet, Reason.UNKNOWN_STANDARD, place=where, **words)
        elif score.level is not None and program.scale.rank(score.level) is None:
            known = ", ".join(level.id for level in program.scale.levels)
            place = f"{where}, standard {score.standard}"
            words = {"found": score.level, "known": known}
            yield _refuse(sheet, Reason.UNKNOWN_LEVEL, place=place, **words)
    yield from _criteria(sheet, program)
    for one in sheet.wanted:
        if one.standard not in numbers:
            words = {"what": "standard", "found": one.standard, "known": ", ".join(numbers)}
            yield _refuse(sheet, Reason.UNKNOWN_STANDARD, place="recommendation", **words)


def _criteria(sheet: ScoreSheet, program: Program) -> Iterator[Refusal]:
    known = [one.id for one in program.panel.criteria]
    levels = ", ".join(level.id for level in program.scale.levels)
    for one in sheet.criteria:
        if one.id not in known:
            words = {"what": "criterion", "found": one.id, "known": ", ".join(known) or "none"}
            yield _refuse(sheet, Reason.UNKNOWN_STANDARD, place="criteria", **words)
        elif one.level is not None and program.scale.rank(one.level) is None:
            words = {"found": one.level, "known": levels}
            yield _refuse(sheet, Reason.UNKNOWN_LEVEL, place=f"criteria, {one.id}", **words)


def _every(sheet: ScoreSheet) -> Iterator[tuple[str, Score]]:
    yield from (("scores", score) for score in sheet.scores.values())
    if sheet.agreed is not None:
        yield from (("agreed scores", score) for score in sheet.agreed.scores.values())


def _unscored(sheet: ScoreSheet, numbers: list[str]) -> Refusal | None:
    """The first round scores every standard; a later one scores at least one."""
    missing = [number for number in numbers if number not in sheet.scores]
    if not missing or (sheet.round > 1 and sheet.scores):
        return None
    word = "standard" if len(missing) == 1 else "standards"
    return _refuse(sheet, Reason.UNSCORED, standards=f"{word} {', '.join(missing)}")


def _refuse(sheet: ScoreSheet, reason: Reason, *, place: str = "", **words: str) -> Refusal:
    return Refusal(file=sheet.file, reason=reason, place=place, words=words)
