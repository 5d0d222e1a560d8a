"""Slides on paper hold every text, however long it was: nothing is printed where no paper is."""

import pikepdf
import pypdfium2
import pytest
from click.testing import CliRunner

from casc_portfolio.cli import cli
from casc_portfolio.compose.presenting import for_speaker
from casc_portfolio.portfolio import load
from tests.compose.hard import HARD
from tests.compose.small import SMALL, world_with

pytestmark = pytest.mark.slow
NOT_OF_IT = tuple(path for path in SMALL if "cpsel-2/" in path or "artifacts/" in path)
"""What of the small portfolio says something about itself that the hard ones don't share."""


def printed(root, name, monkeypatch):
    """The file that ``casc present --pdf`` makes of a portfolio that is hard to present."""
    world_with(root, HARD[name], without=NOT_OF_IT)
    monkeypatch.chdir(root)
    result = CliRunner().invoke(cli, ["present", "--pdf"], standalone_mode=False)
    assert result.return_value == 0, result.output
    return root / "slides.pdf"


def outside(pdf):
    """Page and place of every line of text that reaches over the edge of its page."""
    for number, page in enumerate(pdf, start=1):
        width, height = page.get_size()
        text = page.get_textpage()
        for index in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(index)
            if left < 0 or bottom < 0 or right > width or top > height:
                yield number, text.get_text_bounded(left, bottom, right, top)


def test_no_text_is_printed_beside_its_page(tmp_path, monkeypatch):
    file = printed(tmp_path, "3,000 characters", monkeypatch)
    slides = for_speaker(load(tmp_path)).deck.every
    with pypdfium2.PdfDocument(file) as pdf:
        assert len(pdf) == len(slides)
        assert list(outside(pdf)) == []
    with pikepdf.open(file) as pdf:
        assert pdf.Root.MarkInfo.Marked is True
        assert "/StructTreeRoot" in pdf.Root
