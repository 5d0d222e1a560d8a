"""The laundromat on a Saturday morning: washers, baskets, and two tables for talking."""

from tools.samples.pdf import Page
from tools.samples.picture import canvas, png
from tools.samples.shapes import Shape, box, ellipse, line, polygon
from tools.samples.strokes import letter
from tools.samples.usc.trees import chance

_WIDTH, _HEIGHT = 800.0, 450.0


def laundromat() -> bytes:
    """The room, as PNG."""
    paper, page = canvas(_WIDTH, _HEIGHT, ground="dfe9ea")
    _room(page)
    for number in range(7):
        _washer(page, 36 + number * 74, 178, number)
    _window(page)
    _light(page)
    _table(page, 300, 352)
    _table(page, 560, 374)
    _basket(page, 90, 372, "c2603f", "e9d9b8")
    _basket(page, 178, 402, "3f7a8c", "d9c7e4")
    _sign(page)
    return png(paper)


def _room(page: Page) -> None:
    page.shade(box(0, 0, _WIDTH, 320), 0, 320, ("cfe0e2", "e7efee"))
    for across in range(0, 800, 40):
        page.stroke(line((across, 120), (across, 320)), "bfd2d5", 1)
    for down in range(120, 321, 40):
        page.stroke(line((0, down), (800, down)), "bfd2d5", 1)
    page.fill(box(0, 112, _WIDTH, 10), "5e3b8c")
    page.fill(box(0, 320, _WIDTH, 130), "d9cbb4")
    for row in range(4):
        for column in range(11):
            if (row + column) % 2:
                y, tall = 320 + row * 32.5, 32.5
                left = 400 + (column - 5.5) * (74 + row * 14)
                right = left + 74 + row * 14
                low_left = 400 + (column - 5.5) * (88 + row * 14)
                shape = polygon(
                    (left, y),
                    (right, y),
                    (low_left + 88 + row * 14, y + tall),
                    (low_left, y + tall),
                )
                page.fill(shape, "cdbda2")
    page.fill(box(0, 316, _WIDTH, 7), "8a9a9c")


def _washer(page: Page, x: float, y: float, number: int) -> None:
    page.fill(box(x + 3, y + 4, 68, 140, radius=4), "8fa2a6", alpha=0.5)
    page.fill(box(x, y, 68, 140, radius=4), "f7f8f6")
    page.fill(box(x, y, 68, 26, radius=4), "e2e6e5")
    page.fill(box(x + 8, y + 8, 26, 10, radius=2), "46545a")
    for dot, color in enumerate(("c2603f", "3f7a8c")):
        page.fill(ellipse(x + 46 + dot * 12, y + 13, 4), color)
    page.fill(ellipse(x + 34, y + 84, 28), "aab7ba")
    page.fill(ellipse(x + 34, y + 84, 23), "33454f")
    cloth = ("d98e73", "9fb9a3", "d9c7e4", "e9d9b8", "88a9c4", "c2603f", "b7a5cc")[number]
    if number not in (2, 5):
        for lump in range(6):
            px = x + 34 + 12 * chance(number * 10 + lump)
            py = y + 94 + 5 * chance(number * 20 + lump)
            page.fill(ellipse(px, py, 8, 6), cloth, alpha=0.95)
    page.fill(ellipse(x + 26, y + 74, 7, 10), "ffffff", alpha=0.22)
    page.fill(box(x + 58, y + 78, 5, 14, radius=2), "7f8f93")


def _window(page: Page) -> None:
    """The shop window to the street, with the morning in it."""
    page.fill(box(572, 128, 210, 190), "6d7b7f")
    page.shade(box(580, 136, 194, 174), 136, 310, ("f6dca6", "fbeed2"))
    page.fill(ellipse(704, 208, 26), "fff8e6", alpha=0.9)
    page.fill(box(580, 268, 194, 42), "c8b7a4")
    for x, tall in ((592, 40), (640, 62), (690, 34), (738, 52)):
        page.fill(box(x, 268 - tall, 36, tall), "d2b9a0")
    page.stroke(line((677, 136), (677, 310)), "6d7b7f", 5)


def _light(page: Page) -> None:
    for shift in (0, 92):
        beam = polygon(
            (586 + shift, 318), (664 + shift, 318), (560 + shift, 450), (430 + shift, 450)
        )
        page.fill(beam, "fff3cf", alpha=0.35)


def _table(page: Page, x: float, y: float) -> None:
    """A small table with two chairs and what lies on it."""
    page.fill(ellipse(x, y + 62, 96, 9), "6b5b47", alpha=0.25)
    for side in (-1, 1):
        seat = x + side * 78
        page.fill(box(seat - 20, y + 16, 40, 7, radius=3), "5e3b8c")
        page.stroke(line((seat + side * 18, y + 18), (seat + side * 22, y - 34)), "5e3b8c", 6)
        for leg in (-15, 15):
            page.stroke(line((seat + leg, y + 22), (seat + leg * 1.15, y + 60)), "3f4a50", 3)
    page.stroke(line((x, y + 6), (x, y + 58)), "3f4a50", 5)
    page.stroke(line((x - 22, y + 60), (x + 22, y + 60)), "3f4a50", 5)
    page.fill(ellipse(x, y + 3, 66, 11), "a98a63")
    page.fill(ellipse(x, y, 66, 11), "cdae82")
    page.fill(polygon((x - 34, y - 2), (x - 6, y - 4), (x - 2, y + 4), (x - 32, y + 6)), "fdfbf5")
    for row in range(3):
        page.stroke(line((x - 28, y + row * 2), (x - 8, y - 1 + row * 2)), "9aa3ab", 0.8)
    page.fill(box(x + 20, y - 16, 15, 17, radius=3), "c2603f")
    page.stroke(ellipse(x + 36, y - 8, 4.5), "c2603f", 2.2)
    page.stroke(line((x + 24, y - 20), (x + 26, y - 27)), "b9b4ab", 1.4, alpha=0.8)
    page.stroke(line((x + 30, y - 20), (x + 29, y - 28)), "b9b4ab", 1.4, alpha=0.8)


def _basket(page: Page, x: float, y: float, color: str, cloth: str) -> None:
    for lump, (dx, dy) in enumerate(((-24, -6), (-6, -14), (14, -10), (26, -3), (2, -4))):
        page.fill(ellipse(x + dx, y + dy, 17, 12), cloth if lump % 2 else "f7f3ea")
    page.fill(polygon((x - 44, y), (x + 44, y), (x + 34, y + 38), (x - 34, y + 38)), color)
    for step in range(-3, 4):
        page.stroke(line((x + step * 11.5, y + 6), (x + step * 9, y + 33)), "ffffff", 2, alpha=0.35)
    page.fill(box(x - 47, y - 4, 94, 8, radius=4), color)


def _sign(page: Page) -> None:
    for x in (180, 388):
        page.stroke(line((x, 0), (x, 30)), "7f8f93", 2)
    sheet: Shape = box(118, 26, 332, 82, radius=3)
    page.fill(box(122, 31, 332, 82, radius=3), "7f8f93", alpha=0.4)
    page.fill(sheet, "fdfbf5")
    letter(page, "TEACHERS HERE 8 TO 11", (284, 58), 17, "5e3b8c", thickness=2.6, align=0.5, seed=4)
    letter(page, "MAESTROS AQUI", (284, 95), 17, "b8482a", thickness=2.6, align=0.5, seed=8)
    page.stroke(line((366, 73), (370, 68)), "b8482a", 2.6)
