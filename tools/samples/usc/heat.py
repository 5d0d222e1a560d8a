"""The map of hot rooms: both floors of the school on one afternoon."""

import itertools

from tools.samples.pdf import INK, Color, Page
from tools.samples.picture import png
from tools.samples.shapes import box
from tools.samples.usc.look import LEFT, QUIET, sheet

_STEPS: tuple[tuple[int, tuple[int, int, int]], ...] = (
    (77, (238, 242, 240)),
    (84, (250, 224, 170)),
    (89, (232, 134, 74)),
    (94, (150, 30, 32)),
)
_UPPER = {
    "south": (85, 86, 87, 87, 88, 88, 89, 90, 91),
    "west": (94, 93, 92, 90),
    "north": (88, 87, 86, 85, 85, 84, 84, 83, 83, 82, 82, 82),
}
_GROUND = {
    "south": (83, 84, 85, 86, 87, 87, 88),
    "north": (78, 78, 79, 79, 80, 80, 81, 82, 83, 84),
    "west": (89, 88, 87, 86),
}
"""Degrees in the order of the room numbers."""
_EAST, _WING, _TALL, _HALL = 680.0, 84.0, 50.0, 18.0


def heat_map() -> bytes:
    """Every room with its temperature."""
    paper, page, top = sheet(
        "Heat is upstairs, and in the west",
        "September 5, 2024, 1:30 in the afternoon, 99 degrees outside",
        "Measured room by room, in degrees Fahrenheit. 19 of 46 rooms were above 86.",
        height=610,
    )
    _upper(page, top + 30)
    _ground(page, top + 262)
    _scale(page, 372, top + 196)
    return png(paper)


def _upper(page: Page, y: float) -> None:
    page.text((LEFT, y - 9), "Upper floor", "sans-bold", 16, INK)
    _row(page, y, list(zip(range(35, 47), _UPPER["north"], strict=True)), 12)
    south = list(zip(range(22, 31), _UPPER["south"], strict=True))[::-1]
    _row(page, y + _TALL + _HALL, south, 12)
    _blank(page, y + _TALL + _HALL, 9, 12, "library")
    _wing(page, y, list(zip(range(31, 35), _UPPER["west"], strict=True)))


def _ground(page: Page, y: float) -> None:
    page.text((LEFT, y - 9), "Ground floor", "sans-bold", 16, INK)
    _row(page, y, list(zip(range(8, 18), _GROUND["north"], strict=True))[::-1], 10)
    south = list(zip(range(1, 8), _GROUND["south"], strict=True))[::-1]
    _row(page, y + _TALL + _HALL, south, 10)
    _blank(page, y + _TALL + _HALL, 7, 10, "office and entrance")
    _wing(page, y, list(zip(range(18, 22), _GROUND["west"], strict=True)))


def _row(page: Page, y: float, rooms: list[tuple[int, int]], places: int) -> None:
    """Rooms from the west to the east."""
    wide = (_EAST - LEFT - _WING - 8) / places
    for at, (number, degrees) in enumerate(rooms):
        _room(page, LEFT + _WING + 8 + at * wide, y, wide, number, degrees)


def _wing(page: Page, y: float, rooms: list[tuple[int, int]]) -> None:
    for at, (number, degrees) in enumerate(rooms):
        _room(page, LEFT, y + at * (_TALL - 6), _WING, number, degrees, tall=_TALL - 6)


def _blank(page: Page, y: float, first: int, places: int, name: str) -> None:
    wide = (_EAST - LEFT - _WING - 8) / places
    x = LEFT + _WING + 8 + first * wide
    page.fill(box(x, y, _EAST - x, _TALL), "f1eef0")
    page.text(((x + _EAST) / 2, y + 30), name, "sans", 13, QUIET, align=0.5)


def _room(
    page: Page, x: float, y: float, wide: float, number: int, degrees: int, *, tall: float = _TALL
) -> None:
    page.fill(box(x + 1, y + 1, wide - 2, tall - 2, radius=2), _color(degrees))
    ink = "ffffff" if degrees > 90 else INK
    page.text((x + wide / 2, y + tall / 2 + 9), str(degrees), "sans-bold", 18, ink, align=0.5)
    page.text((x + 5, y + 11.5), str(number), "sans", 9, ink)


def _color(degrees: int) -> Color:
    for (low, first), (high, last) in itertools.pairwise(_STEPS):
        if degrees <= high:
            part = (degrees - low) / (high - low)
            mixed = (round(a + (b - a) * part) for a, b in zip(first, last, strict=True))
            return "".join(f"{value:02x}" for value in mixed)
    raise ValueError(degrees)


def _scale(page: Page, x: float, y: float) -> None:
    for degrees in range(78, 95):
        page.fill(box(x + (degrees - 78) * 16, y, 16.4, 12), _color(degrees))
    page.text((x - 8, y + 11), "78", "sans", 14, QUIET, align=1)
    page.text((x + 280, y + 11), "94", "sans", 14, QUIET)
