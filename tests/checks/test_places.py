"""Pages at places where none is expected, and what is said of them."""

from tests.checks.worlds import DRAFT, found, said


def test_pages_in_a_folder_that_is_called_like_a_page(tmp_path):
    findings = found(tmp_path, {"content/cpsel-2/evidence/talks.html/first.md": DRAFT})
    assert said(findings, "misplaced-page") == [
        "The folder talks.html has a name like a page's, so the pages in it are left out. "
        "Give the folder a name without an ending such as .md or .html."
    ]
