"""The school just after sunrise: two stories, jacarandas, and cranes far behind."""

from tools.samples.pdf import Page
from tools.samples.picture import canvas, png
from tools.samples.shapes import Point, box, curve, ellipse, line, polygon
from tools.samples.usc.trees import bush, jacaranda, palm, petals

_WIDTH, _HEIGHT = 800.0, 450.0


def school() -> bytes:
    """The picture of the home page, as PNG."""
    paper, page = canvas(_WIDTH, _HEIGHT, ground="f3e3d3")
    _sky(page)
    _harbor(page)
    palm(page, 116, 388, 290, lean=16, seed=3)
    palm(page, 690, 388, 322, lean=-14, seed=9)
    _building(page)
    _walk(page)
    jacaranda(page, 60, 392, 208, seed=4)
    jacaranda(page, 738, 396, 236, seed=8)
    petals(page, (0, 384, 190, 446), 150, seed=11)
    petals(page, (610, 388, 800, 448), 190, seed=23)
    petals(page, (190, 392, 610, 448), 70, seed=41)
    return png(paper)


def _sky(page: Page) -> None:
    page.shade(box(0, 0, _WIDTH, 190), 0, 190, ("7fa3c0", "dfc7c6"))
    page.shade(box(0, 190, _WIDTH, 130), 190, 320, ("dfc7c6", "f8dcae"))
    page.fill(ellipse(505, 268, 96), "fbe6bd", alpha=0.4)
    page.fill(ellipse(505, 268, 46), "fdf1d6", alpha=0.75)
    for x, y, across, down in (
        (180, 96, 130, 7),
        (300, 108, 90, 5),
        (560, 70, 150, 6),
        (660, 84, 80, 5),
        (430, 150, 120, 5),
    ):
        page.fill(ellipse(x, y, across, down), "f7ece6", alpha=0.32)


def _harbor(page: Page) -> None:
    """Cranes and roofs on the horizon, in haze."""
    for x, tall in ((196, 74), (250, 92), (304, 82), (506, 90), (566, 78), (618, 86)):
        _crane(page, x, 240, tall)
    for top, color, houses in (
        (298, "c3b1b0", ((-5, 0), (52, -12), (96, 2), (660, -8), (720, 4), (768, -10))),
        (322, "a99a93", ((-5, -6), (40, 6), (88, -10), (672, 4), (716, -12), (760, 2))),
    ):
        for x, rise in houses:
            page.fill(box(x, top + rise, 58, 90), color)


def _crane(page: Page, x: float, foot: float, tall: float) -> None:
    gray = "a89ba1"
    top = foot - tall
    for leg in (-9, 9):
        page.stroke(line((x + leg, foot), (x + leg * 0.7, top + 24)), gray, 2.6)
    page.stroke(line((x - 8, foot - 22), (x + 8, foot - 22)), gray, 2)
    page.stroke(line((x - 30, top + 24), (x + 44, top + 24)), gray, 3)
    page.stroke(line((x, top + 24), (x, top)), gray, 2.4)
    page.stroke(line((x, top), (x + 40, top + 23)), gray, 1.3)
    page.stroke(line((x, top), (x - 27, top + 23)), gray, 1.3)
    page.stroke(line((x + 26, top + 24), (x + 26, top + 42)), gray, 1)


def _building(page: Page) -> None:
    """A long front of pale stucco, its entrance in the middle."""
    page.fill(box(136, 226, 540, 154), "f4e9d8")
    page.shade(box(136, 226, 540, 154), 226, 380, ("f8efe0", "ecdcc5"))
    page.fill(box(130, 218, 552, 10), "c96f4a")
    page.fill(box(136, 228, 540, 4), "a9937a", alpha=0.55)
    page.fill(box(136, 368, 540, 12), "cdbba0")
    for number in range(5):
        for left in (150.0, 460.0):
            for y in (242.0, 310.0):
                _window(page, left + number * 42, y, number + round(left))
    page.fill(box(356, 204, 98, 176), "fbf4e7")
    page.fill(box(350, 196, 110, 10), "c96f4a")
    page.fill(box(352, 206, 106, 3), "a9937a", alpha=0.6)
    page.text((405, 228), "HARBOR MESA", "sans-bold", 10.6, "5e3b8c", align=0.5)
    page.text((405, 241), "MIDDLE SCHOOL", "sans", 8.4, "5f6671", align=0.5)
    for x in (366, 394, 422):
        page.fill(box(x, 252, 22, 34), "fffaf0")
        page.shade(box(x + 2, 254, 18, 30), 254, 284, ("8fb0c4", "f3d6a0"))
    page.fill(box(362, 300, 86, 80), "d9c9ae")
    page.fill(box(368, 306, 36, 74), "2f6690")
    page.fill(box(406, 306, 36, 74), "2f6690")
    for x in (373, 411):
        page.fill(box(x, 312, 26, 28, radius=2), "f0d59b")
    page.fill(ellipse(400, 350, 2), "f4e3bd")
    page.fill(ellipse(410, 350, 2), "f4e3bd")
    page.fill(box(348, 292, 114, 8), "c96f4a")
    for x in (166, 220, 292, 334, 476, 528, 590, 648):
        bush(page, x, 382, 17 + x % 5)


def _window(page: Page, x: float, y: float, number: int) -> None:
    page.fill(box(x, y, 32, 44), "fffaf0")
    lit = (number + int(y)) % 5 == 0
    colors = ("f0cf8a", "fbe9c0") if lit else ("7e9fb4", "e9cda0")
    page.shade(box(x + 2, y + 2, 28, 40), y + 2, y + 42, colors)
    page.stroke(line((x + 16, y + 2), (x + 16, y + 42)), "fffaf0", 1.8)
    page.stroke(line((x + 2, y + 22), (x + 30, y + 22)), "fffaf0", 1.8)
    page.fill(box(x - 1, y + 44, 34, 3), "c9b595")


def _walk(page: Page) -> None:
    page.shade(box(0, 380, _WIDTH, 70), 380, 450, ("9bab78", "86996a"))
    edge: list[Point] = [(362, 380), (340, 412), (300, 450)]
    other: list[Point] = [(448, 380), (470, 412), (512, 450)]
    page.fill(polygon(*edge, *reversed(other)), "e3d6c2")
    for part in (0.2, 0.5, 0.85):
        y = 380 + 70 * part
        page.stroke(line((362 - 62 * part, y), (448 + 64 * part, y)), "cdbda5", 1.2)
    page.stroke(curve([(0, 384), (200, 381), (362, 381)]), "c2b596", 2)
    page.stroke(curve([(448, 381), (600, 381), (800, 384)]), "c2b596", 2)
