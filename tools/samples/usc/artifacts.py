"""Everything that lies in ``content/artifacts/`` of the sample for USC Rossier."""

from collections.abc import Callable, Mapping

from tools.samples.usc import charts_days, charts_fairness, charts_talk
from tools.samples.usc.bean_jars import bean_jars
from tools.samples.usc.bell import CAPTIONS, bell, bell_picture
from tools.samples.usc.clinic_van import clinic_van
from tools.samples.usc.heat import heat_map
from tools.samples.usc.laundromat import laundromat
from tools.samples.usc.lunch_plan import lunch_plan
from tools.samples.usc.lunch_table import lunch_table
from tools.samples.usc.papers import papers
from tools.samples.usc.school import school
from tools.samples.usc.slides import board_slides
from tools.samples.usc.thermometers import thermometers
from tools.samples.usc.tour_notes import tour_notes

PICTURES: Mapping[str, Callable[[], bytes]] = {
    "school.png": school,
    "laundromat.png": laundromat,
    "clinic-van.png": clinic_van,
    "lunch-table.png": lunch_table,
    "thermometers.png": thermometers,
    "bean-jars.png": bean_jars,
    "tour-notes.png": tour_notes,
    "heat-map.png": heat_map,
    "lunch-plan.png": lunch_plan,
    "bell.png": bell_picture,
    "one-day.png": charts_talk.one_day,
    "talk-by-subject.png": charts_talk.talk_by_subject,
    "who-talks.png": charts_talk.who_talks,
    "grades-trial.png": charts_talk.grades_trial,
    "suspended-again.png": charts_fairness.suspended_again,
    "removals.png": charts_fairness.removals,
    "electives.png": charts_fairness.electives,
    "saturday-seats.png": charts_fairness.saturday_seats,
    "staff-survey.png": charts_fairness.staff_survey,
    "conference-hours.png": charts_days.conference_hours,
    "glasses.png": charts_days.glasses,
    "budget-moved.png": charts_days.budget_moved,
    "lunch-minutes.png": charts_days.lunch_minutes,
}


def documents() -> dict[str, bytes]:
    """Name of the file → PDF."""
    return {**papers(), "board-slides.pdf": board_slides()}


def recordings() -> dict[str, bytes]:
    """The bell and its captions."""
    return {"bell.wav": bell(), "bell.vtt": CAPTIONS.encode()}


def artifacts() -> dict[str, bytes]:
    """Name of the file → what it holds."""
    return {**{name: draw() for name, draw in PICTURES.items()}, **documents(), **recordings()}
