"""A rehearsal: what the deck told while somebody spoke, and how long each slide and part took."""

import json
import threading
import time
from dataclasses import dataclass
from itertools import pairwise

from casc_portfolio.compose.backup import SECTION as QUESTIONS
from casc_portfolio.compose.deck import Deck

ADDRESS = "/.casc/rehearsal"
"""Where the deck's script tells the slides; it does so in a rehearsal only."""
_LONGEST = 1000
"""Bytes of what a deck tells at once."""


@dataclass(frozen=True, kw_only=True)
class Moment:
    """A slide came on the screen ``at`` so many seconds; ``None`` when the deck was left."""

    slide: str | None
    at: float


@dataclass(frozen=True, kw_only=True)
class Spent:
    """A slide or a part: the seconds that it took, and those that were planned."""

    title: str
    seconds: float
    planned: int | None


@dataclass(frozen=True, kw_only=True)
class PartSpent:
    """A part with its slides."""

    whole: Spent
    slides: tuple[Spent, ...]


class Rehearsal:
    """Listens to the deck; a class because it hears from a server's threads while we wait."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck
        self._known = {slide.id for slide in deck.every}
        self._moments: list[Moment] = []
        self._heard = 0.0
        self.over = threading.Event()

    def hear(self, body: bytes) -> bool:
        """Takes what a deck tells; whether it could be understood."""
        moment = _moment(body[: _LONGEST + 1])
        if moment is None or (moment.slide is not None and moment.slide not in self._known):
            return False
        before = self._moments[-1].slide if self._moments else None
        self._moments.append(moment)
        self._heard = time.monotonic()
        if self._ends(before, moment.slide):
            self.over.set()
        return True

    def stop(self) -> None:
        """Ends the talk now: the slide that is on the screen has been there until this moment."""
        last = self._moments[-1] if self._moments else None
        if last is not None and last.slide is not None and not self.over.is_set():
            at = last.at + time.monotonic() - self._heard
            self._moments.append(Moment(slide=None, at=at))

    def _ends(self, before: str | None, now: str | None) -> bool:
        """The talk is over on its last slide, or behind it where the last one has time of its own."""
        last = self._deck.slides[-1]
        behind = now is not None and now in {slide.id for slide in self._deck.backup}
        return (now == last.id and not last.seconds) or (before == last.id and behind)

    def spent(self) -> tuple[PartSpent, ...]:
        """The parts of the talk with their times; questions come last, if there were any."""
        seconds = _seconds(tuple(self._moments))
        deck = self._deck
        found = [
            PartSpent(
                whole=Spent(
                    title=part.title,
                    seconds=sum(
                        seconds.get(one.id, 0) for one in deck.slides if one.section == part.id
                    ),
                    planned=part.seconds,
                ),
                slides=tuple(
                    Spent(title=one.title, seconds=seconds.get(one.id, 0), planned=one.seconds)
                    for one in deck.slides
                    if one.section == part.id
                ),
            )
            for part in deck.parts
        ]
        asked = [one for one in deck.every if one.section == QUESTIONS and one.id in seconds]
        if asked:
            spent = tuple(
                Spent(title=one.title, seconds=seconds[one.id], planned=None) for one in asked
            )
            whole = Spent(
                title="For questions", seconds=sum(one.seconds for one in spent), planned=None
            )
            found.append(PartSpent(whole=whole, slides=spent))
        return tuple(found)


def _moment(body: bytes) -> Moment | None:
    try:
        told = json.loads(body) if len(body) <= _LONGEST else None
    except ValueError:
        return None
    if not isinstance(told, dict):
        return None
    slide, at = told.get("slide"), told.get("at")
    if not isinstance(at, (int, float)) or isinstance(at, bool) or not 0 <= at < 1e9:
        return None
    return Moment(slide=slide, at=at / 1000) if slide is None or isinstance(slide, str) else None


def _seconds(moments: tuple[Moment, ...]) -> dict[str, float]:
    """Slide → seconds on the screen; a page that was loaded again counts from its own beginning."""
    spent: dict[str, float] = {}
    for now, then in pairwise(moments):
        if now.slide is not None and then.at >= now.at:
            spent[now.slide] = spent.get(now.slide, 0) + then.at - now.at
    return spent
