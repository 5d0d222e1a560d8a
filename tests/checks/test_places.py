"""Pages at places where none is expected, and what is said of them."""

import pytest

from casc_portfolio.finding import Finding, Place
from tests.checks.worlds import DRAFT, PIECE, found, said


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


def test_what_happened_on_the_way_is_told_in_the_settings_and_another_kind_of_record_is_not(
    tmp_path,
):
    files = {
        "records/leave.md": "---\nkind: leave\n---\n",
        "records/thanks.md": "---\nkind: other\n---\n",
    }
    leave, other = said(found(tmp_path, files), "unknown-record")
    assert leave.startswith(
        "“leave” is none of your program's records. Write it under changes: in portfolio.yml;"
    )
    assert other.startswith(
        "“other” is none of your program's records. The records are credential,"
    )


@pytest.mark.parametrize(
    ("path", "cause", "text"),
    [
        (
            "portfolio.yml",
            "header",
            "This text is 73 KB long; we read up to 64 KB. "
            "Keep the fields that belong here, and delete what was pasted in; stories go into pages.",
        ),
        (
            PIECE,
            "header",
            "This header is 73 KB long; we read up to 64 KB. "
            "Keep the fields in it, and move long text to below the second line of hyphens.",
        ),
        (
            PIECE,
            "",
            "This text is 73 KB long; we read up to 64 KB. "
            "Divide it into several pages, or keep it as a PDF and name that as an artifact.",
        ),
        (
            "hours/coaching.csv",
            "",
            "This text is 73 KB long; we read up to 64 KB. "
            "Keep the rows of your entries, and delete what another program added to them.",
        ),
    ],
)
def test_what_is_far_too_long_is_told_by_what_it_is(path, cause, text):
    sizes = {"size": 73 * 1024, "limit": 64 * 1024, "cause": cause}
    finding = Finding(code="CP102", place=Place(path=path), arguments=sizes)
    assert said([finding], "file-too-large") == [text]


def test_a_header_that_is_far_too_long_is_told_as_one(tmp_path):
    findings = found(tmp_path, {PIECE: f"---\ntitle: {'long ' * 15_000}\n---\n"})
    assert said(findings, "file-too-large")[0].startswith("This header is 73.2 KB long;")
