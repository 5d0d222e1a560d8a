"""A complete portfolio of each program, as a dict of files: 100 percent, and nothing to mend.

The person, the schools and everything that happens are invented.
"""

from datetime import date
from pathlib import Path

from casc_portfolio import frameworks, programs
from casc_portfolio.programs import Program
from tests.worlds import page

START = date(2024, 8, 15)
AT_FINAL = {"usc-rossier": date(2026, 5, 15), "pcoe": date(2026, 4, 29), "ctc": date(2026, 5, 15)}
"""The day on which the candidate's part is due, and done."""
AT_THE_END = date(2026, 8, 20)
"""A few days after the office has decided everything."""

_MONTHS = [(0, 9), (0, 10), (0, 11), (0, 12), (1, 1), (1, 2), (1, 3), (1, 4)]
"""The school year, as years after its first one and months."""

EVIDENCE = {
    "1": (
        ("1B", "family-evenings", "Three evenings about where we are going", "2024-11-07"),
        "Planned and led three evenings on which families and staff wrote our goals",
        "Staff and families now use the same four sentences when they talk about the school.",
        "We met in the library, in two languages, and wrote on the windows. I had planned to "
        "present a draft, and asked for one sentence from everybody instead. The third evening "
        "was for choosing, and families chose last.",
    ),
    "2": (
        ("2A", "learning-walks", "Weekly learning walks", "2025-03-14"),
        "Designed the protocol with two teachers and led the walks",
        "Teachers ask for the walks now, and half of the teams plan with what they saw.",
        "Every Tuesday two teachers and I spent an hour in three classrooms. We looked for one "
        "thing only, which the team had chosen the week before, and told each other what we had "
        "seen before anyone said what they thought of it.",
    ),
    "3": (
        ("3B", "dismissal-plan", "A calmer dismissal", "2025-05-20"),
        "Mapped the old routine, tried two others, and wrote the new plan with the supervisors",
        "Dismissal takes nine minutes instead of twenty, and nobody has to shout.",
        "Buses, parents and bicycles used to meet at one gate. We watched for a week, drew what we "
        "saw on the back of a map, and tried one change at a time, so that everybody could say "
        "which of them had helped.",
    ),
    "4": (
        ("4A", "home-visits", "Home visits before the first day", "2025-08-25"),
        "Trained the team and made the first visits myself",
        "Families who had never come to the school wrote to their child's teacher by October.",
        "We asked one question at every door: what should we know? Nobody brought a form. In the "
        "car afterwards we wrote down one promise for each family, and in October we looked at "
        "which of them we had kept.",
    ),
    "5": (
        ("5B", "decision-log", "A log of hard decisions", "2025-12-05"),
        "Kept the log, and opened it to my leadership team",
        "The team names whom a decision touches before we make it.",
        "I write down what I weighed, whom I asked and what I would do again. Half a page is "
        "enough, on the same evening, because a week later every decision looks as if it had "
        "been easy. Names stay out of it.",
    ),
    "6": (
        ("6A", "budget-night", "The district's budget in plain words", "2026-02-10"),
        "Turned the funding rules into six slides and answered questions for an hour",
        "The site council asked for two changes, and the district made one of them.",
        "Funding rules decide more of our day than most families know. I asked the district's "
        "office to correct my slides, then showed them to the site council before the vote, so "
        "that a question could still change something.",
    ),
}
"""Standard → element, id, title and date; role; result; narrative."""

_LEVELS = {"initial": 0, "mid-program": 1, "final": 2}
"""Period → place on the program's scale."""


def complete(program_id: str) -> dict[str, str]:
    """Every file of a portfolio that is 100 percent on ``AT_THE_END``."""
    program = read(program_id)
    return {
        "portfolio.yml": _settings(program),
        "presentation.md": _presentation(program),
        **_pages(),
        **_plans(),
        **_assessments(program),
        **_hours(program),
        **_records(program),
    }


def read(program_id: str) -> Program:
    """A program that comes with the tool."""
    program, _ = programs.load(program_id, Path())
    assert program is not None
    return program


