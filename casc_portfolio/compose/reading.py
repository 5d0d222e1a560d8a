"""What to read when there are twenty minutes: the inquiry, and the best piece of each standard."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Any

from casc_portfolio.compose.cards import page_path, title_of
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Link
from casc_portfolio.compose.standard import Tile
from casc_portfolio.content.document import Document

_WORDS_A_MINUTE = 200
_A_LOOK = 0.5
"""Minutes that a page's facts and pictures take, whatever its words."""
_AT_MOST = 20


@dataclass(frozen=True, kw_only=True)
class Stop:
    """A page on the way, with the minutes it takes; ``number`` is its standard's, if it has one."""

    link: Link
    minutes: int
    number: str = ""


def reading(seen: Seen, tiles: tuple[Tile, ...]) -> tuple[Stop, ...]:
    """The way in its order: standards as the person has put them, the inquiry last.

    Never more than twenty minutes in all; nothing when there are not at least two stops.
    """
    last = [_stop(one) for one in seen.inquiries[:1] if one.fields.question]
    left = _AT_MOST - sum(stop.minutes for stop in last)
    first: list[Stop] = []
    for stop in _pieces(seen, tiles):
        if stop.minutes <= left:
            first.append(stop)
            left -= stop.minutes
    way = (*first, *last)
    return way if len(way) > 1 else ()


def _pieces(seen: Seen, tiles: tuple[Tile, ...]) -> Iterator[Stop]:
    """The best piece of each standard; one that stands for two is read once.

    A draft that has no title yet is nothing to be sent to.
    """
    shown = set()
    by_path = {page_path(one): one for one in seen.evidence if one.fields.title}
    for tile in tiles:
        paths = (card.path for card in tile.best if card.path in by_path)
        best = next((path for path in paths if path not in shown), None)
        if best is not None:
            shown.add(best)
            yield _stop(by_path[best], number=tile.number)


def _stop(document: Document[Any], *, number: str = "") -> Stop:
    words = len(document.source.text[document.body_start :].split())
    return Stop(
        link=Link(title=title_of(document), path=page_path(document), typed=True),
        minutes=max(1, ceil(words / _WORDS_A_MINUTE + _A_LOOK)),
        number=number,
    )
