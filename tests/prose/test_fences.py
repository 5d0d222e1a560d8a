"""Fences hide what is in them, and nothing else."""

import pytest

from casc_portfolio.prose.fences import hide_fences
from casc_portfolio.prose.passage import GONE


def left(text: str) -> str:
    """What is not hidden."""
    return hide_fences(text, 0).replace(GONE, "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n```\nb\n```\nc", "a\n\nc"),
        ("~~~ python\nb\n~~~", ""),
        ('``` python title="x" hl_lines="1 2-3"\nb\n```', ""),
        ("``` { .python #id }\nb\n```", ""),
        ("    ```\n    b\n    ```\nc", "    \nc"),
        ("> ```\n> b\n> ```\nc", "> \nc"),
        ("```\n\n  b\n```", ""),
        ("````\n```\n````", ""),
    ],
)
def test_a_fence_and_its_code_are_hidden(text, expected):
    assert left(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "```\nopen to the end",
        "``` not a language but words\nb\n```\nx",
        '``` python colour="red"\nb\n```\nx',
        "  ```\n  b\nnot indented\n  ```",
        "> ```\n>> b\n> ```",
        "```\nb\n~~~",
        "`` `\nb\n`` `",
    ],
)
def test_what_is_no_fence_stays(text):
    assert left(text).splitlines()[1] == text.splitlines()[1]


def test_nothing_moves():
    text = "a\n```\nb\n```\n[c](d)"
    assert hide_fences(text, 0).index("[c]") == text.index("[c]")