def _settings(program: Program) -> str:
    return page(f"""
        name: Marisol Tanaka
        program: {program.id}
        start: {START}
        audience: panel
        positions:
          - role: Assistant Principal
            school: Oakhollow Elementary
            district: Silver Fork Unified
            from: 2024-07-01
            full_time: yes
        coaches:
          - name: Ruth Abernathy
            from: 2024-09-02
    """)


def _presentation(program: Program) -> str:
    sections = "".join(
        f"\n          - {section.title}" for section in program.presentation.sections
    )
    return page(f"""
        ---
        title: Two years at Oakhollow
        kind: {program.presentation.kind}
        minutes: 20
        sections:{sections}
        status: ready
        ---

        ## My vision

        Every child is known by name and by strength.
    """)


def _pages() -> dict[str, str]:
    framework = frameworks.load("cpsel-2014")
    files = {
        "content/index.md": page("""
            ---
            title: Marisol Tanaka
            vision: Every child at Oakhollow is known by name and by strength.
            status: ready
            ---

            ## Who I am

            I taught fourth grade for nine years before I became an assistant principal.
        """),
        "content/inquiry/index.md": page("""
            ---
            title: Who speaks in our meetings?
            question: Do our grade-level meetings change when a different person opens each one?
            why: The same three voices decided everything.
            elements: [2A]
            data: Notes from twenty meetings and a short survey
            action: The opening went around the table, with a prepared question.
            result: Every teacher brought something to at least one meeting.
            learned: I had been the reason why it was quiet.
            status: ready
            ---

            We began with one team and asked the others in January whether they wanted to join.
        """),
    }
    for standard in framework.standards:
        folder = f"content/{standard.folder}"
        (element, name, title, day), role, result, story = EVIDENCE[standard.number]
        files[f"{folder}/index.md"] = page(f"""
            ---
            title: {standard.title}
            claim: I began alone and learned to do this with others.
            status: ready
            ---

            What I tried, and what came of it, is told in the pieces below.
        """)
        files[f"{folder}/evidence/{name}.md"] = page(f"""
            ---
            title: {title}
            date: {day}
            elements: [{element}]
            role: {role}
            result: {result}
            status: ready
            ---

            {story}
        """)
        files[f"{folder}/reflections/on-{name}.md"] = page(f"""
            ---
            title: Looking back on {title[0].lower()}{title[1:]}
            elements: [{element}]
            evidence: [{name}]
            date: {day}
            status: ready
            ---

            ## What happened

            {story}

            ## What it means

            I lead better when others hold the pen.

            ## What is next

            Next time I will ask two people earlier.
        """)
    return files


def _plans() -> dict[str, str]:
    return {
        "content/iip/year-1.md": _plan(1, "y1-walks", date(2024, 10, 21), 2025),
        "content/iip/year-2.md": _plan(2, "y2-families", date(2025, 9, 15), 2026),
    }


def _plan(year: int, goal: str, heard: date, spring: int) -> str:
    return page(f"""
        ---
        title: My plan for year {year}
        year: {year}
        supervisor:
          date: {heard}
          input: Stay close to classrooms.
        goals:
          - id: {goal}
            statement: Visit every classroom often enough that nobody looks up.
            elements: [2A, 4A]
            measure: A count of visits, and what teachers say about them in May
            due: {spring}-05-29
            status: met
            reflection: It worked once the visits had a question.
        reviews:
          - kind: mid-year
            date: {spring}-01-21
            present: [candidate, coach]
            progress: The visits have begun.
          - kind: year-end
            date: {spring}-05-28
            present: [candidate, coach]
            progress: The goal was met.
        status: ready
        ---

        I chose one goal and kept it.
    """)


def _assessments(program: Program) -> dict[str, str]:
    days = {"initial": "2024-10-14", "mid-program": "2025-06-10", "final": "2026-04-20"}
    files = {}
    for period, place in _LEVELS.items():
        level = program.scale.levels[place].id
        ratings = "".join(
            f"\n          {number}: {{level: {level}, sentence: I can point at one day for this.}}"
            for number in EVIDENCE
        )
        files[f"content/self-assessment/{period}.md"] = page(f"""
        ---
        title: My {period} self-assessment
        period: {period}
        date: {days[period]}
        assessor: self
        standards:{ratings}
        status: ready
        ---

        I wrote this on an evening without a phone.
        """)
    return files


