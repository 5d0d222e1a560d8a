"""What the school's papers have in common: a band of ridges and the names of school and district."""

from tools.samples.flow import Flow, Style
from tools.samples.pdf import Page
from tools.samples.shapes import Shape, curve
from tools.samples.write_pdf import Paper

LEFT, WIDTH = 62.0, 488.0
_NAME = Style(font="serif-bold", size=11.5, leading=14, after=0, color="2f5d46")
_PLACE = Style(size=8.6, leading=12, after=0, color="5c646a")


def open_page(paper: Paper) -> Flow:
    """A new page with the letterhead, ready to be filled."""
    page = paper.page()
    ridges(page, 52)
    head = Flow(page=page, left=LEFT, y=58, width=WIDTH)
    head.say("Quail Fork School", _NAME)
    head.say("Granite Divide Union School District", _PLACE)
    return Flow(page=page, left=LEFT, y=104, width=WIDTH)


def ridges(page: Page, height: float) -> None:
    """Three ridges across the top of the page."""
    for number, color in enumerate(("d7e2dc", "a9c2b4", "6f967f")):
        low = height - 6
        tops = [
            (x, low - (height - 14 - number * 11) * part)
            for x, part in zip(
                (-20, 90, 210, 330, 450, 560, 640),
                (
                    (0.5, 0.9, 0.6, 1, 0.7, 0.9, 0.6),
                    (0.9, 0.6, 0.9, 0.5, 0.9, 0.6, 0.8),
                    (0.6, 0.8, 0.5, 0.7, 0.6, 0.9, 0.5),
                )[number],
                strict=True,
            )
        ]
        close = (("l", ((640.0, low),)), ("l", ((-20.0, low),)), ("h", ()))
        page.fill(curve(tops) + Shape(close), color)
