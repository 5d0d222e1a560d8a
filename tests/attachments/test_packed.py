"""Photos inside documents and archives keep the place that a phone wrote into them."""

import zipfile

import pytest

from casc_portfolio.attachments import Kind, facts
from casc_portfolio.attachments.packed import pictures_say_where
from tests.attachments import exif, jpeg, picture, png, saved, webp

PLACELESS = saved(picture(), "JPEG", exif=exif(place=False))


def packed(tmp_path, name, members, packing=zipfile.ZIP_DEFLATED):
    file = tmp_path / name
    with zipfile.ZipFile(file, "w", packing) as archive:
        for path, data in members.items():
            archive.writestr(path, data)
    return file


@pytest.mark.parametrize(
    ("name", "members", "kind"),
    [
        ("plan.docx", {"[Content_Types].xml": "", "word/media/image1.jpeg": jpeg()}, Kind.DOCX),
        ("talk.pptx", {"[Content_Types].xml": "", "ppt/media/image1.png": png()}, Kind.PPTX),
        ("walks.odt", {"content.xml": "", "Pictures/1.webp": webp()}, Kind.OTHER),
        ("photos.zip", {"trip/IMG_1.jpg": PLACELESS, "trip/IMG_2.JPG": jpeg()}, Kind.OTHER),
    ],
)
def test_a_place_in_any_of_the_pictures_is_found(tmp_path, name, members, kind):
    found = facts(packed(tmp_path, name, members))
    assert (found.kind, found.location) == (kind, True)


@pytest.mark.parametrize(
    "members",
    [
        {"word/document.xml": jpeg()},
        {"word/media/image1.jpeg": PLACELESS},
        {"word/media/image1.jpeg": b"GPSLatitude"},
        {"word/media/image1.jpeg": b""},
    ],
)
def test_pictures_without_a_place_say_nothing(tmp_path, members):
    assert not pictures_say_where(packed(tmp_path, "plan.docx", members))


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_archive_that_cannot_be_opened_says_nothing(tmp_path, packing):
    file = packed(tmp_path, "photos.zip", {"a.jpg": jpeg()}, packing)
    data = bytearray(file.read_bytes())
    data[40:60] = b"\xff" * 20
    file.write_bytes(data)
    assert not pictures_say_where(file)
    file.write_bytes(data[:60])
    assert not facts(file).location