def _hours(program: Program) -> dict[str, str]:
    """Two meetings a month with the coach, one of everything else, until each year is full."""
    coaching = [
        f"{_day(year, month, day)},2.5,in-person,Ruth Abernathy,{goal},Looking at week {count}"
        for year, goal in ((2024, "y1-walks"), (2025, "y2-families"))
        for month in _MONTHS
        for count, day in ((1, 5), (3, 19))
    ]
    files = {"hours/coaching.csv": _log("date,hours,mode,with,focus,notes", coaching)}
    for category, (title, hours, day) in _LEARNING[program.id].items():
        rows = [
            f"{_day(year, month, day)},{hours},{title}"
            for year in (2024, 2025)
            for month in _MONTHS
        ]
        files[f"hours/{category}.csv"] = _log("date,hours,title", rows)
    workshops = program.category("workshops")
    if workshops is not None:
        rows = [
            f"{_day(year, month, 10 + 2 * session)},1.5,{topic.id},{session},{topic.title}"
            for year, sessions in ((2024, (1, 2)), (2025, (3, 4)))
            for topic, month in zip(workshops.topics, _MONTHS, strict=False)
            for session in sessions
        ]
        files["hours/workshops.csv"] = _log("date,hours,topic,session,title", rows)
    return files


_LEARNING = {
    "usc-rossier": {
        "cpsel-sessions": ("CPSEL session", "2", 8),
        "district-learning": ("District leadership day", "2", 22),
        "cohort-collaboration": ("Cohort meeting", "1.25", 26),
    },
    "pcoe": {
        "cpsel-learning": ("CPSEL session", "1.5", 8),
        "collaborative": ("Administrative Collaborative", "1.25", 22),
    },
    "ctc": {"professional-development": ("Leadership seminar", "2.5", 8)},
}
"""Program → log → title of an entry, its hours, and its day in each of eight months."""


def _day(year: int, month: tuple[int, int], day: int) -> date:
    return date(year + month[0], month[1], day)


def _log(header: str, rows: list[str]) -> str:
    return "\n".join([header, *sorted(rows)]) + "\n"


def _records(program: Program) -> dict[str, str]:
    decision = program.decision.records[0]
    reached = program.scale.reached
    levels = ", ".join(f"{number}: {reached}" for number in EVIDENCE)
    files = {
        "credential": _record("credential", "2024-07-15", "expires: 2029-07-15"),
        "employment-start": _employment("2024-08-12", "2024-07-01"),
        "employment-end": _employment("2026-08-17", "2024-07-01", "2026-08-17"),
        "coach-agreement": _record("coach-agreement", "2024-09-10", "by: coach and candidate"),
        "supervisor-meeting": _record("supervisor-meeting", "2024-09-05"),
        "decision": _record(
            decision, "2026-06-12", "by: program office", "outcome: meets", f"levels: {{{levels}}}"
        ),
    }
    for name, day in _ONLY_IN[program.id].items():
        files[name] = _record(name, day)
    for category in program.hours:
        if category.verified_by is None:
            continue
        for year, day in ((1, "2025-06-30"), (2, "2026-06-30")):
            hours = f"hours: {category.per_year:g}"
            by = f"by: {category.verified_by}"
            told = (by, f"category: {category.id}", f"year: {year}", hours)
            files[f"verified-{category.id}-{year}"] = _record("verification", day, *told)
    return {f"records/{name}.md": text for name, text in files.items()}


_ONLY_IN = {
    "usc-rossier": {"submission": "2026-05-14"},
    "pcoe": {"application-packet": "2024-07-20", "orientation": "2024-08-14"},
    "ctc": {},
}
"""Program → the records that only it asks for, with their days."""


def _employment(issued: str, first: str, last: str = "") -> str:
    until = (f"to: {last}",) if last else ()
    school = ("school: Oakhollow Elementary", "district: Silver Fork Unified")
    told = ("role: Assistant Principal", *school, f"from: {first}", *until, "full_time: yes")
    return _record("employment", issued, "by: district office", *told)


def _record(kind: str, day: str, *lines: str) -> str:
    return "\n".join(["---", f"kind: {kind}", f"date: {day}", *lines, "status: ready", "---", ""])
