"""Blocks of raw HTML, with Markdown in them and without."""

import pytest

from casc_portfolio.prose import scan


def targets(text: str) -> list[str]:
    return [link.target for link in scan(text).links]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<div>[no](no)</div>\n\n[a](b)", ["b"]),
        ("<div>\n\n[no](no)\n\n</div> [a](b)", ["b"]),
        ("<DIV><div></div>[no](no)</DIV>[a](b)", ["b"]),
        ("<p>\n\n[no](no)", []),
        ("<span>[a](b)</span>", ["b"]),
        ("text <div>[a](b)</div>", ["b"]),
        ("    <div>\n    [no](no)", []),
        ("<hr>\n[a](b)", ["b"]),
        ("<!-- [no](no) -->[a](b)", ["b"]),
        ("<!-- [a](b)", ["b"]),
        ("<script>'<div>' [no](no)</script>\n[a](b)", ["b"]),
        ("<!DOCTYPE [no](no)>\n<?php [no](no) ?>\n[a](b)", ["b"]),
        ("</div>[a](b)", ["b"]),
    ],
)
def test_markdown_counts_outside_of_raw_blocks(text, expected):
    assert targets(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<div markdown>\n\n[a](b)\n\n</div>", ["b"]),
        ('<div markdown="1">\n<div>[no](no)</div>\n[a](b)\n</div>', ["b"]),
        ('<p markdown="span">[a](b)\n\n[c](d)</p>[e](f)', ["b", "d", "f"]),
        ('<div markdown="1">\n<p markdown>[a](b)</p>\n</div>', ["b"]),
        ('<div markdown="0">[no](no)</div>', []),
        ("<div markdown>\n[a](b)", ["b"]),
        ("<div markdown>\n\n    [no](no)\n\n- [a](b)\n\n</div>", ["b"]),
    ],
)
def test_an_element_may_ask_for_markdown(text, expected):
    assert targets(text) == expected


def test_a_heading_element_with_markdown_is_a_heading():
    (heading,) = scan('<h2 markdown id="x">A *b*</h2>').headings
    assert (heading.level, heading.text, heading.anchor) == (2, "A b", "x")


def test_places_in_such_an_element_are_those_of_the_file():
    text = "<div markdown>\n<div markdown>\n\n> [a](b)\n\n</div>\n</div>\n"
    (link,) = scan(text).links
    assert text[link.start : link.end] == "[a](b)"


def test_entities_in_attributes_are_read():
    assert targets('<a href="a?b&amp;c">x</a>') == ["a?b&c"]
