"""The words of a log that have a fixed meaning: modes, topics, sessions, categories."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

_SIGNS = re.compile(r"[\W_]+")

MODES: Mapping[str, tuple[str, ...]] = {
    "site-visit": ("site", "on site", "campus visit", "school visit", "visit", "shadowing"),
    "in-person": ("face to face", "f2f", "in office", "meeting", "office"),
    "video": (
        "zoom",
        "teams",
        "microsoft teams",
        "google meet",
        "meet",
        "video call",
        "video conference",
        "video chat",
        "facetime",
        "skype",
        "webex",
        "virtual",
        "virtually",
        "online",
        "remote",
    ),
    "phone": ("call", "phone call", "telephone", "by phone", "cell"),
    "e-mail": ("mail", "by email", "electronic", "emails"),
}
"""How a coach and a candidate meet → other words that people use for it."""
_VAGUE = frozenset(
    ("site", "visit", "meeting", "office", "teams", "meet", "call", "cell", "mail", "electronic")
)
"""Those that mean it when they stand alone; among others they may mean something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a program calls things in one category of hours; empty means that any word will do.

    ``names`` are other names of the category; ``topics`` maps an id to the other names it
    goes by; ``sessions`` is how many sessions a topic has; ``columns`` are names of columns
    that only this program has; ``parts`` are the categories whose rows may stand in this log.
    """

    names: tuple[str, ...] = ()
    modes: tuple[str, ...] = tuple(MODES)
    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sessions: int | None = None
    columns: tuple[str, ...] = ()
    parts: Mapping[str, "Words"] = field(default_factory=dict)


@lru_cache(maxsize=1024)
def folded(text: str) -> str:
    """A word without case, signs and spaces, as two people write it the same."""
    return _SIGNS.sub("", text.casefold())


def find_word(text: str, known: Mapping[str, Iterable[str]]) -> str | None:
    """The id that ``text`` is a name of, or ``None``."""
    wanted = folded(text)
    for name, others in known.items():
        if wanted == folded(name) or any(wanted == folded(other) for other in others):
            return name
    return None


def find_mode(text: str, modes: Iterable[str]) -> str | None:
    """One of the program's ``modes`` for the words that people use."""
    known = tuple(modes)
    others = {folded(mode): names for mode, names in MODES.items()}
    exact = find_word(text, {mode: others.get(folded(mode), ()) for mode in known})
    if exact:
        return exact
    sure, _ = _modes_in(text)
    return _as_named(sure.pop(), known) if len(sure) == 1 else None


def likely_mode(text: str, modes: Iterable[str]) -> str | None:
    """What a text that ``find_mode`` does not know likely means.

    Empty where it names several ways to meet, ``None`` where it names none.
    """
    sure, vague = _modes_in(text)
    found = sure or vague
    return "" if len(found) > 1 else _as_named(found.pop(), modes) if found else None


def _modes_in(text: str) -> tuple[set[str], set[str]]:
    """The ways to meet that words of a text name, and those that vague ones may name."""
    spaced = _spaced(text)
    sure: set[str] = set()
    vague: set[str] = set()
    for mode, others in MODES.items():
        for word in (mode, *others):
            if _spaced(word) in spaced or f" {folded(word)} " in spaced:
                (vague if word in _VAGUE else sure).add(mode)
    return sure, vague


def _spaced(text: str) -> str:
    return f" {_SIGNS.sub(' ', text.casefold()).strip()} "


def _as_named(mode: str, modes: Iterable[str]) -> str | None:
    """A way to meet as the program calls it."""
    return next((name for name in modes if folded(name) == folded(mode)), None)


def find_session(text: str, sessions: int | None) -> str | None:
    """The number of a session: ``2``, ``Session 2``, ``#2``, ``2 of 4``; as text, without zeros."""
    numbers = re.findall(r"[0-9]{1,4}", text)
    if not numbers or int(numbers[0]) < 1 or int(numbers[0]) > (sessions or 9999):
        return None
    return str(int(numbers[0]))
