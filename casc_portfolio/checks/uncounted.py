"""Meetings of a kind that the program does not count."""

from collections.abc import Iterator

from casc_portfolio.checks.registry import once, rule
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.finding import Finding
from casc_portfolio.hours import Entry, problems
from casc_portfolio.programs import Program

UNCOUNTED_MODE = rule(
    problems.UNCOUNTED_MODE,
    "uncounted-mode",
    Severity.WARNING,
    message=(
        "{count} entries of this log say “{mode}”, and your program does not count hours of that "
        "kind; this is the first.{several:if}",
        "This entry says “{mode}”, and your program does not count hours of that kind.",
    ),
    hint=(
        "Keep what took place, and make up what the sum lacks in a way that counts: {others:or}.",
        "Keep what took place, and make up what the sum lacks in a way that counts.",
    ),
    what="Meetings of a kind that the program's file leaves out, told once for each kind and log.",
    why="They stay in your log, and progress leaves them out of the hours that are asked for.",
    mend="""
        Plan the next meetings in a way that counts. If the program agreed to count these after all,
        its office takes the word out of uncounted in its file.
        """,
    example="""
        my-program.yml (a small program, with these lines)
            hours:
              - id: coaching
                title: Coaching
                owner: candidate
                per_year: 40
                assumed: yes
                modes: [site-visit, video]
                uncounted: [video]
        hours/coaching.csv
            date,hours,mode,with
            2025-09-12,1.5,site visit,coach
            2025-10-14,1,Zoom,coach ◄
        """,
)


@once
def _modes(around: Surroundings) -> Iterator[Finding]:
    program = around.portfolio.program
    if program is None or not any(one.uncounted for one in program.hours):
        return
    found: dict[tuple[str, str], list[Entry]] = {}
    for entry in around.portfolio.log.entries:
        if program.leaves_out(entry.category, entry.text("mode")):
            found.setdefault((entry.path, entry.text("mode")), []).append(entry)
    for (_, mode), entries in found.items():
        several = "yes" if len(entries) > 1 else ""
        others = _counted(program, entries[0].category)
        place = entries[0].place("mode")
        yield UNCOUNTED_MODE.at(
            place, mode=mode, count=len(entries), several=several, others=others
        )


def _counted(program: Program, name: str) -> tuple[str, ...]:
    category = program.category(name)
    modes = category.modes if category else ()
    return tuple(mode for mode in modes if not program.leaves_out(name, mode))
