"""The cork board with the notes that staff wrote on the tours."""

import math

from tools.samples.pdf import Color, Page
from tools.samples.picture import canvas, png
from tools.samples.shapes import Point, Shape, box, ellipse, line, wobble
from tools.samples.strokes import letters, measure

_PAPERS = ("fbe9a9", "f7c9c0", "cfe3ec", "d9e6c3")
_NOTES: list[tuple[str, Point, float, int]] = [
    ("I HOLD IT|TILL 3", (88, 70), -4, 1),
    ("LOCKED|AGAIN", (222, 60), 3, 1),
    ("ONLY 2 OPEN|OUT OF 6", (100, 186), 3, 0),
    ("THE BELL|HURTS", (604, 62), -3, 2),
    ("SO LOUD BY|THE STAIRS", (700, 150), 4, 2),
    ("BEST SEAT|IN THE SCHOOL", (404, 66), 2, 3),
    ("YOU CAN WAIT HERE|A WHOLE YEAR", (640, 330), -2, 0),
    ("WE COPY|IT ALL DOWN", (700, 432), 4, 0),
    ("SHE ASKS|TWICE", (520, 440), -4, 3),
    ("NOBODY ASKS YOU|ANYTHING", (330, 446), 2, 0),
    ("MY TEACHER|DRAWS IT", (150, 440), -3, 3),
    ("I DIDN'T KNOW|THAT", (84, 318), -2, 2),
]
"""Lines of a note, the middle of the note, its turn in degrees, and its paper."""
_INK = "33302c"


def tour_notes() -> bytes:
    """The board, as PNG."""
    paper, page = canvas(800, 520, ground="b98f63")
    for dot in range(2600):
        x, y = 400 + 400 * wobble(dot * 3 + 1), 260 + 260 * wobble(dot * 5 + 2)
        page.fill(ellipse(x, y, 1.1 + 0.7 * wobble(dot)), ("a57b50", "caa27a", "98704a")[dot % 3])
    _plan(page)
    _threads(page)
    for seed, (text, middle, turn, sheet) in enumerate(_NOTES):
        _note(page, text.split("|"), middle, turn, _PAPERS[sheet], seed)
    for frame in (
        box(0, 0, 800, 12),
        box(0, 508, 800, 12),
        box(0, 0, 12, 520),
        box(788, 0, 12, 520),
    ):
        page.fill(frame, "7a5636")
    return png(paper)


def _plan(page: Page) -> None:
    """A sketch of the building on a large sheet in the middle."""
    page.fill(box(207, 127, 390, 262), "6b4c2e", alpha=0.35)
    page.fill(box(202, 120, 390, 262), "fdfbf5")
    for shape in (
        box(232, 160, 44, 176),
        box(284, 160, 280, 58),
        box(284, 246, 200, 58),
        box(498, 246, 66, 58),
    ):
        page.stroke(shape, "56606b", 2)
    for x in range(312, 564, 28):
        page.stroke(line((x, 160), (x, 218)), "9aa3ab", 1.2)
    for x in range(312, 484, 28):
        page.stroke(line((x, 246), (x, 304)), "9aa3ab", 1.2)
    for y in (204, 248, 292):
        page.stroke(line((232, y), (276, y)), "9aa3ab", 1.2)
    _write(page, "WHERE WE LEARN, WAIT, HIDE", (397, 146), 13, "5e3b8c", 2, 0, 90)
    _write(page, "LIBRARY", (531, 280), 9, "56606b", 1.3, 0, 91)
    _write(page, "GYM", (254, 230), 9, "56606b", 1.3, 0, 92)
    _write(page, "AUGUST 12 AND 13", (397, 360), 11, "56606b", 1.5, 0, 93)


def _threads(page: Page) -> None:
    """Red threads from the plan to three groups of notes."""
    for start, end in (((246, 318), (222, 84)), ((556, 172), (604, 88)), ((420, 276), (600, 316))):
        page.stroke(line(start, end), "b23a2e", 1.8)
        page.fill(ellipse(*start, 5), "b23a2e")
        page.fill(ellipse(start[0] - 1.5, start[1] - 1.5, 1.6), "e58b80")


def _note(
    page: Page, lines: list[str], middle: Point, turn: float, paper: Color, seed: int
) -> None:
    height = 11.5
    wide = max(108.0, max(measure(text, height) for text in lines) + 26)
    x, y = middle
    card = box(x - wide / 2, y - 38, wide, 76)
    page.fill(_turned(_moved(card, 3, 4), middle, turn), "5e4228", alpha=0.4)
    page.fill(_turned(card, middle, turn), paper)
    for row, text in enumerate(lines):
        at = (x, y + 4 + row * 21 - (len(lines) - 1) * 6)
        _write(page, text, at, height, _INK, 1.7, turn, seed * 7 + row, around=middle)
    pin = _turned(box(x - 0.5, y - 31, 1, 1), middle, turn).steps[0][1][0]
    page.fill(ellipse(*pin, 5), "5e3b8c")
    page.fill(ellipse(pin[0] - 1.4, pin[1] - 1.4, 1.7), "b49bd3")


def _write(
    page: Page,
    text: str,
    at: Point,
    height: float,
    color: Color,
    thick: float,
    turn: float,
    seed: int,
    *,
    around: Point | None = None,
) -> None:
    start = (at[0] - measure(text, height) / 2, at[1])
    for shape in letters(text, start, height, seed=seed + 1):
        page.stroke(_turned(shape, around or at, turn), color, thick)


def _moved(shape: Shape, x: float, y: float) -> Shape:
    return Shape(
        tuple((step, tuple((a + x, b + y) for a, b in points)) for step, points in shape.steps)
    )


def _turned(shape: Shape, middle: Point, degrees: float) -> Shape:
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    mx, my = middle
    return Shape(
        tuple(
            (
                step,
                tuple(
                    (mx + (a - mx) * cos - (b - my) * sin, my + (a - mx) * sin + (b - my) * cos)
                    for a, b in points
                ),
            )
            for step, points in shape.steps
        )
    )
