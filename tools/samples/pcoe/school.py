"""The school: a low building on the ridge, early in the morning."""

from itertools import pairwise

from tools.samples.pdf import Page
from tools.samples.picture import canvas, png
from tools.samples.shapes import Point, Shape, box, curve, ellipse, line, polygon, wobble

_WIDTH, _HEIGHT = 800, 450
_UP = 50
"""How far the scene is moved up: less sky."""
_FOOT = Shape((("l", ((960, 360),)), ("l", ((-80, 360),)), ("h", ())))
"""What closes a ridge below."""


def school() -> bytes:
    """The picture of the home page, as PNG."""
    paper, page = canvas(_WIDTH, _HEIGHT, ground="dfe8ec")
    page.ops.append(f"1 0 0 1 0 {_UP} cm")
    page.shade(box(0, _UP, _WIDTH, 330), _UP, 320, ("9fc0d5", "f9e6c8"))
    page.fill(ellipse(610, 205, 60), "fbf1d8", alpha=0.55)
    page.fill(ellipse(610, 205, 34), "fdf7e6", alpha=0.9)
    _ridges(page)
    _ground(page)
    for x, y, size in [
        (34, 345, 178),
        (86, 350, 132),
        (736, 352, 210),
        (684, 349, 140),
        (782, 350, 150),
    ]:
        _pine(page, x, y, size)
    _building(page)
    _flagpole(page)
    _road(page)
    _bus(page)
    return png(paper)


