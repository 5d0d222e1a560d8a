"""Charts of who speaks in class, and of grades."""

from tools.samples.chart import points
from tools.samples.pdf import INK, Color, Page
from tools.samples.picture import png
from tools.samples.shapes import box, ellipse, line
from tools.samples.usc.look import CORAL, HARBOR, LEFT, LILAC, PALE, PLUM, QUIET, sheet

_DAY = {
    "English": "....w......",
    "History": "..........w",
    "Mathematics": "...w.......",
    "Science": "..s..w..sw.",
}
"""Five minutes each: ``s`` speaking about the subject, ``w`` writing, ``.`` neither."""


def one_day() -> bytes:
    """One shadow day as squares."""
    paper, page, top = sheet(
        "A day of listening",
        "One invented day. Each square is five minutes of a lesson",
        "The sheet has no names, of students or of teachers.",
        height=400,
    )
    for row, (subject, marks) in enumerate(_DAY.items()):
        y = top + 10 + row * 49
        page.text((LEFT, y + 27), subject, "sans", 17, INK)
        for at, mark in enumerate(marks):
            _square(page, 168 + at * 46, y, 40, mark)
    y = top + 220
    for x, mark, words in (
        (168, "s", "speaking, 2"),
        (316, "w", "writing, 5"),
        (452, ".", "listening or waiting, 37"),
    ):
        _square(page, x, y, 20, mark)
        page.text((x + 28, y + 15.5), words, "sans", 15.5, INK)
    return png(paper)


def _square(page: Page, x: float, y: float, size: float, mark: str) -> None:
    shape = box(x, y, size, size, radius=4)
    page.fill(shape, PLUM if mark == "s" else "f0ecf4")
    if mark == "w":
        for step in range(1, 5):
            at = size * step / 5
            page.stroke(line((x + 5, y + at), (x + size - 5, y + at)), PLUM, size / 16)
    page.stroke(shape, PLUM if mark in "sw" else "cfc6db", 1.2)


def talk_by_subject() -> bytes:
    """Two dots for each subject."""
    paper, page, top = sheet(
        "Science more than tripled; math has begun",
        "Five-minute intervals in which long-term English learners spoke about content",
        "24 students in each round. The first-round values are the pale dots.",
        height=410,
    )
    for row, (name, first, last) in enumerate(
        [("Science", 7, 24), ("English", 9, 20), ("History", 5, 16), ("Mathematics", 3, 8)]
    ):
        y = top + 44 + row * 56
        start, end = (170 + value * 19 for value in (first, last))
        page.text((LEFT, y + 6), name, "sans", 18, INK)
        page.stroke(line((170, y), (660, y)), PALE, 1)
        page.stroke(line((start, y), (end, y)), LILAC, 5)
        page.fill(ellipse(start, y, 9), LILAC)
        page.fill(ellipse(end, y, 11), PLUM)
        page.text((start - 17, y + 6), f"{first}%", "sans", 16.5, QUIET, align=1)
        page.text((end + 20, y + 7), f"{last}%", "sans-bold", 19, PLUM)
        if row == 0:
            page.text((start, y - 22), "March 2025", "sans", 14.5, QUIET, align=0.5)
            page.text((end, y - 22), "April 2026", "sans-bold", 14.5, PLUM, align=0.5)
    return png(paper)


def who_talks() -> bytes:
    """Four rounds, two groups."""
    paper, page, top = sheet(
        "Both groups speak more; the distance\nis five points, no longer nine",
        "Five-minute intervals in which a student spoke about the subject",
        "Four core subjects, 1,056 intervals a round for each group.",
        height=480,
    )
    base, xs = 406.0, (80.0, 226.0, 372.0, 518.0)
    rounds = ("March 2025", "October", "January 2026", "April")
    for x, name in zip(xs, rounds, strict=True):
        page.stroke(line((x, top + 8), (x, base)), PALE, 1)
        page.text((x, base + 24), name, "sans", 15.5, INK, align=0.5)
    for name, values, color, below in (
        ("Classmates", (15, 16, 20, 22), HARBOR, False),
        ("Long-term|English learners", (6, 9, 14, 17), PLUM, True),
    ):
        places = [(x, base - 6 - value * 10.4) for x, value in zip(xs, values, strict=True)]
        points(page, places, [f"{value}%" for value in values], color, below=below)
        for row, words in enumerate(name.split("|")):
            at = (xs[3] + 32, places[3][1] + 6 + row * 19 - (12 if below else 0))
            page.text(at, words, "sans-bold", 16, color)
    return png(paper)


def grades_trial() -> bytes:
    """Two small charts, what changed and what did not."""
    paper, page, top = sheet(
        "Fewer failing grades,\nnearly the same benchmark",
        "First semester 2024-25 and 2025-26, in percent",
        "Seven trial gradebooks and seven others, English and mathematics.",
        height=430,
    )
    _slopes(page, 70, top, "D and F grades", ((29, 21, "trial", CORAL), (25, 24, "others", QUIET)))
    _slopes(
        page,
        410,
        top,
        "At or above the benchmark",
        ((43, 44, "trial", CORAL), (45, 45, "others", QUIET)),
        shift=17,
    )
    return png(paper)


def _slopes(
    page: Page,
    x: float,
    top: float,
    name: str,
    rows: tuple[tuple[int, int, str, Color], ...],
    *,
    shift: float = 0,
) -> None:
    page.text((x - 30, top + 16), name, "sans-bold", 17, INK)
    for at, year in ((x, "2024"), (x + 150, "2025")):
        page.stroke(line((at, top + 46), (at, 360)), PALE, 1)
        page.text((at, 380), year, "sans", 15, QUIET, align=0.5)
    for first, last, words, color in rows:
        start, end = (340 - (value - 18 - shift) * 13 for value in (first, last))
        upper = words == "others" if shift else first > 25
        page.stroke(line((x, start), (x + 150, end)), color, 3.4)
        for at, y, value in ((x, start, first), (x + 150, end, last)):
            page.fill(ellipse(at, y, 6.5), color)
            over = upper if at == x else words == "others"
            rise = -13 if over else 25
            page.text((at, y + rise), str(value), "sans-bold", 17, color, align=0.5)
        drop = 6 if not shift else 0 if words == "others" else 14
        page.text((x + 168, end + drop), words, "sans-bold", 15.5, color)
