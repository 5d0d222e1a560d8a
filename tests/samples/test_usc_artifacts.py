"""The pictures, papers and sound of the sample for USC Rossier come from the program kept with it."""

import struct
import wave
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from tests.samples.test_usc_rossier import ROOT
from tools.samples.usc.artifacts import PICTURES, artifacts, documents
from tools.samples.usc.bell import CAPTIONS, bell

KEPT = ROOT / "content" / "artifacts"


@pytest.fixture(scope="module")
def papers() -> dict[str, bytes]:
    return documents()


def test_papers_are_the_kept_bytes(papers):
    assert {name: (KEPT / name).read_bytes() == data for name, data in papers.items()} == (
        dict.fromkeys(papers, True)
    )


def test_letters_home_are_in_two_languages(papers):
    for name, english, spanish in (
        ("newsletter-2025-10-17.pdf", "When are you awake?", "despierta su familia"),
        ("reclassification-letter.pdf", "This is good news", "Es una buena noticia"),
        ("listener-card.pdf", "Thank you for listening", "Gracias por escuchar"),
    ):
        document = pypdfium2.PdfDocument(papers[name])
        text = " ".join(page.get_textpage().get_text_range() for page in document)
        assert english in text, name
        assert spanish in text, name


def test_papers_say_what_they_are_and_not_who_made_them(papers):
    for name, data in papers.items():
        with pikepdf.open(BytesIO(data)) as pdf:
            assert pdf.Root.MarkInfo.Marked is True, name
            assert set(pdf.docinfo) == {"/Title"}, name
            assert pdf.check_pdf_syntax() == [], name


def test_the_bell_is_short_and_its_captions_end_with_it():
    with wave.open(str(KEPT / "bell.wav")) as sound:
        seconds = sound.getnframes() / sound.getframerate()
    assert 5 < seconds < 10
    assert (KEPT / "bell.vtt").read_text(encoding="utf-8") == CAPTIONS
    assert f"--> 00:0{seconds:.3f}" in CAPTIONS
    assert (KEPT / "bell.wav").stat().st_size < 300_000


@pytest.mark.slow
def test_the_bell_rings_as_it_is_kept():
    made, kept = _samples(bell()), _samples((KEPT / "bell.wav").read_bytes())
    assert max(abs(one - other) for one, other in zip(made, kept, strict=True)) <= 1


@pytest.mark.slow
def test_everything_is_made_again_as_it_is_kept():
    made = artifacts()
    assert set(made) == {file.name for file in KEPT.iterdir()}
    assert {name: _difference(made[name], name) < 1 for name in PICTURES} == (
        dict.fromkeys(PICTURES, True)
    )


def _samples(data: bytes) -> tuple[int, ...]:
    with wave.open(BytesIO(data)) as sound:
        return struct.unpack(f"<{sound.getnframes()}h", sound.readframes(sound.getnframes()))


def _difference(data: bytes, name: str) -> float:
    """Mean difference of the pixels, of 255: other versions of a library may round otherwise."""
    made, kept = Image.open(BytesIO(data)), Image.open(KEPT / name)
    assert made.size == kept.size
    return max(ImageStat.Stat(ImageChops.difference(made, kept)).mean)