def _ridges(page: Page) -> None:
    """Four ridges, the far ones pale; the near ones carry trees."""
    for number, (base, rise, color) in enumerate(
        [(205, 46, "b5c6cd"), (240, 40, "94adb3"), (272, 34, "74948f"), (306, 26, "54786b")]
    ):
        tops: list[Point] = [
            (x, base - rise * (0.5 + 0.5 * wobble(number * 40 + x // 80)))
            for x in range(-80, 961, 80)
        ]
        hill = curve(tops)
        page.fill(hill + _FOOT, color)
        if number > 1:
            for step in range(150):
                at = step * 5.6 - 10
                y = _height_at(tops, at)
                tall = 9 + 7 * wobble(step + number * 300) + number * 2
                page.fill(polygon((at - 3.4, y + 4), (at, y - tall), (at + 3.4, y + 4)), color)


def _height_at(tops: list[Point], x: float) -> float:
    for (left, top), (right, next_top) in pairwise(tops):
        if left <= x <= right:
            part = (x - left) / (right - left)
            part = part * part * (3 - 2 * part)
            return top + (next_top - top) * part
    return tops[0][1]


def _ground(page: Page) -> None:
    page.shade(box(0, 330, _WIDTH, 90), 330, 420, ("8fa66b", "76935a"))
    page.fill(
        curve(
            [(-20, 352), (200, 340), (420, 346), (640, 338), (820, 350), (820, 430), (-20, 430)],
            closed=True,
        ),
        "88a163",
        alpha=0.6,
    )


def _pine(page: Page, x: float, foot: float, size: float) -> None:
    page.fill(box(x - size * 0.022, foot - size * 0.2, size * 0.044, size * 0.22), "6b4a35")
    for layer in range(6):
        top = foot - size + layer * size * 0.13
        half = size * (0.07 + 0.034 * layer)
        low = top + size * 0.235
        dark = "2f5244" if layer % 2 else "355c4c"
        page.fill(
            polygon(
                (x, top),
                (x + half, low),
                (x + half * 0.35, low - size * 0.02),
                (x - half * 0.2, low + size * 0.01),
                (x - half, low - size * 0.006),
            ),
            dark,
        )
        page.fill(
            polygon((x, top), (x + half, low), (x + half * 0.3, low - size * 0.02)),
            "47705c",
            alpha=0.5,
        )


def _building(page: Page) -> None:
    """A long wing and a gabled hall with the entrance."""
    page.fill(box(170, 290, 470, 74), "f3ead9")
    page.fill(box(170, 352, 470, 12), "b9a58a")
    page.fill(polygon((154, 292), (186, 250), (628, 250), (656, 292)), "3f6b57")
    for x in range(200, 630, 16):
        page.stroke(line((x, 252), (x + (x - 405) * 0.07, 291)), "33594a", 0.8)
    page.fill(box(154, 290, 502, 4), "2d4d40")
    for x in (186, 226, 266, 470, 510, 550, 590):
        _window(page, x, 308)
    page.fill(polygon((306, 300), (382, 226), (458, 300)), "3f6b57")
    page.fill(polygon((322, 300), (382, 242), (442, 300)), "efe3cd")
    page.fill(box(322, 298, 120, 66), "efe3cd")
    page.stroke(line((306, 300), (382, 226), (458, 300)), "2d4d40", 4)
    page.fill(ellipse(382, 274, 12), "dce8ea")
    page.stroke(ellipse(382, 274, 12), "2d4d40", 2)
    page.stroke(line((382, 274), (376.6, 277.2)), "2d4d40", 1.8)
    page.stroke(line((382, 274), (385.2, 266)), "2d4d40", 1.3)
    page.text((382, 305), "QUAIL FORK SCHOOL", "serif-bold", 9, "2d4d40", align=0.5)
    page.fill(box(352, 314, 60, 50), "2d4d40")
    for x in (356, 384):
        page.fill(box(x, 318, 24, 46), "a8714a")
        page.fill(box(x + 4, 322, 16, 18), "f6dfa4")
    page.fill(box(340, 362, 84, 6), "c9bda6")
    page.fill(box(330, 367, 104, 6), "b7aa92")
    for x, y, r in [
        (200, 364, 13),
        (224, 366, 10),
        (300, 365, 12),
        (468, 366, 11),
        (500, 364, 14),
        (620, 365, 12),
    ]:
        page.fill(ellipse(x, y, r * 1.4, r * 0.8), "5f7f4e")
        page.fill(ellipse(x - r * 0.3, y - 3, r * 0.8, r * 0.5), "7b9a62")


def _window(page: Page, x: float, y: float) -> None:
    page.fill(box(x - 2, y - 2, 30, 34), "fffaf0")
    page.shade(box(x, y, 26, 30), y, y + 30, ("9fb9c4", "f5d998"))
    page.stroke(line((x + 13, y), (x + 13, y + 30)), "fffaf0", 1.6)
    page.stroke(line((x, y + 14), (x + 26, y + 14)), "fffaf0", 1.6)


def _flagpole(page: Page) -> None:
    page.fill(box(282, 176, 2.6, 196), "e8e4da")
    page.fill(ellipse(283.3, 175, 3.2), "d8b766")
    top = curve([(285, 181), (298, 178), (314, 184), (331, 180)])
    low = curve([(331, 204), (314, 208), (298, 202), (285, 205)])
    page.fill(top + Shape((("l", ((331, 204),)), *low.steps[1:], ("h", ()))), "b5533c")
    page.fill(ellipse(307, 193, 5.5), "f4e3bd")


def _road(page: Page) -> None:
    page.fill(box(0, 392, _WIDTH, 108), "9b9a93")
    page.shade(box(0, 398, _WIDTH, 102), 398, 500, ("6f7173", "5c5f63"))
    page.fill(box(0, 388, _WIDTH, 8), "d6cfbf")
    for x in range(-20, 820, 92):
        page.fill(polygon((x, 464), (x + 48, 464), (x + 44, 470), (x - 6, 470)), "e9c46a")


def _bus(page: Page) -> None:
    page.fill(ellipse(614, 441, 136, 6), "2b2d30", alpha=0.35)
    page.fill(box(486, 338, 222, 88, radius=12), "e3a72f")
    page.fill(box(690, 376, 58, 50, radius=9), "e3a72f")
    page.fill(box(498, 350, 190, 28, radius=4), "3c4b52")
    for x in range(530, 690, 31):
        page.fill(box(x, 349, 4, 30), "e3a72f")
    page.fill(polygon((500, 351), (520, 351), (508, 377), (500, 377)), "a9c3cb", alpha=0.45)
    page.fill(box(694, 352, 10, 26, radius=2), "3c4b52")
    for y in (388, 400):
        page.fill(box(486, y, 252, 3), "2f2f2c")
    page.text((590, 397.4), "GRANITE DIVIDE SCHOOL BUS", "sans-bold", 7.2, "2f2f2c", align=0.5)
    page.fill(box(734, 404, 16, 7, radius=3), "f6e7b2")
    page.fill(box(480, 416, 274, 6, radius=3), "3a3a37")
    for x in (532, 706):
        page.fill(ellipse(x, 424, 19), "26282b")
        page.fill(ellipse(x, 424, 9), "9da2a5")
        page.fill(ellipse(x, 424, 3.4), "4a4d50")
    page.fill(ellipse(500, 344, 4), "b5533c")
