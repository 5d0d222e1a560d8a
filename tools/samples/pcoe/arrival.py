"""The arrival plan of January 2025: where cars, buses and walkers go."""

from tools.samples.pdf import INK, Color, Page
from tools.samples.picture import canvas, png
from tools.samples.shapes import Point, Shape, arrow, box, curve, ellipse, line, polygon

_BUS, _CAR, _WALK = "2c5f8a", "b8661f", "3b7445"


def arrival_plan() -> bytes:
    """The site from above, as PNG."""
    paper, page = canvas(800, 556, ground="eef0e4")
    _site(page)
    _buildings(page)
    _routes(page)
    _labels(page)
    return png(paper)


def _site(page: Page) -> None:
    for x, y, r in [
        (40, 60, 26),
        (88, 38, 20),
        (52, 118, 22),
        (40, 250, 24),
        (60, 330, 18),
        (28, 390, 20),
        (764, 350, 24),
        (744, 400, 18),
        (730, 52, 24),
        (770, 92, 20),
        (684, 40, 18),
    ]:
        page.fill(ellipse(x + 3, y + 4, r), "c4cfb4", alpha=0.7)
        page.fill(ellipse(x, y, r), "a9bd93")
        page.fill(ellipse(x - r * 0.25, y - r * 0.25, r * 0.5), "b9cba4")
    for drive in (((150, 490), (150, 430), (150, 398)), ((664, 496), (664, 440), (664, 398))):
        page.stroke(line(*drive), "c9c8c2", 34)
    page.stroke(line((150, 398), (664, 398)), "c9c8c2", 34)
    road = curve([(-30, 432), (60, 470), (200, 498), (420, 506), (640, 500), (830, 484)])
    page.stroke(road, "8d9092", 46)
    page.stroke(road, "f0cf6b", 1.8, dash=(12, 9))
    page.stroke(
        curve(
            [
                (150, 400),
                (150, 240),
                (160, 150),
                (220, 118),
                (360, 112),
                (470, 116),
                (510, 92),
                (516, 44),
            ]
        ),
        "c9c8c2",
        30,
    )
    back = curve([(-20, 36), (180, 40), (400, 34), (620, 42), (820, 34)])
    page.stroke(back, "d0cdc4", 26)
    page.stroke(back, "f4f3ee", 1.2, dash=(8, 8))
    page.fill(box(556, 232, 168, 108, radius=4), "dcd8cb")
    for x in range(566, 720, 14):
        for y in range(242, 336, 13):
            page.fill(ellipse(x + (y % 5), y, 1), "c2bdac")
    page.stroke(line((92, 420), (130, 424)), "7d6b55", 2)
    page.stroke(line((170, 422), (644, 422)), "7d6b55", 2, dash=(1, 6))
    page.stroke(
        line((684, 422), (748, 416), (756, 200), (748, 60), (532, 52)), "7d6b55", 2, dash=(1, 6)
    )
    page.stroke(line((500, 52), (100, 58), (92, 420)), "7d6b55", 2, dash=(1, 6))


def _buildings(page: Page) -> None:
    for shape in (
        polygon(
            (206, 178),
            (510, 178),
            (510, 248),
            (424, 248),
            (424, 336),
            (338, 336),
            (338, 248),
            (206, 248),
        ),
    ):
        page.fill(_shifted(shape, 4, 5), "bcb8aa")
        page.fill(shape, "faf6ec")
        page.stroke(shape, "7c7364", 1.6)
    page.text((358, 208), "Classrooms", "sans", 12, "5d564b", align=0.5)
    page.text((381, 272), "Hall and", "sans", 11, "5d564b", align=0.5)
    page.text((381, 286), "office", "sans", 11, "5d564b", align=0.5)
    for x, y, across, down in ((300, 174, 26, 6), (368, 333, 26, 6), (507, 206, 6, 26)):
        page.fill(box(x, y, across, down), "8a4b2d")
    page.fill(box(214, 264, 108, 76, radius=30), "b9cba4")
    page.stroke(box(226, 274, 84, 56, radius=24), "faf6ec", 1.4)
    page.text((268, 306), "Playground", "sans", 10, "4d5f41", align=0.5)
    page.text((640, 290), "Gravel lot", "sans", 10, "6d6757", align=0.5)


def _shifted(shape: Shape, x: float, y: float) -> Shape:
    return Shape(
        tuple((step, tuple((a + x, b + y) for a, b in points)) for step, points in shape.steps)
    )


def _routes(page: Page) -> None:
    _route(
        page,
        [
            (-10, 462),
            (60, 488),
            (128, 500),
            (146, 466),
            (144, 400),
            (144, 250),
            (158, 146),
            (226, 114),
            (360, 108),
            (468, 112),
            (506, 88),
            (516, 46),
        ],
        _BUS,
    )
    _route(
        page,
        [
            (820, 478),
            (640, 494),
            (420, 500),
            (220, 492),
            (170, 476),
            (158, 440),
            (164, 408),
            (200, 400),
            (400, 400),
            (620, 400),
            (656, 408),
            (664, 440),
            (664, 476),
        ],
        _CAR,
    )
    _route(page, [(790, 190), (720, 192), (620, 196), (560, 212), (522, 219)], _WALK)
    for name, x in (("A", 300), ("B", 470)):
        page.fill(box(x - 44, 383, 88, 9, radius=4), _CAR, alpha=0.35)
        page.fill(ellipse(x, 400, 12), _CAR)
        page.text((x, 404.6), name, "sans-bold", 13, "ffffff", align=0.5)
    page.fill(box(266, 120, 94, 9, radius=4), _BUS, alpha=0.35)
    page.fill(ellipse(312, 109, 12), _BUS)
    page.text((312, 113.6), "3", "sans-bold", 13, "ffffff", align=0.5)


def _route(page: Page, points: list[Point], color: Color) -> None:
    page.stroke(curve(points), "ffffff", 6.5, alpha=0.75)
    page.stroke(curve(points), color, 3.2)
    for index in range(2, len(points) - 1, 3):
        page.fill(arrow(points[index - 1], points[index], head=12), color)
    page.fill(arrow(points[-2], points[-1], head=15), color)


def _labels(page: Page) -> None:
    _label(page, (176, 84), "Three buses: north loop, out by the old gate", _BUS)
    _label(page, (208, 366), "Cars: one lane, drop-off at A and B", _CAR)
    _label(page, (556, 178), "Walkers: east gate", _WALK)
    page.text((36, 530), "State highway", "sans", 11, INK)
    page.text((618, 18), "Old Mill Road", "sans", 11, "6d6757")
    page.text((174, 446), "only entrance", "sans", 9.5, INK)
    page.text((640, 446), "exit, right turn", "sans", 9.5, INK, align=1)
    page.stroke(line((560, 538), (660, 538)), INK, 1.4)
    for x in (560, 660):
        page.stroke(line((x, 534), (x, 542)), INK, 1.4)
    page.text((668, 541.5), "100 feet", "sans", 9.5, INK)
    page.stroke(line((770, 546), (770, 530)), INK, 1.6)
    page.fill(arrow((770, 546), (770, 518), head=11), INK)
    page.text((757, 543), "N", "sans-bold", 11, INK, align=0.5)


def _label(page: Page, at: Point, text: str, color: Color) -> None:
    page.text(at, text, "sans-bold", 12, color)
