"""Progress as JSON, for continuous integration and an office's own tools."""

import json
from typing import Any

from casc_portfolio.progress import Gate, MilestoneProgress, Progress, Standing, Sum, outlook
from casc_portfolio.report.progress_words import headline

SCHEMA = 1
"""Goes up when a reader of the older form would misread the newer one."""


def render(progress: Progress, *, gate: Gate | None = None) -> str:
    """One object; ends in a line break. Dates are ``YYYY-MM-DD``, what is not there is null."""
    document = {
        "schema": SCHEMA,
        "name": progress.name,
        "program": progress.program,
        "start": progress.start,
        "as_of": progress.as_of,
        "headline": headline(progress, outlook(progress)),
        "sum": _sum(progress.sum),
        "owners": {owner.value: _sum(total) for owner, total in progress.owners.items()},
        "milestones": [_milestone(milestone) for milestone in progress.milestones],
        "requirements": [_requirement(standing) for standing in progress.requirements],
        "gate": _gate(gate) if gate else None,
    }
    return json.dumps(document, ensure_ascii=False, indent=2, default=str) + "\n"


def _requirement(standing: Standing) -> dict[str, Any]:
    return {
        "id": standing.id,
        "title": standing.title,
        "milestone": standing.milestone,
        "owner": standing.owner.value,
        "state": standing.state.value,
        "have": standing.have,
        "need": standing.need,
        "unit": standing.unit,
        "due": standing.due,
        "source": standing.source,
        "assumed": standing.assumed,
        "next": None if standing.done else standing.next,
        "waiting_on": standing.waiting_on.value if standing.waiting_on else None,
        "waived_by": standing.waived_by,
        "reason": standing.reason,
        "transferred_from": standing.transferred_from,
    }


def _milestone(milestone: MilestoneProgress) -> dict[str, Any]:
    return {
        "id": milestone.id,
        "title": milestone.title,
        "date": milestone.date,
        "moved_from": milestone.original,
        "state": milestone.phase.value,
        **_sum(milestone.sum),
        "owners": {owner.value: _sum(total) for owner, total in milestone.owners.items()},
    }


def _sum(total: Sum) -> dict[str, int]:
    return {
        "done": total.done,
        "of": total.of,
        "percent": total.percent,
        "not_in_this_copy": total.absent,
    }


def _gate(gate: Gate) -> dict[str, Any]:
    return {
        "milestone": gate.milestone,
        "met": gate.met,
        "open": [one.id for one in gate.open],
        "not_in_this_copy": [one.id for one in gate.absent],
    }
