"""Attribute lists: ids and alternative texts."""

import pytest

from casc_portfolio.prose import scan


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        ("[a](b){#x}", {"x"}),
        ("![a](b){: #x .c }", {"x"}),
        ("*a*{#x} `b`{#y}", {"x", "y"}),
        ("words\n{: #x }", {"x"}),
        ("- item\n{: #x }", {"x"}),
        ("- item {: #x }", set()),
        ("words {#x}", set()),
        ("[a](b) {#x}", set()),
        ("| a {#x} | b |\n|---|---|\n", {"x"}),
        ("[a](b){id=x}", {"x"}),
        ("[a](b){id='x y'}", {"x y"}),
        ("*{#x}", set()),
    ],
)
def test_an_id_is_an_anchor_where_it_belongs_to_something(text, anchors):
    assert scan(text).anchors == anchors


def test_a_list_may_say_the_alternative_text():
    images = scan('![](a.png){ alt="Two &amp; two" width=30 } ![b](b.png){ width=30 }').images
    assert [image.alt for image in images] == ["Two & two", "b"]


@pytest.mark.parametrize(
    ("typed", "text", "anchor"),
    [
        ("# A {#b}", "A", "b"),
        ("# A ## {#b}", "A", "b"),
        ("# A {#b} ##", "A", "b"),
        ("# A { .c }", "A", "a"),
        ("# A {b} {#c}", "A {b} {#c}", "a-b-c"),
        ("# A{#b}", "A{#b}", "ab"),
    ],
)
def test_a_heading_takes_the_list_at_its_end(typed, text, anchor):
    (heading,) = scan(typed).headings
    assert (heading.text, heading.anchor) == (text, anchor)
