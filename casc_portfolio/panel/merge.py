"""Score sheets merged: a table for each round, what the rule makes of it, and a proposal."""

from collections.abc import Sequence
from dataclasses import dataclass

from casc_portfolio.frameworks import Framework
from casc_portfolio.panel.gather import Gathered, Round, gather, latest
from casc_portfolio.panel.proposal import Proposal, propose
from casc_portfolio.panel.refusal import Refusal
from casc_portfolio.panel.score import ScoreSheet
from casc_portfolio.panel.tally import Row
from casc_portfolio.programs import Program


@dataclass(frozen=True, kw_only=True)
class Merged:
    """All that the office sees of one candidate's scores; nobody else does.

    ``rows`` has each standard as the last round that scored it left it, with that
    round's number.
    """

    candidate: str
    program: Program
    framework: Framework
    rounds: tuple[Round, ...]
    rows: tuple[tuple[int, Row], ...]
    refused: tuple[Refusal, ...]
    proposal: Proposal

    @property
    def sheets(self) -> tuple[ScoreSheet, ...]:
        """Every sheet that counts, round by round."""
        return tuple(sheet for turn in self.rounds for sheet in turn.sheets)


def merge(
    read: Sequence[ScoreSheet | Refusal],
    *,
    program: Program,
    framework: Framework,
    candidate: str | None = None,
) -> Merged:
    """The sheets of one candidate, side by side."""
    gathered = gather(read, program=program, framework=framework, candidate=candidate)
    found = latest(gathered.rounds)
    numbers = [one.number for one in framework.standards if one.number in found]
    rows = tuple(found[number] for number in numbers)
    return Merged(
        candidate=gathered.candidate,
        program=program,
        framework=framework,
        rounds=gathered.rounds,
        rows=rows,
        refused=gathered.refused,
        proposal=_proposal(gathered, tuple(one for _, one in rows), program),
    )


def _proposal(gathered: Gathered, rows: tuple[Row, ...], program: Program) -> Proposal:
    last = gathered.rounds[-1] if gathered.rounds else None
    return propose(
        rows,
        recommended=[sheet.recommendation for sheet in (last.sheets if last else ())],
        panelists=len(last.sheets) + len(last.absent) if last else 0,
        refused=len(gathered.refused),
        program=program,
    )
