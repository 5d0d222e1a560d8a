"""A file is what it holds, whatever it is called."""

import zipfile

import pytest

from casc_portfolio.attachments.kinds import Kind, kind_of
from tests.attachments import gif, jpeg, pdf, png, webp

FTYP = b"\0\0\0\x18ftyp"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (jpeg(), Kind.JPEG),
        (png(), Kind.PNG),
        (webp(), Kind.WEBP),
        (gif(), Kind.GIF),
        (FTYP + b"heic", Kind.HEIC),
        (FTYP + b"mif1", Kind.HEIC),
        (FTYP + b"avif", Kind.OTHER),
        (FTYP + b"isom", Kind.MP4),
        (FTYP + b"qt  ", Kind.MOV),
        (b"\0\0\0\x08wide", Kind.MOV),
        (FTYP + b"M4A ", Kind.M4A),
        (b"ID3\x04", Kind.MP3),
        (b"\xff\xfb\x90\x64", Kind.MP3),
        (b"WEBVTT\n\n", Kind.VTT),
        (b"\n%PDF-1.7", Kind.PDF),
        (b"<svg xmlns='http://www.w3.org/2000/svg'>", Kind.SVG),
        (b"<?xml version='1.0'?>\n<!-- by me -->\n<!DOCTYPE svg>\n<svg:svg>", Kind.SVG),
        (b"<!DOCTYPE svg [<!ENTITY a ']'>]>\n<svg>", Kind.SVG),
        (b"<!---->" * 5_000 + b"<svg>", Kind.SVG),
        (b"<!---->" * 5_000, Kind.OTHER),
        (b"<!DOCTYPE a []>" * 3_000, Kind.OTHER),
        (b"<html><svg></svg>", Kind.OTHER),
        (b"RIFF\0\0\0\0WAVE", Kind.OTHER),
        (b"PK\x03\x04 and no more", Kind.OTHER),
        (b"", Kind.OTHER),
        ("Übung".encode("utf-16"), Kind.OTHER),
    ],
)
def test_the_beginning_tells_the_kind(tmp_path, data, kind):
    file = tmp_path / "file.bin"
    file.write_bytes(data)
    assert kind_of(file, data) is kind


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("word/document.xml", Kind.DOCX),
        ("xl/workbook.xml", Kind.XLSX),
        ("ppt/presentation.xml", Kind.PPTX),
        ("notes.txt", Kind.OTHER),
    ],
)
def test_word_excel_and_powerpoint_are_archives_with_parts(tmp_path, part, kind):
    file = tmp_path / "file.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr(part, "")
    assert kind_of(file, file.read_bytes()) is kind


def test_an_archive_is_not_a_document_for_a_folder_in_it(tmp_path):
    file = tmp_path / "file.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/list.txt", "")
    assert kind_of(file, file.read_bytes()) is Kind.OTHER


def test_a_pdf_is_one(tmp_path):
    file = pdf(tmp_path / "file.jpg")
    assert kind_of(file, file.read_bytes()) is Kind.PDF
