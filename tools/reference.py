"""The reference of every field, written from the models' own descriptions: two pages in ``docs/``."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from casc_portfolio.content import pages, plan, records, settings
from casc_portfolio.content.types import Audience, Claims, Sections
from casc_portfolio.fields.types import Address, Name, Span
from casc_portfolio.fields.types import Path as InFolder
from casc_portfolio.hours import COLUMNS
from casc_portfolio.programs import Program, Sourced
from casc_portfolio.programs.requirement import WANTS, Measure, Measured, Owner
from casc_portfolio.programs.types import MonthDay

_DOCS = Path(__file__).parent.parent / "docs"
FILE = _DOCS / "fields.md"
PROGRAM_FILE = _DOCS / "program-fields.md"
_HEAD = """\
# Every field

<!-- Written by tools/reference.py from the fields' own descriptions: change them there. -->

These are the names that may stand at the top of a page, or in `portfolio.yml`. A field in
**bold** is needed once the page is `ready`; until then, all of them may be empty. A name that
is not on this list is reported, so that nothing you write is lost without a word.

How to write them:

- A **text** stands behind the colon and a space. Put straight quotation marks around it when
  there is a colon and a space, or a `#`, in it: `title: "Walks: what we saw"`.
- A **day** is `2025-10-14`: year, month, day.
- **Several names** stand in brackets, `[2A, 2C]`, or on lines of their own, each after a hyphen
  and a space.
- **Fields of its own** stand on the lines below, each two spaces further in. In a list of such
  fields, each entry begins with a hyphen.
"""
_PROGRAM_HEAD = """\
# Every field of a program's file

<!-- Written by tools/reference.py from the fields' own descriptions: change them there. -->

