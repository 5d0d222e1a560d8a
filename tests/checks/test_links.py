"""Links, in all the ways in which people write them."""

import pytest

from tests.checks.worlds import DRAFT, PIECE, found, names, said


@pytest.mark.parametrize(
    ("link", "hint"),
    [
        ("[a](../../cpsel-1/evidence/vision-evening)", "../../cpsel-1/evidence/vision-evening.md"),
        (
            "[a](../../cpsel-1/evidence/vision-evening.html)",
            "../../cpsel-1/evidence/vision-evening.md",
        ),
        ("[a](vision-evening.md)", "../../cpsel-1/evidence/vision-evening.md"),
        ("[a](../../iip/year-2.md)", "../../iip/year-1.md"),
        ('<a href="vision-evening.md">a</a>', "../../cpsel-1/evidence/vision-evening.md"),
        ("[a][1]\n\n[1]: vision-evening.md", "../../cpsel-1/evidence/vision-evening.md"),
    ],
)
def test_a_link_to_nothing_names_what_is_likely_meant(tmp_path, link, hint):
    (text,) = said(found(tmp_path, {PIECE: DRAFT + link + "\n"}), "broken-link")
    assert text.endswith(f"Did you mean {hint}?")


def test_a_link_that_is_empty(tmp_path):
    assert said(found(tmp_path, {PIECE: DRAFT + "[a]()\n"}), "broken-link") == [
        "This link leads nowhere: its address is empty. "
        "Write the file or the address between the parentheses, or take the link away."
    ]


def test_a_link_to_a_folder_names_its_page(tmp_path):
    files = {
        "content/cpsel-1/index.md": "---\ntitle: Vision\n---\n",
        PIECE: DRAFT + "[a](../../cpsel-1/)\n",
    }
    (text,) = said(found(tmp_path, files), "broken-link")
    assert text == (
        "content/cpsel-1 is a folder, and a folder can't be opened on a site. "
        "Did you mean ../../cpsel-1/index.md?"
    )


def test_folders_divided_as_windows_does(tmp_path):
    text = DRAFT + r"[a](..\..\iip\year-1.md)" + "\n"
    (text,) = said(found(tmp_path, {PIECE: text}), "broken-link")
    assert text.endswith("Write ../../iip/year-1.md")


def test_a_page_that_is_left_out(tmp_path):
    files = {"content/notes.md": DRAFT, PIECE: DRAFT + "[a](../../notes.md)\n"}
    (text,) = said(found(tmp_path, files), "broken-link")
    assert text.startswith("content/notes.md is not shown on the site")


def test_an_address_without_its_beginning(tmp_path):
    (text,) = said(found(tmp_path, {PIECE: DRAFT + "[a](www.school.example)\n"}), "broken-link")
    assert text.endswith("If it is on the web, begin it with https://")


def test_a_picture_that_is_not_there(tmp_path):
    findings = found(tmp_path, {PIECE: DRAFT + "![A school](../../artifacts/school.jpg)\n"})
    assert names(findings) == ["broken-link"]


def test_a_picture_in_html_that_is_not_there(tmp_path):
    findings = found(tmp_path, {PIECE: DRAFT + '<img src="school.jpg" alt="A school">\n'})
    assert names(findings) == ["broken-link"]


def test_an_accent_that_is_stored_in_another_way(tmp_path):
    files = {
        "content/artifacts/can\u0303on.txt": "One.\n",
        PIECE: DRAFT + "[a](../../artifacts/ca\u00f1on.txt)\n",
    }
    assert "file-name-case" in names(found(tmp_path, files))


@pytest.mark.parametrize(
    "link",
    [
        "[a](../../cpsel-1/evidence/vision-evening.md)",
        "[a](../../cpsel-1/reflections/what-families-said.md#what-it-means)",
        "[a](#further-down)\n\n## Further down",
        "[a](#here)\n\n## Further down { #here }",
        "[a](#below)\n\n<a id='below'></a>",
        "[a](https://school.example/x#y)",
        "[a](mailto:office@school.example)",
        "`[a](nowhere.md)`",
        "    [a](nowhere.md)",
        "<!-- [a](nowhere.md) -->",
    ],
)
def test_what_is_fine_is_not_talked_about(tmp_path, link):
    assert found(tmp_path, {PIECE: DRAFT + link + "\n"}) == []


