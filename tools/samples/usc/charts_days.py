"""Charts of hours, lines and money: when families come, how lunch moves, what a budget buys."""

from tools.samples.pdf import INK, Page
from tools.samples.picture import png
from tools.samples.shapes import Point, box, ellipse, line
from tools.samples.usc.look import CORAL, LEFT, PALE, PLUM, QUIET, column, ground_line, sheet

_SKY = ("625c9e", "a8691c", "2f7595", "84578f", "3f7a5d")


def conference_hours() -> bytes:
    """Five times of day, each in its light."""
    paper, page, _ = sheet(
        "One in five came before the first bell",
        "531 conversations with families, November 4 to 8, 2025",
        "The laundromat was open to us on Saturday from 8 to 11.",
        height=440,
    )
    base = 340.0
    rows = (
        ("Before", "6:45 to 8:15", 118),
        ("Noon", "by phone", 71),
        ("Afternoon", "2:45 to 5", 187),
        ("Evening", "5 to 7", 96),
        ("Saturday", "laundromat", 59),
    )
    for at, ((name, when, count), color) in enumerate(zip(rows, _SKY, strict=True)):
        x = LEFT + 8 + at * 128
        column(page, x, base, (100, count * 1.06), str(count), color)
        page.text((x + 50, base + 24), name, "sans-bold", 16.5, INK, align=0.5)
        page.text((x + 50, base + 44), when, "sans", 15, QUIET, align=0.5)
    ground_line(page, base)
    return png(paper)


def glasses() -> bytes:
    """Screened, referred, with glasses; two years."""
    paper, page, top = sheet(
        "Many were screened. Who could see?",
        "Students screened, referred, and with glasses by the end of January",
        "32 percent of those referred in the first year, 79 percent in the second.",
        height=450,
    )
    for row, (year, values, color) in enumerate(
        (("2024-25", (861, 231, 74), CORAL), ("2025-26", (842, 219, 173), PLUM))
    ):
        y = top + 8 + row * 142
        page.text((LEFT, y + 16), year, "sans-bold", 18, color)
        for step, (name, value) in enumerate(
            zip(("screened", "referred", "with glasses"), values, strict=True)
        ):
            here = y + 28 + step * 34
            long = value * 0.5
            page.fill(box(LEFT, here, long, 26), color if step == 2 else PALE)
            page.text((LEFT + long + 10, here + 19), str(value), "sans-bold", 18, INK)
            room = 18 + len(str(value)) * 10
            page.text((LEFT + long + 4 + room, here + 19), name, "sans", 16, QUIET)
    return png(paper)


def budget_moved() -> bytes:
    """What was cut to the left, what was added to the right."""
    paper, page, top = sheet(
        "$64,000, from programs to people's time",
        "Change in the Title I budget of 2025-26, in dollars",
        "All other lines of the $418,600 stay as they were.",
        height=420,
    )
    middle = 300.0
    rows = (
        ("Software licenses", -46_500),
        ("Consultants", -17_500),
        ("Tutoring aides", 27_200),
        ("Substitutes for teachers' learning", 20_800),
        ("Interpreters", 16_000),
    )
    for at, (name, value) in enumerate(rows):
        y = top + 8 + at * 49
        long = abs(value) * 0.0052
        color = CORAL if value < 0 else PLUM
        x = middle - long if value < 0 else middle
        page.fill(box(x, y, long, 36), color)
        label = f"{'–' if value < 0 else '+'}{abs(value):,}"
        at_x = middle + 12 if value < 0 else middle + long + 10
        page.text((at_x, y + 17), label, "sans-bold", 17, color)
        page.text((at_x, y + 35), name, "sans", 15.5, INK)
    page.stroke(line((middle, top), (middle, top + 246)), INK, 1.2)
    return png(paper)


def lunch_minutes() -> bytes:
    """Two curves of students served."""
    paper, page, _top = sheet(
        "The last tray, eleven minutes earlier",
        "Students of Lunch B who have been served, minute by minute",
        "Means of five days, September 8 to 12 and November 3 to 7, 2025.",
        height=440,
    )
    base, left, step = 350.0, 70.0, 17.0
    for value in (50, 100):
        y = base - value * 2.3
        page.stroke(line((left, y), (left + 34 * step, y)), PALE, 1)
        page.text((left - 8, y + 5), f"{value}%", "sans", 14.5, QUIET, align=1)
    for minute in (0, 10, 20, 34):
        words = "minute 0" if minute == 0 else "bell, 34" if minute == 34 else str(minute)
        page.text((left + minute * step, base + 23), words, "sans", 15, QUIET, align=0.5)
    september = (
        (0, 0),
        (3, 9),
        (6, 22),
        (9, 36),
        (12, 50),
        (15, 64),
        (18, 79),
        (21, 93),
        (23, 100),
    )
    november = ((0, 0), (2, 14), (4, 32), (6, 50), (8, 69), (10, 87), (12, 100))
    _curve(page, left, base, step, september, CORAL)
    _curve(page, left, base, step, november, PLUM)
    page.text((left + 23 * step + 10, base - 212), "September: minute 23", "sans-bold", 16, CORAL)
    page.text((left + 12 * step - 74, base - 245), "November: minute 12", "sans-bold", 16, PLUM)
    page.stroke(line((left, base), (left + 34 * step, base)), "a8a3b0", 1.2)
    return png(paper)


def _curve(
    page: Page,
    left: float,
    base: float,
    step: float,
    values: tuple[tuple[int, int], ...],
    color: str,
) -> None:
    places: list[Point] = [(left + minute * step, base - part * 2.3) for minute, part in values]
    page.stroke(line(*places), color, 4)
    page.fill(ellipse(*places[-1], 7), color)
    x, y = next(place for place, value in zip(places, values, strict=True) if value[1] == 50)
    page.fill(ellipse(x, y, 5), color)
    minute = round((x - left) / step)
    aside, align = (12, 0) if color == CORAL else (-12, 1)
    page.text((x + aside, y + 22 - align * 30), f"half by {minute}", "sans", 15, color, align=align)
