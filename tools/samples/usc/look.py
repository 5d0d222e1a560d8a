"""How the charts and plans of this school look: its colors, and a sheet with a sentence on top."""

from tools.samples.pdf import INK, Color, Page
from tools.samples.picture import canvas
from tools.samples.shapes import box, line
from tools.samples.write_pdf import Paper

PLUM, CORAL, HARBOR, QUIET = "5e3b8c", "b8482a", "1c6a86", "5f6671"
PALE, LILAC, SAND = "e4dfea", "c3b2da", "efe6d6"
GROUND = "fdfcf9"
WIDTH = 720.0
LEFT, RIGHT = 40.0, 680.0


def sheet(title: str, about: str, note: str, *, height: float) -> tuple[Paper, Page, float]:
    """A chart's paper with its words on it, and where the free space begins.

    A line break in the title is kept. The space down to ``height - 46`` is free.
    """
    paper, page = canvas(WIDTH, height, ground=GROUND)
    page.fill(box(0, 0, WIDTH, 7), PLUM)
    y = 50.0
    for text in title.split("\n"):
        page.text((LEFT, y), text, "sans-bold", 26, INK)
        y += 31
    page.text((LEFT, y - 3), about, "sans", 15.5, QUIET)
    page.text((LEFT, height - 20), note, "sans", 12.5, QUIET)
    return paper, page, y + 16


def column(
    page: Page,
    x: float,
    base: float,
    size: tuple[float, float],
    label: str,
    color: Color,
    *,
    ink: Color = "",
) -> None:
    """One upright bar on its base, ``size`` wide and tall, with its value above it in ``ink``."""
    wide, tall = size
    page.fill(box(x, base - tall, wide, tall), color)
    page.text((x + wide / 2, base - tall - 9), label, "sans-bold", 18, ink or color, align=0.5)


def ground_line(page: Page, base: float) -> None:
    """The line that columns stand on."""
    page.stroke(line((LEFT, base), (RIGHT, base)), "a8a3b0", 1.2)
