"""One line of YAML taken apart, and the levels that the lines so far have opened."""

import re
from dataclasses import dataclass, field

from casc_portfolio.source.mistakes import Value

LINE_END = re.compile(r"\r\n|\n|\r")

_HYPHENS = re.compile(r"(?:-(?:[ \t]+|\Z))+")
_KEY = re.compile(
    r"""(?: "(?:[^"\\]|\\.)*"[ \t]* | '(?:[^']|'')*'[ \t]*
      | (?:[^\s\-?:,\[\]{}\#&*!|>'"%@`]|-(?=[^\s\-]))(?:[^:\#]|:(?=\S)|(?<=\S)\#)*?
    ):(?=[ \t]|\Z)[ \t]*""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line: spaces, hyphens of list items, the name of a field, and the rest as its value.

    Columns count from zero; ``start`` is an offset.
    """

    start: int
    indent: int
    hyphens: str
    key: str | None
    value: Value

    @property
    def first(self) -> int:
        """The offset of its first sign."""
        return self.start + self.indent

    @property
    def bare(self) -> bool:
        """Whether neither a name nor a hyphen says what it is."""
        return self.key is None and not self.hyphens


def line_at(text: str, start: int, end: int) -> Line:
    """The line that begins at ``start``, in a text that ends at ``end``."""
    closed = LINE_END.search(text, start, end)
    line_end = closed.start() if closed else end
    indent = line_end - start - len(text[start:line_end].lstrip(" "))
    items = _HYPHENS.match(text, start + indent, line_end)
    hyphens = items[0] if items else ""
    column = indent + len(hyphens)
    named = _KEY.match(text, start + column, line_end)
    first = named.end() if named else start + column
    value = Value(text=text, line=start, start=first, line_end=line_end, end=end, column=column)
    key = named[0].rstrip(" \t")[:-1] if named else None
    return Line(start=start, indent=indent, hyphens=hyphens, key=key, value=value)


@dataclass(slots=True, kw_only=True)
class Levels:
    """Where a line may go on: the columns of the fields and items that are open, outermost first.

    ``last`` says how the last line ended: ``open`` (its value may follow), in ``words``
    (which may go on), ``closed``, or ``lost`` (nothing can be told until the next field).
    ``words`` is the last line's value when it ended in words.
    """

    columns: list[tuple[int, bool]] = field(default_factory=list)
    """With each column, whether it is a list item's."""
    last: str = "open"
    words: Value | None = None

    def deeper(self, column: int) -> bool:
        """Whether a line that begins there belongs to the field or item above it."""
        return not self.columns or column > self.columns[-1][0]

    def item_at(self, column: int) -> bool:
        """Whether an item of an open list begins in this column."""
        return (column, True) in self.columns

    def fits(self, line: Line) -> bool:
        """Whether a field or an item may stand where this line begins."""
        if self.deeper(line.indent):
            return not self.columns or self.last in ("open", "lost")
        if self.item_at(line.indent):
            return bool(line.hyphens) or (line.indent, False) in self.columns
        if (line.indent, False) not in self.columns:
            return False
        follows = self.columns[-1] == (line.indent, False) and self.last in ("open", "lost")
        return not line.hyphens or follows

    def enter(self, line: Line) -> None:
        """Leaves the levels that a line closes, and adds those that it opens."""
        columns = self.columns
        while columns and columns[-1][0] > line.indent:
            columns.pop()
        for hyphen in re.finditer("-", line.hyphens):
            self._add(line.indent + hyphen.start(), item=True)
        if line.key is not None:
            if not line.hyphens and columns and columns[-1] == (line.indent, True):
                columns.pop()
            self._add(line.value.column, item=False)

    def _add(self, column: int, *, item: bool) -> None:
        if self.columns[-1:] != [(column, item)]:
            self.columns.append((column, item))

    def block_end(self, line: Line) -> int:
        """Where the lines below ``|`` or ``>`` end that are its text."""
        value = line.value
        column = self.columns[-1][0] if self.columns else -1
        last = value.line_end
        while found := LINE_END.match(value.text, last, value.end):
            after = line_at(value.text, found.end(), value.end)
            blank = after.first == after.value.line_end
            if not blank and after.indent <= column:
                break
            last = after.value.line_end
        return last
