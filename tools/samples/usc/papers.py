"""The papers of the school: their words are the text files in ``papers/``."""

from pathlib import Path

from tools.samples.flow import Flow, Style
from tools.samples.shapes import line
from tools.samples.typeset import typeset
from tools.samples.usc.letterhead import LEFT, TONE, WIDTH, blossoms, open_page
from tools.samples.usc.look import PLUM
from tools.samples.write_pdf import Paper

_TEXTS = Path(__file__).parent / "papers"
_MAST = Style(font="serif-bold", size=35, leading=38, after=0, color=PLUM)
_DATE = Style(size=9.8, leading=13, after=0, color="5c646a")


def papers() -> dict[str, bytes]:
    """Name of the file → PDF, for every text."""
    return {
        f"{text.stem}.pdf": typeset(
            text.read_text(encoding="utf-8"),
            _masthead if text.stem.startswith("newsletter") else open_page,
            TONE,
        )
        for text in sorted(_TEXTS.glob("*.txt"))
    }


def _masthead(paper: Paper) -> Flow:
    page = paper.page()
    blossoms(page, 366, 28, 204, 70)
    mast = Flow(page=page, left=LEFT, y=42, width=WIDTH)
    mast.say("Harbor Mesa News", _MAST, role="H1")
    mast.say("Friday, October 17, 2025", _DATE)
    mast.say("Viernes 17 de octubre de 2025", _DATE, language="es")
    page.stroke(line((LEFT, 116), (LEFT + WIDTH, 116)), PLUM, 1.6)
    return Flow(page=page, left=LEFT, y=130, width=WIDTH)
