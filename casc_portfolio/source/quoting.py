"""Words in quotation marks, as a hint shows a person to write them."""

import re

REMARK = re.compile(r"[ \t]+#(?=[ \t]|\Z)")
"""Where a remark begins that nobody takes for words of the value, as in ``Room #5 # upstairs``."""
_LONGEST = 100
"""Characters of a line that is worth repeating in a hint."""


def shown(line: str) -> str:
    """The line if it is short enough for a hint, otherwise nothing."""
    return line if len(line) <= _LONGEST else ""


def without_remark(words: str) -> str:
    """The words up to a ``#`` with a space behind it."""
    return REMARK.split(words, maxsplit=1)[0]


def quoted(words: str) -> str:
    """The words in the quotation marks that need the fewest changes to them."""
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'" + words.replace("'", "''") + "'"
