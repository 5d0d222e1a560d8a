"""Merged scores as Markdown, for the office's own file."""

from collections.abc import Iterator

from casc_portfolio.panel.gather import SHORT, Round
from casc_portfolio.panel.merge import Merged
from casc_portfolio.panel.merged_words import (
    FOR_THE_OFFICE,
    PEOPLE_DECIDE,
    alike,
    apart,
    carried,
    counted,
    distance,
    level_title,
    panelist,
    proposed,
    recommended,
    rule,
    stands,
    wanted,
    when,
)
from casc_portfolio.panel.refusal import hint, message
from casc_portfolio.panel.score import ScoreSheet
from casc_portfolio.panel.tally import Mark, Row
from casc_portfolio.panel.typed import markdown as safe
from casc_portfolio.programs import Program


def render(merged: Merged) -> str:
    """Headings, a table for each round, the panelists' words and the proposal."""
    program = merged.program
    lines = [
        f"# Scores of {safe(merged.candidate) or 'no one yet'}",
        "",
        f"**{FOR_THE_OFFICE}**",
        "",
        f"{safe(program.name)}, version {safe(program.version)}; {counted(merged)}.",
        "",
        *_refused(merged),
        *(text for turn in merged.rounds for text in _round(turn, program)),
        *_proposal(merged),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _refused(merged: Merged) -> Iterator[str]:
    if not merged.refused:
        return
    yield "## Not counted"
    yield ""
    for one in merged.refused:
        at = f" ({safe(one.place)})" if one.place else ""
        yield f"- **{safe(one.file)}**{at}: {safe(message(one))} {safe(hint(one))}"
    yield ""


def _round(turn: Round, program: Program) -> Iterator[str]:
    names = [safe(sheet.panelist.name) for sheet in (*turn.sheets, *turn.absent)]
    yield f"## Round {turn.number}"
    yield ""
    yield f"Portfolio {turn.portfolio[:SHORT]}."
    yield ""
    yield from (f"- {safe(panelist(one))}, {when(one.finished)}" for one in turn.sheets)
    yield from (f"- {safe(panelist(one))}, as in round {one.round}" for one in turn.absent)
    yield ""
    yield _cells("Standard", *names, "Agreement", "Distance", "Standing")
    yield "|---" * (len(names) + 4) + "|"
    yield from (_row(row, len(names), program) for row in turn.rows)
    for one in turn.criteria:
        levels = ("" if level is None else level_title(level, program) for level in one.levels)
        blank = ("" for _ in turn.absent)
        cells = (safe(one.title), *map(safe, levels), *blank, "", apart(one.spread), "")
        yield _cells(*cells)
    yield ""
    for sheet in turn.sheets:
        yield from _words(sheet)


def _row(row: Row, sheets: int, program: Program) -> str:
    name = f"{row.standard} {safe(row.title)}"
    given = {mark.at: _mark(mark, program) for mark in row.marks}
    marks = (given.get(at, "") for at in range(sheets))
    standing = f"**{stands(row)}**" if row.discuss else stands(row)
    since = f"; {carried(row)}" if carried(row) else ""
    return _cells(name, *marks, alike(row), distance(row), f"{standing}{since}")


def _mark(mark: Mark, program: Program) -> str:
    original = safe(level_title(mark.original.level, program))
    if mark.agreed is None:
        return original
    return f"{original}, agreed: {safe(level_title(mark.agreed.level, program))}"


def _words(sheet: ScoreSheet) -> Iterator[str]:
    yield f"### {safe(sheet.panelist.name)}"
    yield ""
    yield f"- Recommends: {recommended(sheet.recommendation)}"
    yield from (f"- {safe(wanted(one))}" for one in sheet.wanted)
    if sheet.commendation:
        yield f"- Commendation: {safe(sheet.commendation)}"
    for score in sheet.scores.values():
        on = f" ({safe(', '.join(score.evidence))})" if score.evidence else ""
        if score.comment or on:
            yield f"- On {safe(score.standard)}: {safe(score.comment)}{on}"
    if sheet.agreed is not None:
        note = f": {safe(sheet.agreed.note)}" if sheet.agreed.note else ""
        yield f"- Agreed on {when(sheet.agreed.at)}{note}"
    yield ""


def _proposal(merged: Merged) -> Iterator[str]:
    words, applied = rule(merged.program)
    yield "## The rule and the proposal"
    yield ""
    yield f"{safe(words)} {safe(applied)}"
    yield ""
    yield f"**Proposal: {proposed(merged.proposal)}.** {safe(merged.proposal.reason)}"
    yield ""
    yield f"*{PEOPLE_DECIDE}*"


def _cells(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
