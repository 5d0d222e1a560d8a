"""Code within a line."""

import pytest

from casc_portfolio.prose.codespans import code_spans


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a `b` c", ["b"]),
        ("``a ` b`` `c`", ["a ` b", "c"]),
        ("`open", []),
        (r"\`a` `b`", [" "]),
        (r"\\`a`", ["a"]),
        ("```a``", ["`a"]),
        ("``a```", []),
        ("`a\nb`", ["a\nb"]),
    ],
)
def test_code_stands_between_equal_runs(text, code):
    assert [text[span.inner : span.stop] for span in code_spans(text)] == code
