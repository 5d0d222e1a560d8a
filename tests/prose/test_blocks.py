"""The structure of blocks: where we knowingly differ from Python-Markdown, and texts meant to hurt."""

import time

import pytest

from casc_portfolio.prose import scan
from tests.prose.judge import judge


def test_a_fence_below_indented_code_stays_code():
    text = "    code\n```\n# no heading\n```\n"
    assert scan(text).headings == ()
    assert judge(text).headings == [(1, "no-heading", "no heading")]


def test_a_fence_above_dashes_makes_a_heading_without_text():
    text = "```\n# code\n```\n---\n"
    assert [(h.level, h.text) for h in scan(text).headings] == [(2, "")]
    assert judge(text).headings == [(2, "code", "# code")]


def test_attribute_lists_move_no_link():
    text = "[a](b){ href=c }"
    assert [link.target for link in scan(text).links] == ["b"]
    assert judge(text).links == ["c"]


def test_a_comment_hides_all_that_is_in_it():
    text = "text <!--<http://example.org/-->"
    assert scan(text).links == ()
    assert judge(text).links == ["http://example.org/--"]


def test_a_sign_ends_an_unfinished_tag():
    text = "<div [a](b) <a href=c>d</a>"
    assert "c" in [link.target for link in scan(text).links]
    assert "c" not in judge(text).links


def test_what_lies_too_deep_is_running_text():
    text = "> " * 100 + "# [a](b)"
    page = scan(text)
    assert page.headings == ()
    assert [text[link.start : link.end] for link in page.links] == ["[a](b)"]


SIGNS = ["[", "![", "<", "`", "*", "|"]
REPEATED = """_ ( \\ { & # > ~ = - + [a]( [a](b [a]("b" ]( [] [[]] [a][b] [a](b) [![a](b)](c)
[`*a*`](b) **a* *a_b <a <a" <!-- <? <![CDATA[ </ <div> &amp; {#a} <a@b> <http://a> [^1] a| `|
<b> </b> !!! '""".split()
LINES = [
    *("# a", "- a", "1. a", "> a", "a\n# b", "a\n> b", "a\n---", "[a]: b", "[^1]: b", "t\n[a]: b"),
    *(
        "a\n: b",
        "a\n: b\n",
        "    - a",
        "```",
        "```\na\n```",
        "!!! note",
        "!!! note\n    a",
        '=== "a"',
    ),
    *(
        "*[a]: b",
        "| a",
        "-",
        "- a\n\n    b\n",
        "[a]:",
        "<div>",
        "<p markdown>",
        "***",
        "\t\r",
        "??? x",
    ),
    *("[^a]: b\n\n    c\n", "# a\n", "a {#b}\n", "<!--", "<a", "* *", ">>> a", "{: #a }"),
]
DEEP_OR_WIDE = {
    "code": " ".join("`" * length for length in range(600)),
    "lists": "\n".join("    " * depth + "- a" for depth in range(300)),
    "quotations": "\n\n".join("> " * depth + "a" for depth in range(300)),
    "admonitions": "\n".join("    " * depth + "!!! note" for depth in range(300)),
    "elements": "<div>" * 20_000 + "</div>" * 20_000,
    "elements with Markdown": "<div markdown>\n" * 10_000,
    "hashes": "#" * 100_000 + "x",
    "columns": "|".join("a" * 40_000) + "\n" + "|".join("-" * 40_000),
    "a megabyte": "[" * 1_000_000,
    "open attribute lists": "`a`{: #a" * 12_000,
    "attribute lists in one": "*a*{: #a" * 12_000 + "}",
    "attribute lists that a line ends": "`a`{: #a" * 12_000 + "\n}",
}


def seconds(text: str) -> float:
    """The processor's time for reading the text and its words."""
    start = time.process_time()
    assert scan(text).words >= 0
    return time.process_time() - start


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_repeated_is_read_at_once(sign):
    assert seconds(sign * (200_000 // len(sign))) < 1


@pytest.mark.slow
@pytest.mark.parametrize("piece", [*REPEATED, *(line + "\n" for line in LINES)])
def test_no_repetition_takes_more_than_its_length(piece):
    assert seconds(piece * (100_000 // len(piece))) < 4


@pytest.mark.slow
@pytest.mark.parametrize("text", DEEP_OR_WIDE.values(), ids=DEEP_OR_WIDE)
def test_neither_does_depth_or_width(text):
    assert seconds(text) < 4
