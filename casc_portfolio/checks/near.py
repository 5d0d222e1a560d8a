"""Did you mean: what was likely meant by a name that nothing has."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from casc_portfolio.checks.rule import Arguments, More

_ALIKE = 0.6
"""Below this share of common letters a suggestion confuses more than it helps."""


def among(typed: str, known: str) -> More:
    """The likeliest name of the argument ``known`` for the one in ``typed``, as ``suggestion``.

    With it come ``others``: all the names, when there is more than the one.
    """

    def suggest(arguments: Arguments) -> Arguments:
        name, names = arguments.get(typed), arguments.get(known)
        if not isinstance(name, str) or not isinstance(names, tuple):
            return {}
        near = nearest(name, names)
        return {"suggestion": near, "others": names if len(names) > 1 else ""} if near else {}

    return suggest


def nearest(name: str, known: Iterable[str], *, alike: float = _ALIKE) -> str | None:
    """The likeliest of ``known``, or ``None`` when nothing comes near.

    Case, a folder before the name, ``.md`` after it and signs between the words
    make no difference. ``alike`` is the share of letters that must agree, up to 1.
    """
    wanted = _bare(name)
    best, best_ratio = None, alike
    matcher = SequenceMatcher(b=wanted)
    for candidate in known:
        bare = _bare(candidate)
        if bare == wanted:
            return candidate
        matcher.set_seq1(bare)
        if matcher.real_quick_ratio() > best_ratio and matcher.quick_ratio() > best_ratio:
            ratio = matcher.ratio()
            if ratio > best_ratio:
                best, best_ratio = candidate, ratio
    return best


@lru_cache(maxsize=32768)
def _bare(name: str) -> str:
    stem = name.casefold().rpartition("/")[2].removesuffix(".md")
    return re.sub(r"[\W_]+", "", stem)
