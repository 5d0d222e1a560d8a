"""Where a file lies says what it is."""

import pytest

from casc_portfolio.content.document import Kind
from casc_portfolio.portfolio.kinds import id_of, is_page, kind_of


@pytest.mark.parametrize(
    ("path", "kind", "standard"),
    [
        ("presentation.md", Kind.PRESENTATION, None),
        ("content/index.md", Kind.ABOUT, None),
        ("content/iip/year-1.md", Kind.PLAN, None),
        ("content/self-assessment/coach-final.md", Kind.ASSESSMENT, None),
        ("content/cpsel-3/index.md", Kind.STANDARD, "3"),
        ("content/cpsel-3/evidence/drill.md", Kind.EVIDENCE, "3"),
        ("content/cpsel-3/evidence/2026/drill.md", Kind.EVIDENCE, "3"),
        ("content/cpsel-12/reflections/drill.md", Kind.REFLECTION, "12"),
        ("content/inquiry/index.md", Kind.INQUIRY, None),
        ("records/credential.md", Kind.RECORD, None),
        ("content/notes.md", None, None),
        ("content/cpsel-3/drill.md", None, None),
        ("content/artifacts/readme.md", None, None),
        ("content/cpsel-3/evidence/drill.html/more.md", None, None),
        ("content/inquiry/index.MD/more.md", None, None),
        ("records/2025.html/credential.md", Kind.RECORD, None),
    ],
)
def test_kind_of(path, kind, standard):
    assert kind_of(path) == (kind, standard)


def test_id_is_the_name_of_the_file_or_for_an_index_of_its_folder():
    assert id_of("content/cpsel-2/evidence/learning-walks.md") == "learning-walks"
    assert id_of("content/cpsel-2/index.md") == "cpsel-2"


def test_the_readme_of_the_folder_is_no_page():
    assert not is_page("README.md")
    assert is_page("content/anything.md")
