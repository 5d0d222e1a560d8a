"""All of a program as a person reads it on a terminal."""

from collections.abc import Iterator
from textwrap import TextWrapper

from casc_portfolio import frameworks
from casc_portfolio.programs import PanelRule, Program, Sourced
from casc_portfolio.report.colour import Paint, plain
from casc_portfolio.report.program_words import WHO, asked, day_of_year, due, hours, source, topic

WIDTH = 80


def render(program: Program, *, paint: Paint = plain, file: str = "") -> str:
    """Every part of the program on 80 columns, ending in a line break.

    ``file`` is the name of a program's own file, by which a portfolio beside it names it.
    """
    parts = (
        _head(program, paint, file),
        _years(program, paint),
        _levels(program, paint),
        _hours(program, paint),
        _requirements(program, paint),
        _kept(program, paint),
        _pages(program, paint),
        _closing(program, paint),
        _notes(program, paint),
        _sources(program, paint),
    )
    return "\n".join("\n".join(line.rstrip() for line in part) + "\n" for part in parts)


def _head(program: Program, paint: Paint, file: str) -> Iterator[str]:
    framework = frameworks.load(program.framework)
    yield paint(program.name, "place")
    yield from _text(program.summary, 0)
    yield ""
    yield f"In portfolio.yml: program: {f'./{file}' if file else program.id}"
    yield f"Version of this description: {program.version}"
    yield from _text(f"Standards: {framework.title} ({framework.edition}), {framework.url}", 0)
    words = program.wording
    yield from _text(
        f"Called here: {words.portfolio}, {words.plan}, {words.inquiry}, {words.panel}", 0
    )


def _years(program: Program, paint: Paint) -> Iterator[str]:
    yield paint("Years and milestones", "place")
    for year in program.years:
        end = day_of_year(year.end) if year.end else ""
        yield f"  Year {year.number} ends on {end} {source(year)}"
    for first in program.years[:1]:
        least = f"Year {first.number} has at least {program.shortest_year} days"
        said = f"{least}: after a later start it ends a year later {source(first)}"
        yield from _text(said, 2, hanging=2)
    for milestone in program.milestones:
        yield from _row(milestone.title, due(milestone.due, program), milestone, milestone.id)


def _levels(program: Program, paint: Paint) -> Iterator[str]:
    yield paint("Levels of practice, from the first to the last", "place")
    for level in program.scale.levels:
        reached = "   counts as reached from here on" if level.id == program.scale.reached else ""
        yield f"  {level.id}: {level.title}{reached}"
    yield f"  {source(program.scale)}"
    for period in program.periods:
        wanted = ["a level for every standard", *(["and every element"] if period.elements else [])]
        wanted += ["and one by the coach"] if period.coach else []
        yield from _row(f"{period.title} self-assessment", ", ".join(wanted), period, period.id)


def _hours(program: Program, paint: Paint) -> Iterator[str]:
    yield paint("Hours", "place")
    for one in program.hours:
        yield from _row(one.title, hours(one), one, one.id)
        whole = f" They count in {one.part_of} too." if one.part_of else ""
        signed = f" Confirmed by {WHO[one.verified_by]}." if one.verified_by else ""
        log = f"hours/{one.id}.csv. " if one.logged else "The sum of its parts. "
        limit = f" More than {one.day_limit:g} hours on one day are asked about."
        yield from _text(f"{log}{one.summary}{whole}{signed}{limit}", 4)
        if one.logged:
            yield from _text(f"Columns: {', '.join(('date', 'hours', *one.columns))}", 4)
        if one.modes:
            yield from _text(f"Ways to meet: {', '.join(one.modes)}", 4)
        if one.uncounted:
            yield from _text(f"Not counted: {', '.join(one.uncounted)}", 4)
        if one.workshops:
            rule = one.workshops
            yield from _text(
                f"{len(one.topics)} topics, each in {rule.sessions} sessions of {rule.minutes} "
                f"minutes, {rule.a_year} a year {source(rule)}",
                4,
            )
        if one.topics:
            yield from _text("Topics: " + "; ".join(map(topic, one.topics)), 4)


