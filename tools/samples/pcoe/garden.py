"""The map of the garden, as it hangs by the gate."""

from tools.samples.pdf import Color, Page
from tools.samples.picture import canvas, png
from tools.samples.shapes import Point, Shape, box, curve, ellipse, line, polygon, wobble
from tools.samples.strokes import letter

_PENCIL, _LEAF, _WATER, _FENCE, _WOOD = "4a4238", "4f7a45", "3d7399", "b3402e", "8a6038"
_BEDS = [
    ("LETTUCE", "7ba05b"),
    ("PEAS", "93ad62"),
    ("GARLIC", "a9a56a"),
    ("KALE", "5f8a63"),
    ("ONIONS", "b3a878"),
    ("CARROTS", "c58b4e"),
    ("BEANS", "84a25e"),
    ("SQUASH", "c7a145"),
    ("CORN", "cdb45a"),
    ("HERBS", "7d9c78"),
    ("FLOWERS", "b87f93"),
    ("SECRET BED", "a79f92"),
]


def garden_map() -> bytes:
    """The garden from above, hand-lettered, as PNG."""
    paper, page = canvas(800, 540, ground="f4ecd8")
    for number in range(260):
        x, y = 400 + 400 * wobble(number * 3 + 1), 270 + 270 * wobble(number * 5 + 2)
        page.fill(ellipse(x, y, 0.8), "d9ccb0", alpha=0.6)
    page.stroke(_loose_box(20, 20, 760, 500), _PENCIL, 1.6)
    letter(page, "OUR GARDEN", (48, 66), 26, _PENCIL, thickness=2.6)
    letter(page, "QUAIL FORK SCHOOL AND THE GRANGE", (50, 90), 10, _PENCIL, thickness=1.3)
    _fence(page)
    _paths(page)
    for index, (name, color) in enumerate(_BEDS):
        _bed(page, 92 + index % 4 * 112, 176 + index // 4 * 92, name, color, index)
    _tank(page)
    _shed(page)
    for x, y in [(600, 392), (652, 404), (704, 390)]:
        _apple(page, x, y)
    letter(page, "APPLES", (652, 446), 10, _LEAF, thickness=1.3, align=0.5)
    _compost(page)
    _gate(page)
    _compass(page)
    return png(paper)


def _loose_box(x: float, y: float, width: float, height: float, seed: int = 0) -> Shape:
    corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    points: list[Point] = []
    for number, (px, py) in enumerate(corners):
        nx, ny = corners[(number + 1) % 4]
        for step in range(6):
            part = step / 6
            shake = 1.1 * wobble(seed * 29 + number * 7 + step)
            points.append((px + (nx - px) * part + shake, py + (ny - py) * part + shake))
    return polygon(*points)


def _fence(page: Page) -> None:
    fence = _loose_box(54, 118, 700, 370, 5)
    page.stroke(fence, _FENCE, 2.2, dash=(1, 7))
    page.stroke(fence, _FENCE, 0.8)
    letter(page, "DEER FENCE! 8 FEET", (400, 510), 11, _FENCE, thickness=1.5, align=0.5)


def _paths(page: Page) -> None:
    for points in (
        [(740, 150), (640, 160), (560, 154), (540, 300), (538, 440)],
        [(540, 250), (420, 252), (240, 250), (84, 254)],
        [(540, 343), (420, 341), (240, 344), (84, 342)],
    ):
        page.stroke(curve(points), "e3d4b2", 15)


def _bed(page: Page, x: float, y: float, name: str, color: Color, seed: int) -> None:
    page.fill(_loose_box(x, y, 96, 58, seed), "b08d62", alpha=0.55)
    page.fill(box(x + 6, y + 6, 84, 46), "8c6f52", alpha=0.5)
    for row in range(3):
        for plant in range(7):
            at = (x + 15 + plant * 11 + wobble(seed + plant) * 1.5, y + 15 + row * 14)
            if name == "SECRET BED":
                continue
            page.fill(ellipse(at[0], at[1], 4.6, 3.8), color)
            page.fill(ellipse(at[0] - 1, at[1] - 1.2, 2, 1.6), "ffffff", alpha=0.25)
    if name == "SECRET BED":
        letter(page, "?", (x + 42, y + 42), 24, "f4ecd8", thickness=3)
    page.stroke(_loose_box(x, y, 96, 58, seed), _WOOD, 2)
    letter(page, name, (x + 48, y + 73), 9, _PENCIL, thickness=1.2, align=0.5, seed=seed)


def _tank(page: Page) -> None:
    page.fill(ellipse(628, 232, 44), "a9c8d6")
    page.stroke(ellipse(628, 232, 44), _WATER, 2)
    page.stroke(ellipse(628, 232, 31), _WATER, 1)
    letter(page, "RAIN", (628, 230), 11, _WATER, thickness=1.4, align=0.5)
    letter(page, "TANK", (628, 247), 11, _WATER, thickness=1.4, align=0.5)
    page.stroke(curve([(590, 254), (566, 268), (556, 300), (556, 430)]), _WATER, 1.4, dash=(4, 4))
    letter(page, "DRIP LINE", (566, 318), 8, _WATER, thickness=1.1)


def _shed(page: Page) -> None:
    page.fill(_loose_box(692, 200, 46, 62, 2), "d8b98c")
    page.stroke(_loose_box(692, 200, 46, 62, 2), _WOOD, 2)
    page.stroke(line((692, 231), (738, 231)), _WOOD, 1.2)
    letter(page, "TOOLS", (715, 280), 9, _PENCIL, thickness=1.2, align=0.5)


def _apple(page: Page, x: float, y: float) -> None:
    leaves = [
        (x + 21 * a, y + 19 * b)
        for a, b in [
            (1, 0),
            (0.6, 0.8),
            (-0.1, 1),
            (-0.8, 0.7),
            (-1, -0.1),
            (-0.6, -0.9),
            (0.1, -1.05),
            (0.8, -0.7),
        ]
    ]
    page.fill(curve(leaves, closed=True), "93b07d")
    page.stroke(curve(leaves, closed=True), _LEAF, 1.4)
    for dx, dy in [(-8, -4), (6, 5), (3, -9), (-4, 8)]:
        page.fill(ellipse(x + dx, y + dy, 2.6), _FENCE)


def _compost(page: Page) -> None:
    for number in range(3):
        page.stroke(_loose_box(588 + number * 27, 300 + 36, 23, 20, number), _WOOD, 1.6)
        page.fill(box(591 + number * 27, 340, 17, 13), "6d5138", alpha=0.35 + number * 0.2)
    letter(page, "COMPOST", (680, 351), 9, _PENCIL, thickness=1.2)


def _gate(page: Page) -> None:
    page.fill(box(738, 136, 32, 30), "f4ecd8")
    page.stroke(line((754, 134), (754, 126)), _WOOD, 4)
    page.stroke(line((754, 168), (754, 176)), _WOOD, 4)
    page.stroke(curve([(754, 166), (742, 160), (732, 148)]), _WOOD, 2.4)
    letter(page, "TO THE GRANGE HALL", (744, 106), 10, _PENCIL, thickness=1.3, align=1)
    page.stroke(curve([(748, 101), (760, 104), (764, 122)]), _PENCIL, 1.6)
    page.stroke(line((759, 117), (764, 123), (768, 116)), _PENCIL, 1.6)


def _compass(page: Page) -> None:
    page.stroke(line((712, 76), (712, 46)), _PENCIL, 1.6)
    page.stroke(line((706, 54), (712, 45), (718, 54)), _PENCIL, 1.6)
    letter(page, "N", (724, 62), 10, _PENCIL, thickness=1.4)
