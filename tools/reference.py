"""The reference of every field, written from the models' own descriptions: ``docs/fields.md``."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from casc_portfolio.content import pages, plan, records, settings
from casc_portfolio.content.types import Audience, Claims, Sections
from casc_portfolio.fields.types import Address, Name, Span
from casc_portfolio.fields.types import Path as InFolder

FILE = Path(__file__).parent.parent / "docs" / "fields.md"
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
_SPECIAL: tuple[tuple[object, str], ...] = (
    (Claims, "several names, or a line for each: `2A: what it shows`"),
    (Sections, "several names, some with minutes: `[opening, inquiry: 5]`"),
    (Address, "a web address"),
    (InFolder, "a file"),
    (Name, "a short name: letters, digits and hyphens"),
)
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
_RECORDS = (
    "Records lie in `records/` and are never shown. `kind` says which of your program's records "
    "it is; `casc programs show` with your program's name lists them."
)


def reference() -> str:
    """The whole page as Markdown, ending in a line break."""
    parts = [_HEAD, *_pages(), *_records()]
    return "\n".join(part.rstrip() + "\n" for part in parts)


def _pages() -> Iterator[str]:
    yield f"## Every page\n\n{_table(pages.Page)}"
    for title, place, model in _KINDS:
        shown = [name for name in model.model_fields if not _told_above(model, name)]
        yield f"## {title}\n\n{place}\n\n{_table(model, shown)}"
        yield from _inner(model)


def _records() -> Iterator[str]:
    yield f"## Records\n\n{_RECORDS}\n\n{_table(records.Record)}"
    for shape, model in records.SHAPES.items():
        own = [name for name in model.model_fields if name not in records.Record.model_fields]
        yield f"### {shape.capitalize()}\n\nBesides those of every record:\n\n{_table(model, own)}"


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
    for name in names if names is not None else model.model_fields:
        field = model.model_fields[name]
        extra = field.json_schema_extra
        needed = isinstance(extra, dict) and extra.get("ready")
        shown = f"**`{field.alias or name}`**" if needed else f"`{field.alias or name}`"
        rows.append(f"| {shown} | {field.description} | {_written(field.annotation)} |")
    return "\n".join(rows) + "\n"


def _written(annotation: object) -> str:
    """The form of a value, in words."""
    for known, words in _SPECIAL:
        if annotation == known or known in get_args(annotation):
            return words
    kind = _bare(annotation)
    if isinstance(kind, type) and issubclass(kind, Audience):
        return "one of the five words"
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
