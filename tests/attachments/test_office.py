"""A Word file names the person who wrote it."""

import zipfile

import pytest

from casc_portfolio.attachments.office import names_a_person
from tests.attachments import SECRET


def document(tmp_path, core):
    file = tmp_path / "plan.docx"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "")
        if core is not None:
            archive.writestr("docProps/core.xml", core)
    return file


@pytest.mark.parametrize(
    ("core", "named"),
    [
        (f"<a><dc:creator>{SECRET}</dc:creator></a>", True),
        (f"<a><dc:creator/><cp:lastModifiedBy>{SECRET}</cp:lastModifiedBy></a>", True),
        ("<a><dc:creator></dc:creator><dc:title>Plan</dc:title></a>", False),
        (None, False),
    ],
)
def test_the_author_stands_in_the_properties(tmp_path, core, named):
    assert names_a_person(document(tmp_path, core)) is named


def test_properties_without_an_end_are_read_at_once(tmp_path):
    assert names_a_person(document(tmp_path, "<dc:creator" * 90_000)) is False


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_properties_that_can_not_be_unpacked_name_nobody(tmp_path, packing):
    file = tmp_path / "plan.docx"
    with zipfile.ZipFile(file, "w", packing) as archive:
        archive.writestr("docProps/core.xml", "<dc:creator>Ana</dc:creator>" * 99)
    data = bytearray(file.read_bytes())
    data[50:70] = b"\xff" * 20
    file.write_bytes(data)
    assert names_a_person(file) is None


def test_a_damaged_file_names_nobody(tmp_path):
    file = document(tmp_path, "<a/>")
    file.write_bytes(file.read_bytes()[:40])
    assert names_a_person(file) is None