def _requirements(program: Program, paint: Paint) -> Iterator[str]:
    yield paint("What is asked for", "place")
    for milestone in program.milestones:
        theirs = [one for one in program.requirements if one.milestone == milestone.id]
        if theirs:
            yield f"  {milestone.title}"
        for one in theirs:
            amount = f", {asked(one, program)}" if asked(one, program) else ""
            said = f"- {one.title}{amount} ({WHO[one.owner]}) {source(one)} {one.id}"
            yield from _text(said, 4, hanging=2)


def _kept(program: Program, paint: Paint) -> Iterator[str]:
    yield paint("Records, kept on file and never shown", "place")
    for one in program.records:
        yield from _row(one.title, WHO[one.owner], one, f"kind: {one.id}")
        yield from _text(one.summary, 4)


def _pages(program: Program, paint: Paint) -> Iterator[str]:
    yield paint("Pages of every portfolio", "place")
    for one in program.documents:
        yield from _row(one.title, one.path, one)
    yield f"  A reflection has these parts {source(program.reflection)}"
    for part in program.reflection.parts:
        yield from _text(f"{part.heading}: {part.prompt}", 4)


def _closing(program: Program, paint: Paint) -> Iterator[str]:
    talk, panel, decision = program.presentation, program.panel, program.decision
    yield paint("Presentation and decision", "place")
    length = f", {talk.minutes:g} minutes" if talk.minutes else ""
    length += f", at most {talk.slides} slides" if talk.slides else ""
    yield f"  Presentation ({WHO[talk.owner]}){length} {source(talk)}"
    yield from _text(talk.summary, 4)
    for section in talk.sections:
        yield f"    - {section.title}" + (f", {section.minutes:g} min" if section.minutes else "")
    yield f"  {panel.title} ({WHO[panel.owner]}) {source(panel)}"
    yield from _text(f"{panel.members}. {_scoring(panel)}", 4)
    for criterion in panel.criteria:
        yield from _row(criterion.title, "a level", criterion)
        yield from _text(criterion.summary, 4)
        for anchor in criterion.anchors:
            yield from _text(f"{anchor.level}: {anchor.text}", 6)
    yield f"  Decision ({WHO[decision.owner]}) {source(decision)}"
    yield from _text(decision.rule, 4)
    if decision.records:
        yield from _text(f"Levels count from records of kind {', '.join(decision.records)}.", 4)


def _scoring(panel: PanelRule) -> str:
    """What the panel does besides listening."""
    if not panel.scored:
        return "They give no levels."
    size = f"{panel.size} people; a" if panel.size else "A"
    return (
        f"{size} level for each standard; rounds of scoring: {panel.rounds}; levels "
        f"{panel.discrepancy} or more apart are talked over first; a standard is reached when "
        f"{'everyone says' if panel.agreement == 'everyone' else 'most say'} so."
    )


def _notes(program: Program, paint: Paint) -> Iterator[str]:
    yield paint("Good to know", "place")
    for note in program.notes:
        yield f"  {note.title} ({WHO[note.owner]}) {source(note)}"
        yield from _text(note.text, 4)
        for number, step in enumerate(note.steps, start=1):
            yield from _text(f"{number}. {step}", 6)


def _sources(program: Program, paint: Paint) -> Iterator[str]:
    yield paint("Where this comes from, and who helps", "place")
    for page in program.sources:
        yield from _text(f"[{page.id}] {page.title}: {page.url}", 2)
    yield from _text("[assumed] no public page says so; a sensible value stands in.", 2)
    for contact in program.contacts:
        yield from _text(f"{contact.role}: {contact.url}", 2)


def _row(title: str, said: str, sourced: Sourced, name: str = "") -> Iterator[str]:
    tail = " ".join(part for part in (source(sourced), name) if part)
    yield from _text(f"{title}: {said} {tail}" if said else f"{title} {tail}", 2, hanging=2)


def _text(text: str, indent: int, *, hanging: int = 0) -> list[str]:
    """Lines of at most ``WIDTH`` cells; names and addresses stay whole."""
    wrapper = TextWrapper(
        width=WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hanging),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapper.wrap(text)
