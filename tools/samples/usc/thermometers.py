"""Nineteen thermometers in a tray, each with the number of its room."""

from tools.samples.pdf import Page
from tools.samples.picture import canvas, png
from tools.samples.shapes import box, curve, ellipse, line, polygon
from tools.samples.strokes import letter

_READINGS = {
    31: 94, 32: 93, 33: 92, 30: 91, 34: 90, 29: 90, 18: 89, 28: 89, 27: 88, 26: 88,
    35: 88, 19: 88, 7: 88, 25: 87, 24: 87, 36: 87, 20: 87, 6: 87, 5: 87,
}  # fmt: skip
"""Room → degrees on the hot day."""


def thermometers() -> bytes:
    """The tray, as PNG."""
    paper, page = canvas(800, 450, ground="6f4d33")
    for stripe in range(26):
        y = stripe * 18
        page.fill(box(0, y, 800, 17), ("775338", "6c4a30", "734f35")[stripe % 3])
        page.stroke(
            curve([(0, y + 9), (260, y + 6), (520, y + 12), (800, y + 8)]), "5f412a", 0.8, alpha=0.7
        )
    page.fill(box(36, 40, 736, 382, radius=10), "3b281a", alpha=0.45)
    page.fill(box(28, 30, 744, 382, radius=10), "c9b48e")
    page.shade(box(42, 44, 716, 354, radius=6), 44, 398, ("f5efe2", "e6dcc8"))
    for number, (room, degrees) in enumerate(_READINGS.items()):
        _thermometer(page, 66 + number * 36.9, room, degrees, number)
    _limit(page)
    return png(paper)


def _height(degrees: float) -> float:
    """Where a number of degrees stands; 70 at the bottom."""
    return 280 - (degrees - 70) * 8


def _thermometer(page: Page, x: float, room: int, degrees: int, number: int) -> None:
    page.fill(box(x - 11, 68, 26, 244, radius=6), "8d7a5c", alpha=0.35)
    page.fill(box(x - 13, 64, 26, 244, radius=6), "fffdf8")
    page.stroke(box(x - 13, 64, 26, 244, radius=6), "b9ae9b", 1)
    for mark in range(70, 97, 2):
        long = 8 if mark % 10 == 0 else 4.5
        y = _height(mark)
        page.stroke(line((x + 12 - long, y), (x + 12, y)), "6b6358", 1)
    page.fill(box(x - 4, 72, 5, 220, radius=2.5), "e3e7e6")
    top = _height(degrees)
    page.fill(box(x - 4, top, 5, 292 - top, radius=2), "c23b2e")
    page.fill(ellipse(x - 1.5, 294, 8), "c23b2e")
    page.fill(ellipse(x - 4, 291, 2.2), "e9a49b")
    _tag(page, x, room, number)


def _tag(page: Page, x: float, room: int, number: int) -> None:
    low = 352 + (number % 2) * 18
    page.stroke(curve([(x, 306), (x + 3, 318), (x - 1, low - 22)]), "8a6d4b", 1.3)
    page.fill(
        polygon(
            (x - 15, low - 16),
            (x, low - 25),
            (x + 15, low - 16),
            (x + 15, low + 12),
            (x - 15, low + 12),
        ),
        "f0d79c",
    )
    page.fill(ellipse(x, low - 18, 2), "8a6d4b")
    letter(page, str(room), (x, low + 6), 13.5, "3a332b", thickness=1.9, align=0.5, seed=number + 1)


def _limit(page: Page) -> None:
    """A string across the tray at 86 degrees."""
    y = _height(86)
    page.stroke(line((42, y), (758, y)), "5e3b8c", 2.2)
    page.fill(box(42, y - 11, 34, 20, radius=3), "5e3b8c")
    page.text((59, y + 4.5), "86", "sans-bold", 14, "ffffff", align=0.5)
