"""The charts of the school's numbers."""

from tools.samples.chart import (
    BLUE,
    LEFT,
    MOSS,
    PALE,
    QUIET,
    RUST,
    Bar,
    bars,
    points,
    sheet,
    stack,
)
from tools.samples.pdf import INK
from tools.samples.picture import png
from tools.samples.shapes import box, line

_BASE = 370.0


def walk_feedback() -> bytes:
    """What teachers said about the feedback after visits."""
    paper, page = sheet(
        "Feedback became useful to more teachers",
        "Teachers who agree: the feedback I got in the past month was useful to my teaching",
        "18 of 19 teachers answered each time. The checklist was withdrawn on November 6, 2024.",
        height=340,
    )
    rows = [
        Bar(name="November 2024", value=39, label="39%", color=RUST),
        Bar(name="February 2025", value=56, label="56%"),
        Bar(name="May 2025", value=72, label="72%"),
    ]
    bars(page, rows, top=116, step=62, left=176, full=100)
    return png(paper)


def writing_scores() -> bytes:
    """Two parts of the writing score over three rounds."""
    paper, page = sheet(
        "Organization grew steadily; evidence took a step back first",
        "Students of grades 3 to 8 who scored 3 or 4 of 4 on the common prompt",
        "About 265 students each round. January's topic, a favorite place, left little to prove.",
    )
    xs = (120.0, 350.0, 580.0)
    for x, name in zip(xs, ("September 2025", "January 2026", "April 2026"), strict=True):
        page.stroke(line((x, 124), (x, _BASE)), PALE, 1)
        page.text((x, _BASE + 22), name, "sans", 13.5, INK, align=0.5)
    for name, values, color, below in (
        ("Organization", (34, 41, 47), MOSS, False),
        ("Use of evidence", (29, 28, 38), BLUE, True),
    ):
        places = [(x, _BASE - (value - 20) * 8.2) for x, value in zip(xs, values, strict=True)]
        points(page, places, [f"{value}%" for value in values], color, below=below)
        page.text((xs[2] + 30, places[2][1] + 5), name, "sans-bold", 15, color)
    return png(paper)


def arrival_counts() -> bytes:
    """Ten mornings before, during and after."""
    paper, page = sheet(
        "The line reached the highway on one morning of ten",
        "Each square is a counted morning; filled where waiting cars stood on the highway",
        "Counted at the gate by the assistant principal, from 7:45 to 8:10.",
        height=360,
    )
    rows = [
        ("September 2024", "before", 7, RUST),
        ("October 2024", "first plan", 9, RUST),
        ("Feb. to March 2025", "second plan", 1, MOSS),
    ]
    for number, (when, what, filled, color) in enumerate(rows):
        y = 112 + number * 68
        page.text((LEFT, y + 20), when, "sans-bold", 14.5, INK)
        page.text((LEFT, y + 39), what, "sans", 13.5, QUIET)
        for square in range(10):
            shape = box(214 + square * 45, y, 38, 44, radius=4)
            page.fill(shape, color if square < filled else "ecefe9")
            if square >= filled:
                page.stroke(shape, "aab3ab", 1)
        page.text((680, y + 29), f"{filled} of 10", "sans-bold", 17, color)
    return png(paper)


def calendar_count() -> bytes:
    """Where a principal's days went."""
    paper, page = sheet(
        "More of the day in classrooms, less with forms and referrals",
        "Half hours of ten school days, in percent",
        "Tallied by hand. October has more forms to fill in than February, whatever one changes.",
        height=400,
    )
    names = (
        "Class- rooms",
        "E-mail and paper",
        "Students sent to the office",
        "Families",
        "Meetings",
        "All else",
    )
    colors = (MOSS, "7b6a58", RUST, BLUE, "6a5a86", "737b80")
    for number, (when, values) in enumerate(
        [("October", (11, 31, 24, 12, 14, 8)), ("February", (27, 22, 13, 15, 14, 9))]
    ):
        y = 156 + number * 100
        page.text((LEFT, y + 37), when, "sans-bold", 15, INK)
        parts = [
            Bar(name=name, value=value, label=str(value), color=color)
            for name, value, color in zip(names, values, colors, strict=True)
        ]
        stack(page, y, 62, parts, names=number == 0)
    return png(paper)


def absence_by_route() -> bytes:
    """Chronic absence on the long routes and elsewhere."""
    paper, page = sheet(
        "The gap between the ridge and the rest became smaller",
        "Students who missed at least a tenth of the school year",
        "About 70 students on Routes 3 and 4, about 330 others. 2025-26 through April 30.",
    )
    xs = (190.0, 520.0)
    for x, name in zip(xs, ("2024-25", "2025-26, to April"), strict=True):
        page.stroke(line((x, 120), (x, _BASE)), PALE, 1)
        page.text((x, _BASE + 22), name, "sans", 13.5, INK, align=0.5)
    for name, values, color in (
        ("Routes 3 and 4", (37, 28), RUST),
        ("All other students", (19, 17), QUIET),
    ):
        places = [(x, _BASE - value * 5.6) for x, value in zip(xs, values, strict=True)]
        points(page, places, [f"{value}%" for value in values], color)
        page.text((xs[1] + 28, places[1][1] + 5), name, "sans-bold", 15, color)
    return png(paper)


def absence_by_reason() -> bytes:
    """What callers noted."""
    paper, page = sheet(
        "Often the reason was a bus, a washer or a car",
        "Reasons for an absence that families gave to their caller, August to April",
        "312 calls with a reason. The callers kept no names with the reasons.",
        height=430,
    )
    rows = [
        ("Illness", 118, QUIET),
        ("Missed the bus, no car", 71, RUST),
        ("Appointment", 44, QUIET),
        ("Laundry or clothes", 29, RUST),
        ("Care for family", 27, QUIET),
        ("Did not want to go", 23, QUIET),
    ]
    made = [
        Bar(name=name, value=count, label=str(count), color=color) for name, count, color in rows
    ]
    bars(page, made, top=108, step=46, left=230, full=124)
    return png(paper)


def lunch_referrals() -> bytes:
    """Referrals from lunch, this spring and last."""
    paper, page = sheet(
        "Fewer referrals from lunch, month by month",
        "Grades 6 to 8. The phone policy took effect on January 12, 2026",
        "Total 131 in 2025 and 88 in 2026. A second noon supervisor was added in January 2026.",
    )
    months = ("January", "February", "March", "April")
    for number, (month, before, after) in enumerate(
        zip(months, (30, 36, 34, 31), (27, 24, 20, 17), strict=True)
    ):
        x = 70 + number * 178
        for offset, value, color in ((0, before, "9aa3a0"), (62, after, MOSS)):
            tall = value * 6.3
            page.fill(box(x + offset, _BASE - tall, 56, tall), color)
            label = color if color == MOSS else QUIET
            page.text(
                (x + offset + 28, _BASE - tall - 9), str(value), "sans-bold", 16, label, align=0.5
            )
            if number == 0:
                year = "2025" if offset == 0 else "2026"
                page.text(
                    (x + offset + 28, _BASE - 12),
                    year,
                    "sans-bold",
                    13,
                    "ffffff" if offset else INK,
                    align=0.5,
                )
        page.text((x + 59, _BASE + 22), month, "sans", 14, INK, align=0.5)
    page.stroke(line((60, _BASE), (740, _BASE)), "9aa3a0", 1)
    return png(paper)
