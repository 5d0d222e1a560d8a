"""Five jars of beans on a cloth: what 953 people would pay for."""

from tools.samples.pdf import Page
from tools.samples.picture import canvas, png
from tools.samples.shapes import Shape, box, curve, ellipse, line
from tools.samples.usc.trees import chance

_JARS = (
    ("A counselor", "this week", 29),
    ("Smaller", "math classes", 22),
    ("Safe ways", "to walk", 20),
    ("Music, art", "and sports", 17),
    ("Newer", "computers", 12),
)
_BEANS = ("7a2f2a", "8c3b32", "5f2320", "a0524a", "6d2a26")
_TOP, _FOOT, _HALF = 96.0, 326.0, 58.0


def bean_jars() -> bytes:
    """The jars, as PNG."""
    paper, page = canvas(800, 480, ground="dce7e4")
    page.shade(box(0, 0, 800, 300), 0, 300, ("cfdfe0", "e9efe9"))
    page.fill(box(0, 286, 800, 194), "efe6f4")
    for at in range(14):
        page.stroke(line((at * 66 - 30, 286), (at * 90 - 190, 480)), "cdbfe0", 3, alpha=0.7)
    for down in (306, 340, 390, 450):
        page.stroke(line((0, down), (800, down)), "cdbfe0", 3, alpha=0.7)
    page.stroke(line((0, 286), (800, 286)), "b9a8d0", 2)
    for number, (first, second, share) in enumerate(_JARS):
        x = 84 + number * 158.0
        _jar(page, x, share, number)
        _label(page, x, first, second, share)
    for bean in range(16):
        x, y = 400 + 370 * chance(bean + 500), 462 + 10 * chance(bean + 900)
        _bean(page, x, y, bean)
    return png(paper)


def _jar(page: Page, x: float, share: int, number: int) -> None:
    page.fill(ellipse(x + 4, _FOOT + 2, 62, 9), "8d7fa3", alpha=0.35)
    glass = box(x - _HALF, _TOP, 2 * _HALF, _FOOT - _TOP, radius=20)
    page.fill(glass, "f8fbfa", alpha=0.55)
    _fill(page, x, share, number)
    page.stroke(glass, "8fa5aa", 3)
    page.fill(box(x - _HALF + 10, _TOP + 26, 9, 168, radius=4.5), "ffffff", alpha=0.45)
    page.fill(box(x - _HALF + 4, _TOP - 12, 2 * _HALF - 8, 16, radius=5), "e6edec")
    page.stroke(box(x - _HALF + 4, _TOP - 12, 2 * _HALF - 8, 16, radius=5), "8fa5aa", 2.4)


def _fill(page: Page, x: float, share: int, number: int) -> None:
    """Beans from the bottom up to the share's height, in rows a little out of line."""
    tall = share * 6.6
    ground: Shape = box(x - _HALF + 6, _FOOT - tall + 9, 2 * _HALF - 12, tall - 14, radius=12)
    page.fill(ground, "5a2421")
    row, y = 0, _FOOT - 12.0
    while y > _FOOT - tall - 2:
        inset = 12 if y > _FOOT - 20 else 7
        for column in range(9):
            key = number * 1000 + row * 20 + column
            px = x - _HALF + inset + 5 + column * 11.6 + (row % 2) * 5.8 + 2.4 * chance(key)
            if px < x + _HALF - inset - 4:
                _bean(page, px, y + 2.6 * chance(key + 7), key)
        row, y = row + 1, y - 7.6


def _bean(page: Page, x: float, y: float, key: int) -> None:
    across, down = (6.4, 4.3) if key % 3 else (4.6, 5.8)
    page.fill(ellipse(x, y, across, down), _BEANS[round(2 + 2.4 * chance(key * 3))])
    page.fill(
        ellipse(x - across * 0.3, y - down * 0.35, across * 0.32, down * 0.24), "d9a39a", alpha=0.8
    )


def _label(page: Page, x: float, first: str, second: str, share: int) -> None:
    page.text((x, _TOP - 30), f"{share}%", "sans-bold", 34, "5e3b8c", align=0.5)
    page.stroke(curve([(x, _FOOT + 8), (x + 2, _FOOT + 18), (x, _FOOT + 28)]), "8a6d4b", 1.4)
    page.fill(box(x - 66, _FOOT + 30, 136, 62, radius=4), "b9a8d0", alpha=0.5)
    page.fill(box(x - 69, _FOOT + 27, 138, 62, radius=4), "fffdf6")
    page.text((x, _FOOT + 53), first, "sans-bold", 20, "1f2a33", align=0.5)
    page.text((x, _FOOT + 77), second, "sans-bold", 20, "1f2a33", align=0.5)
