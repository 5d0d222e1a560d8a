"""A typed picture is shown in the size that is needed, and its place is kept until it comes."""

import markdown
import pytest

from casc_portfolio.engine.parts import attach
from casc_portfolio.engine.pictured import name, told
from casc_portfolio.prose.kept import ATTRIBUTES

EXTENSIONS = ["attr_list", "md_in_html", "casc_portfolio.engine.markdown"]
KNOWN = {
    name("../a%20b.jpg"): told(
        1600, 900, "../a%20b.jpg.480.webp 480w, ../a%20b.jpg.1600.webp 1600w"
    ),
    name("c.gif"): told(40, 30, ""),
}
WEBP = (
    '<source type="image/webp" sizes="(min-width: 60em) 34em, 92vw" '
    'srcset="../a%20b.jpg.480.webp 480w, ../a%20b.jpg.1600.webp 1600w">'
)


def convert(text):
    return markdown.markdown(attach(text, KNOWN), extensions=EXTENSIONS)


@pytest.mark.parametrize(
    "typed",
    ["![A > b](../a%20b.jpg)", "![A > b](<../a b.jpg>)", '<img src="../a b.jpg" alt="A > b">'],
)
def test_a_picture_comes_late_in_several_sizes_and_keeps_its_place(typed):
    html = convert(f"So:\n{typed}\n")
    assert f"<picture>{WEBP}<img " in html
    assert ' width="1600" height="900" loading="lazy"></picture></p>' in html
    assert html.count(" alt=") == 1


def test_what_is_there_in_one_size_only_is_one_element():
    assert convert("![Dot](c.gif)") == (
        '<p><img alt="Dot" src="c.gif" width="40" height="30" loading="lazy"></p>'
    )


def test_a_size_that_was_typed_stays():
    html = convert("![Dot](c.gif){ width=20 loading=eager }")
    assert html == '<p><img alt="Dot" loading="eager" src="c.gif" width="20"></p>'


def test_a_picture_that_nobody_knows_stays_as_it_was_typed():
    assert convert("![Who](d.png)") == '<p><img alt="Who" src="d.png"></p>'


def test_a_choice_that_was_typed_is_left_alone():
    html = convert('<picture><img src="c.gif" alt="Dot"></picture>')
    assert html.count("<picture>") == 1
    assert "loading" not in html


def test_nobody_can_type_a_choice_of_addresses():
    assert "srcset" not in {one for several in ATTRIBUTES.values() for one in several}
    assert "srcset" not in convert('![Dot](d.png){ srcset="https://example.org/x.webp 2x" }')
