"""The deck is a page that reads without script, with reveal.js as it was made."""

from hashlib import sha256

import pytest

from casc_portfolio.engine.slides import REVEAL, reveal_folder
from casc_portfolio.engine.stage import stage
from casc_portfolio.engine.words import render_all
from tests.compose.small import site_of

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
    assert html.count("<section") == 5


def test_notes_stand_where_the_speaker_view_looks_for_them(tmp_path):
    html = deck(tmp_path, "---\nstatus: ready\n---\n## Opening\n\nHello\n\n### Notes\n\nBreathe\n")
    assert '<aside class="notes"><p>Breathe</p></aside>' in html
