"""The time that SOURCE_DATE_EPOCH names, for sites that are the same bytes whenever they are made."""

import os

_NAME = "SOURCE_DATE_EPOCH"
LATEST = 2**32 - 1
"""Seconds since 1970 that every format we write can tell: it is a day in 2106."""


def told() -> int | None:
    """Seconds since 1970; nothing when it is not set, is empty, or is no such number."""
    text = os.environ.get(_NAME, "").strip()
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(LATEST))):
        return None
    return int(text) if int(text) <= LATEST else None


def environment(time: int | None) -> dict[str, str]:
    """Our own environment as an engine has to find it: at ``time``, unless the variable tells another.

    An engine breaks off over a variable that is no number, and its theme would advertise.
    """
    ours = {name: value for name, value in os.environ.items() if name != _NAME}
    known = told()
    now = time if known is None else known
    return {**ours, "NO_MKDOCS_2_WARNING": "1"} | ({} if now is None else {_NAME: str(now)})
