"""What the program's rule suggests, with its reason: a proposal, and never a decision."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from casc_portfolio.content.records import Outcome
from casc_portfolio.panel.tally import Row, Standing
from casc_portfolio.programs import Program


class Step(StrEnum):
    """What comes first when nothing can be proposed yet."""

    COLLECT = "collect"
    """Sheets are missing, or were not counted."""
    DISCUSS = "discuss"
    """The panelists talk about the standards that are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """An outcome that the rule suggests, or the step that comes before one.

    ``standards`` are the ones that the reason is about.
    """

    outcome: Outcome | None = None
    step: Step | None = None
    standards: tuple[str, ...] = ()
    reason: str


def propose(
    rows: Sequence[Row],
    *,
    recommended: Sequence[Outcome | None],
    panelists: int,
    refused: int,
    program: Program,
) -> Proposal:
    """The rule applied to the standards as they stand; what people recommend is heard too."""
    return (
        _collect(rows, refused, panelists, program)
        or _discuss(rows)
        or _below(rows, program)
        or _by_recommendation(rows, recommended, program)
    )


def _collect(
    rows: Sequence[Row], refused: int, panelists: int, program: Program
) -> Proposal | None:
    if refused:
        words = "1 sheet is" if refused == 1 else f"{refused} sheets are"
        reason = f"{words} not counted; see why, then merge again."
        return Proposal(step=Step.COLLECT, reason=reason)
    if not rows:
        return Proposal(step=Step.COLLECT, reason="No sheet is counted yet.")
    size = program.panel.size
    if size is not None and panelists < size:
        reason = f"{panelists} of {size} sheets are here; the program wants {size} panelists."
        return Proposal(step=Step.COLLECT, reason=reason)
    return None


def _discuss(rows: Sequence[Row]) -> Proposal | None:
    apart = [row for row in rows if row.discuss]
    split = [row.standard for row in rows if row.standing is Standing.SPLIT and not row.discuss]
    if not apart and not split:
        return None
    parts = [f"Standard {row.standard}: {_steps(row.spread_now)} apart" for row in apart]
    parts += [f"{_named(split)}: as many say reached as not yet"] if split else []
    reason = f"{'; '.join(parts)}. The panelists talk first; then each may agree on a new level."
    standards = (*(row.standard for row in apart), *split)
    return Proposal(step=Step.DISCUSS, standards=standards, reason=reason)


def _steps(count: int | None) -> str:
    return "1 step" if count == 1 else f"{count} steps"


def _below(rows: Sequence[Row], program: Program) -> Proposal | None:
    below = tuple(row.standard for row in rows if row.standing is Standing.BELOW)
    unseen = tuple(row.standard for row in rows if row.standing is Standing.UNSEEN)
    if below:
        reason = f"{_named(below)}: below “{_reached(program)}” under the program's rule."
        if unseen:
            reason += f" {_named(unseen)}: too few saw enough evidence to say."
        return Proposal(outcome=Outcome.RESUBMIT, standards=(*below, *unseen), reason=reason)
    if unseen:
        reason = (
            f"{_named(unseen)}: too few saw enough evidence to say, and the rule places no "
            "standard below. A small addition may show it."
        )
        return Proposal(outcome=Outcome.AFTER_ADDITION, standards=unseen, reason=reason)
    return None


def _by_recommendation(
    rows: Sequence[Row], recommended: Sequence[Outcome | None], program: Program
) -> Proposal:
    """Every standard is reached; what most panelists recommend then decides what is proposed."""
    all_reached = f"All {len(rows)} standards are at “{_reached(program)}” or above"
    given = Counter(one for one in recommended if one is not None)
    most = given.most_common(1)[0][1] if given else 0
    leading = [one for one in Outcome if given[one] == most] if given else []
    if leading in ([], [Outcome.MEETS]):
        others = sum(given.values()) - given[Outcome.MEETS]
        told = f"; {others} of {len(recommended)} recommend more than that" if others else ""
        return Proposal(outcome=Outcome.MEETS, reason=f"{all_reached}{told}.")
    if leading == [Outcome.AFTER_ADDITION]:
        reason = (
            f"{all_reached}, and {most} of {len(recommended)} panelists recommend a small addition."
        )
        return Proposal(outcome=Outcome.AFTER_ADDITION, reason=reason)
    words = " and ".join(f"“{one}”" for one in leading)
    reason = f"{all_reached}, yet the panelists recommend {words}. They talk first."
    return Proposal(step=Step.DISCUSS, reason=reason)


def _named(standards: Sequence[str]) -> str:
    word = "Standard" if len(standards) == 1 else "Standards"
    return f"{word} {', '.join(standards)}"


def _reached(program: Program) -> str:
    levels = {level.id: level.title for level in program.scale.levels}
    return levels.get(program.scale.reached, program.scale.reached)
