"""Growth: how each standard and each element was seen, time by time."""

from collections.abc import Iterator
from dataclasses import dataclass

from casc_portfolio.compose.assessment import assessment_page
from casc_portfolio.compose.cards import Invitation, chip, links, standard_path
from casc_portfolio.compose.levels_asked import levels_asked
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.sights import Line, line, times
from casc_portfolio.compose.site import Link, Page
from casc_portfolio.compose.wording import level_title, levels
from casc_portfolio.content.plan import Assessment
from casc_portfolio.frameworks import Element, Standard

TAB = "Growth"
PATH = "growth.md"


@dataclass(frozen=True, kw_only=True)
class ElementGrowth(Line):
    """One element over time; each of ``cells`` is what was seen at one of the page's times:
    the level that the person saw and the one that the coach saw, or nothing.
    """

    code: str
    title: str
    path: str
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class StandardGrowth(Line):
    """One standard over time, with those of its elements that were given levels."""

    number: str
    title: str
    short: str
    path: str
    elements: tuple[ElementGrowth, ...]


@dataclass(frozen=True, kw_only=True)
class GrowthView:
    """All standards over time, with the scale from its first level to its last.

    ``asked`` are the levels per element that a program asks for and nobody has given yet.
    """

    levels: tuple[str, ...]
    reached: str
    times: tuple[str, ...]
    standards: tuple[StandardGrowth, ...]
    assessments: tuple[Link, ...]
    sentence: str
    invitation: Invitation | None
    asked: Invitation | None

    @property
    def coached(self) -> bool:
        """Whether the coach's view is among them."""
        return any(one.coach for one in self.standards)

    @property
    def elements(self) -> bool:
        """Whether any element was given a level."""
        return any(one.elements for one in self.standards)


def growth_pages(seen: Seen) -> Iterator[Page]:
    """The overview and a page for each assessment; nothing where there is nothing to see."""
    if seen.public or not (seen.assessments_in_time or seen.private):
        return
    view = _growth(seen)
    yield Page(path=PATH, kind="growth", title=TAB, view=view, tab=TAB, description=view.sentence)
    above = Link(title=TAB, path=PATH)
    for document in (*seen.assessments, *seen.coach_assessments):
        yield assessment_page(seen, document, above=above)


def _growth(seen: Seen) -> GrowthView:
    scale = seen.program.scale if seen.program else None
    standards = seen.framework.standards if seen.framework else ()
    lines = tuple(standard_growth(seen, standard) for standard in standards)
    empty = not any(one.sights or one.coach for one in lines)
    return GrowthView(
        levels=levels(seen),
        reached=level_title(seen, scale.reached) if scale else "",
        times=times(seen),
        standards=() if empty else lines,
        assessments=links((*seen.assessments, *seen.coach_assessments)),
        sentence=_sentence(lines),
        invitation=_INVITATION if empty and seen.private else None,
        asked=None if empty else levels_asked(seen),
    )


_INVITATION = Invitation(
    title="Here you will see how you grow",
    text="Your self-assessments draw a line for each standard: where you began, where you are "
    "in the middle, and where you arrive.",
    action="Begin with content/self-assessment/initial.md: a level and one honest sentence "
    "for each standard.",
)


def standard_growth(seen: Seen, standard: Standard) -> StandardGrowth:
    """How one standard and its elements were seen over time, for eyes that may know."""

    def level(assessment: Assessment) -> tuple[str | None, str | None]:
        rating = (assessment.standards or {}).get(standard.number)
        return (rating.level, rating.sentence) if rating else (None, None)

    elements = (element_growth(seen, element) for element in standard.elements)
    return StandardGrowth(
        **vars(line(seen, f"{standard.number} {standard.title}", level)),
        number=standard.number,
        title=standard.title,
        short=standard.short,
        path=standard_path(seen, standard),
        elements=tuple(one for one in elements if one.sights or one.coach),
    )


def element_growth(seen: Seen, element: Element) -> ElementGrowth:
    """How one element was seen over time, where levels per element were given."""

    def level(assessment: Assessment) -> tuple[str | None, str | None]:
        rating = (assessment.standards or {}).get(element.standard)
        given = ((rating and rating.elements) or {}).items()
        found = (level for code, level in given if seen.element(code) == element)
        return next(found, None), None

    seen_line = line(seen, f"{element.code} {element.title}", level)
    return ElementGrowth(
        **vars(seen_line),
        code=element.code,
        title=element.title,
        path=chip(seen, element).path,
        cells=tuple(_cells(seen, seen_line)),
    )


def _cells(seen: Seen, seen_line: Line) -> Iterator[tuple[str, str]]:
    own, coach = (
        {one.period: one.short for one in sights} for sights in (seen_line.sights, seen_line.coach)
    )
    for time in times(seen):
        yield own.get(time, ""), coach.get(time, "")


def _sentence(lines: tuple[StandardGrowth, ...]) -> str:
    """What to see: how many standards moved on since the first assessment."""
    compared = [one.chart.points for one in lines if one.chart and len(one.chart.points) > 1]
    moved = sum(points[-1].y < points[0].y for points in compared)
    if not compared:
        return ""
    if moved == len(compared):
        return f"All {moved} standards have moved on since the first assessment."
    return f"{moved} of {len(compared)} standards have moved on since the first assessment."
