"""The document for paper: whole, escaped, and for one pair of eyes."""

import re

import pytest

from casc_portfolio.content.types import Audience
from casc_portfolio.publish.book import book
from casc_portfolio.publish.chapters import chapters
from tests.compose.small import site_of


def made(root, files=None, audience=Audience.PRIVATE):
    root.mkdir(exist_ok=True)
    site = site_of(root, files or {}, audience=audience)
    return site, book(site, files={}).html


def test_every_name_is_there_once_and_every_link_inside_leads_to_one(tmp_path):
    for audience in Audience:
        _, html = made(tmp_path / audience, audience=audience)
        names = re.findall(r'\bid="([^"]*)"', html)
        assert len(names) == len(set(names))
        assert set(re.findall(r'href="#([^"]*)"', html)) <= set(names)


def test_every_page_s_title_is_a_heading(tmp_path):
    site, html = made(tmp_path / "p")
    headings = [re.sub("<[^>]*>", "", one) for one in re.findall(r"<h[12][^>]*>.*?</h[12]>", html)]
    for chapter in chapters(site):
        for page in (chapter.page, *chapter.pieces):
            wanted = f"About {page.title}" if page.kind == "home" else page.title
            assert any(one.strip().startswith(wanted) for one in headings), page.path


def test_headings_skip_no_level(tmp_path):
    _, html = made(tmp_path / "p")
    before = 0
    for level in map(int, re.findall(r"<h([1-6])\b", html)):
        assert level <= before + 1
        before = level


def test_what_was_typed_is_escaped(tmp_path):
    _, html = made(
        tmp_path / "p",
        {
            "portfolio.yml": "name: <img src=x onerror=1>\nprogram: pcoe\n",
            "content/inquiry/index.md": "---\nquestion: <script>x</script>?\nstatus: ready\n---\n"
            "<script>alert(1)</script><b onclick='x'>Words</b>\n",
        },
    )
    assert "<script" not in html
    assert "onerror=1>" not in html
    assert "onclick" not in html


@pytest.mark.parametrize("audience", ["coach", "program", "panel", "public"])
def test_a_draft_is_in_nobody_else_s_book(tmp_path, audience):
    files = {"content/cpsel-4/evidence/secret.md": "---\ntitle: Not yet said\n---\nUnsaid.\n"}
    own = made(tmp_path / "own", files)[1]
    theirs = made(tmp_path / "theirs", files, audience=Audience(audience))[1]
    assert "Not yet said" in own
    assert "Not yet said" not in theirs
    assert "Unsaid." not in theirs


def test_elements_without_evidence_have_a_quiet_dash_in_the_map(tmp_path):
    _, html = made(tmp_path / "p", audience=Audience.PANEL)
    (sums,) = re.findall(r"<tfoot>.*?</tfoot>", html, re.DOTALL)
    cells = re.findall(r"<td>(.*?)</td>", sums)
    assert (cells.count("1"), cells.count("–")) == (2, 17)


@pytest.mark.slow
def test_contents_of_seventy_lines_stand_on_one_page(tmp_path):
    """Six chapters with ten pieces each, as a full portfolio has them, and what comes after."""
    from weasyprint import HTML

    _, html = made(tmp_path / "p")
    style = html.partition("<style>")[2].partition("</style>")[0]
    piece = '<li><a href="#p">The committee that asked and was answered</a></li>'
    chapter = f'<li class="contents__chapter"><a href="#p">Standard</a><ol>{piece * 10}</ol></li>'
    contents = f'<h1 id="p">Contents</h1><ol>{chapter * 6}{chapter.replace(piece, "") * 6}</ol>'
    document = f'<style>{style}</style><nav class="contents">{contents}</nav>'
    assert len(HTML(string=document).render().pages) == 1
