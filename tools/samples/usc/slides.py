"""The five slides shown to the board, as PDF in the shape of a screen."""

from tools.samples.flow import Flow, Style
from tools.samples.pdf import INK, Color, Page
from tools.samples.shapes import box, line
from tools.samples.usc.look import CORAL, LILAC, PLUM, QUIET
from tools.samples.write_pdf import Paper, write

_SIZE = (960.0, 540.0)
_TITLE = Style(font="sans-bold", bold="sans-bold", size=44, leading=54, after=14)
_TEXT = Style(size=25, leading=36, after=14)
_ASKED = Style(font="sans-bold", bold="sans-bold", size=62, leading=78, after=16, color=PLUM)
_SMALL = Style(size=15, leading=20, after=0, color=QUIET)


def board_slides() -> bytes:
    """All five, in order."""
    paper = Paper(title="Rank rooms by heat: five slides for the board, February 10, 2026")
    for number, draw in enumerate((_ask, _rooms, _year, _schools, _said), start=1):
        page = paper.page(_SIZE)
        page.fill(box(0, 0, 14, _SIZE[1]), PLUM)
        draw(page)
        foot = Flow(page=page, left=64, y=502, width=840)
        foot.say(f"Harbor Mesa Middle School, February 10, 2026  ·  {number}", _SMALL)
    return write(paper)


def _column(page: Page, y: float, *, width: float = 830) -> Flow:
    return Flow(page=page, left=64, y=y, width=width)


def _ask(page: Page) -> None:
    flow = _column(page, 142)
    flow.say("Please rank rooms by heat, not buildings by age.", _ASKED, role="H1")
    flow.say(
        "The list for the bond was made in 2019, from the year in which each school was built.",
        _TEXT,
    )


def _rooms(page: Page) -> None:
    flow = _column(page, 52)
    flow.say("One building has both kinds", _TITLE, role="H1")
    for row, (name, low, high, words) in enumerate(
        (
            ("Upper floor, west", 90, 94, "90 to 94"),
            ("Upper floor, south", 85, 91, "85 to 91"),
            ("Upper floor, north", 82, 88, "82 to 88"),
            ("Ground floor", 78, 89, "78 to 89"),
        )
    ):
        y = 160 + row * 76
        with page.part("P"):
            page.text((64, y + 28), name, "sans", 24, INK)
            x = 310 + (low - 76) * 26.0
            wide = (high - low) * 26.0
            page.fill(box(x, y, wide, 40, radius=6), CORAL if low > 84 else LILAC)
            page.text((x + wide + 14, y + 29), words, "sans-bold", 24, INK)
    _limit(page, 310 + 10 * 26.0, 146, 452)
    _column(page, 462).say(
        "September 5, 2024, 1:30 in the afternoon. 19 of 46 rooms above 86.", _SMALL
    )


def _limit(page: Page, x: float, top: float, bottom: float) -> None:
    page.stroke(line((x, top), (x, bottom)), PLUM, 2.4, dash=(8, 6))
    with page.part("P"):
        page.text((x + 8, top + 4), "86", "sans-bold", 18, PLUM)


def _year(page: Page) -> None:
    flow = _column(page, 52)
    flow.say("What a school can do, it has done", _TITLE, role="H1")
    rows = (("2024", 19, CORAL), ("2025", 7, PLUM))
    for row, (year, count, color) in enumerate(rows):
        y = 158 + row * 96
        with page.part("P"):
            page.text((64, y + 40), year, "sans", 26, INK)
            for room in range(46):
                shape = box(150 + room * 14.2, y, 11, 56, radius=3)
                page.fill(shape, color if room < count else "e9e4ef")
            page.text((820, y + 38), f"{count} of 46", "sans-bold", 26, color)
    flow.y = 366
    flow.say(
        "Filters, two new units, shade on the west windows, a plan by which classes move. "
        "Seven rooms are left, and they need what we can't give them.",
        _TEXT,
    )


def _schools(page: Page) -> None:
    flow = _column(page, 52)
    flow.say("2,280 readings in three schools", _TITLE, role="H1")
    columns = (
        ("Harbor Mesa", "built 1958", "14%", "of readings above 86", PLUM),
        ("School B", "built 1964", "38%", "of readings above 86", CORAL),
        ("School C", "built 1951", "6%", "of readings above 86", QUIET),
    )
    for at, (name, built, count, words, color) in enumerate(columns):
        _school(page, 64 + at * 284, (name, built, count, words), color)
    flow.y = 410
    flow.say("The oldest of the three is the coolest. Read by seventh graders.", _TEXT)


def _school(page: Page, x: float, words: tuple[str, str, str, str], color: Color) -> None:
    name, built, count, below = words
    page.fill(box(x, 140, 262, 240, radius=10), "f4f0f8")
    with page.part("P"):
        page.text((x + 22, 180), name, "sans-bold", 24, INK)
        page.text((x + 22, 208), built, "sans", 19, QUIET)
        page.text((x + 22, 306), count, "sans-bold", 88, color)
        page.text((x + 22, 348), below, "sans", 18, INK)


def _said(page: Page) -> None:
    flow = _column(page, 112)
    quote = Style(font="serif-italic", bold="serif-bold", size=34, leading=46, after=22)
    flow.say("“In third period we write. In sixth period we wait for a breeze.”", quote)
    flow.say("“I calculated the mean twice because I didn't believe it.”", quote)
    flow.say(
        "Seventh graders, beside their numbers. Shown with their families' permission.", _SMALL
    )
    flow.y += 24
    flow.say("Please rank rooms by heat.", _TITLE, role="H1")
