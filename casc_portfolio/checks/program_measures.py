"""What a program's file asks for, and can't be measured, dated or added up as it stands."""

from casc_portfolio.checks.programs import WHY
from casc_portfolio.checks.registry import rule, wording
from casc_portfolio.checks.rule import Arguments, Severity
from casc_portfolio.programs import problems


def _lacks(arguments: Arguments) -> Arguments:
    """A field that the measure wants, and that is told about, can only be missing."""
    wants = arguments.get("wants", ())
    return {"cause": "lacks"} if isinstance(wants, tuple) and arguments["field"] in wants else {}


rule(
    problems.PROGRAM_MEASURE_UNFIT,
    "program-measure-unfit",
    Severity.ERROR,
    message="A requirement that is measured by {kind} can't use the field {field}.",
    hint=("Take it out; beside {kind} may stand {wants}.", "Take it out; {kind} needs no more."),
    causes={
        "lacks": wording(
            "A requirement that is measured by {kind} must say which {field}.",
            "Write it beside the kind: measure: {{kind: {kind}, {field}: …}}",
        ),
    },
    more=_lacks,
    what="A requirement that lacks what its way of measuring needs, or is told something else.",
    why=WHY,
    mend="Add the field that is missing, or delete the one that has no meaning here.",
    example="""
        my-program.yml (a small program, with these lines)
            requirements:
              - id: coaching-1
                title: Forty hours of coaching
                milestone: start
                owner: candidate
                assumed: yes
                next: Enter your last meetings with your coach.
                measure:
                  kind: hours ◄
        """,
)

rule(
    problems.PROGRAM_DATE_UNCLEAR,
    "program-date-unclear",
    Severity.ERROR,
    message="We can't tell the date of the milestone “{value}”.",
    hint="Give it days or years after the start, a day on in a year, or days before another one.",
    what="A milestone whose rule for its date is none of the four, or two of them at once.",
    why=WHY,
    mend="""
        days: 30                  30 days after the start
        years: 2                  two years after the start
        year: 1, on: 01-31        a day in a program year
        before: panel, days: 21   days before another milestone
        """,
    example="""
        my-program.yml (a small program, with these lines)
            milestones:
              - id: start
                title: Start
                assumed: yes
                due:
                  days: 0
              - id: final
                title: The candidate's part is done
                assumed: yes
                due:
                  year: 2 ◄
        """,
)

rule(
    problems.PROGRAM_NO_AMOUNT,
    "program-no-amount",
    Severity.ERROR,
    message="“{value}” asks for hours of “{category}”, which names no amount.",
    hint="Give the category per_year or total; for sessions, workshops and topics.",
    what="A requirement of hours in a category that does not say how many are asked for.",
    why=WHY,
    mend="Add the amount to the category, or measure the requirement in another way.",
    example="""
        my-program.yml (a small program, with these lines)
            hours:
              - id: coaching
                title: Coaching
                owner: candidate
                assumed: yes
            requirements:
              - id: coaching-1
                title: Coaching
                milestone: start
                owner: candidate
                assumed: yes
                next: Enter your last meetings with your coach.
                measure:
                  kind: hours
                  category: coaching ◄
        """,
)

rule(
    problems.PROGRAM_AMOUNTS_DISAGREE,
    "program-amounts-disagree",
    Severity.ERROR,
    message=(
        "“{category}” asks for {per_year} hours a year, which are {sum} in {years} years, "
        "but for {total} in all."
    ),
    hint="Correct one of the two, or take the total away: it is then the sum of the years.",
    what="Hours of a category that are fewer in all than the hours of its years together.",
    why=WHY,
    mend="""
        per_year is what each year asks for, total what the whole program asks for. A total may be
        more than the years together, when some hours may lie in any year; it can't be less.
        """,
    example="""
        my-program.yml (a small program, with these lines)
            hours:
              - id: coaching
                title: Coaching
                owner: candidate
                assumed: yes
                per_year: 40
                total: 60 ◄
        """,
)
