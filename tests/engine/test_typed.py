"""What a person typed shows as it was typed, wherever a template puts it."""

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casc_portfolio.engine.typed import as_body, as_markdown


def shown(line: str) -> str:
    """The line as Markdown makes it, without its paragraph."""
    html = markdown.markdown(line, extensions=["attr_list", "tables", "footnotes", "def_list"])
    return html.removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("Tom & Jerry", "Tom &amp; Jerry"),
        ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
        (
            "*not* _this_ `or` [this](x)",
            "&#42;not&#42; &#95;this&#95; &#96;or&#96; &#91;this&#93;(x)",
        ),
        ("# no heading", "&#35; no heading"),
        ("- no list", "&#45; no list"),
        ("1. no list", "&#49;. no list"),
        ("2024 in one line", "2024 in one line"),
        ("Title {#id}", "Title &#123;#id&#125;"),
        ("two\nlines", "two lines"),
        ("1.5 hours", "&#49;.5 hours"),
    ],
)
def test_signs_mean_nothing(typed, html):
    assert shown(str(as_markdown(typed))) == html


@given(st.text(alphabet="ab <>&\"'*_`[]()#{}!|\\~^=-+.:1\n", max_size=30))
def test_whatever_is_typed_stays_words_of_one_heading(typed):
    html = markdown.markdown(f"# a {as_markdown(typed)} a", extensions=["attr_list"])
    assert html.startswith("<h1>a")
    assert html.endswith("a</h1>")
    assert html.count("<") == 2


def test_a_body_keeps_its_markdown():
    assert as_body("*yes* <b>") == "\n\n*yes* <b>\n\n"
    assert as_body("") == ""
