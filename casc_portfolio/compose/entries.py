"""The entries of the logs, one by one: what each was, for the eyes that may know it."""

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from casc_portfolio.compose.seen import Seen
from casc_portfolio.hours import Entry
from casc_portfolio.programs import HourCategory

_FACTS = {
    "with": "with",
    "provider": "by",
    "standard": "Standard",
    "goal": "goal",
    "elements": "",
    "topic": "",
    "session": "session",
    "proof": "proof:",
}
"""Cells that stand on one line below the words of an entry → what stands before them."""
_TOLD = {
    "learned": "Learned:",
    "applied": "Applied:",
    "effect": "Effect:",
    "next_step": "Next step:",
}
"""Cells that have a line of their own → what it begins with."""
_BETWEEN_TWO = frozenset({"topic", "next_step"})
"""Cells that are for the coach and the person alone; the topic of a workshop is no secret."""
_NO_NUMBER = re.compile(r"\D|\d+[A-Za-z]")
"""What a standard begins with that is not named by its number alone."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A cell of a log and the words before it; ``typed`` says that it is the person's own."""

    label: str
    text: str
    typed: bool = field(default=True, compare=False)


@dataclass(frozen=True, kw_only=True)
class EntryRow:
    """One entry of a log; what eyes may not know is not in it."""

    date: dt.date
    hours: float
    what: str
    typed: bool = field(default=False, compare=False)
    facts: tuple[Cell, ...]
    told: tuple[Cell, ...]


def entry_rows(seen: Seen) -> Iterator[EntryRow]:
    """The entries that eyes may see one by one, by day."""
    for entry in sorted(seen.entries, key=lambda one: (one.date, one.category, one.path)):
        category = _category(seen, entry)
        shown = shown_cells(seen, entry)
        title = entry.text("title") if "title" in shown else ""
        kind = category.title if category else entry.category
        mode = _mode(entry.text("mode"))
        what = title or mode or kind
        ours = [
            Cell(label="", text=one, typed=False) for one in (kind, mode) if one not in ("", what)
        ]
        yield EntryRow(
            date=entry.date,
            hours=round(entry.minutes / 60, 2),
            what=what,
            typed=bool(title),
            facts=(*ours, *_cells(entry, category, _FACTS, shown)),
            told=tuple(_cells(entry, category, _TOLD, shown)),
        )


def _cells(
    entry: Entry,
    category: HourCategory | None,
    labels: Mapping[str, str],
    shown: Collection[str],
) -> Iterator[Cell]:
    for name, label in labels.items():
        text = entry.text(name)
        if text and name in shown and not (category and text == category.title):
            named = name == "standard" and _NO_NUMBER.match(text)
            title = _topic(text, category) if name == "topic" else ""
            yield Cell(label="" if named else label, text=title or text, typed=not title)


def _topic(text: str, category: HourCategory | None) -> str:
    """What the program calls a topic; empty for words of the person's own."""
    topics = category.topics if category else ()
    return next((topic.title for topic in topics if topic.id == text), "")


def _mode(text: str) -> str:
    """A way to meet for people: ``site-visit`` is a Site visit, and an E-mail stays one."""
    words = re.sub(r"(?<=\w\w)-", " ", text)
    return words[:1].upper() + words[1:]


def shown_cells(seen: Seen, entry: Entry) -> frozenset[str]:
    """The names of the cells that pages show of an entry, beside the day and the length.

    Of coaching, which has a way to meet, eyes beyond the coach's know that alone.
    """
    if not seen.entries:
        return frozenset()
    every = frozenset({"title", "mode", *_FACTS, *_TOLD})
    if seen.sees_topics:
        return every
    category = _category(seen, entry)
    coaching = category is not None and (category.modes or "mode" in category.columns)
    if coaching:
        return frozenset({"mode"})
    return every - (_BETWEEN_TWO - {"topic"} if category and category.workshops else _BETWEEN_TWO)


def _category(seen: Seen, entry: Entry) -> HourCategory | None:
    return seen.program.category(entry.category) if seen.program else None
