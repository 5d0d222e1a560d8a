"""One score file, read as if a stranger had made it: a sheet, or the reason why it is none."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from casc_portfolio.content.records import Outcome
from casc_portfolio.finding import Finding
from casc_portfolio.panel.canonical import checksum
from casc_portfolio.panel.json_text import LIMIT, read_json
from casc_portfolio.panel.refusal import Reason, Refusal
from casc_portfolio.panel.score import (
    Agreed,
    CriterionScore,
    Panelist,
    Score,
    ScoreSheet,
    Wanted,
)
from casc_portfolio.panel.sheet_fields import SCHEMA, AgreedShape, ScoreShape, SheetShape
from casc_portfolio.panel.typed import line, seen
from casc_portfolio.source import read_bytes
from casc_portfolio.source.problems import FILE_TOO_LARGE

OUTCOMES = {
    "meets": Outcome.MEETS,
    "addition": Outcome.AFTER_ADDITION,
    "resubmit": Outcome.RESUBMIT,
}
"""The words of the sheet and of the command line → what they mean in a record."""


def read_score(path: Path) -> ScoreSheet | Refusal:
    """The sheet in a file; files larger than ``LIMIT`` are not read."""
    data = read_bytes(path.parent, path.name, limit=LIMIT)
    file = line(str(path))
    if isinstance(data, bytes):
        return parse_score(data, file=file)
    if data.code == FILE_TOO_LARGE:
        words = {"limit": f"{LIMIT // 1024} KB"}
        return Refusal(file=file, reason=Reason.TOO_LARGE, words=words)
    return Refusal(file=file, reason=Reason.UNREADABLE, words={"why": _why(data)})


def parse_score(data: bytes, *, file: str) -> ScoreSheet | Refusal:
    """The sheet that these bytes are; never raises, whatever they are."""
    root = read_json(data, file=file)
    if isinstance(root, Refusal):
        return root
    problem = _envelope(root)
    if problem is not None:
        return Refusal(file=file, reason=problem[0], words=problem[1])
    try:
        shape = SheetShape.model_validate(root["sheet"])
    except ValidationError as found:
        return _wrong_shape(found.errors(include_url=False)[0], file)
    return _finished(shape, file)


def _why(finding: Finding) -> str:
    """What the computer said, or what keeps us from opening it."""
    return str(finding.arguments.get("reason") or "it is no ordinary file of this folder")


def _envelope(root: Any) -> tuple[Reason, dict[str, str]] | None:
    """What is wrong around the sheet, if anything."""
    if not isinstance(root, dict) or not isinstance(root.get("schema"), str):
        return Reason.NO_SCORE_SHEET, {}
    if root["schema"] != SCHEMA:
        found = line(root["schema"])[:40]
        ours = found.startswith("casc-score-sheet/")
        words = {"found": found, "known": SCHEMA}
        return (Reason.OTHER_SCHEMA, words) if ours else (Reason.NO_SCORE_SHEET, {})
    if "sheet" not in root or checksum(root["sheet"]) != root.get("checksum"):
        return Reason.DAMAGED, {}
    return None


_EXPECTED = {
    "missing": "something",
    "string_type": "text",
    "string_too_long": "a shorter text",
    "string_too_short": "a text",
    "bool_type": "yes or no",
    "list_type": "a list",
    "too_long": "a shorter list",
    "model_type": "a group of fields",
    "int_type": "a whole number",
    "greater_than_equal": "a number from 1 to 9",
    "less_than_equal": "a number from 1 to 9",
    "literal_error": "meets, addition or resubmit",
    "bad-day": "a date such as 2026-09-01",
}
_PATTERNS = {"id": "32 hexadecimal digits", "portfolio": "64 hexadecimal digits"}


def _wrong_shape(error: ErrorDetails, file: str) -> Refusal:
    loc = [str(step) for step in error["loc"]]
    expected = _EXPECTED.get(error["type"], "something else")
    if error["type"] == "string_pattern_mismatch":
        expected = _PATTERNS.get(loc[-1], "a time such as 2026-06-05T17:20:00Z")
    found = "nothing" if error["type"] == "missing" else _kind(error["input"])
    return _shape(file, ["sheet", *loc], found=found, expected=expected)


def _kind(value: object) -> str:
    """What a value is, in words; a text is shown by its beginning."""
    if isinstance(value, str):
        words = line(value)
        return f"“{words[:40]}{'…' if len(words) > 40 else ''}”"
    if isinstance(value, bool):
        return "yes" if value else "no"
    kinds = {int: "a number", list: "a list", dict: "a group of fields"}
    return next((words for kind, words in kinds.items() if isinstance(value, kind)), "nothing")


def _shape(file: str, steps: Iterable[str], *, found: str, expected: str) -> Refusal:
    words = {"found": found, "expected": expected}
    return Refusal(file=file, reason=Reason.WRONG_SHAPE, place=".".join(steps), words=words)


def _finished(shape: SheetShape, file: str) -> ScoreSheet | Refusal:
    """What only a finished sheet must have is asked of finished sheets only."""
    panelist = line(shape.panelist.name) or "Someone without a name"
    if shape.finished is None:
        return Refusal(file=file, reason=Reason.UNFINISHED, words={"panelist": panelist})
    if not line(shape.panelist.name):
        where = ("sheet", "panelist", "name")
        return _shape(file, where, found="nothing", expected="the panelist's name")
    if not shape.panelist.independent:
        return Refusal(file=file, reason=Reason.CONFLICT, words={"panelist": panelist})
    scores = _scores(shape.scores, ("sheet", "scores"), file)
    if isinstance(scores, Refusal):
        return scores
    agreed = _agreed(shape.agreed, file)
    if isinstance(agreed, Refusal):
        return agreed
    return _sheet(shape, file, scores, agreed)


def _scores(
    shapes: list[ScoreShape], where: tuple[str, ...], file: str
) -> dict[str, Score] | Refusal:
    scores: dict[str, Score] = {}
    for at, one in enumerate(shapes):
        standard = line(one.standard)
        place = (*where, str(at))
        if standard in scores:
            found = f"standard {standard} a second time"
            return _shape(file, place, found=found, expected="each standard once")
        if one.enough is None or (one.level is None) is one.enough:
            found = "a level without evidence" if one.level else "neither of the two"
            return _shape(file, place, found=found, expected="a level or “not enough evidence”")
        scores[standard] = Score(
            standard=standard,
            level=None if one.level is None else line(one.level),
            evidence=tuple(line(name) for name in one.evidence),
            comment=seen(one.comment),
        )
    return scores


def _agreed(shape: AgreedShape | None, file: str) -> Agreed | Refusal | None:
    if shape is None:
        return None
    scores = _scores(shape.scores, ("sheet", "agreed", "scores"), file)
    if isinstance(scores, Refusal):
        return scores
    return Agreed(at=shape.at, scores=scores, note=seen(shape.note))


def _sheet(
    shape: SheetShape, file: str, scores: dict[str, Score], agreed: Agreed | None
) -> ScoreSheet:
    recommended = shape.recommendation
    return ScoreSheet(
        file=file,
        id=shape.id,
        candidate=line(shape.candidate),
        portfolio=shape.portfolio,
        program=line(shape.program.id),
        program_version=line(shape.program.version),
        framework=line(shape.framework),
        round=shape.round,
        panelist=Panelist(
            name=line(shape.panelist.name),
            role=line(shape.panelist.role),
            district=line(shape.panelist.district),
            independent=shape.panelist.independent,
        ),
        scores=scores,
        criteria=tuple(
            CriterionScore(
                id=line(one.id),
                level=None if one.level is None else line(one.level),
                comment=seen(one.comment),
            )
            for one in shape.criteria
        ),
        commendation=seen(shape.commendation),
        recommendation=OUTCOMES.get(recommended.kind or "") if recommended else None,
        wanted=tuple(
            Wanted(standard=line(one.standard), missing=seen(one.missing), by=one.by)
            for one in (recommended.items if recommended else ())
        ),
        begun=shape.begun,
        finished=shape.finished,
        agreed=agreed,
    )
