"""What stays of typed HTML, and which addresses a browser would ask other hosts for."""

import pytest

from casc_portfolio.prose.kept import SCHEMES, TAGS, kept, stays, web_address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("HTTP://a.example", "http://a.example"),
        ("//a.example/x", "https://a.example/x"),
        ("\t/\\a.example/x", "https://a.example/x"),
        ("ht\ntps:a.example", "https://a.example"),
        ("///a.example", "https://a.example"),
        ("x.png", ""),
        ("/x.png", ""),
        ("../x.png", ""),
        ("data:image/png;base64,x", ""),
        ("https://", ""),
        ("", ""),
    ],
)
def test_another_host_is_seen_however_it_is_written(typed, address):
    assert web_address(typed) == address


@pytest.mark.parametrize(
    ("tag", "name", "value", "left"),
    [
        ("a", "href", "mailto:office@a.example", "mailto:office@a.example"),
        ("a", "href", "java\nscript:x()", None),
        ("q", "cite", "vbscript:x", None),
        ("img", "src", "a/b:c.png", "a/b:c.png"),
        ("img", "src", "https://a.example/x.png", None),
        ("p", "class", "note md-overlay", "note"),
        ("label", "for", "__drawer", None),
        ("input", "type", "password", None),
        ("input", "type", "Radio", "radio"),
        ("p", "title", "javascript:", "javascript:"),
    ],
)
def test_of_a_value_stays_what_does_no_harm(tag, name, value, left):
    assert kept(tag, name, value) == left


def test_attributes_belong_to_elements():
    assert stays("td", "align")
    assert not stays("p", "align")
    assert not stays("p", "onclick")


def test_nothing_that_runs_or_frames_is_among_what_stays():
    assert TAGS.isdisjoint({"script", "style", "iframe", "object", "embed", "form", "svg", "base"})
    assert SCHEMES.isdisjoint({"javascript", "data", "vbscript", "file", "blob"})
