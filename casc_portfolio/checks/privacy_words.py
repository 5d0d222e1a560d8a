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
ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)(?:-grade)?")
POINTING = frozenset("the our my these those his her their its your".split())
_NO_ADJECTIVE = frozenset(
    """
    a an and as at but by for from if in into is are was were be been had has have than that then
    to when where which while who with without or nor not so we i you they he she it what why how
    percent per % hundred thousand dozen million half thirds quarters fifths let lets made make
    """.split()
)
LABELS = frozenset(
    """
    grade grades room rooms period year years tier level levels week day days lesson unit cohort team
    group chapter stage track division block class table section standard goal number no. step phase
    page figure slide round january february march april may june july august september october
    november december jan feb mar apr jun jul aug sep sept oct nov dec at least most than under over
    below above every each per any no
    """.split()
)
"""A number after one of these counts something else, or only roughly."""


def may_describe(word: str) -> bool:
    """Whether a word may stand between a number and its noun: *three quiet students*."""
    if ORDINAL.fullmatch(word):
        return True
    if word in _NO_ADJECTIVE or not word.replace("-", "").replace(",", "").isalpha():
        return False
    return not word.endswith("s") or word.endswith(("ss", "us"))
