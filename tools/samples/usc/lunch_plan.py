"""The cafeteria from above, before and after: where students stand, where they sit."""

import itertools
import math

from tools.samples.pdf import Color, Page
from tools.samples.picture import png
from tools.samples.shapes import Point, box, ellipse, line, wobble
from tools.samples.usc.look import CORAL, LEFT, PLUM, QUIET, sheet

_WIDE, _TALL = 306.0, 300.0
_LONG_LINE: list[Point] = [
    (262, 20),
    (262, 62),
    (40, 62),
    (40, 128),
    (262, 128),
    (262, 194),
    (40, 194),
    (40, 258),
    (150, 258),
]


def lunch_plan() -> bytes:
    """Two plans side by side."""
    paper, page, top = sheet(
        "One long line became two short ones",
        "The cafeteria in Lunch B; each dot is someone with a tray to fill",
        "September and November 2025, in the tenth minute of lunch.",
        height=520,
    )
    y = top + 30
    for x, name, color in (
        (LEFT, "Before: one window", CORAL),
        (374, "After: two, and a cart", PLUM),
    ):
        page.text((x, y - 12), name, "sans-bold", 17, color)
        page.fill(box(x, y, _WIDE, _TALL, radius=3), "f6f1e7")
        page.stroke(box(x, y, _WIDE, _TALL, radius=3), "6e6a64", 3)
    _before(page, LEFT, y)
    _after(page, 374, y)
    return png(paper)


def _before(page: Page, x: float, y: float) -> None:
    _window(page, x + 238, y, CORAL)
    for row in (33, 95, 161, 226):
        for column in range(4):
            _table(page, x + 66 + column * 46, y + row - 8)
    _people(page, x, y, _LONG_LINE, 12.5, CORAL)


def _after(page: Page, x: float, y: float) -> None:
    _window(page, x + 238, y, PLUM)
    _window(page, x + 20, y, PLUM)
    for row in (74, 128, 182, 236):
        for column in range(4):
            _table(page, x + 68 + column * 46, y + row - 8)
    _people(page, x, y, [(44, 22), (26, 60), (26, 150)], 12.5, PLUM)
    _people(page, x, y, [(262, 22), (282, 60), (282, 140)], 12.5, PLUM)
    page.fill(box(x + 138, y + _TALL - 4, 54, 8), "f6f1e7")
    page.text((x + 165, y + _TALL + 20), "patio door", "sans", 14, QUIET, align=0.5)
    page.fill(box(x + 100, y + _TALL - 34, 40, 20, radius=3), "c9d8c4")
    page.stroke(box(x + 100, y + _TALL - 34, 40, 20, radius=3), "5b7a57", 1.4)
    page.text((x + 92, y + _TALL - 19), "cart", "sans", 14, "486844", align=1)


def _window(page: Page, x: float, y: float, color: Color) -> None:
    page.fill(box(x, y - 5, 48, 10), color)


def _table(page: Page, x: float, y: float) -> None:
    page.fill(box(x, y, 38, 16, radius=4), "dccfb6")
    page.stroke(box(x, y, 38, 16, radius=4), "a7977a", 1)
    for seat in range(3):
        for side in (-6, 22):
            page.fill(ellipse(x + 7 + seat * 12, y + side, 3.2), "cbbda2")


def _people(page: Page, x: float, y: float, path: list[Point], gap: float, color: Color) -> None:
    """Dots along a path, a little out of line, as people stand."""
    page.stroke(line(*((x + px, y + py) for px, py in path)), color, 9, alpha=0.13)
    rest, count = 0.0, 0
    for (ax, ay), (bx, by) in itertools.pairwise(path):
        long = math.dist((ax, ay), (bx, by))
        while rest < long:
            part = rest / long
            loose = 1.4 * wobble(count + round(x))
            dot = (x + ax + (bx - ax) * part + loose, y + ay + (by - ay) * part + loose)
            page.fill(ellipse(*dot, 4.3), color)
            rest, count = rest + gap, count + 1
        rest -= long
