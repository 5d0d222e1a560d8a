"""Only what shows something stands beside the pages."""

import pytest

from casc_portfolio.attachments.showable import may_stand_beside


@pytest.mark.parametrize(
    "path",
    [
        "artifacts/a.pdf",
        "a.PNG",
        "cpsel-1/2025.10 walks/b.docx",
        "c.csv",
        "d.vtt",
        "e.jpeg",
        "f.mov",
    ],
)
def test_what_people_attach_may(path):
    assert may_stand_beside(path)


@pytest.mark.parametrize(
    "name",
    [
        *("a.html", "a.HTM", "a.xhtml", "a.xht", "a.shtml", "a.svg", "a.svgz", "a.xml", "a.rss"),
        *("a.js", "a.mjs", "a.css", "a.json", "a.wasm", "a.php", "a.swf", "a.exe", "a.mht"),
        *("a.md", "a.markdown", "a.mkd", "a.mdown", "a.docm", "a.heic", "a.tiff", "a.webmanifest"),
        *("a.html ", "a.html.", "a", ".png", "a.png~", "CNAME", "a.png\u200b", "a.html;.x"),
    ],
)
def test_what_acts_or_is_taken_for_a_page_may_not(name):
    assert not may_stand_beside(f"artifacts/{name}")


@pytest.mark.parametrize(
    "path",
    ["index.html/a.png", "evidence.md/a.png", "sitemap.xml/a.png", ".git/a.png", "a.pdf.png/a.png"],
)
def test_nothing_may_in_a_folder_that_is_called_like_a_file(path):
    assert not may_stand_beside(path)
