"""What a person typed, made safe for the place where a template puts it."""

import re

from markupsafe import Markup, escape

_SIGNS = re.compile(r"[\\`*_{}\[\]|~^]")
_AT_FIRST = re.compile(r"\A\s*(?:[#>+\-=:!?]|\d+(?=[.)]))")


def as_markdown(text: object) -> Markup:
    """Typed words inside a line of Markdown: they show as they are and mean nothing more."""
    words = " ".join(str(text).split())
    safe = _SIGNS.sub(_entity, str(escape(words)))
    return Markup(_AT_FIRST.sub(_first, safe))  # noqa: S704 - escaped in the lines above


def _entity(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"


def _first(found: re.Match[str]) -> str:
    """A number at the beginning keeps its digits; a sign becomes an entity."""
    start = found[0]
    return f"{start[:-1]}&#{ord(start[-1])};"


def as_body(markdown: str) -> Markup:
    """A body whose Markdown is meant; it is cleaned after it has become HTML."""
    return Markup(f"\n\n{markdown}\n\n") if markdown else Markup("")  # noqa: S704 - cleaned later
