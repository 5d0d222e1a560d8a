"""The extension cleans first and puts the parts in afterwards."""

import markdown

from casc_portfolio.engine.parts import attach, key, placeholder

EXTENSIONS = ["tables", "attr_list", "toc", "casc_portfolio.engine.markdown"]
CHART = "<svg><title>Growth</title></svg>"


def convert(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


def test_a_part_survives_where_typed_svg_does_not():
    place = key("chart", CHART)
    text = f"Before\n\n{placeholder(place)}\n\n<svg><title>Mine</title></svg>\n"
    html = convert(attach(text, {place: CHART}))
    assert html.count("<svg>") == 1
    assert "Growth" in html


def test_attributes_that_a_person_adds_are_cleaned_too():
    assert convert('[a](b.md){: onclick="alert(1)" }') == '<p><a href="b.md">a</a></p>'


def test_each_page_has_its_own_parts():
    engine = markdown.Markdown(extensions=EXTENSIONS)
    place = key("chart", CHART)
    assert CHART in engine.convert(attach(placeholder(place), {place: CHART}))
    assert CHART not in engine.convert(attach(placeholder(place), {}))


def test_an_unclosed_element_swallows_no_part():
    place = key("chart", CHART)
    html = convert(attach(f"<!-- never closed\n\n{placeholder(place)}\n", {place: CHART}))
    assert CHART in html


def test_the_table_of_contents_knows_nothing_of_parts():
    engine = markdown.Markdown(extensions=EXTENSIONS)
    place = key("chart", CHART)
    html = engine.convert(attach(f"# Title\n\n{placeholder(place)}\n", {place: CHART}))
    assert [token["name"] for token in engine.toc_tokens] == ["Title"]
    assert html.count(CHART) == 1
