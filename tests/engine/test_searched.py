"""What search skips is lifted from a page and put back; the index stays the engine's own."""

import json

import pytest

from casc_portfolio.engine.mkdocs import build
from casc_portfolio.engine.order import Order
from casc_portfolio.engine.parts import attach
from casc_portfolio.engine.searched import lift, put_back
from casc_portfolio.engine.stage import stage
from casc_portfolio.engine.words import render_all
from tests.compose.small import site_of


def lifted_from(part, *, typed="words"):
    page = f"<h1>A</h1>{part}<p>{typed}</p>"
    content, lifted = lift(page, attach("# A", {"chart-1": part}))
    assert put_back(content, lifted) == page
    return content


def test_an_element_that_search_skips_is_lifted_with_all_that_is_in_it():
    part = "<p>Seen</p><article data-search-exclude><p>1</p>\n</article ><p>Seen too</p>"
    assert lifted_from(part) == "<h1>A</h1><p>Seen</p><!--chart-1-0--><p>Seen too</p><p>words</p>"


def test_one_with_its_like_inside_stays_because_there_search_reads_on():
    part = "<div data-search-exclude><div>1</div>\n<div>2</div></div>"
    assert part in lifted_from(part)


def test_a_heading_that_search_makes_an_entry_for_stays():
    part = '<section class="a" data-search-exclude><h2 id="b">B</h2></section>'
    assert part in lifted_from(part)


def test_what_is_never_closed_ends_with_its_part():
    assert lifted_from("<div data-search-exclude>1<p>2") == "<h1>A</h1><!--chart-1-0--><p>words</p>"


def test_what_a_person_typed_is_never_lifted():
    typed = "<p data-search-exclude>mine</p>"
    assert typed in lifted_from("<p>a part</p>", typed=typed)


@pytest.mark.slow
def test_the_index_and_the_pages_are_those_of_the_engine_alone(tmp_path, monkeypatch):
    root = tmp_path / "portfolio"
    root.mkdir()
    stage(site_of(root), root=root, folder=root / "stage", cache=root / "cache", render=render_all)
    ours, alone = tmp_path / "ours", tmp_path / "alone"
    build(Order(project=root / "stage", out=ours, time=1_761_000_000))
    monkeypatch.setattr(
        "casc_portfolio.engine.mkdocs.building.search_less", lambda config, known: None
    )
    build(Order(project=root / "stage", out=alone, time=1_761_000_000))
    index = json.loads((ours / "search/search_index.json").read_bytes())
    assert index == json.loads((alone / "search/search_index.json").read_bytes())
    assert len(index["docs"]) > 10
    assert (ours / "evidence.html").read_bytes() == (alone / "evidence.html").read_bytes()
