"""What a log says: entries, each of which knows where it was written."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from casc_portfolio.finding import Place
from casc_portfolio.source import Source

_LAST = dt.datetime.combine(dt.date.max, dt.time.max)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One meeting, session or course; it counts in one category.

    ``minutes`` is more than nothing and at most a day. ``fields`` holds the other cells
    that were filled, by the names in ``fields.COLUMNS``: a recognised mode, topic and
    session as the program names it, everything else as it was typed.
    """

    category: str
    date: dt.date
    minutes: int
    start: dt.time | None = None
    fields: Mapping[str, str] = field(default_factory=dict, hash=False)
    path: str = ""
    source: Source | None = field(default=None, repr=False, compare=False)
    spans: Mapping[str, tuple[int, int]] = field(default_factory=dict, repr=False, compare=False)
    """Name of a cell → start and end in the source; the empty name is the whole row."""
    names_at: tuple[int, int] | None = field(default=None, repr=False, compare=False)
    """Start and end of the row with the names of the columns."""

    def text(self, name: str) -> str:
        """What stands in a field; empty when nothing does."""
        return self.fields.get(name, "")

    def place(self, name: str = "") -> Place:
        """Where a cell stands; for a cell that is empty or not there, the row."""
        span = self.spans.get(name) or self.spans.get("")
        if self.source is None or span is None:
            return Place(path=self.path)
        return self.source.place(*span)

    @property
    def heading(self) -> Place:
        """Where the names of the columns stand; of an entry from nowhere, its file."""
        if self.source is None or self.names_at is None:
            return Place(path=self.path)
        return self.source.place(*self.names_at)

    @property
    def line(self) -> int | None:
        """The line of the row in its file, from one."""
        return self.place().line

    @property
    def begins(self) -> dt.datetime | None:
        """Day and time of the beginning, when it carries a time."""
        return None if self.start is None else dt.datetime.combine(self.date, self.start)

    @property
    def ends(self) -> dt.datetime | None:
        """Day and time of the end, when it carries a time; not beyond the last day there is."""
        begins = self.begins
        if begins is None:
            return None
        return begins + min(dt.timedelta(minutes=self.minutes), _LAST - begins)


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """All entries of a portfolio, in the order of the files and rows.

    ``categories`` are those that have a file, whether it could be read or not.
    """

    entries: tuple[Entry, ...] = ()
    categories: tuple[str, ...] = ()
