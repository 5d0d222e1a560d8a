"""Bold and italic, as far as their signs are not shown."""

import pytest

from casc_portfolio.prose import scan


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("*a* **b** ***c***", "a b c"),
        ("_a_ __b__ a_b_c", "a b a_b_c"),
        ("**a *b* c**", "a b c"),
        ("*a **b** c*", "a b c"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("*open", "*open"),
        ("a* b*", "a* b*"),
        (r"\*a\*", "*a*"),
        ("`*a*`", "*a*"),
        ("**[a](b)**", "a"),
        ("*a*b", "ab"),
        ("**", "**"),
    ],
)
def test_signs_that_make_something_bold_or_italic_are_not_shown(typed, shown):
    assert scan(typed).first_paragraph == shown
