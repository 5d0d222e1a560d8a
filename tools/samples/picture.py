"""A drawing as a picture file."""

from io import BytesIO

import pypdfium2

from tools.samples.pdf import Page
from tools.samples.shapes import box
from tools.samples.write_pdf import Paper, write


def canvas(width: float, height: float, *, ground: str) -> tuple[Paper, Page]:
    """A page to draw on, filled with a color."""
    paper = Paper(title="")
    page = paper.page((width, height))
    page.fill(box(0, 0, width, height), ground)
    return paper, page


def png(paper: Paper) -> bytes:
    """The first page as PNG, two pixels a point."""
    rendered = pypdfium2.PdfDocument(write(paper))[0].render(scale=2)
    data = BytesIO()
    rendered.to_pil().convert("RGB").save(data, "PNG", optimize=True)
    return data.getvalue()
