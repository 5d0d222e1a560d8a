"""The papers of the school: their words are the text files in ``papers/``."""

from pathlib import Path

from tools.samples.flow import Flow, Style
from tools.samples.pcoe.letterhead import LEFT, WIDTH, open_page, ridges
from tools.samples.shapes import line
from tools.samples.typeset import typeset
from tools.samples.write_pdf import Paper

_TEXTS = Path(__file__).parent / "papers"
_MAST = Style(font="serif-bold", size=34, leading=38, after=0, color="2f5d46")
_DATE = Style(size=9.8, leading=13, after=0, color="5c646a")


def papers() -> dict[str, bytes]:
    """Name of the file → PDF, for every text."""
    return {
        f"{text.stem}.pdf": typeset(
            text.read_text(encoding="utf-8"),
            _masthead if text.stem.startswith("newsletter") else open_page,
        )
        for text in sorted(_TEXTS.glob("*.txt"))
    }


def _masthead(paper: Paper) -> Flow:
    page = paper.page()
    ridges(page, 58)
    mast = Flow(page=page, left=LEFT, y=66, width=WIDTH)
    mast.say("Quail Fork News", _MAST, role="H1")
    mast.say("Friday, January 23, 2026", _DATE)
    mast.say("Viernes 23 de enero de 2026", _DATE, language="es")
    page.stroke(line((LEFT, 138), (LEFT + WIDTH, 138)), "2f5d46", 1.4)
    return Flow(page=page, left=LEFT, y=152, width=WIDTH)
