"""Pages at places where none is expected, and what is said of them."""

import pytest

from tests.checks.worlds import DRAFT, found, said


def test_pages_in_a_folder_that_is_called_like_a_page(tmp_path):
    findings = found(tmp_path, {"content/cpsel-2/evidence/talks.html/first.md": DRAFT})
    assert said(findings, "misplaced-page") == [
        "The folder talks.html has a name like a page's, so the pages in it are left out. "
        "Give the folder a name without an ending such as .md or .html."
    ]


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("CPSEL 2/evidence/walks.md", "Did you mean content/cpsel-2/evidence/walks.md?"),
        ("Standard 4/index.md", "Did you mean content/cpsel-4/index.md?"),
        ("cpsel_3/walks.md", "Did you mean content/cpsel-3/evidence/walks.md?"),
        ("CPSEL 2/notes/walks.md", "Evidence lies in the folder evidence of a standard,"),
    ],
)
def test_the_folder_of_a_standard_by_another_name(tmp_path, path, hint):
    (text,) = said(found(tmp_path, {f"content/{path}": DRAFT}), "misplaced-page")
    assert text.startswith(f"No page is expected here, so this one is left out. {hint}")


@pytest.mark.parametrize(
    ("path", "header", "home"),
    [
        ("my-evidence.md", "elements: [2A, 5B]", "content/cpsel-2/evidence/my-evidence.md"),
        ("mine.md", "elements: {3B-2: a claim}", "content/cpsel-3/evidence/mine.md"),
        ("back.md", "elements: 4A\nevidence: [walks]", "content/cpsel-4/reflections/back.md"),
        ("year-2.md", "goals:\n  - id: y2", "content/iip/year-2.md"),
        ("final.md", "period: final\nstandards: {}", "content/self-assessment/final.md"),
        ("project.md", "title: Ours\nquestion: Why?", "content/inquiry/project.md"),
        ("Presentation.md", "title: Two years", "presentation.md"),
        ("cpsel-2/evidence/walks.md", "title: Walks", "content/cpsel-2/evidence/walks.md"),
        ("iip/year-2.md", "title: Year 2", "content/iip/year-2.md"),
    ],
)
def test_a_page_outside_content_is_sent_to_where_it_belongs(tmp_path, path, header, home):
    findings = found(tmp_path, {path: f"---\n{header}\nstatus: draft\n---\n"})
    assert said(findings, "misplaced-page") == [
        f"This is a page, but it lies outside content/, so it is left out. Move it to {home}."
    ]


def test_a_page_that_does_not_tell_where_it_belongs(tmp_path):
    (text,) = said(found(tmp_path, {"mine.md": DRAFT}), "misplaced-page")
    assert text.endswith("evidence on Standard 2 belongs into content/cpsel-2/evidence/.")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("notes.md", "Call the district office.\n"),
        ("notes.md", "---\ntags: [todo]\n---\nCall the district office.\n"),
        ("notes.md", "---\n"),
        ("README.md", "---\ntitle: How this folder works\n---\n"),
        ("drafts/walks.md", DRAFT),
        ("hours/about.md", DRAFT),
    ],
)
def test_notes_may_lie_anywhere_else(tmp_path, path, text):
    assert found(tmp_path, {path: text}) == []
