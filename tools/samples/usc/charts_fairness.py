"""Charts of who is sent out, who comes back, who has an elective, and what staff say."""

from tools.samples.pdf import INK
from tools.samples.picture import png
from tools.samples.shapes import box, ellipse, line
from tools.samples.usc.look import (
    CORAL,
    HARBOR,
    LEFT,
    LILAC,
    PALE,
    PLUM,
    QUIET,
    column,
    ground_line,
    sheet,
)


def suspended_again() -> bytes:
    """Two fields of a hundred squares."""
    paper, page, top = sheet(
        "From 37 in a hundred to 25",
        "Suspensions followed by another of the same student within sixty days",
        "104 suspensions before and 72 since. Groups of this size leave room for luck.",
        height=430,
    )
    for x, when, span, filled, color in (
        (LEFT, "Before", "Aug. 2023 to Jan. 2025", 37, CORAL),
        (376, "With the first hour back", "Feb. 2025 to Feb. 2026", 25, PLUM),
    ):
        page.text((x, top + 16), when, "sans-bold", 17, INK)
        page.text((x, top + 37), span, "sans", 15, QUIET)
        for square in range(100):
            across, down = square % 10, square // 10
            shape = box(x + across * 21, top + 54 + down * 21, 18, 18, radius=2.5)
            page.fill(shape, color if square < filled else PALE)
        page.text((x + 224, top + 92), str(filled), "sans-bold", 44, color)
    return png(paper)


def removals() -> bytes:
    """A share over three years, and the line at which it would be fair."""
    paper, page, _top = sheet(
        "Nearer to the line, and not at it",
        "Black students' share of all removals from class",
        "1,148, 1,021 and 694 removals in all. The last bar ends on April 24, 2026.",
        height=430,
    )
    base = 344.0
    for at, (year, share) in enumerate((("2023-24", 29), ("2024-25", 27), ("2025-26", 21))):
        x = 70 + at * 148
        color = PLUM if at == 2 else LILAC
        column(page, x, base, (92, share * 7.4), f"{share}%", color, ink=PLUM)
        page.text((x + 46, base + 24), year, "sans", 16.5, INK, align=0.5)
    ground_line(page, base)
    fair = base - 12 * 7.4
    page.stroke(line((LEFT, fair), (510, fair)), CORAL, 2.6, dash=(7, 6))
    page.text((520, fair - 4), "12%", "sans-bold", 19, CORAL)
    page.text((520, fair + 16), "of our students", "sans-bold", 15, CORAL)
    return png(paper)


def electives() -> bytes:
    """Two groups, two years."""
    paper, page, _top = sheet(
        "Most English learners have an elective now",
        "Students with art, music, robotics or a language in their schedule",
        "187 English learners in 2024-25, 179 in 2025-26. Elective classes grew from 29 to 33.",
        height=430,
    )
    base = 344.0
    for x, name, values, color in (
        (70, "English learners", (46, 89), PLUM),
        (400, "Other students", (97, 96), HARBOR),
    ):
        for at, (year, value) in enumerate(zip(("2024-25", "2025-26"), values, strict=True)):
            left = x + at * 104
            column(page, left, base, (92, value * 1.86), f"{value}%", color)
            page.text((left + 46, base - 12), year, "sans", 14, "ffffff", align=0.5)
        page.text((x + 98, base + 25), name, "sans-bold", 17, color, align=0.5)
    ground_line(page, base)
    return png(paper)


def saturday_seats() -> bytes:
    """Ten Saturdays, and the week the bus came."""
    paper, page, top = sheet(
        "Seats emptied until there was a bus",
        "Filled seats of forty, ten Saturdays at the college",
        "September 27 to December 13, 2025. The bus began in the seventh week.",
        height=420,
    )
    base = 340.0
    seats = (38, 36, 31, 27, 22, 19, 28, 31, 31, 31)
    for at, filled in enumerate(seats):
        color = PLUM if at > 5 else QUIET
        column(page, LEFT + 4 + at * 64, base, (50, filled * 4.9), str(filled), color)
    ground_line(page, base)
    page.stroke(line((LEFT + 384, top - 2), (LEFT + 384, base + 28)), CORAL, 1.6, dash=(4, 5))
    page.text((LEFT + 372, base + 24), "city bus and a brother", "sans", 16, QUIET, align=1)
    page.text((LEFT + 396, base + 24), "with our bus", "sans-bold", 16, PLUM)
    return png(paper)


def staff_survey() -> bytes:
    """Four questions and a year between them."""
    paper, page, top = sheet(
        "Clearer, and a little harder to contradict",
        "Staff who agree or strongly agree, in percent",
        "52 of 63 people answered in March 2025, 55 of 61 in March 2026.",
        height=490,
    )
    page.text((86, top + 10), "2025", "sans", 15.5, QUIET, align=0.5)
    page.text((330, top + 10), "2026", "sans", 15.5, QUIET, align=0.5)
    for x in (86, 330):
        page.stroke(line((x, top + 20), (x, 442)), PALE, 1)
    rows = (
        ("I can disagree without cost", 84, 79, CORAL, 0),
        ("He follows up when he says he will", 46, 71, PLUM, -3),
        ("I know what he decided and why", 31, 68, PLUM, 10),
        ("He understands my work day", 58, 60, QUIET, 8),
    )
    for words, first, last, color, drop in rows:
        start, end = (430 - (value - 28) * 5.1 for value in (first, last))
        page.stroke(line((86, start), (330, end)), color, 3.4)
        page.fill(ellipse(86, start, 6.5), color)
        page.fill(ellipse(330, end, 6.5), color)
        page.text((70, start + 6), str(first), "sans-bold", 17, color, align=1)
        page.text((346, end + 6 + drop), str(last), "sans-bold", 17, color)
        page.text((376, end + 6 + drop), words, "sans", 16.5, color)
    return png(paper)
