"""Words around a count of students: small numbers, what may describe students, what counts else."""

import re

SMALL = {
    **{str(number): number for number in range(1, 11)},
    **{
        word: number
        for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)
    },
}
"""Figures and words of the counts that are too small, in small letters."""
MORE = frozenset(
    """
    eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety
    """.split()
)
"""How words begin that count more than ten and less than a hundred."""
ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)(?:-grade)?")
POINTING = frozenset("the our my these those his her their its your".split())
_NO_ADJECTIVE = frozenset(
    """
    a an and as at but by for from if in into is are was were be been had has have than that then
    to when where which while who with without or nor not so we i you they he she it what why how
    percent per % hundred thousand dozen million half thirds quarters fifths let lets made make
    dear hello hi
    """.split()
)
_MONTHS = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)
_ROUGHLY = frozenset("at least most than under over below above every each per any no".split())
LABELS = (
    frozenset(
        """
        grade grades room rooms period year years tier level levels week day days lesson unit cohort
        team group chapter stage track division block class table section standard goal number no.
        step phase page figure slide round
        """.split()
    )
    | _MONTHS
    | _ROUGHLY
)
"""A number after one of these counts something else, or only roughly."""
_TOGETHER = frozenset("class group team section table day week year".split())
"""Of these, what is one time or one group of people when somebody points at it."""
_IN_A_ROW = frozenset("first second third fourth final".split())
_THIS_TIME = frozenset("this last next past previous school one".split()) | _IN_A_ROW
_POINTED_AT = _THIS_TIME | POINTING | frozenset("that same other".split())


def may_describe(word: str) -> bool:
    """Whether a word may stand between a number and its noun: *three quiet students*."""
    if ORDINAL.fullmatch(word):
        return True
    if word in _NO_ADJECTIVE or not word.replace("-", "").replace(",", "").isalpha():
        return False
    return not word.endswith("s") or word.endswith(("ss", "us"))


def is_label(word: str, before: str, *, figure: bool) -> bool:
    """Whether the number behind a word, with another before it, is a name, a date or a rough figure.

    It is in *Grade 3 students* and *our Group 2 students*. In *this year 3 students*, *in our group
    two students* and *in March three students* it counts. ``figure`` is how the number is written.
    """
    if word not in LABELS:
        return False
    if word in _ROUGHLY or before in _IN_A_ROW:
        return word in _ROUGHLY
    if word in _MONTHS:
        return figure and before not in _THIS_TIME
    return word not in _TOGETHER or before not in (_THIS_TIME if figure else _POINTED_AT)
