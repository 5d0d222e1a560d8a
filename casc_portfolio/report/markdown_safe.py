"""What a person typed, as text and nothing else in Markdown."""

import re

_SIGNS = re.compile(r"([\\`*_\[\]<>|#~&])")


def safe(text: str) -> str:
    """The text in one line, every sign that Markdown would read with a backslash before it."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
