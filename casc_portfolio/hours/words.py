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
    others = {folded(mode): names for mode, names in MODES.items()}
    return find_word(text, {mode: others.get(folded(mode), ()) for mode in modes})


def find_session(text: str, sessions: int | None) -> str | None:
    """The number of a session: ``2``, ``Session 2``, ``#2``, ``2 of 4``; as text, without zeros."""
    numbers = re.findall(r"[0-9]{1,4}", text)
    if not numbers or int(numbers[0]) < 1 or int(numbers[0]) > (sessions or 9999):
        return None
    return str(int(numbers[0]))
