"""What the charts of the samples have in common: a sentence on top, direct labels, a note below."""

from collections.abc import Sequence
from dataclasses import dataclass

from tools.samples.pdf import INK, Color, Page
from tools.samples.picture import canvas
from tools.samples.shapes import box, ellipse, line
from tools.samples.widths import width
from tools.samples.write_pdf import Paper

MOSS, RUST, BLUE, QUIET = "3d6b4f", "b3591f", "2c5f8a", "6b7278"
PALE = "dfe3dd"
LEFT, RIGHT = 44.0, 756.0


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One bar: its name, its value, what stands beside it, and its color."""

    name: str
    value: float
    label: str
    color: Color = MOSS


def sheet(title: str, about: str, note: str, *, height: float = 440) -> tuple[Paper, Page]:
    """A chart's paper with its words on it; the space between 110 and ``height - 50`` is free."""
    paper, page = canvas(800, height, ground="fdfcf9")
    page.text((LEFT, 50), title, "serif-bold", 25, INK)
    page.text((LEFT, 76), about, "sans", 13.5, QUIET)
    page.text((LEFT, height - 22), note, "sans", 11.5, QUIET)
    return paper, page


def bars(
    page: Page, rows: Sequence[Bar], *, top: float, step: float, left: float, full: float
) -> None:
    """Bars from the left, one below the other; ``full`` is the value that would fill the width."""
    thick = step * 0.62
    for number, row in enumerate(rows):
        y = top + number * step
        long = (RIGHT - 60 - left) * row.value / full
        page.text((left - 14, y + thick / 2 + 5), row.name, "sans", 14.5, INK, align=1)
        page.fill(box(left, y, long, thick), row.color)
        page.text((left + long + 10, y + thick / 2 + 6), row.label, "sans-bold", 17, row.color)


def points(
    page: Page,
    places: Sequence[tuple[float, float]],
    labels: Sequence[str],
    color: Color,
    *,
    below: bool = False,
) -> None:
    """A line from point to point, each with its value above or below it."""
    page.stroke(line(*places), color, 3.2)
    for (x, y), label in zip(places, labels, strict=True):
        page.fill(ellipse(x, y, 7), "fdfcf9")
        page.fill(ellipse(x, y, 5.4), color)
        page.text((x, y + (25 if below else -14)), label, "sans-bold", 16, color, align=0.5)


def stack(page: Page, y: float, thick: float, parts: Sequence[Bar], *, names: bool) -> None:
    """One bar in parts that make 100, each with its value inside and, if asked, its name above."""
    x, unit = LEFT + 96, (RIGHT - LEFT - 96) / 100
    for part in parts:
        long = part.value * unit
        page.fill(box(x, y, long - 2, thick), part.color)
        page.text(
            (x + long / 2, y + thick / 2 + 6), part.label, "sans-bold", 16, "ffffff", align=0.5
        )
        if names:
            _name(page, part.name, x + 1, y - 12, long)
        x += long


def _name(page: Page, name: str, x: float, y: float, room: float) -> None:
    """A name on as many lines as its part needs, the last line at the bottom."""
    lines: list[str] = []
    for word in name.split():
        if lines and width(f"{lines[-1]} {word}", "sans", 12.5) < room - 6:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    for number, text in enumerate(reversed(lines)):
        page.text((x, y - number * 15), text, "sans", 12.5, INK)
