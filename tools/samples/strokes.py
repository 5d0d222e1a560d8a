"""Letters drawn with single strokes, as people write on a whiteboard or a map."""

from tools.samples.pdf import Color, Page
from tools.samples.shapes import Point, Shape, curve, line, wobble

HEIGHT = 8
"""The grid's units from the top of a letter to the line it stands on."""
_LETTERS = {
    "A": "08 30 68|15 55",
    "B": "00 08|~00 40 52 44 04|~04 45 66 48 08",
    "C": "~61 40 11 04 17 48 67",
    "D": "00 08|~00 30 62 66 38 08",
    "E": "60 00 08 68|04 44",
    "F": "60 00 08|04 44",
    "G": "~61 40 11 04 17 48 66|66 64 44",
    "H": "00 08|60 68|04 64",
    "I": "00 08",
    "J": "40 45|~45 38 18 06",
    "K": "00 08|50 04 68",
    "L": "00 08 58",
    "M": "08 10 45 70 88",
    "N": "08 00 68 60",
    "O": "~30 11 04 17 38 57 64 51 30",
    "P": "08 00|~00 40 62 44 04",
    "Q": "~30 11 04 17 38 57 64 51 30|46 69",
    "R": "08 00|~00 40 62 44 04|34 68",
    "S": "~61 30 11 13 34 55 57 38 07",
    "T": "00 60|30 38",
    "U": "00 05|~05 17 38 57 65|65 60",
    "V": "00 38 60",
    "W": "00 28 42 68 80",
    "X": "00 68|60 08",
    "Y": "00 34 60|34 38",
    "Z": "00 60 08 68",
    "0": "~30 11 04 17 38 57 64 51 30",
    "1": "02 20 28",
    "2": "~01 20 40 52 44 08|08 58",
    "3": "~01 20 41 43 24|~24 45 56 38 07",
    "4": "48 40 06 66",
    "5": "50 10 04|~04 34 56 38 07",
    "6": "~50 22 05 17 38 56 44 05",
    "7": "00 60 28",
    "8": "~30 11 34 56 38 16 34 51 30",
    "9": "~54 34 12 30 52 55 38",
    "'": "20 12",
    '"': "10 12|30 32",
    ".": "08 08",
    ",": "18 09",
    ":": "03 03|07 07",
    "!": "00 05|08 08",
    "?": "~01 20 41 43 25|28 28",
    "-": "04 34",
    "+": "04 44|22 26",
    "/": "50 08",
    "&": "67 11 20 32 05 18 38 64",
}
_SPACE = 4.5
_NARROW = 0.82
_GAP = 2.6


def letters(text: str, at: Point, height: float, *, seed: int = 1) -> list[Shape]:
    """The strokes of a line of capitals that stands on ``at``, each a little different."""
    unit = height / HEIGHT
    across = unit * _NARROW
    x, y = at
    shapes = []
    for index, sign in enumerate(text.upper()):
        if sign == " ":
            x += _SPACE * across
            continue
        strokes = [_points(stroke) for stroke in _LETTERS[sign].split("|")]
        lift = wobble(seed * 97 + index) * 0.35
        for number, points in enumerate(strokes):
            loose = [
                (
                    x + (px + wobble(seed * 31 + index * 7 + number + k) * 0.22) * across,
                    y + (py - HEIGHT + lift + wobble(seed * 53 + index * 5 + k) * 0.22) * unit,
                )
                for k, (px, py) in enumerate(points)
            ]
            smooth = _LETTERS[sign].split("|")[number].startswith("~")
            shapes.append(curve(loose) if smooth else line(*loose))
        x += (max(px for points in strokes for px, _ in points) + _GAP) * across
    return shapes


def measure(text: str, height: float) -> float:
    """How long the line is."""
    widths = [
        _SPACE
        if sign == " "
        else max(px for stroke in _LETTERS[sign].split("|") for px, _ in _points(stroke)) + _GAP
        for sign in text.upper()
    ]
    return sum(widths) * height / HEIGHT * _NARROW


def letter(
    page: Page,
    text: str,
    at: Point,
    height: float,
    color: Color,
    *,
    thickness: float = 1.6,
    align: float = 0,
    seed: int = 1,
    alpha: float = 1,
) -> None:
    """Writes a line of capitals by hand; ``align`` as in ``Page.text``."""
    x = at[0] - measure(text, height) * align
    for shape in letters(text, (x, at[1]), height, seed=seed):
        page.stroke(shape, color, thickness, alpha=alpha)


def _points(stroke: str) -> list[tuple[float, float]]:
    return [(float(pair[0]), float(pair[1])) for pair in stroke.removeprefix("~").split()]
