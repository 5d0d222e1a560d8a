"""The pictures and papers of the sample for PCOE come from the program that is kept with it."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from tests.samples.test_pcoe import ROOT
from tools.samples.pcoe.artifacts import PICTURES, artifacts
from tools.samples.pcoe.papers import papers

KEPT = ROOT / "content" / "artifacts"


def test_papers_are_the_kept_bytes():
    assert {name: (KEPT / name).read_bytes() == data for name, data in papers().items()} == (
        dict.fromkeys(papers(), True)
    )


def test_papers_have_real_text_in_both_languages():
    document = pypdfium2.PdfDocument(papers()["newsletter-2026-01-23.pdf"])
    text = document[0].get_textpage().get_text_range()
    assert "The two long buses" in text
    assert "Los dos autobuses largos" in text


def test_papers_say_what_they_are_and_not_who_made_them():
    for name, data in papers().items():
        with pikepdf.open(BytesIO(data)) as pdf:
            assert pdf.Root.MarkInfo.Marked is True, name
            assert pdf.Root.Lang == "en-US", name
            assert set(pdf.docinfo) == {"/Title"}, name
            assert pdf.check_pdf_syntax() == [], name


@pytest.mark.slow
def test_everything_is_made_again_as_it_is_kept():
    made = artifacts()
    assert made == artifacts()
    assert set(made) == {file.name for file in KEPT.iterdir()}
    assert {name: _difference(made[name], name) < 1 for name in PICTURES} == (
        dict.fromkeys(PICTURES, True)
    )


def _difference(data: bytes, name: str) -> float:
    """Mean difference of the pixels, of 255: other versions of a library may round otherwise."""
    made, kept = Image.open(BytesIO(data)), Image.open(KEPT / name)
    assert made.size == kept.size
    return max(ImageStat.Stat(ImageChops.difference(made, kept)).mean)
