"""Letters under something dark in a PDF: told when they are hidden on purpose, and not else."""

from collections import Counter
from types import SimpleNamespace

import pikepdf
import pypdfium2.raw as pdfium
import pytest

from casc_portfolio.attachments import covered as module
from casc_portfolio.attachments import facts
from casc_portfolio.attachments.covered import text_is_covered

NAME = "BT /F1 12 Tf 72 72 Td (Mateo Ruiz) Tj ET "
BLACK = "0 0 0 rg 70 68 80 16 re f "


def written(path, content):
    """A PDF whose page is drawn by these orders."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        letters = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
        font = pikepdf.Dictionary({key: pikepdf.Name(value) for key, value in letters.items()})
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=pdf.make_indirect(font)))
        page.Contents = pdf.make_stream(content.encode())
        pdf.save(path)
    return path


@pytest.mark.parametrize(
    "content",
    [NAME + BLACK, NAME + "0.1 0.1 0.15 rg 60 60 200 40 re f", "q " + NAME + "Q " + BLACK],
    ids=["black", "nearly black and larger", "in a state of its own"],
)
def test_words_under_a_dark_box_are_told(tmp_path, content):
    assert text_is_covered(written(tmp_path / "a.pdf", content))


@pytest.mark.parametrize(
    "content",
    [
        NAME,
        BLACK + "1 1 1 rg " + NAME,
        NAME + "0 0 0 RG 70 68 80 16 re S",
        NAME + "1 1 0 rg 70 68 80 16 re f",
        NAME + "0 0 0 rg 70 69 80 1 re f",
        NAME + "0 0 0 rg 200 68 80 16 re f",
        "BT /F1 12 Tf 72 72 Td ( . ) Tj ET " + BLACK,
        NAME + "0 0 0 rg 0 0 612 792 re f",
    ],
    ids="no-box white-on-black frame marker underline beside no-words whole-page".split(),
)
def test_everything_else_is_left_alone(tmp_path, content):
    assert not text_is_covered(written(tmp_path / "a.pdf", content))


def test_every_piece_of_text_is_measured_once_however_many_lines_a_table_has(monkeypatch):
    measured = []

    def piece(kind, box):
        return SimpleNamespace(type=kind, get_bounds=lambda: measured.append(kind) or box)

    texts = [piece(pdfium.FPDF_PAGEOBJ_TEXT, (0, 0, 9, 9))] * 50
    lines = [piece(pdfium.FPDF_PAGEOBJ_PATH, (0, 700, 600, 701))] * 50
    page = SimpleNamespace(get_size=lambda: (612, 792), get_objects=lambda **_: texts + lines)
    monkeypatch.setattr(module, "_is_dark", lambda _: True)
    assert not module._covers(page)
    assert Counter(measured) == {pdfium.FPDF_PAGEOBJ_TEXT: 50, pdfium.FPDF_PAGEOBJ_PATH: 50}


def test_a_file_that_is_no_pdf_is_left_alone(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 broken")
    assert not text_is_covered(tmp_path / "a.pdf")


def test_it_is_among_the_facts(tmp_path):
    assert facts(written(tmp_path / "a.pdf", NAME + BLACK)).traces == ("covered",)
