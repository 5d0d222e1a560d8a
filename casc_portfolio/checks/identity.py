"""Pages and goals that share a name or a role only one of them can have."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Any

from casc_portfolio.checks.registry import each, once, rule
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.plan import Assessment, Assessor
from casc_portfolio.finding import Finding, Place
from casc_portfolio.source.names import fold

DUPLICATE_ID = rule(
    "CP230",
    "duplicate-id",
    Severity.ERROR,
    message="{other} has the same name, and other pages can't tell the two apart.",
    hint="Rename one of the two files, and what points at it.",
    what="Two pieces of evidence, or two reflections, with one file name in two folders.",
    why="A piece is pointed at by its file name alone, so a link would lead to the wrong one.",
    mend="Rename one of the files; capital letters alone make no difference.",
    example="""
        content/cpsel-4/evidence/Vision-Evening.md ◄
            ---
            title: What families told us
            ---
        """,
)

DUPLICATE_GOAL = rule(
    "CP231",
    "duplicate-goal",
    Severity.ERROR,
    message="Another goal is called “{value}” already ({where}).",
    hint="Give this goal an id of its own, such as y2-walkthroughs.",
    what="Two goals with one id, in one plan or in both.",
    why="Evidence points at a goal by its id, and would stand beside the wrong one.",
    mend="""
        Begin the id with the year: y1-walkthroughs, y2-walkthroughs. A goal that goes on in the
        second year gets a new id there, and the status carried over in the first.
        """,
    example="""
        content/iip/year-2.md
            ---
            title: Individualized Induction Plan, year 2
            year: 2
            goals:
              - id: y1-walkthroughs ◄
                statement: Every teacher gets feedback once a month.
            ---
        """,
)

SECOND_PLAN = rule(
    "CP232",
    "second-plan",
    Severity.WARNING,
    message="{other} is a plan for year {year} too.",
    hint="Keep one plan for each year; what changed on the way is a revision in it.",
    what="Two plans with the same year.",
    why="Nobody can tell which of them holds.",
    mend="Correct the year of one of them, or bring the two together.",
    example="""
        content/iip/year-2.md
            ---
            title: Individualized Induction Plan, year 2
            year: 1 ◄
            ---
        """,
)

SECOND_ASSESSMENT = rule(
    "CP233",
    "second-assessment",
    Severity.WARNING,
    message="{other} is an assessment of the same period by the same person.",
    hint="Keep one for each period, or correct the period of this one.",
    what="Two self-assessments, or two of the coach's, for one period.",
    why="Growth is drawn with one point for each period.",
    mend="Correct the period, or keep the one that holds and move the other out of the portfolio.",
    example="""
        content/self-assessment/initial.md
            ---
            title: Initial self-assessment
            period: initial
            ---
        content/self-assessment/mid-program.md
            ---
            title: Mid-program self-assessment
            period: initial ◄
            ---
        """,
)


@once
def _files(around: Surroundings) -> Iterator[Finding]:
    portfolio = around.portfolio
    own = tuple(one.document for one in portfolio.reflections if not one.inside)
    for pages in (portfolio.evidence, own):
        for page, other in _repeated((fold(page.id), page) for page in pages):
            yield DUPLICATE_ID.at(Place(path=page.path), other=other.path)


@once
def _roles(around: Surroundings) -> Iterator[Finding]:
    portfolio = around.portfolio
    years = ((plan.fields.year, plan) for plan in portfolio.plans if plan.fields.year)
    for page, other in _repeated(years):
        year = str(page.fields.year)
        yield SECOND_PLAN.at(page.place("year"), other=other.path, year=year)
    periods = (
        ((page.fields.period, page.fields.assessor or Assessor.SELF), page)
        for page in portfolio.assessments
        if page.fields.period
    )
    for page, other in _repeated(periods):
        yield SECOND_ASSESSMENT.at(page.place("period"), other=other.path)


COACH_NOT_ASKED = rule(
    "CP234",
    "coach-not-asked",
    Severity.WARNING,
    message="Your program does not ask for the coach's view of this period.",
    hint="This page stands on no site. Move it out of the folder, or ask the office about it.",
    what="An assessment by the coach in a period for which the program wants none.",
    why="What a coach thinks of a leader is confidential; it is there only where an office asks.",
    mend="""
        Move the file out of the portfolio. If the program does want it, its office writes coach: yes
        below that period in its file.
        """,
    example="""
        content/self-assessment/coach-final.md
            ---
            title: The coach's view
            period: final
            assessor: coach ◄
            ---
        """,
)


@each(Kind.ASSESSMENT)
def _asked(document: Document[Assessment], around: Surroundings) -> Iterator[Finding]:
    fields, program = document.fields, around.portfolio.program
    if fields.assessor is Assessor.COACH and program and not program.hears_coach(fields.period):
        yield COACH_NOT_ASKED.at(document.place("assessor"))


def _repeated(
    pages: Iterable[tuple[Hashable, Document[Any]]],
) -> Iterator[tuple[Document[Any], Document[Any]]]:
    """Each page whose key an earlier page has, and that earlier page."""
    seen: dict[Hashable, Document[Any]] = {}
    for key, page in pages:
        if key in seen:
            yield page, seen[key]
        else:
            seen[key] = page


@once
def _goals(around: Surroundings) -> Iterator[Finding]:
    seen: dict[str, Place] = {}
    for plan in around.portfolio.plans:
        for index, goal in enumerate(plan.fields.goals or ()):
            if not goal.id:
                continue
            place = plan.place("goals", index, "id")
            first = seen.setdefault(goal.id.casefold(), place)
            if first is not place:
                where = f"{first.path}, line {first.line}"
                yield DUPLICATE_GOAL.at(place, value=goal.id, where=where)