def test_a_heading_of_another_page(tmp_path):
    link = "[a](../../cpsel-1/reflections/what-families-said.md#what-now)\n"
    (text,) = said(found(tmp_path, {PIECE: DRAFT + link}), "broken-anchor")
    assert text.startswith("content/cpsel-1/reflections/what-families-said.md has no heading")


def test_a_page_without_headings(tmp_path):
    (text,) = said(found(tmp_path, {PIECE: DRAFT + "[a](#x)\n"}), "broken-anchor")
    assert text == ("This page has no heading or place called “x”. It has no headings at all.")


def test_the_presentation_links_from_the_top_of_the_portfolio(tmp_path):
    deck = "---\ntitle: Two years\n---\n![A](content/artifacts/a.png)\n[b](content/index.md)\n"
    (text,) = said(found(tmp_path, {"presentation.md": deck}), "broken-link")
    assert text.startswith("There is nothing at content/artifacts/a.png.")


def test_every_line_end_is_a_line_end(tmp_path):
    text = (DRAFT + "\nSee [a](x.md).\n").replace("\n", "\r\n")
    (finding,) = found(tmp_path, {PIECE: text.encode()})
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (5, 9, 13)


@pytest.mark.parametrize("link", ["[a]({})", "![A chart]({})", '<a href="{}">a</a>'])
def test_a_file_of_a_kind_that_the_site_leaves_out(tmp_path, link):
    page = DRAFT + link.format("../../artifacts/dashboard.html") + "\n"
    findings = found(tmp_path, {"content/artifacts/dashboard.html": "Ours\n", PIECE: page})
    assert said(findings, "file-not-shown") == [
        "The site can't show artifacts/dashboard.html: it leaves out files of this kind. "
        "Save it as a PDF or a picture, and name that file here."
    ]


def test_a_phone_s_photo_is_told_how_to_become_one_that_browsers_show(tmp_path):
    page = DRAFT + "![Walks](<../../artifacts/IMG 2041.HEIC>)\n"
    findings = found(tmp_path, {"content/artifacts/IMG 2041.HEIC": b"", PIECE: page})
    (text,) = said(findings, "file-not-shown")
    assert text.endswith("Export it as JPEG from your photo program, and name that file here.")


def test_a_file_in_a_folder_that_is_called_like_a_file(tmp_path):
    page = DRAFT + "[a](../../artifacts/notes.pdf/walks.txt)\n"
    findings = found(tmp_path, {"content/artifacts/notes.pdf/walks.txt": "Ours\n", PIECE: page})
    (text,) = said(findings, "file-not-shown")
    assert text.endswith("Give the folder a name without an ending such as .pdf or .html.")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("/iip/year-1.md", "../../iip/year-1.md"),
        ("/content/iip/year-1.md", "../../iip/year-1.md"),
        ("/iip/year-1.html#goals", "../../iip/year-1.md#goals"),
        ("/vision-evening.md", "../../cpsel-1/evidence/vision-evening.md"),
    ],
)
def test_a_link_from_the_top_names_what_it_means(tmp_path, typed, meant):
    (text,) = said(found(tmp_path, {PIECE: DRAFT + f"[a]({typed})\n"}), "rooted-link")
    assert f"Did you mean {meant}?" in text


def test_a_link_from_the_top_to_nothing(tmp_path):
    (text,) = said(found(tmp_path, {PIECE: DRAFT + "[a](/nowhere.md)\n"}), "rooted-link")
    assert text.endswith("Write it from this file's folder on, with ../ for each folder up.")


@pytest.mark.parametrize("typed", ["htps://a.example", "htttps://a.example", "ttps://a.example"])
def test_an_address_with_a_slip_in_its_beginning(tmp_path, typed):
    (text,) = said(found(tmp_path, {PIECE: DRAFT + f"[a]({typed})\n"}), "unknown-scheme")
    assert text.endswith("Did you mean https://a.example?")


@pytest.mark.parametrize("typed", ["https//a.example", "http//a.example"])
def test_an_address_without_its_colon(tmp_path, typed):
    (text,) = said(found(tmp_path, {PIECE: DRAFT + f"[a]({typed})\n"}), "broken-link")
    assert text.endswith("Did you mean https://a.example?")


@pytest.mark.parametrize("typed", ["gopher://a.example", "javascript:a()", "data:text/plain,a"])
def test_another_scheme_is_no_slip(tmp_path, typed):
    (text,) = said(found(tmp_path, {PIECE: DRAFT + f"[a]({typed})\n"}), "unknown-scheme")
    assert text.endswith("or a file of the portfolio.")
