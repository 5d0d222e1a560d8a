"""The deck is a page that reads without script, with reveal.js as it was made."""

from hashlib import sha256

import pytest

from casc_portfolio.engine.slides import REVEAL, reveal_folder, rows
from casc_portfolio.engine.stage import stage
from casc_portfolio.engine.words import render_all
from tests.compose.small import SMALL, TALK, site_of

DIGESTS = {
    "reveal.js": "3fb84c30d2e610dd598843d75a123ef2c4dbc588847cda86cd8c7a61e18ddb6b",
    "reveal.css": "64e6203ee2048665c9f49c368f345fb3d7f936c404934162c70369a7682f388f",
    "reset.css": "39413c3490fdcf826427c26ff4c1ee59ea961a0aa8507c18454e0c6dc96c12d8",
    "plugin/notes.js": "946159680c70354c665dbf4f3c9023a737d8b14b48c6c9af452553717a046729",
}


@pytest.mark.parametrize("name", REVEAL)
def test_reveal_is_the_one_that_was_looked_at(name):
    """A new release is looked at first: does it ask other hosts, does it still run from a folder?"""
    assert sha256((reveal_folder() / name).read_bytes()).hexdigest() == DIGESTS[name]


def deck(root, talk):
    site = site_of(root, {"presentation.md": talk})
    stage(site, root=root, folder=root / "stage", cache=root / "cache", render=render_all)
    return (root / "stage/docs/present/index.html").read_text()


def test_words_become_html_before_anyone_looks(tmp_path):
    html = deck(
        tmp_path, "---\nstatus: ready\n---\n## Opening\n\n*Good* morning <script>x</script>\n"
    )
    assert "<em>Good</em> morning" in html
    assert "<script>x" not in html
    assert html.count('<section class="slide') == 7


def test_notes_stand_where_the_speaker_view_looks_for_them(tmp_path):
    html = deck(tmp_path, "---\nstatus: ready\n---\n## Opening\n\nHello\n\n### Notes\n\nBreathe\n")
    notes = html[html.index('<aside class="notes">') : html.index("</aside>")]
    assert "<p>Breathe</p>" in notes
    assert "Who I am: 2:00" in notes


def test_nobody_but_the_speaker_gets_notes(tmp_path):
    site = site_of(tmp_path, {"presentation.md": TALK}, audience="panel")
    stage(site, root=tmp_path, folder=tmp_path / "s", cache=tmp_path / "c", render=render_all)
    html = (tmp_path / "s/docs/present/index.html").read_text()
    assert "Breathe" not in html
    assert "aside" not in html


def test_pieces_of_a_standard_stand_below_each_other_in_the_overview(tmp_path):
    second = "---\ntitle: Second\nelements: [2B]\nhighlight: yes\nstatus: ready\n---\n"
    names = {f"content/cpsel-{n}/evidence/s{n}.md": second for n in (2, 3)}
    names["content/cpsel-2/evidence/t.md"] = second
    columns = [[slide.id for slide in row] for row in rows(site_of(tmp_path, names).deck.every)]
    assert columns[2:4] == [["evidence-s2", "evidence-t"], ["evidence-s3"]]
    assert columns[-1][0] == "element-5a"


@pytest.mark.parametrize(
    ("language", "opening"), [("ar", '<html lang="en" dir="rtl">'), ("es", '<html lang="en">')]
)
def test_the_language_says_where_reading_begins(tmp_path, language, opening):
    settings = SMALL["portfolio.yml"] + f"site:\n  language: {language}\n"
    site = site_of(tmp_path, {"portfolio.yml": settings})
    stage(site, root=tmp_path, folder=tmp_path / "s", cache=tmp_path / "c", render=render_all)
    assert opening in (tmp_path / "s/docs/present/index.html").read_text()
