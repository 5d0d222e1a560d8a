"""The panel's papers need nothing beside them, and may use nothing but what is in them."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html import unescape

import pytest

from casc_portfolio.engine.papers import handout_page, paper_files, qr_code, sheet_page
from casc_portfolio.engine.stage import stage
from casc_portfolio.engine.words import render_all
from tests.compose.small import site_of

BAIT = "\"><script>alert(1)</script><img src=x onerror='alert(1)'>"


@pytest.mark.parametrize(
    ("audience", "papers"),
    [
        ("private", ["present/handout.html"]),
        ("coach", []),
        ("program", []),
        ("panel", ["present/sheet.html", "present/handout.html"]),
        ("public", []),
    ],
)
def test_papers_are_staged_for_those_who_use_them(tmp_path, audience, papers):
    site = site_of(tmp_path, audience=audience)
    assert [path for path, _ in paper_files(site)] == papers
    stage(site, root=tmp_path, folder=tmp_path / "s", cache=tmp_path / "c", render=render_all)
    staged = {file.name for file in (tmp_path / "s/docs/present").glob("*t.html")}
    assert staged == {path.removeprefix("present/") for path in papers}


def test_style_and_script_are_the_ones_that_the_policy_names(tmp_path):
    site = site_of(tmp_path, audience="panel")
    for html in (sheet_page(site), handout_page(site)):
        policy = unescape(re.search(r'Security-Policy" content="([^"]*)"', html)[1])
        inside = re.findall(r"<(style|script)>(.*?)</\1>", html, re.DOTALL)
        for kind, text in inside:
            name = b64encode(sha256(text.encode()).digest()).decode()
            assert f"{kind}-src 'sha256-{name}'" in policy
        assert policy.startswith("default-src 'none'; base-uri 'none'; form-action 'none';")
        assert "unsafe" not in policy
    assert "script-src 'none'" in policy, "the handout runs nothing"


def test_the_same_site_makes_the_same_papers(tmp_path):
    one, other = (dict(paper_files(site_of(tmp_path / n, audience="panel"))) for n in "ab")
    assert one == other


def test_what_people_typed_is_text(tmp_path):
    site = site_of(tmp_path, audience="panel")
    person = replace(site.person, name=BAIT, role=BAIT, school=BAIT)
    standard = site.sheet.standards[1]
    pieces = tuple(replace(one, title=BAIT, id=BAIT) for one in standard.pieces)
    standards = (replace(standard, claim=BAIT, title=BAIT, pieces=pieces),)
    sheet = replace(site.sheet, person=person, program=BAIT, version=BAIT, standards=standards)
    row = replace(site.handout.rows[1], claim=BAIT, start=BAIT, now="")
    handout = replace(site.handout, person=person, vision=BAIT, rows=(row,))
    baited = replace(site, sheet=sheet, handout=handout)
    for html in (sheet_page(baited), handout_page(baited)):
        assert "<img" not in html
        assert "<script>alert" not in html


def test_a_code_is_a_drawing_of_squares():
    drawing = qr_code("https://ana.example/a.html")
    assert re.fullmatch(r"<svg [^<>]*>(<path [^<>]*/>)+</svg>", drawing)
    assert drawing == qr_code("https://ana.example/a.html")
    assert "http" not in drawing.replace("http://www.w3.org/2000/svg", "")
