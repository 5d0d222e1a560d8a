"""The eye clinic's van beside a jacaranda in leaf, on a Friday in winter."""

from tools.samples.pdf import Page
from tools.samples.picture import canvas, png
from tools.samples.shapes import box, curve, ellipse, line, polygon
from tools.samples.strokes import letter
from tools.samples.usc.trees import LEAVES, bush, jacaranda, palm

_WIDTH, _HEIGHT = 800.0, 450.0


def clinic_van() -> bytes:
    """The van at the curb, as PNG."""
    paper, page = canvas(_WIDTH, _HEIGHT, ground="cfe3ee")
    page.shade(box(0, 0, _WIDTH, 320), 0, 320, ("9cc4dc", "eaf1ec"))
    for x, y, across in ((130, 70, 90), (190, 82, 60), (430, 48, 110), (700, 96, 80)):
        page.fill(ellipse(x, y, across, 9), "ffffff", alpha=0.55)
    palm(page, 44, 330, 250, lean=12, seed=5)
    _school(page)
    page.fill(box(0, 330, _WIDTH, 24), "93a878")
    page.fill(box(0, 352, _WIDTH, 22), "ddd2c2")
    page.fill(box(0, 372, _WIDTH, 8), "b9ad9c")
    page.shade(box(0, 380, _WIDTH, 70), 380, 450, ("7a7c80", "686a6f"))
    jacaranda(page, 654, 356, 330, seed=6, crown=LEAVES)
    _van(page)
    _sign(page)
    return png(paper)


def _school(page: Page) -> None:
    page.shade(box(90, 190, 470, 144), 190, 334, ("f8efe0", "efe2cd"))
    page.fill(box(82, 182, 486, 10), "c96f4a")
    for number in range(9):
        for y in (204, 270):
            x = 106 + number * 50
            page.fill(box(x, y, 34, 42), "fffaf0")
            page.shade(box(x + 2, y + 2, 30, 38), y, y + 40, ("86aec8", "c9dde0"))
            page.stroke(line((x + 17, y + 2), (x + 17, y + 40)), "fffaf0", 1.8)
    for x in (110, 170, 260, 330, 500):
        bush(page, x, 336, 20)


def _van(page: Page) -> None:
    page.fill(ellipse(345, 420, 250, 9), "3a3c40", alpha=0.4)
    page.fill(box(118, 196, 372, 206, radius=14), "fbfbf8")
    page.fill(
        polygon((486, 236), (540, 250), (576, 316), (586, 340), (586, 402), (486, 402)), "fbfbf8"
    )
    page.fill(polygon((500, 254), (534, 262), (560, 314), (500, 314)), "5d7f93")
    page.fill(polygon((504, 258), (522, 262), (512, 310), (504, 310)), "a9c6d4", alpha=0.6)
    page.fill(box(118, 352, 468, 20), "5e3b8c")
    page.fill(box(118, 376, 468, 6), "1c6a86")
    _glasses(page)
    page.text((271, 339), "HARBOR COMMUNITY EYE CLINIC", "sans-bold", 14, "5e3b8c", align=0.5)
    page.fill(box(426, 224, 58, 170, radius=4), "eef1ee")
    page.stroke(box(426, 224, 58, 170, radius=4), "b8c0c0", 2)
    page.fill(box(434, 236, 42, 56, radius=4), "f7dd9c")
    page.fill(ellipse(474, 314, 3.4), "6d7b7f")
    page.fill(box(424, 396, 62, 8), "6d7b7f")
    page.fill(box(430, 406, 50, 7), "4f595d")
    page.fill(box(572, 344, 16, 13, radius=4), "f6e1a0")
    page.fill(box(112, 398, 480, 8, radius=3), "4f595d")
    for x in (190, 524):
        page.fill(ellipse(x, 404, 33), "2b2d30")
        page.fill(ellipse(x, 404, 17), "c9cdcc")
        page.fill(ellipse(x, 404, 6), "6d7b7f")


def _glasses(page: Page) -> None:
    """A large pair, painted on the side."""
    for x in (222, 340):
        page.fill(ellipse(x, 268, 46, 40), "d8ecf2")
        page.fill(
            polygon((x - 20, 292), (x - 4, 292), (x + 20, 240), (x + 6, 240)), "ffffff", alpha=0.6
        )
        page.stroke(ellipse(x, 268, 46, 40), "1c6a86", 9)
    page.stroke(curve([(266, 258), (281, 248), (296, 258)]), "1c6a86", 9)
    page.stroke(curve([(176, 258), (158, 252), (146, 262)]), "1c6a86", 9)
    page.stroke(curve([(386, 258), (402, 252), (412, 262)]), "1c6a86", 9)


def _sign(page: Page) -> None:
    page.fill(ellipse(666, 432, 52, 5), "3a3c40", alpha=0.4)
    page.fill(polygon((626, 346), (706, 346), (716, 432), (616, 432)), "6b4c2e")
    page.fill(polygon((632, 352), (700, 352), (709, 424), (623, 424)), "fdfbf5")
    letter(page, "EYES", (666, 384), 17, "5e3b8c", thickness=2.8, align=0.5, seed=3)
    letter(page, "TODAY", (666, 412), 15, "b8482a", thickness=2.6, align=0.5, seed=6)
