"""One student: when the word counts, and when it only begins a story.

*One boy brought a carburetor* points at nobody: it is what *a boy* is, and many readers know many
boys. It points at somebody as soon as it is a count, or tells what a student's records tell. A figure
always counts: nobody begins a story with *1 student*.
"""

import re

_REACH = 160
"""Characters on both sides in which the rest of the sentence is looked for."""
_ENDS = re.compile(r"[.?!]['”\"’)*_]*(?:\s|$)|\n\s*\n|\n\s*[-*|>]|\|")
"""What ends a sentence, an item of a list, or a cell of a table."""

_NEVER = frozenset("not no nor any if even every each hardly without never whether".split())
"""Before *one student*: then there was none, or it could be anybody."""
_COUNTING = frozenset("only just exactly precisely".split())
_POINTING = frozenset("the our my their its her his".split())
_WHERE = re.compile(r"\s+(?:in|on|with|from|at|of|without)\b")
"""Behind *the one student*: what the student alone is, has or does."""
_PERCENT_BEFORE = re.compile(
    r"(?:%|\bper ?cent)\W{0,3}(?:or|is|that is|meaning)?\W{0,3}$", re.IGNORECASE
)
_PERCENT_AFTER = re.compile(r"\s*[(,–—]\s*(?:or\s)?\d[\d.]*\s?(?:%|per ?cent)", re.IGNORECASE)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_FIGURE = (
    r"(?:[1-9]\d?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    rf"|sixteen|seventeen|eighteen|nineteen|(?:{'|'.join(_TENS.split())})(?:-[a-z]+)?)"
)
_SEVERAL = re.compile(
    rf"(?<![\w.,%$-]){_FIGURE}\s(?:of\s)?(?:(?:the|our|my|these|those)\s)?(?:[a-z-]+\s){{0,2}}?"
    r"(?:students|pupils|children|kids|boys|girls|learners|newcomers|(?:[a-z]+[- ])?graders)\b",
    re.IGNORECASE,
)
"""A group of up to ninety-nine students in the same sentence: one of them is counted."""
_RECORDED = re.compile(
    r"""\b(?:suspen(?:d|s)|expel|expul|arrest|detention|detained|disciplinary|disciplined|restrain
    |seclu(?:ded|sion)|truan|weapon|knife|gun\b|guns\b|vap(?:e|ed|ing)\b|drugs?\b|marijuana|cannabis
    |alcohol|overdos|assault|harass|bullied|bullying|gang\b
    |IEPs?\b|504\b|special\ (?:education|needs|day)|disab|diagnos|autis|ADHD|dyslexi|deaf\b|blind\b
    |wheelchair|seizure|epilep|diabet|allerg|asthma|medicat|hospital|pregnan|suicid|self-harm|depress
    |anxiety|trauma|therap|paraprofessional|para-?educator|aides?\b|non-?verbal|mental\ health|cancer
    |foster|homeless|undocumented|immigra|deport|refugee|asylum|custody|incarcerat|jail|prison|juvenile
    |probation|abus(?:e|ed|ive)\b|neglected|restraining|evict|died\b|killed\b
    |failed|failing|retained\b|held\ back|dropp(?:ed|ing)\ out|dropout|reclassif|scored|chronic
    |did\ not\ (?:pass|graduate)|didn['’]t\ (?:pass|graduate))""",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands in a student's records, or should stand nowhere else."""


def stands_apart(
    text: str, count: tuple[int, int], noun: tuple[int, int], *, before: list[str]
) -> bool:
    """Whether a count of one points at somebody.

    ``count`` and ``noun`` are where its two words stand, ``before`` the words of the sentence
    before it, in small letters.
    """
    number = text[count[0] : count[1]].casefold()
    *_, two, one = ["", "", *before]
    if _is_nobody(one, two):
        return False
    if number == "1" or one in _COUNTING or (one == "but" and two == "all"):
        return True
    if number == "only" or (one in _POINTING and _WHERE.match(text, noun[1])):
        return noun_is_no_family(text, noun)
    return (
        _in_a_row(text, count[0]) or _beside_a_share(text, count[0], noun[1]) or _told(text, noun)
    )


def _is_nobody(one: str, two: str) -> bool:
    """Whether the words before say that there was none, or that it could be anybody."""
    near = (two, one) if one in _COUNTING or one in _POINTING or one == "a" else (one,)
    return any(word in _NEVER or word.endswith(("n't", "n’t")) for word in near)


def noun_is_no_family(text: str, noun: tuple[int, int]) -> bool:
    """Whether it is more than *the only child* of a family."""
    return text[noun[0] : noun[1]].casefold() != "child"


def _in_a_row(text: str, start: int) -> bool:
    """Whether it stands in a row of a table."""
    return text[text.rfind("\n", 0, start) + 1 : start].lstrip().startswith("|")


def _beside_a_share(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 24) : start]
    return bool(_PERCENT_BEFORE.search(before) or _PERCENT_AFTER.match(text, end))


def _told(text: str, noun: tuple[int, int]) -> bool:
    """Whether its sentence counts other students too, or tells what records tell."""
    first, last = _sentence(text, *noun)
    return bool(_SEVERAL.search(text, first, last) or _RECORDED.search(text, first, last))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around begins and ends, as far as it matters."""
    first = max(0, start - _REACH)
    for border in _ENDS.finditer(text, first, start):
        first = border.end()
    after = _ENDS.search(text, end, end + _REACH)
    return first, after.start() if after else min(len(text), end + _REACH)
