"""Text that flows down a page: headings, paragraphs, lists and tables, each tagged as such."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tools.samples.pdf import INK, Color, Page
from tools.samples.shapes import line
from tools.samples.widths import width

RULE = "b9bfba"
AFTER_TABLE = 12.0


@dataclass(frozen=True, kw_only=True)
class Style:
    """How a text is set; sizes in points. ``bold`` is the font between two ``**``."""

    font: str = "sans"
    bold: str = "sans-bold"
    size: float = 10.5
    leading: float = 14.5
    after: float = 7
    color: Color = INK
    align: float = 0


BODY = Style()
BOOK = Style(font="serif", bold="serif-bold", size=12, leading=16.5, after=9)
TITLE = Style(font="serif-bold", bold="serif-bold", size=24, leading=28, after=6)
UNDER = Style(size=10.5, leading=14, after=14, color="5c646a")
HEAD = Style(font="sans-bold", size=12.5, leading=16, after=4, color="2f5d46")
SMALL = Style(size=8.6, leading=11.5, after=4, color="5c646a")
CELL = Style(size=9.6, leading=12.6, after=0)
CELL_HEAD = Style(font="sans-bold", size=9.6, leading=12.6, after=0)

Run = tuple[str, str]
"""A font and the words set in it."""


@dataclass(kw_only=True)
class Flow:
    """A column on a page, filled from the top; ``y`` is where the next line may begin."""

    page: Page
    left: float
    y: float
    width: float

    def say(self, text: str, style: Style = BODY, *, role: str = "P", language: str = "") -> None:
        """A paragraph or a heading."""
        with self.page.part(role, language=language):
            self._set(text, style, self.left, self.width)
        self.y += style.after

    def bullets(self, items: Sequence[str], style: Style = BODY, *, language: str = "") -> None:
        """A list, each item with a dot before it."""
        indent = 13
        with self.page.part("L", language=language):
            for item in items:
                with self.page.part("LI"):
                    with self.page.part("Lbl"):
                        dot = (self.left + 2, self.y + style.size)
                        self.page.text(dot, "•", style.font, style.size, style.color)
                    with self.page.part("LBody"):
                        self._set(item, style, self.left + indent, self.width - indent)
                self.y += style.after * 0.4
        self.y += style.after * 0.6

    def table(
        self,
        widths: Sequence[float],
        rows: Sequence[Sequence[str]],
        *,
        right: Sequence[int] = (),
        language: str = "",
    ) -> None:
        """Rows of cells, the first row as header; columns in ``right`` end at their right edge."""
        with self.page.part("Table", language=language):
            for number, row in enumerate(rows):
                self._row(widths, row, number, right)
        self.y += AFTER_TABLE

    def _row(
        self,
        widths: Sequence[float],
        row: Sequence[str],
        number: int,
        right: Sequence[int],
    ) -> None:
        style = CELL if number else CELL_HEAD
        pad, top = 5.0, self.y
        lines = [
            len(list(_lines(cell, style, w - 2 * pad))) for cell, w in zip(row, widths, strict=True)
        ]
        tall = max(lines) * style.leading + 8
        x = self.left
        with self.page.part("TR"):
            for column, (cell, room) in enumerate(zip(row, widths, strict=True)):
                self.y = top + 3
                with self.page.part("TD" if number else "TH"):
                    align = 1.0 if column in right else 0.0
                    self._set(cell, style, x + pad, room - 2 * pad, align=align)
                x += room
        self.y = top + tall
        bar = line((self.left, self.y), (self.left + sum(widths), self.y))
        self.page.stroke(bar, RULE if number else INK, 0.6 if number else 1)

    def _set(
        self, text: str, style: Style, left: float, room: float, *, align: float | None = None
    ) -> None:
        shift = style.align if align is None else align
        for runs in _lines(text, style, room):
            long = sum(width(words, font, style.size) for font, words in runs)
            x = left + (room - long) * shift
            base = self.y + style.leading * 0.76
            for font, words in runs:
                self.page.text((x, base), words, font, style.size, style.color)
                x += width(words, font, style.size)
            self.y += style.leading


def _lines(text: str, style: Style, room: float) -> Iterator[list[Run]]:
    """The text broken into lines of runs; a line break in the text is kept."""
    for paragraph in text.split("\n"):
        words = _words(paragraph, style)
        current: list[Run] = []
        used = 0.0
        for font, word in words:
            gap = width(" ", font, style.size) if current else 0.0
            long = width(word, font, style.size)
            if current and used + gap + long > room:
                yield _joined(current)
                current, used, gap = [], 0.0, 0.0
            current.append((font, word))
            used += gap + long
        yield _joined(current)


def _words(text: str, style: Style) -> list[Run]:
    runs = zip(_alternate(style), text.replace("'", "’").split("**"), strict=False)
    return [(font, word) for font, part in runs for word in part.split()]


def _alternate(style: Style) -> Iterator[str]:
    while True:
        yield style.font
        yield style.bold


def _joined(words: list[Run]) -> list[Run]:
    """Neighbors of one font as one run; a space stands between any two words."""
    runs: list[Run] = []
    for font, word in words:
        if runs and runs[-1][0] == font:
            runs[-1] = (font, f"{runs[-1][1]} {word}")
        elif runs:
            runs[-1] = (runs[-1][0], f"{runs[-1][1]} ")
            runs.append((font, word))
        else:
            runs.append((font, word))
    return runs
