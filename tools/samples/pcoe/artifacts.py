"""Everything that lies in ``content/artifacts/`` of the sample for PCOE."""

from collections.abc import Callable, Mapping

from tools.samples.pcoe import charts
from tools.samples.pcoe.arrival import arrival_plan
from tools.samples.pcoe.garden import garden_map
from tools.samples.pcoe.papers import papers
from tools.samples.pcoe.school import school
from tools.samples.pcoe.whiteboard import whiteboard

PICTURES: Mapping[str, Callable[[], bytes]] = {
    "school.png": school,
    "whiteboard.png": whiteboard,
    "arrival-plan.png": arrival_plan,
    "garden-map.png": garden_map,
    "arrival-counts.png": charts.arrival_counts,
    "walk-feedback.png": charts.walk_feedback,
    "writing-scores.png": charts.writing_scores,
    "calendar-count.png": charts.calendar_count,
    "absence-by-route.png": charts.absence_by_route,
    "absence-by-reason.png": charts.absence_by_reason,
    "lunch-referrals.png": charts.lunch_referrals,
}


def artifacts() -> dict[str, bytes]:
    """Name of the file → what it holds."""
    return {**{name: draw() for name, draw in PICTURES.items()}, **papers()}
