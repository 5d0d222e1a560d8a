"""What is next, in the person's own words: how the latest reflections end."""

import datetime as dt
from dataclasses import dataclass

from casc_portfolio.compose.cards import page_path, title_of
from casc_portfolio.compose.excerpt import first_sentence
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Link
from casc_portfolio.portfolio import Reflection

_AT_ONCE = 3


@dataclass(frozen=True, kw_only=True)
class Ahead:
    """A sentence about what is next, and the page that says more."""

    words: str
    link: Link


def ahead(seen: Seen) -> tuple[Ahead, ...]:
    """The first sentence of each reflection's last part, the latest reflection first.

    At most three, and none twice.
    """
    found: dict[str, Ahead] = {}
    for reflection in sorted(seen.reflections, key=_day, reverse=True):
        parts = list(reflection.parts.values())
        if len(parts) < 2:
            continue
        document = reflection.document
        words = first_sentence(document, parts[-1].start, parts[-1].end)
        if words:
            link = Link(title=title_of(document), path=page_path(document), typed=True)
            found.setdefault(words, Ahead(words=words, link=link))
    return tuple(found.values())[:_AT_ONCE]


def _day(reflection: Reflection) -> dt.date:
    when = getattr(reflection.document.fields, "date", None)
    return getattr(when, "end", when) or dt.date.min
