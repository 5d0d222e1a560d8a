"""Room 12 on a Thursday: a table laid for lunch, and the question on the board."""

from tools.samples.pdf import Page
from tools.samples.picture import canvas, png
from tools.samples.shapes import box, curve, ellipse, line, polygon
from tools.samples.strokes import letter
from tools.samples.usc.trees import chance

_WIDTH, _HEIGHT = 800.0, 450.0


def lunch_table() -> bytes:
    """The table, as PNG."""
    paper, page = canvas(_WIDTH, _HEIGHT, ground="e9dfcf")
    page.shade(box(0, 0, _WIDTH, 300), 0, 300, ("ded2bf", "efe7d9"))
    page.fill(box(0, 262, _WIDTH, 188), "b79d7e")
    page.fill(box(0, 256, _WIDTH, 8), "8f785c")
    _board(page)
    _window(page)
    _table(page)
    return png(paper)


def _board(page: Page) -> None:
    page.fill(box(56, 34, 500, 168, radius=3), "8d8577", alpha=0.35)
    page.fill(box(50, 28, 500, 168, radius=3), "b9bcbd")
    page.shade(box(58, 36, 484, 152), 36, 188, ("fdfdfb", "f1f3f0"))
    letter(page, "WHAT DID NOBODY", (300, 94), 27, "5e3b8c", thickness=3.4, align=0.5, seed=2)
    letter(page, "TELL YOU THIS WEEK?", (300, 150), 27, "5e3b8c", thickness=3.4, align=0.5, seed=5)
    page.fill(box(150, 194, 300, 8, radius=3), "8f9496")
    for number, color in enumerate(("1c6a86", "b8482a", "5e3b8c")):
        page.fill(box(196 + number * 50, 188, 34, 7, radius=3), color)


def _window(page: Page) -> None:
    page.fill(box(604, 30, 150, 180), "fffaf0")
    page.shade(box(612, 38, 134, 164), 38, 202, ("a9cde0", "f4ead0"))
    for puff in range(46):
        x, y = 700 + 56 * chance(puff), 92 + 56 * chance(puff + 70)
        if 614 < x < 744 and y > 40:
            shade = ("8b74bd", "a48fd0", "7d66b2")[puff % 3]
            page.fill(ellipse(min(x, 730), y, 16, 13), shade, alpha=0.9)
    page.stroke(line((679, 38), (679, 202)), "fffaf0", 6)
    page.stroke(line((612, 120), (746, 120)), "fffaf0", 6)
    page.fill(box(598, 206, 162, 8), "cdbba0")


def _table(page: Page) -> None:
    page.fill(polygon((70, 262), (730, 262), (800, 430), (0, 430)), "8a6a48")
    page.fill(polygon((70, 256), (730, 256), (800, 420), (0, 420)), "c79f6d")
    page.fill(polygon((92, 262), (708, 262), (768, 410), (32, 410)), "efe6f4")
    for at in range(9):
        x, low = 100 + at * 75, 38 + at * 90.5
        page.stroke(line((x, 262), (low, 410)), "c3b2da", 3, alpha=0.8)
    for y in (286, 328, 374):
        spread = (y - 262) / 148 * 60
        page.stroke(line((92 - spread, y), (708 + spread, y)), "c3b2da", 3, alpha=0.8)
    _pot(page, 400, 300)
    for x, y in (
        (180, 300),
        (292, 284),
        (520, 284),
        (628, 302),
        (140, 368),
        (286, 384),
        (520, 384),
        (668, 368),
    ):
        _bowl(page, x, y, 1 + (y - 284) / 300)
    for orange in range(6):
        x, y = 398 + (orange % 3 - 1) * 23 + (orange // 3) * 11, 372 - (orange // 3) * 15
        page.fill(ellipse(x, y + 3, 13, 12), "b0621c")
        page.fill(ellipse(x, y, 13, 12.5), "e88b2c")
        page.fill(ellipse(x - 4, y - 4, 4, 3), "f6b56a")
    page.stroke(curve([(352, 378), (400, 396), (456, 378)]), "6f8f9c", 5)


def _pot(page: Page, x: float, y: float) -> None:
    page.fill(ellipse(x, y + 12, 66, 13), "7d5f3f", alpha=0.4)
    page.fill(box(x - 56, y - 40, 112, 52, radius=10), "2f4a59")
    page.fill(ellipse(x, y - 40, 56, 14), "3e5e6f")
    page.fill(ellipse(x, y - 39, 47, 10.5), "7a4a2b")
    for lump in range(12):
        px, py = x + 38 * chance(lump + 3), y - 39 + 6 * chance(lump + 40)
        page.fill(ellipse(px, py, 7, 3.6), ("a06a3c", "8d5630", "c08a52")[lump % 3])
    for side in (-1, 1):
        page.stroke(
            curve([(x + side * 55, y - 26), (x + side * 70, y - 24), (x + side * 56, y - 12)]),
            "2f4a59",
            6,
        )
    page.stroke(line((x + 18, y - 44), (x + 46, y - 98)), "b9874f", 6)
    for steam in (-22, -2, 14):
        page.stroke(
            curve(
                [
                    (x + steam, y - 54),
                    (x + steam + 6, y - 68),
                    (x + steam - 3, y - 82),
                    (x + steam + 4, y - 96),
                ]
            ),
            "ffffff",
            3,
            alpha=0.6,
        )


def _bowl(page: Page, x: float, y: float, size: float) -> None:
    page.fill(ellipse(x, y + 15 * size, 26 * size, 5 * size), "7d5f3f", alpha=0.35)
    page.fill(
        polygon(
            (x - 32 * size, y),
            (x + 32 * size, y),
            (x + 16 * size, y + 17 * size),
            (x - 16 * size, y + 17 * size),
        ),
        "1c6a86",
    )
    page.fill(ellipse(x, y, 32 * size, 9 * size), "2c829f")
    page.fill(ellipse(x, y - 1, 27 * size, 7.4 * size), "faf6ec")
    for grain in range(22):
        gx = x + 23 * size * chance(grain + round(x))
        gy = y - 3 * size + 5 * size * chance(grain * 3 + round(y))
        page.fill(ellipse(gx, gy, 3.4 * size, 1.6 * size), "ffffff" if grain % 2 else "ece4d2")
    page.stroke(line((x + 40 * size, y - 4), (x + 46 * size, y + 24 * size)), "9aa3a6", 3)
    page.fill(ellipse(x + 39.5 * size, y - 6, 5 * size, 4 * size), "9aa3a6")
