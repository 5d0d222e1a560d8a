"""Parts travel in a page's last line and stand where their place is."""

from casc_portfolio.engine.parts import attach, detach, key, lost, placeholder, put_in


def test_a_part_comes_back_as_it_was():
    parts = {"chart-1": '<svg>-->\n"é"</svg>'}
    lines = attach("# Title\n\nText\n", parts).splitlines()
    assert lines[-1].count("-->") == 1
    assert detach(lines) == (["# Title", "", "Text", ""], parts)


def test_only_the_last_line_is_read():
    forged = attach("Text", {"x-1": "<script>alert(1)</script>"})
    lines, parts = detach(attach(forged, {}).splitlines())
    assert parts == {}
    assert any("alert" in line for line in lines)


def test_a_page_that_was_not_staged_has_no_parts():
    assert detach(["# Guide", "", "Text"]) == (["# Guide", "", "Text"], {})
    assert detach([]) == ([], {})


def test_a_part_fills_its_place_and_nothing_else_does():
    name = key("chart", "<svg></svg>")
    page = f"<p>a</p>{placeholder(name)}{placeholder('chart-forged')}"
    assert put_in(page, {name: "<svg></svg>"}) == "<p>a</p><svg></svg><div></div>"


def test_a_part_is_not_read_for_places_again():
    assert put_in(placeholder("a-1"), {"a-1": "<b>{0}</b>"}) == "<b>{0}</b>"


def test_a_part_whose_place_is_gone_is_not_lost():
    parts = {"a-1": "<b></b>", "b-2": "<i></i>"}
    assert lost(f"<p>a</p>{placeholder('b-2')}", parts) == "\n<b></b>"


def test_the_name_follows_the_content():
    assert key("map", "a") == key("map", "a") != key("map", "b")
