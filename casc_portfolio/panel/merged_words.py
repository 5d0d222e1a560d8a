"""Merged scores in words: levels, agreement, distance, standing, recommendations."""

import datetime as dt
from string import ascii_uppercase

from casc_portfolio.content.records import Outcome
from casc_portfolio.panel.merge import Merged
from casc_portfolio.panel.proposal import Proposal, Step
from casc_portfolio.panel.score import ScoreSheet, Wanted
from casc_portfolio.panel.tally import EVERYONE, Row, Standing
from casc_portfolio.panel.typed import line
from casc_portfolio.programs import Program
from casc_portfolio.progress import spoken

FOR_THE_OFFICE = "For the program's office only: it shows who gave which score."
PEOPLE_DECIDE = (
    "This is a proposal. People decide, and casc panel decide records what they decided."
)
NOT_ENOUGH = "not enough evidence"

_STANDING = {
    Standing.REACHED: "reached",
    Standing.BELOW: "not yet reached",
    Standing.SPLIT: "evenly split",
    Standing.UNSEEN: "open: too few saw enough evidence",
}
_STEP = {
    Step.COLLECT: "none yet; first complete the sheets",
    Step.DISCUSS: "none yet; first talk it over",
}


def letter(at: int) -> str:
    """The sign of a panelist in a table: A to Z, then numbers."""
    return ascii_uppercase[at] if at < len(ascii_uppercase) else str(at + 1)


def panelist(sheet: ScoreSheet) -> str:
    """Who it is: name, role and district."""
    who = sheet.panelist
    return ", ".join(part for part in (who.name, who.role, who.district) if part)


def level_title(level: str | None, program: Program) -> str:
    """A level's name for people; without one, what that means."""
    titles = {one.id: one.title for one in program.scale.levels}
    return NOT_ENOUGH if level is None else titles.get(level, level)


def level_word(level: str) -> str:
    """A level in a narrow table."""
    return level.replace("-", " ")


def alike(row: Row) -> str:
    """How many gave the level that most gave."""
    if row.alike == 0:
        return "no level given"
    if row.alike == row.of:
        return "all alike" if row.of > 1 else "one sheet"
    if row.of - row.unseen == 1:
        return "one level given"
    return f"{row.alike} of {row.of} alike" if row.alike > 1 else "no two alike"


def apart(steps: int | None) -> str:
    """The distance between the lowest and the highest level; empty where there is none."""
    if steps is None:
        return ""
    return f"{steps} step apart" if steps == 1 else f"{steps} steps apart"


def distance(row: Row) -> str:
    """How far apart, and how far before they talked, when they did."""
    now = apart(row.spread_now)
    if row.talked and row.spread != row.spread_now and row.spread is not None:
        return f"{now}, {row.spread} before the discussion" if now else ""
    return now if row.spread_now else ""


def stands(row: Row) -> str:
    """What it comes to, and that they should talk first where they should."""
    word = _STANDING[row.standing]
    return f"{word}; talk first" if row.discuss else word


def said(row: Row) -> str:
    """Agreement, distance, missing evidence and standing, on one line."""
    told = row.unseen and row.standing is not Standing.UNSEEN
    unseen = f"{row.unseen} of {row.of} saw {NOT_ENOUGH}" if told else ""
    parts = (alike(row), distance(row), unseen, carried(row), stands(row))
    return " · ".join(part for part in parts if part)


def carried(row: Row) -> str:
    """Whose score is from an earlier round, because they did not open the standard again."""
    latest = max(mark.round for mark in row.marks)
    old = [f"{letter(one.at)} as in round {one.round}" for one in row.marks if one.round < latest]
    return ", ".join(old)


def recommended(outcome: Outcome | None) -> str:
    """What a panelist recommends."""
    return outcome.value if outcome else "no recommendation"


def wanted(one: Wanted) -> str:
    """What is missing for a standard, and by when."""
    by = f", by {spoken(one.by)}" if one.by else ""
    return f"Standard {one.standard}: {line(one.missing).rstrip('.') or 'not said what'}{by}"


def rule(program: Program) -> tuple[str, str]:
    """The rule in the program's words, and how it was applied here."""
    reached = level_title(program.scale.reached, program)
    whose = (
        "every panelist places" if program.panel.agreement == EVERYONE else "most panelists place"
    )
    talk = f"Levels {program.panel.discrepancy} or more steps apart are talked over first."
    assumed = " (assumed)" if program.panel.assumed or program.scale.assumed else ""
    unasked = (
        f" The program asks for no levels from its {program.panel.title}; what stands here may inform "
        "the office's own decision."
    )
    applied = (
        f"Applied here{assumed}: a standard is reached when {whose} it at “{reached}” or above. "
        f"{talk}{'' if program.panel.scored else unasked}"
    )
    return program.decision.rule, applied


def proposed(proposal: Proposal) -> str:
    """The proposal in a few words."""
    if proposal.step is not None:
        return _STEP[proposal.step]
    return proposal.outcome.value if proposal.outcome else ""


def when(instant: str | None) -> str:
    """``2026-06-05T17:20:00Z`` as a day; as it stands when there is no such day."""
    try:
        return spoken(dt.date.fromisoformat((instant or "")[:10]))
    except ValueError:
        return instant or ""


def counted(merged: Merged) -> str:
    """How many sheets count, of how many that were given."""
    counts, refused = len(merged.sheets), len(merged.refused)
    word = "sheet" if counts + refused == 1 else "sheets"
    return f"{counts} of {counts + refused} {word} counted" if refused else f"{counts} {word}"
