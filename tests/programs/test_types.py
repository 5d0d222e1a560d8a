"""What only a program's file may say, and how it has to be written."""

import pytest
from pydantic import TypeAdapter, ValidationError

from casc_portfolio.programs.types import ToolSource

TOOL = TypeAdapter(ToolSource)


@pytest.mark.parametrize(
    "text", ["casc-portfolio", "casc-portfolio==1.2.0", "https://example.org/tool-1.2.zip"]
)
def test_where_the_tool_may_come_from(text):
    assert TOOL.validate_python(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "--index-url=https://example.org",
        "-r secrets.txt",
        "a b",
        'a"; run: evil',
        "https://example.org/${{secrets.TOKEN}}",
        "https://example.org/$HOME",
        "git+https://example.org/a b",
        "a==1 --pre",
        "",
    ],
)
def test_nothing_in_it_can_become_more_than_a_name(text):
    with pytest.raises(ValidationError):
        TOOL.validate_python(text)