[A program's own file](program-file.md) says how to begin one. Here are all the names that may
stand in it. A field in **bold** can't be left out; a name that is not on this list is reported.

Wherever something is asked for, `source` names one of the `sources`, by its id; where no document
says so, write `assumed: yes` in its place. These two are not repeated below. Levels, categories,
milestones and records point at each other by their ids: letters, digits and hyphens.
"""
_MEASURES = """\
## Ways to measure

The `kind` of a requirement's `measure` says what counts, and what else has to stand beside it:

| `kind` | what counts | it also needs | and may have |
|---|---|---|---|
"""
_COUNTS: dict[Measure, str] = {
    Measure.RECORD: "the record is on file: ready, complete, and its day has come",
    Measure.UNEXPIRED: "the document in the record is valid on the day of the milestone",
    Measure.COACH: "`portfolio.yml` names a coach, whose first day has come",
    Measure.ABOUT: "the page about the candidate is ready",
    Measure.PLAN: "the plan of the year is ready with a goal in it, and the supervisor was heard",
    Measure.PLAN_CLOSED: "every goal of the year has an end and a look back at it",
    Measure.REVIEW: "the review (`mid-year` or `year-end`) was held, with someone present",
    Measure.ASSESSMENT: "a level and a sentence for every standard",
    Measure.HOURS: "the hours that are logged; without a year, all of them",
    Measure.VERIFIED: "the hours that a record confirms, as far as they are logged too",
    Measure.SESSIONS: "the sessions of the category's workshops, topic by topic",
    Measure.EVIDENCE: "a piece of evidence for the standard is ready",
    Measure.REFLECTION: "a reflection on the standard is ready",
    Measure.INQUIRY: "the inquiry or project is ready",
    Measure.PRESENTATION: "the presentation is ready",
    Measure.DECISION: "the latest decision on file says that it meets, with a level for every standard",
    Measure.PROFICIENCY: "every standard has reached the level that counts, in what was last decided",
    Measure.SERVICE: "so many years of full-time service, as the records confirm it",
}
_SPECIAL: tuple[tuple[object, str], ...] = (
    (Claims, "several names, or a line for each: `2A: what it shows`"),
    (Sections, "several names, some with minutes: `[opening, inquiry: 5]`"),
    (Address, "a web address"),
    (InFolder, "a file"),
    (Name, "a short name: letters, digits and hyphens"),
)
_WORDS: dict[object, str] = {
    Audience: "one of the five words",
    Owner: "`candidate`, `coach` or `office`",
    MonthDay: "month and day: `06-30`",
}
_EVERY_PAGE = ("title", "status", "audience")
_KINDS: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("The portfolio", "`portfolio.yml`", settings.Settings),
    ("About you", "`content/index.md`", pages.About),
    ("The plan of a year", "`content/iip/year-1.md`, `content/iip/year-2.md`", plan.Plan),
    ("Self-assessment", "`content/self-assessment/initial.md` and the others", plan.Assessment),
    ("A standard", "`content/cpsel-1/index.md` and the others", pages.StandardPage),
    ("Evidence", "`content/cpsel-1/evidence/` and the others", pages.Evidence),
    ("Reflection", "`content/cpsel-1/reflections/` and the others", pages.Reflection),
    ("Inquiry or project", "`content/inquiry/index.md`", pages.Inquiry),
    ("The presentation", "`presentation.md`", settings.Presentation),
)
_HOURS = (
    "Hours stand in tables, one for each kind: `hours/coaching.csv` and the others that "
    "`casc programs show` lists with their columns. A column in **bold** is filled in for every "
    "entry, where its table has it; a start and an end may stand in the place of the hours. Case "
    "and signs make no difference, and other names are understood. [Hours](hours.md) says more."
)
_RECORDS = (
    "Records lie in `records/` and are never shown. `kind` says which of your program's records "
    "it is; `casc programs show` with your program's name lists them."
)


def reference() -> str:
    """The whole page as Markdown, ending in a line break."""
    parts = [_HEAD, *_pages(), _hours(), *_records()]
    return "\n".join(part.rstrip() + "\n" for part in parts)


def _pages() -> Iterator[str]:
    yield f"## Every page\n\n{_table(pages.Page)}"
    for title, place, model in _KINDS:
        shown = [name for name in model.model_fields if not _told_above(model, name)]
        yield f"## {title}\n\n{place}\n\n{_table(model, shown)}"
        yield from _inner(model)


def _hours() -> str:
    rows = ["| column | what it says | also understood |", "|---|---|---|"]
    for name, column in COLUMNS.items():
        shown = f"**`{name}`**" if column.asked else f"`{name}`"
        rows.append(f"| {shown} | {column.description} | {', '.join(column.others)} |")
    return "\n".join(["## Hours", "", _HOURS, "", *rows]) + "\n"


def _records() -> Iterator[str]:
    yield f"## Records\n\n{_RECORDS}\n\n{_table(records.Record)}"
    for shape, model in records.SHAPES.items():
        own = [name for name, field in model.model_fields.items() if _needs_more(name, field)]
        yield f"### {shape.capitalize()}\n\nBesides those of every record:\n\n{_table(model, own)}"


def _needs_more(name: str, field: FieldInfo) -> bool:
    """Whether not every record has this field, or not every one needs it."""
    every = records.Record.model_fields.get(name)
    return every is None or every.json_schema_extra != field.json_schema_extra


def program_reference() -> str:
    """The page about a program's file as Markdown, ending in a line break."""
    parts = [_PROGRAM_HEAD, f"## The program\n\n{_table(Program)}", *_inner(Program)]
    return "\n".join(part.rstrip() + "\n" for part in (*parts, _MEASURES + _ways()))


def _ways() -> str:
    rows = []
    for kind, (needs, may) in WANTS.items():
        both = (", ".join(f"`{name}`" for name in _in_order(names)) for names in (needs, may))
        rows.append(f"| `{kind}` | {_COUNTS[kind]} | {' | '.join(both)} |")
    return "\n".join(rows) + "\n"


def _in_order(names: set[str]) -> list[str]:
    return [name for name in Measured.model_fields if name in names]


def _told_above(model: type[BaseModel], name: str) -> bool:
    """Whether a page's field says no more than the same field of every page."""
    ours, general = model.model_fields[name], pages.Page.model_fields.get(name)
    same = general is not None and ours.description == general.description
    return issubclass(model, pages.Page) and name in _EVERY_PAGE and same


def _inner(model: type[BaseModel], above: str = "") -> Iterator[str]:
    """A table for each group of fields inside, after the one it stands in."""
    for name, field in model.model_fields.items():
        for group in _models(field.annotation):
            label = f"{above}{field.alias or name}"
            many = "each has" if _is_list(field.annotation) else "has"
            yield f"### {label}\n\n`{label.split(', ')[-1]}` {many}:\n\n{_table(group)}"
            yield from _inner(group, f"{label}, ")


def _table(model: type[BaseModel], names: list[str] | None = None) -> str:
    rows = ["| field | what it says | how it is written |", "|---|---|---|"]
    for name in names if names is not None else _own(model):
        field = model.model_fields[name]
        extra = field.json_schema_extra
        needed = isinstance(extra, dict) and (extra.get("ready") or extra.get("needed"))
        shown = f"**`{field.alias or name}`**" if needed else f"`{field.alias or name}`"
        rows.append(f"| {shown} | {field.description} | {_written(field.annotation)} |")
    return "\n".join(rows) + "\n"


def _own(model: type[BaseModel]) -> list[str]:
    """The fields of a group; what everything in a program's file has is told once, above all."""
    told = set(Sourced.model_fields) if issubclass(model, Sourced) else set()
    return [name for name in model.model_fields if name not in told]


def _written(annotation: object) -> str:
    """The form of a value, in words."""
    for known, words in _SPECIAL:
        if annotation == known or known in get_args(annotation):
            return words
    kind = _bare(annotation)
    if kind in _WORDS:
        return _WORDS[kind]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return "one of these words"
    if isinstance(kind, type) and issubclass(kind, Span):
        return "a day, or `{from: 2025-10-14, to: 2025-11-04}`"
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return "fields of its own, see below"
    plain = {str: "text", date: "a day", bool: "`yes` or `no`", int: "a number", float: "a number"}
    if kind in plain:
        return plain[kind]
    if get_origin(kind) is tuple:
        return "a list, see below" if any(_models(kind)) else "several names"
    return (
        "a name on each line below, each with the fields below"
        if any(_models(kind))
        else _pairs(kind)
    )


def _pairs(kind: object) -> str:
    _, value = get_args(kind)
    of_each = "several names" if get_origin(_bare(value)) is tuple else "its value"
    return f"a line for each, indented: a name, a colon and {of_each}"


def _bare(annotation: object) -> Any:
    """The type without ``None`` and without its validators."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _bare(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return _bare(next(one for one in get_args(annotation) if one is not type(None)))
    return annotation


def _is_list(annotation: object) -> bool:
    return get_origin(_bare(annotation)) in (tuple, dict)


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    """The groups of fields named anywhere inside a type; a stretch of days is none."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if annotation is not Span:
            yield annotation
        return
    for inner in get_args(annotation):
        yield from _models(inner)


if __name__ == "__main__":
    FILE.write_text(reference(), encoding="utf-8")
    PROGRAM_FILE.write_text(program_reference(), encoding="utf-8")
