"""What is read line by line is what the parser reads, or is left to the parser."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from casc_portfolio.source import plain
from casc_portfolio.source.events import parse
from casc_portfolio.source.simple import read_simple
from tests.source.reading import source

HEADER = """\
title: Weekly learning walks
date: 2025-10-14
elements: [2A, 2C]
goal:
role: Designed the protocol, and (with others) led "twelve" walks
artifacts:
  - file: artifacts/walk-protocol.pdf
    title: Walk protocol
  - url: https://school.example/calendar
people:
    coach: Ruth
    staff:
        - Ana
        - José Ñ
status: ready
"""


def simple(text):
    return read_simple(text, 0, len(text))


def test_a_header_as_most_people_write_it():
    assert simple(HEADER) == {
        "title": "Weekly learning walks",
        "date": "2025-10-14",
        "elements": ["2A", "2C"],
        "goal": None,
        "role": 'Designed the protocol, and (with others) led "twelve" walks',
        "artifacts": [
            {"file": "artifacts/walk-protocol.pdf", "title": "Walk protocol"},
            {"url": "https://school.example/calendar"},
        ],
        "people": {"coach": "Ruth", "staff": ["Ana", "José Ñ"]},
        "status": "ready",
    }


def test_nothing_outside_of_the_header_is_read():
    whole = f"---\n{HEADER}---\nwords\n"
    assert read_simple(whole, 4, 4 + len(HEADER)) == simple(HEADER)


def test_the_last_line_may_lack_its_end():
    assert simple("title: a\nkind: plan") == {"title": "a", "kind": "plan"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "only words\n",
        "- a\n- b\n",
        "title: a: b\n",
        "title: a # b\n",
        "title: a:\n",
        "title: 'a'\n",
        "title: &a b\n",
        "title: |\n  a\n",
        "title: a\n  b\n",
        "title: a\n  role: b\n",
        "title: a\n  - b\n",
        "title: a\ntitle: b\n",
        "title:\n    role: a\n  kind: b\n",
        "title:\n  - a\n b: c\n",
        "title:\n- a\n",
        "title: a\tb\n",
        "title: a\r\n",
        "title: a\x07b\n",
        "title: a\u2028b\n",
        "title: [a, 'b']\n",
        "title: [-]\n",
        "- - a\n",
        "# a\ntitle: b\n",
        "title: b\n\nrole: c\n",
    ],
)
def test_anything_else_is_left_to_the_parser(text):
    assert simple(text) is None


def test_so_is_what_lies_deep():
    text = "".join(f"{'  ' * depth}a:\n" for depth in range(60))
    assert simple(text) is None


PIECES = [
    *("title", "2A", "a:", "role: ", "kind:  ", "b", " c", ": ", ":", "#", " #", "- ", "-", "-  "),
    *("[", "]", "[a]", "[a, b]", ", ", "'", '"', "&", "*", "!", "é", "·", "\xa0", "\ufeff", "\x85"),
    *("x: https://y.example/z#1", "_", ".", "(", "{", "|", "?", "%", "~", "\t", "\x01", "🌱"),
]
INDENTS = ["", "", " ", "  ", "  ", "    ", "- ", "  - ", "- - "]
LINES = ["a: b", "c: d e", "a:", "c:", "d: [2A, 2B]", "- x", "- a: b", "x", "e: f  ", "g:  "]
lines = st.one_of(
    st.sampled_from(LINES), st.lists(st.sampled_from(PIECES), max_size=5).map("".join)
)
texts = st.lists(st.tuples(st.sampled_from(INDENTS), lines).map("".join), max_size=7).map("\n".join)


@settings(max_examples=500)
@example("a:\n  b: c\n  d:\ne: f")
@example("a: b \nc:\n  - d: e\n    f:\n  - g")
@given(texts)
def test_whatever_is_read_here_the_parser_reads_alike(text):
    values = simple(text)
    if values is not None:
        parsed = parse(source(text), start=0, end=len(text))
        assert (plain(parsed.root), parsed.findings, parsed.suspicious) == (values, [], False)
