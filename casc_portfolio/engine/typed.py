"""What a person typed, made safe for the place where a template puts it."""

import re
from html import unescape

from markupsafe import Markup, escape

from casc_portfolio.prose.reserved import OURS, is_ours

_LIST = re.compile(r"\{[^{}\n]*\}")
"""An attribute list such as ``{: #cp-page }``, or only braces with words in them."""
_GIVEN = re.compile(rf"""(#|\bid\s*=\s*["']?)(?={OURS})""")
_TAG = re.compile(
    r"""<[a-zA-Z][^\s<>/]*(?:[\s/]+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)+"""
)
_ID = re.compile(r"""[\s/]+id\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""", re.IGNORECASE)
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
    """A body whose Markdown is meant; it is cleaned after it has become HTML.

    A place that is named like one of ours gets another name: each is on a page once.
    """
    own = _LIST.sub(lambda found: _GIVEN.sub(r"\1my-", found[0]), markdown)
    return Markup(f"\n\n{own}\n\n") if own else Markup("")  # noqa: S704 - cleaned later


def without_our_ids(html: str) -> str:
    """Typed HTML without ids that are named like places of our own."""
    return _TAG.sub(lambda tag: _ID.sub(_own_id, tag[0]), html)


def _own_id(found: re.Match[str]) -> str:
    value = next(value for value in found.groups() if value is not None)
    return "" if is_ours(unescape(value)) else found[0]
