"""The whiteboard after the third listening circle."""

import math

from tools.samples.pdf import Color, Page
from tools.samples.picture import canvas, png
from tools.samples.shapes import Point, Shape, box, curve, wobble
from tools.samples.strokes import letter, measure

_BLUE, _GREEN, _RED, _BLACK = "2d5fa3", "3a7a4f", "b8402f", "33383d"

_PHRASES: list[tuple[str, Point, float, Color]] = [
    ("SOMEBODY KNOWS YOU", (84, 164), 20, _BLUE),
    ("NOT JUST YOUR GRADES", (128, 204), 12, _BLUE),
    ("I CAME BACK AND", (74, 258), 12, _BLACK),
    ("JUST SAT DOWN", (96, 282), 12, _BLACK),
    ("A NAME TO ASK FOR", (228, 244), 13, _GREEN),
    ("QUE ME CONOZCAN", (78, 336), 17, _RED),
    ("SOMEONE AT THE BUS", (110, 372), 12, _BLACK),
    ("NOTICE WHEN I'M GONE", (444, 176), 18, _RED),
    ("WHO CALLS? BY WHEN?", (486, 216), 12, _BLACK),
    ("WHY ARE WE DOING THIS PACKET", (440, 264), 12, _GREEN),
    ("WORK WORTH DOING", (466, 300), 17, _GREEN),
]
_CROSSED: list[tuple[str, Point, float]] = [
    ("STAKEHOLDERS", (404, 350), 13),
    ("21ST CENTURY", (588, 362), 13),
    ("LIFELONG LEARNERS", (434, 396), 13),
]


def whiteboard() -> bytes:
    """The board with what students and families said, as PNG."""
    paper, page = canvas(800, 500, ground="d9d0c0")
    page.shade(box(0, 0, 800, 500), 0, 500, ("e2dacb", "cbbfab"))
    page.fill(box(34, 38, 736, 416, radius=5), "8d8577", alpha=0.35)
    page.fill(box(28, 30, 744, 416, radius=5), "b9bcbd")
    page.fill(box(28, 30, 744, 5, radius=2), "d6d8d8")
    page.shade(box(38, 40, 724, 392), 40, 432, ("fcfdfc", "f1f3f2"))
    _smudges(page)
    letter(page, "WHEN WAS THIS SCHOOL YOURS? WHEN WAS IT NOT?", (400, 86), 16, _BLACK, align=0.5)
    page.stroke(_underline(130, 97, 540), _BLACK, 1.6)
    for seed, (text, at, height, color) in enumerate(_PHRASES):
        letter(page, text, at, height, color, thickness=1.1 + height / 18, seed=seed + 3)
    for seed, (text, at, height) in enumerate(_CROSSED):
        letter(page, text, at, height, _BLUE, thickness=1.7, seed=seed + 40)
        _cross(page, text, at, height)
    for text, (x, y), height, color in (_PHRASES[0], _PHRASES[7]):
        long = measure(text, height)
        page.stroke(_ring(x + long / 2, y - height / 2, long / 2 + 16, height + 8), color, 2.4)
    _tray(page)
    return png(paper)


def _smudges(page: Page) -> None:
    for number in range(9):
        x, y = 390 + 240 * wobble(number + 5), 240 + 150 * wobble(number + 60)
        sweep = curve([(x - 60, y + 8), (x - 10, y - 6), (x + 50, y + 4), (x + 90, y - 8)])
        page.stroke(sweep, "c9d3da", 13, alpha=0.16)


def _underline(x: float, y: float, length: float) -> Shape:
    return curve([(x + length * k / 6, y + 1.8 * wobble(k + 9)) for k in range(7)])


def _cross(page: Page, text: str, at: Point, height: float) -> None:
    x, y = at
    long = measure(text, height)
    middle = y - height * 0.45
    page.stroke(
        curve([(x - 6, middle + 3), (x + long / 2, middle - 2), (x + long + 4, middle + 1)]),
        _RED,
        2.4,
    )


def _ring(x: float, y: float, across: float, down: float) -> Shape:
    """An oval drawn in one go, whose end runs past its beginning."""
    points = []
    for step in range(19):
        angle = math.radians(250 - step * 23)
        grow = 1 + step * 0.004 + 0.02 * wobble(step + round(x))
        flat = [
            math.copysign(abs(part) ** 0.8, part) for part in (math.cos(angle), math.sin(angle))
        ]
        points.append((x + across * flat[0] * grow, y - down * flat[1] * grow))
    return curve(points)


def _tray(page: Page) -> None:
    page.fill(box(110, 444, 580, 13, radius=3), "8f9496")
    page.fill(box(110, 444, 580, 4, radius=2), "c9cccd")
    for number, color in enumerate((_BLUE, _GREEN, _RED, _BLACK)):
        x = 210 + number * 66
        page.fill(box(x, 434, 46, 10, radius=4), "f4f4f1")
        page.fill(box(x + 31, 433, 17, 12, radius=4), color)
    page.fill(box(560, 428, 62, 17, radius=3), "4c5357")
    page.fill(box(560, 440, 62, 6), "d8b766")
