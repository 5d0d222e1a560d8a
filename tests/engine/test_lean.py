"""A leaner style sheet says the same to a browser."""

import pytest

from casc_portfolio import resources
from casc_portfolio.engine.lean import lean

SHEETS = sorted((resources.theme() / "assets" / "stylesheets").glob("*.css"))


@pytest.mark.parametrize(
    ("style", "short"),
    [
        ("/* Why */\na { color : red; }\n", "a{color :red}\n"),
        ("a :is(b, c) > d::before {\n  margin: 0 auto;\n}", "a :is(b,c) > d::before{margin:0 auto}\n"),
        ('a::after { content: " / *  ; } " / ""; }', 'a::after{content:" / *  ; } " / ""}\n'),
        ("@media (min-width: 1em) and (x) { a { b: calc(1em + -2px) } }",
         "@media (min-width:1em) and (x){a{b:calc(1em + -2px)}}\n"),
        (":root { --a: url(\"data:x,'y  z'\"); }", ":root{--a:url(\"data:x,'y  z'\")}\n"),
    ],
)  # fmt: skip
def test_what_is_left_out_says_nothing(style, short):
    assert lean(style) == short


def test_it_is_as_lean_as_it_gets():
    for sheet in SHEETS:
        once = lean(sheet.read_text("utf-8"))
        assert lean(once) == once


@pytest.mark.slow
@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_a_browser_reads_the_same_rules(page, sheet):
    style = sheet.read_text("utf-8")
    read = """(style) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        return [...sheet.cssRules].map((rule) => rule.cssText.replace(/, /g, ","));
    }"""
    rules = page.evaluate(read, style)
    assert rules
    assert page.evaluate(read, lean(style)) == rules
