"""What the papers of Harbor Mesa have in common: a band, a few blossoms, the school's name."""

from tools.samples.flow import Flow, Style
from tools.samples.pdf import Page
from tools.samples.shapes import box, ellipse
from tools.samples.typeset import Tone
from tools.samples.usc.look import LILAC, PLUM
from tools.samples.usc.trees import chance
from tools.samples.write_pdf import Paper

LEFT, WIDTH = 60.0, 492.0
TONE = Tone(heading=PLUM, ground="f1ecf6")
_NAME = Style(font="sans-bold", size=11.5, leading=14, after=1, color=PLUM)
_PLACE = Style(size=8.8, leading=12, after=0, color="5c646a")


def open_page(paper: Paper) -> Flow:
    """A new page with the letterhead, ready to be filled."""
    page = paper.page()
    page.fill(box(0, 0, 612, 9), PLUM)
    blossoms(page, 430, 20, 150, 34)
    head = Flow(page=page, left=LEFT, y=34, width=WIDTH)
    head.say("Harbor Mesa Middle School", _NAME)
    head.say("San Benicio Unified School District", _PLACE)
    return Flow(page=page, left=LEFT, y=92, width=WIDTH)


def blossoms(page: Page, left: float, top: float, wide: float, tall: float) -> None:
    """Fallen blossoms in a rectangle, fewer toward its left."""
    for petal in range(34):
        part = 0.5 + 0.5 * chance(petal * 7 + 2)
        x = left + wide * part**0.6
        y = top + tall * (0.5 + 0.5 * chance(petal * 11 + 5))
        color = (LILAC, "a48fd0", "d8cdea")[petal % 3]
        page.fill(ellipse(x, y, 4.2, 2.4 + 1.2 * chance(petal)), color)
