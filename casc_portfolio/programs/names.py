"""Whether every name in a program's file is the name of something."""

import re
from collections.abc import Iterable, Iterator

from casc_portfolio import frameworks
from casc_portfolio.fields.types import several_names
from casc_portfolio.finding import Finding
from casc_portfolio.programs.file import Loc, ProgramFile, models
from casc_portfolio.programs.problems import PROGRAM_UNKNOWN_NAME
from casc_portfolio.programs.requirement import Sourced
from casc_portfolio.programs.whole import FINAL

SHAPES = ("record", "credential", "employment", "waiver", "transfer", "verification", "decision")
"""The shapes of records, as ``casc_portfolio.content.records`` has them."""
ACCENTS = ("blue", "teal", "plum", "rust", "moss")
_REVIEWS = ("mid-year", "year-end")
_ASSESSORS = ("self", "coach")
_KINDS = ("panel", "showcase")
AGREEMENTS = ("majority", "everyone")


def names(file: ProgramFile) -> Iterator[Finding]:
    """A finding for every name that the program, its framework or the tool does not know."""
    milestones = file.ids("milestones")
    records = file.ids("records")
    years = file.ids("years", key="number")
    yield from _known(file, ("framework",), "framework", frameworks.shipped())
    yield from _known(file, ("scale", "reached"), "level", file.ids("scale", "levels"))
    yield from _known(file, ("wording", "accent"), "accent", ACCENTS)
    yield from _known(file, ("presentation", "kind"), "presentation", _KINDS)
    yield from _known(file, ("panel", "agreement"), "agreement", AGREEMENTS)
    sources = file.ids("sources")
    for loc, model in models(file):
        if isinstance(model, Sourced):
            yield from _known(file, (*loc, "source"), "source", sources)
    for at in range(file.count("years")):
        yield from _known(file, ("years", at, "milestone"), "milestone", milestones)
    for at in range(file.count("milestones")):
        yield from _known(file, ("milestones", at, "due", "before"), "milestone", milestones)
        yield from _known(file, ("milestones", at, "due", "year"), "year", years)
    for at in range(file.count("records")):
        yield from _known(file, ("records", at, "shape"), "shape", SHAPES)
    yield from _each_known(file, ("decision", "records"), "record", records)
    yield from _in_criteria(file)
    yield from _in_hours(file)
    known = _measured(file)
    for at in range(file.count("requirements")):
        yield from _known(file, ("requirements", at, "milestone"), "milestone", milestones)
        for field, (what, options) in known.items():
            yield from _known(file, ("requirements", at, "measure", field), what, options)


def _in_criteria(file: ProgramFile) -> Iterator[Finding]:
    levels = file.ids("scale", "levels")
    for at in range(file.count("panel", "criteria")):
        for anchor in range(file.count("panel", "criteria", at, "anchors")):
            loc = ("panel", "criteria", at, "anchors", anchor, "level")
            yield from _known(file, loc, "level", levels)


def _in_hours(file: ProgramFile) -> Iterator[Finding]:
    standards, categories = _standards(file), file.ids("hours")
    for at in range(file.count("hours")):
        yield from _known(file, ("hours", at, "part_of"), "hour category", categories)
        for name in ("columns", "modes"):
            yield from _divided(file, ("hours", at, name))
        yield from _each_known(file, ("hours", at, "uncounted"), "mode", _modes(file, at))
        for topic in range(file.count("hours", at, "topics")):
            loc = ("hours", at, "topics", topic, "standards")
            yield from _each_known(file, loc, "standard", standards)


def _modes(file: ProgramFile, at: int) -> tuple[str, ...]:
    """The ways to meet of a category of hours."""
    loc = ("hours", at, "modes")
    listed = (file.text(*loc, index) or "" for index in range(file.count(*loc)))
    return (*several_names(file.text(*loc) or ""), *listed)


def _divided(file: ProgramFile, loc: Loc) -> Iterator[Finding]:
    """Several names that stand in one item of a list, because another sign than a comma divides them."""
    for at in range(file.count(*loc)):
        value = " ".join((file.text(*loc, at) or "").split())
        names = re.split(r"\s?[;|/:]\s?", value)
        if len(names) > 1:
            several = ", ".join(filter(None, names))
            yield file.finding(
                PROGRAM_UNKNOWN_NAME, *loc, at, cause="divided", value=value, several=several
            )


def _measured(file: ProgramFile) -> dict[str, tuple[str, tuple[str, ...]]]:
    """The fields of a measure that name something: what it is called, and what there is."""
    return {
        "record": ("record", file.ids("records")),
        "category": ("hour category", file.ids("hours")),
        "year": ("year", file.ids("years", key="number")),
        "period": ("period", file.ids("periods")),
        "standard": ("standard", _standards(file)),
        "review": ("review", _REVIEWS),
        "assessor": ("assessor", _ASSESSORS),
    }


def _standards(file: ProgramFile) -> tuple[str, ...]:
    """The numbers of the framework's standards; none when the framework is not known."""
    name = file.text("framework") or ""
    if name not in frameworks.shipped():
        return ()
    return tuple(standard.number for standard in frameworks.load(name).standards)


def _known(file: ProgramFile, loc: Loc, what: str, options: Iterable[str]) -> Iterator[Finding]:
    """Nothing is unknown where nothing is known: the list itself is then what is missing."""
    options = tuple(options)
    name = file.text(*loc)
    told = name == FINAL and what == "milestone"  # once, at the list of milestones
    if name and options and name not in options and not told:
        yield file.finding(PROGRAM_UNKNOWN_NAME, *loc, what=what, value=name, known=options)


def _each_known(
    file: ProgramFile, loc: Loc, what: str, options: tuple[str, ...]
) -> Iterator[Finding]:
    """Every name of a list, or of one text that holds them."""
    for at in range(file.count(*loc)):
        yield from _known(file, (*loc, at), what, options)
    for name in several_names(file.text(*loc) or ""):
        if options and name not in options:
            yield file.finding(PROGRAM_UNKNOWN_NAME, *loc, what=what, value=name, known=options)
