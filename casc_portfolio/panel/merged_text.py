"""Merged scores as the office reads them on a terminal: letters on the program's scale."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Literal

from casc_portfolio.panel.gather import SHORT, Round
from casc_portfolio.panel.merge import Merged
from casc_portfolio.panel.merged_words import (
    FOR_THE_OFFICE,
    PEOPLE_DECIDE,
    apart,
    counted,
    letter,
    level_word,
    panelist,
    proposed,
    recommended,
    rule,
    said,
    wanted,
    when,
)
from casc_portfolio.panel.refusal import told
from casc_portfolio.panel.tally import Row
from casc_portfolio.panel.typed import line

WIDTH = 80
_NAME = 19
Role = Literal["place", "quiet", "good", "warning"]
Paint = Callable[[str, Role], str]
_Given = Sequence[tuple[int, str | None]]


def plain(text: str, role: Role) -> str:
    """The text as it is."""
    return text


def render(merged: Merged, *, paint: Paint = plain) -> str:
    """Everything on 80 columns where the scale allows it, ending in a line break."""
    lines = [
        paint(FOR_THE_OFFICE, "warning"),
        "",
        *_head(merged, paint),
        *_refused(merged, paint),
        *(text for turn in merged.rounds for text in _round(turn, merged, paint)),
        *_proposal(merged, paint),
    ]
    return "\n".join(text.rstrip() for text in lines) + "\n"


def _head(merged: Merged, paint: Paint) -> Iterator[str]:
    yield paint(merged.candidate or "No candidate yet", "place")
    yield from _text(f"{merged.program.name}, version {merged.program.version}", 0)
    yield counted(merged)
    yield ""


def _refused(merged: Merged, paint: Paint) -> Iterator[str]:
    if not merged.refused:
        return
    yield paint("Not counted", "place")
    for one in merged.refused:
        first, *rest = told(one).split("\n")
        yield f"  {first}"
        for text in rest:
            yield from _text(text, 4)
    yield ""


def _round(turn: Round, merged: Merged, paint: Paint) -> Iterator[str]:
    yield paint(f"Round {turn.number}", "place") + f", portfolio {turn.portfolio[:SHORT]}"
    for at, sheet in enumerate(turn.sheets):
        yield from _text(f"{letter(at)}  {panelist(sheet)}, {when(sheet.finished)}", 2, 2)
    for at, sheet in enumerate(turn.absent, start=len(turn.sheets)):
        yield from _text(f"{letter(at)}  {panelist(sheet)}, as in round {sheet.round}", 2, 2)
    yield ""
    levels = [level.id for level in merged.program.scale.levels]
    widths = [max(len(level_word(level)), 7) + 2 for level in levels]
    names = [f"{level_word(level):<{w}}" for level, w in zip(levels, widths, strict=True)]
    yield paint(f"{'':<{_NAME}}{''.join(names)}not enough", "quiet")
    shorts = {one.number: one.short for one in merged.framework.standards}
    for row in turn.rows:
        yield from _row(row, shorts[row.standard], levels, widths, paint)
    yield from _criteria(turn)
    yield from _words(turn, shorts, paint)


def _row(
    row: Row, short: str, levels: Sequence[str], widths: Sequence[int], paint: Paint
) -> Iterator[str]:
    name = f"  {row.standard} {short}"
    original = [(mark.at, mark.original.level) for mark in row.marks]
    yield f"{name[: _NAME - 1]:<{_NAME}}{_scale(original, levels, widths)}"
    if row.talked:
        now = [(mark.at, mark.counts.level) for mark in row.marks]
        yield f"{'    agreed':<{_NAME}}{_scale(now, levels, widths)}"
    yield paint(f"{'':<{_NAME}}{said(row)}", "warning" if row.discuss else "quiet")


def _scale(given: _Given, levels: Sequence[str], widths: Sequence[int]) -> str:
    """The panelists' letters under their levels; a dot where nobody stands."""
    cells = [
        f"{_who(given, level) or '·':<{width}}" for level, width in zip(levels, widths, strict=True)
    ]
    return "".join([*cells, _who(given, None) or "·"])


def _who(given: _Given, level: str | None) -> str:
    return " ".join(letter(at) for at, one in given if one == level)


def _criteria(turn: Round) -> Iterator[str]:
    if turn.criteria:
        yield ""
    for one in turn.criteria:
        given = (
            f"{letter(at)} {level_word(level)}"
            for at, level in enumerate(one.levels)
            if level is not None
        )
        far = f" ({apart(one.spread)})" if one.spread else ""
        yield from _text(f"{one.title}: {', '.join(given)}{far}", 2, 2)


def _words(turn: Round, shorts: Mapping[str, str], paint: Paint) -> Iterator[str]:
    """What each recommends, then standard by standard what all of them wrote."""
    yield ""
    yield paint("In their words", "place")
    for at, sheet in enumerate(turn.sheets):
        yield from _text(f"{letter(at)}  recommends: {recommended(sheet.recommendation)}", 2, 2)
        for one in sheet.wanted:
            yield from _text(wanted(one), 4, 2)
        if sheet.commendation:
            yield from _text(f"Commendation: {line(sheet.commendation)}", 4, 2)
        if sheet.agreed is not None:
            note = f": {line(sheet.agreed.note)}" if sheet.agreed.note else ""
            yield from _text(f"Agreed on {when(sheet.agreed.at)}{note}", 4, 2)
    for row in turn.rows:
        yield from _on(row, shorts[row.standard])
    yield ""


def _on(row: Row, short: str) -> Iterator[str]:
    """Comments side by side; where nobody commented, what they relied on in one line."""
    latest = max(mark.round for mark in row.marks)
    marks = [(letter(mark.at), mark) for mark in row.marks if mark.round == latest]
    relied = [
        f"{who} {', '.join(mark.original.evidence)}"
        for who, mark in marks
        if mark.original.evidence
    ]
    if any(score.comment for _, mark in marks for score in mark.scores):
        yield f"  On {row.standard} {short}"
        for who, mark in marks:
            for score in mark.scores:
                if score.comment:
                    agreed = "" if score is mark.original else ", agreed"
                    yield from _text(f"{who}{agreed}: {line(score.comment)}", 4, 2)
        if relied:
            yield from _text(f"relied on: {'; '.join(relied)}", 4, 2)
    elif relied:
        yield from _text(f"On {row.standard} {short}, relied on: {'; '.join(relied)}", 2, 2)


def _proposal(merged: Merged, paint: Paint) -> Iterator[str]:
    words, applied = rule(merged.program)
    yield paint("The program's rule", "place")
    yield from _text(words, 2)
    yield from _text(applied, 2)
    yield ""
    proposal = merged.proposal
    yield paint("Proposal: ", "place") + paint(
        proposed(proposal), "good" if proposal.outcome else "warning"
    )
    yield from _text(proposal.reason, 2)
    yield from (paint(text, "quiet") for text in _text(PEOPLE_DECIDE, 2))


def _text(text: str, indent: int, hanging: int = 0) -> list[str]:
    """Lines of at most ``WIDTH`` cells."""
    before, after = " " * indent, " " * (indent + hanging)
    return wrap(
        line(text), WIDTH, initial_indent=before, subsequent_indent=after, break_on_hyphens=False
    )
