"""``scan`` reads what Python-Markdown reads, on bodies of every shape."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casc_portfolio.prose import Prose, scan
from tests.prose.judge import judge, ours
from tests.prose.texts import bodies

EXAMPLES = {
    "headings": "# One\n#Two\n####### Six\n# Closed ##\n# Kept \\##\n#\n## _em_ `code` &amp; <b>x</b>",
    "underlined": "One\n===\ntext\n\nTwo\n-\n- not an item",
    "heading in a paragraph": "text\n# head\nmore [a](b)",
    "same headings": "# A\n# A\n# A_1\n# a\n# ž\n# {#a-1}\n# !",
    "ids": "# x {#y}\n# y\npara [a](b){: #z }\n# z\n\npara\n{: #q }\n\n# q",
    "lists": "- [a](b)\n    - [c](d)\n\n    [e](f)\n\n        code [no](no)\n\n1. [g](h)",
    "list items": "* a\n\n  b [c](d)\n\n* # Head\n    text [e](f)\n- \n    [g](h)",
    "no list without an empty line": "text\n- [a](b)\n    - [c](d)",
    "quotation": "> # head\n> [a](b)\nlazy [c](d)\n\n> - [e](f)\n>\n>         [no](no)",
    "references": '[a]: <http://x.y> "t"\n[b]:\n    z\n[a]: later\n\n[a] [b] [q][a] [A][] ![i][b] [n][c]',
    "targets": '[a](b "c") [d](<e f>) [g](h i) [j](k(l)m) [n]( o ) [s](t "u (v)") [w]()',
    "escapes": "[a\\](b) \\[c](d) [e](f\\_g) [h](i\\)j) \\![k](l) \\`[m](n)`",
    "images": "![a *b*](c) ![](d) ![x `y`](e) [![k](l)](m) ![n [o](p)](q) !\\[r](s)",
    "code": "`[a](b)` ``[c](d) ` `` `[e](f) ```[g](h)` [i](j)``",
    "addresses": "<http://a.b> <me@x.y> <mailto:me@x.y> <notone> <http://c.d/e_f>",
    "raw html": "<div>\n[no](no)\n\n[no](no)\n</div>\n[a](b) <a href=c>d</a> <img src='e'>",
    "unclosed html": "<p>[no](no)\n\n# no",
    "markdown in html": "<div markdown>\n[a](b)\n# H\n\n<p>[no](no)</p>\n</div>\n<p markdown>[c](d)</p>",
    "comments": "para\n<!-- [no](no)\n\n# no -->\n[a](b) <!-- [no](no) --> [c](d)",
    "definitions": "Term\n:   def [a](b)\n\n    more [c](d)\n\nT2\n: x\nlazy [e](f)\n\nT3\n\n: y [g](h)",
    "table": "| [a](b) | b |\n|---|---|\n| \\| [c](d) | `|` [e](f) | [no](no) |\n\na | b\n-|-\n[g](h) | i",
    "admonitions": "text\n!!! note\n    [a](b)\n\n    - [c](d)\n\n        [e](f)\n\n    # H\n\n[g](h)",
    "details": '??? tip "T [a](b)"\n    [c](d)\n    !!! note\n        [e](f)\nlazy [g](h)\n\n??? "# H"\n  x',
    "tabs": '=== "A"\n    [a](b)\n\n    - x\n\n        [c](d)\n\n=== "[e](f)"\n\n    ```\n    # no\n    ```',
    "fences": '```\n[no](no)\n```\n[a](b)\n```python title="x"\n[no](no)\n```\n``` no fence here\n[c](d)',
    "fence in a list": "- item\n\n    ```\n    # no\n    ```\n\n    [a](b)\n\n> ```\n> [no](no)\n> ```",
    "open fence": "~~~\n[a](b)\n\n# H",
    "tasks": "- [ ] [a](b)\n- [x] [c](d)\n- [x](y)",
    "over line ends": "[two\nlines](target) and [t](two\nlines)",
    "tabs and carriage returns": "-\t[a](b)\r\n\t-\t[c](d)\r\n\r\n# H\r\rtext\t[e](f)",
    "abbreviations": "*[HTML]: foo\nHTML [a](b)",
    "rules": "***\n[a](b)\n___\ntext\n- - -\n# h",
}


@pytest.mark.parametrize("text", EXAMPLES.values(), ids=EXAMPLES)
def test_an_example_is_read_as_python_markdown_reads_it(text):
    assert ours(scan(text)).sorted() == judge(text).sorted()


@given(bodies())
def test_a_body_is_read_as_python_markdown_reads_it(text):
    assert ours(scan(text)).sorted() == judge(text).sorted()


@settings(max_examples=30)
@given(bodies(), st.text(max_size=20))
def test_places_are_those_of_the_file(body, before):
    header = before + "\n"
    alone, below = scan(body), scan(header + body, start=len(header))
    assert [link.start + len(header) for link in alone.links] == [
        link.start for link in below.links
    ]
    assert [h.end + len(header) for h in alone.headings] == [h.end for h in below.headings]


@settings(max_examples=30)
@given(bodies())
def test_windows_line_ends_change_nothing_but_places(body):
    windows = body.replace("\n", "\r\n")
    assert ours(scan(windows)) == ours(scan(body))
    typed = [windows[link.start : link.end].replace("\r\n", "\n") for link in scan(windows).links]
    assert typed == [body[link.start : link.end] for link in scan(body).links]


SIGNS = [
    *"[ ] ( ) ![ ]( ]: ` `` \\ * _ < > # | --- === { } {#i} : ! \" ' = + &amp; é word".split(),
    *"<a </a> <div> </div> <!-- --> [r]: [^1]: [^1] ``` ~~~ !!! ??? 1. @ http://x.y".split(),
    *(
        "<p markdown>",
        "\0",
        "\2",
        "\3",
        "\u2028",
        "\t",
        "\r\n",
        "\n",
        "\n\n",
        "    ",
        " ",
        "- ",
        "> ",
    ),
]


@given(st.lists(st.sampled_from(SIGNS) | st.characters(), max_size=40).map("".join))
def test_whatever_is_written_has_places_within_the_file(text):
    prose = scan(text)
    for things in everything(prose):
        assert list(things) == sorted(things, key=lambda thing: thing.start)
        assert all(0 <= thing.start <= thing.end <= len(text) for thing in things)
    for item in (*prose.links, *prose.images):
        assert 0 <= item.target_start <= item.target_end <= len(text)
    for link in prose.links:
        assert text[link.start] == ("[" if link.form in ("inline", "reference") else "<")
        assert text[link.end - 1] in ")]>"
        assert link.start <= link.text_start <= link.text_end <= link.end
    assert all(text[image.start] in "!<" for image in prose.images)
    assert all(text[comment.start : comment.start + 4] == "<!--" for comment in prose.comments)


def everything(prose: Prose):
    """All tuples of things with a place, those that are computed on demand too."""
    assert prose.words >= 0
    yield from (prose.headings, prose.links, prose.images, prose.comments, prose.unresolved)
    yield from (prose.stretches, prose.sections)
