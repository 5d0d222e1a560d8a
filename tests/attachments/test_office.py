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


def test_a_damaged_file_names_nobody(tmp_path):
    file = document(tmp_path, "<a/>")
    file.write_bytes(file.read_bytes()[:40])
    assert names_a_person(file) is None
