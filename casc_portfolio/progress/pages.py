"""What a candidate writes, against what the program asks for."""

from casc_portfolio.content.plan import Assessor, GoalStatus, Plan, Rating, ReviewKind
from casc_portfolio.programs import Owner, Period, Requirement
from casc_portfolio.progress.count import Count, single
from casc_portfolio.progress.facts import Facts


def about(facts: Facts, _requirement: Requirement) -> Count:
    """The page about the candidate is ready."""
    page = facts.portfolio.about
    return single("page", there=page is not None and page.ready)


def inquiry(facts: Facts, _requirement: Requirement) -> Count:
    """An inquiry is ready."""
    return single("inquiry", there=any(page.ready for page in facts.portfolio.inquiries))


def presentation(facts: Facts, _requirement: Requirement) -> Count:
    """The presentation is ready."""
    page = facts.portfolio.presentation
    return single("presentation", there=page is not None and page.ready)


def coach(facts: Facts, requirement: Requirement) -> Count:
    """A coach is named whose first day has come."""
    coaches = facts.portfolio.settings.fields.coaches or ()
    there = any(coach.name and facts.happened(coach.start) for coach in coaches)
    if not there and any(coach.name and coach.start is None for coach in coaches):
        text = "Write the day your coach was assigned into portfolio.yml: from: below the name."
        return Count(have=0, need=1, unit="coach", begun=True, next=text)
    return single("coach", there=there, turn=requirement.owner)


def plan(facts: Facts, requirement: Requirement) -> Count:
    """The plan of a year is ready with a goal in it, and the supervisor has been heard."""
    found = facts.plan(requirement.measure.year or 0)
    if found is None:
        return Count(have=0, need=2, unit="parts")
    goals = any(goal.statement for goal in found.goals or ())
    heard = found.supervisor is not None and facts.happened(found.supervisor.date)
    return Count(have=int(goals) + int(heard), need=2, unit="parts", begun=True)


def plan_closed(facts: Facts, requirement: Requirement) -> Count:
    """Every goal of a year has an end and a look back at it."""
    found = facts.plan(requirement.measure.year or 0)
    goals = found.goals or () if found else ()
    closed = [
        goal for goal in goals if goal.status not in (None, GoalStatus.OPEN) and goal.reflection
    ]
    counted = 0 if found is None or _still_to_come(facts, found) else len(closed)
    return Count(have=counted, need=max(1, len(goals)), unit="goals")


def _still_to_come(facts: Facts, found: Plan) -> bool:
    """Whether the year-end review, which closes the plan, lies after the day."""
    dates = [
        review.date
        for review in found.reviews or ()
        if review.kind is ReviewKind.YEAR_END and review.date
    ]
    return bool(dates) and not any(facts.happened(date) for date in dates)


def review(facts: Facts, requirement: Requirement) -> Count:
    """A review of the plan has been held, with someone present."""
    found = facts.plan(requirement.measure.year or 0)
    held = [
        review
        for review in (found.reviews or () if found else ())
        if review.kind == requirement.measure.review
        and facts.happened(review.date)
        and review.present
    ]
    return single("review", there=bool(held))


def assessment(facts: Facts, requirement: Requirement) -> Count:
    """Every standard has one of the program's levels and a sentence, and its elements if asked."""
    measure = requirement.measure
    assessor = Assessor(measure.assessor)
    found = facts.assessment(measure.period or "", assessor)
    standards = facts.framework.standards
    period = next((one for one in facts.program.periods if one.id == measure.period), None)
    ratings = (found.standards or {}) if found else {}
    rated = [
        standard
        for standard in standards
        if _rated(
            facts,
            ratings.get(standard.number),
            tuple(element.code for element in standard.elements),
            period,
        )
    ]
    return Count(
        have=len(rated),
        need=len(standards),
        unit="standards",
        turn=Owner.COACH if assessor is Assessor.COACH else Owner.CANDIDATE,
    )


def _rated(
    facts: Facts, rating: Rating | None, elements: tuple[str, ...], period: Period | None
) -> bool:
    scale = facts.program.scale
    if rating is None or scale.rank(rating.level) is None or not rating.sentence:
        return False
    if period is None or not period.elements:
        return True
    levels = rating.elements or {}
    return all(scale.rank(levels.get(code)) is not None for code in elements)


def evidence(facts: Facts, requirement: Requirement) -> Count:
    """A ready piece of evidence names an element of the standard."""
    number = requirement.measure.standard or ""
    count = sum(number in standards for standards in facts.evidence())
    return Count(have=count, need=1, unit="pieces of evidence")


def reflection(facts: Facts, requirement: Requirement) -> Count:
    """A ready reflection names an element of the standard."""
    number = requirement.measure.standard or ""
    count = sum(number in standards for standards in facts.reflections())
    return Count(have=count, need=1, unit="reflections")
