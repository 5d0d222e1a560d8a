"""The words and links that templates are written with."""

import datetime as dt
import posixpath
import re
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from jinja2 import pass_context
from jinja2.runtime import Context

from casc_portfolio.fields.types import Span

_SAFE = "/-._~!$&'()*+,;=@"
"""What stays in a link; a colon doesn't, because a file's name could begin like a scheme."""
_ADDRESS = re.compile(r"https?://")
_TIED = "\N{NO-BREAK SPACE}"
"""Between a month and its day, and before a dash: no line ends there."""
_ANCHORED = re.compile(r"(.+\.md)#([^#]*)")


@pass_context
def href(context: Context, path: str) -> str:
    """A page or file of the site, or a web address, as the page being made links to it."""
    if _ADDRESS.match(path):
        return path
    anchored = _ANCHORED.fullmatch(path)
    target, anchor = anchored.groups() if anchored else (path, "")
    if target.endswith(".md"):
        target = target.removesuffix(".md") + ".html"
    link = relative(target, posixpath.dirname(context["page"].path))
    return f"{link}#{quote(anchor, safe=_SAFE + ':')}" if anchor else link


@pass_context
def source(context: Context, path: str) -> str:
    """A page or file as Markdown on the page being made links to it; pages keep their ``.md``."""
    return relative(path, posixpath.dirname(context["page"].path))


@lru_cache(maxsize=1 << 14)
def relative(target: str, folder: str) -> str:
    """A file of the site as a page in ``folder`` writes it into a link."""
    return quote(posixpath.relpath(f"/{target}", f"/{folder}"), safe=_SAFE)


def day(value: dt.date | None) -> str:
    """``October 14, 2025``; empty without a day."""
    return f"{_month(value)}, {value.year}" if value else ""


def span(value: Span | None) -> str:
    """A day, or a stretch of days with as few words as it takes."""
    if value is None:
        return ""
    first, last = value.start, value.end
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{_month(first)}–{last.day}, {last.year}"
    begun = _month(first) if first.year == last.year else day(first)
    return f"{begun}{_TIED}– {day(last)}"


def _month(value: dt.date) -> str:
    return f"{value:%B}{_TIED}{value.day}"


def number(value: float) -> str:
    """``31.5``, ``40``, ``1,204``."""
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def plural(count: float, one: str, many: str = "") -> str:
    """``1 reflection``, ``3 reflections``."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


FILTERS: dict[str, Any] = {
    "day": day,
    "href": href,
    "number": number,
    "plural": plural,
    "source": source,
    "span": span,
}
