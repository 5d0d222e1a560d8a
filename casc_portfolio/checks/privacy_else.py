"""When a small number before *students* counts no students: ratios, labels, and any two of a class."""

import re

from casc_portfolio.checks.privacy_words import LABELS, SMALL, is_label

_AFTER = re.compile(r"['’]?s?\s+([\w-]+)(?:\s+([\w-]+))?(?:\s+([\w-]+))?")
_SHARED_OUT = frozenset(
    "groups pairs teams tables classes circles sets trios triads rows stations clusters".split()
)
_OWN_FAMILY = frozenset("my own have has had raised raising mother father parent family".split())
_COMPOUNDS = frozenset(
    """
    achievement ambassador assembly at body center club conference council data day desk discussion
    engagement events file folder forum government group handbook leadership led meeting newspaper
    number outcome page panel population portfolio program record representative’s sample section
    services store survey support talk teacher teaching voice work workbook
    """.split()
)
"""Behind *one student*: then it is one of these, and not one student."""
_SOME_OF_EACH = frozenset("each every".split())
_AMONG = frozenset("at in from of for on by with".split())
_SHARED = re.compile(
    r"\s+share\s+(?:a|one|the\ssame)\s(?:[a-z]+\s)?(?:book|textbook|copy|laptop|chromebook|computer|device"
    r"|tablet|screen|table|desk|bench|locker|microscope|calculator|whiteboard|worksheet)\b",
    re.IGNORECASE,
)
"""Behind *two students*: any two do so, in any class."""
_WHENEVER = frozenset("if when whenever unless until".split())
_DO = frozenset(
    """
    agree argue ask choose compete differ disagree fight finish need pair share speak struggle talk
    want work write
    """.split()
)
"""What students do whenever they do it; *read* may have been yesterday."""
_IN_TURN = (("at", "a", "time"), ("after", "another"), ("to", "the", "next"), ("by", "one"))
_ROUGHLY = (("or", "fewer"), ("or", "less"), ("or", "more"), ("and", "under"))


def agrees(text: str, noun: re.Match[str], count: int, *, part_of: bool) -> bool:
    """Whether number and noun belong together: *one student*, *two students*, *one of us*."""
    many = bool(noun["many"]) or noun["stem"].casefold().endswith("youth")
    if part_of:
        return many
    after = _AFTER.match(text, noun.end())
    following = tuple(word.casefold() for word in after.groups() if word) if after else ()
    if (
        following in _IN_TURN
        or following[:2] in _ROUGHLY
        or _of_each(following)
        or _SHARED.match(text, noun.end())
    ):
        return False
    return many if count > 1 else not (many or (following and following[0] in _COMPOUNDS))


def whoever(said: list[str], text: str, end: int) -> bool:
    """Whether any so many are meant: *when two students disagree*; *when two students left* tells."""
    if not said or said[-1] not in _WHENEVER:
        return False
    after = _AFTER.match(text, end)
    return after is not None and after[1].casefold() in _DO


def _of_each(following: tuple[str, ...]) -> bool:
    """Whether as many are in every group: *per class*, *at each table*; *met every Friday* is not so."""
    return "per" in following or any(
        word in _SOME_OF_EACH and (before is None or before in _AMONG)
        for before, word in zip((None, *following), following, strict=False)
    )


def counts_else(said: list[str], noun: str, count: int, *, figure: bool) -> bool:
    """Whether the words before the number make it a name, a ratio or a rough figure.

    ``figure`` is how the number is written.
    """
    *_, three, two, one = ["", "", "", *said]
    if is_label(one, two, figure=figure) or (one == "to" and two == "up"):
        return True
    if one in ("and", "or", "to") and three in LABELS and (two in SMALL or two[:1].isdigit()):
        return True
    if one == "in" and (two in SMALL or two[:1].isdigit()):
        return True
    if one == "of" and (two in _SHARED_OUT or (two == "out" and count in (3, 4, 5, 10))):
        return True
    if one == "of" and three in _SOME_OF_EACH:
        return True
    family = noun.casefold() in ("child", "kid", "boy", "girl")
    return family and (one in _OWN_FAMILY or (one == "of" and two in _OWN_FAMILY))
