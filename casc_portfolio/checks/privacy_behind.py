"""Counts behind their noun: *Suspended students: 4*, *the number of students fell from 12 to 5*."""

import re
from collections.abc import Iterator

from casc_portfolio.checks.privacy_words import LABELS, POINTING, SMALL, may_describe

Counted = tuple[int, int, int]
"""Where a number begins and ends, and the number."""

_COUNT = rf"(?:{'|'.join(sorted(SMALL, reverse=True))})"
_WHO = r"(?:[a-z]{2,30}(?:ed|ing|ent|ant)|not|with|without|who|held|sent|below|above|on|at|in)\b"
"""How the words begin that say which students: *students referred*, *students with IEPs*."""
_SAYS_WHO = re.compile(rf"\s{_WHO}", re.IGNORECASE)
_LABELLED = re.compile(
    rf"""(?P<which>(?:\ {_WHO}(?:\ (?!per\b|each\b|every\b)[\w/&'’-]{{1,30}}){{0,5}}?)?)
    [*_]{{0,3}}(?::|\ [-–—=](?=\ ))[*_\ ]{{1,4}}(?P<count>{_COUNT})[*_]{{0,3}}
    (?=\.?[ \t]*(?:\n|\Z)|\ \(|[;,](?!\ ?\d)|\)|\ (?:(?:out\ )?of\ (?:the\ )?\d|(?:this|last)\ ))""",
    re.IGNORECASE | re.VERBOSE,
)
_FELL = (
    r"fell|fallen|dropped|declined|decreased|shrank|(?:was|were)\sreduced|is\sdown"
    r"|(?:went|gone|came)(?=\s(?:down|from)\s)"
)
_ROSE = r"rose|risen|grew|grown|increased|climbed|is\sup"
_ENDS = rf"""[*_)]{{0,3}}(?:[.,;:?!)](?!\d)|\s*\Z|\n|\s(?:this|last|by|over|after|since|between
  |during|and|while|when|as|because|within|in(?!\s{_COUNT}\s(?!year|month|week)))\b)"""
"""What may follow a number of which nothing else is counted."""
_CHANGED = re.compile(
    rf"""(?P<which>(?:\s(?!per\b|each\b|every\b)[\w/&'’-]{{1,30}}){{0,9}}?)\s(?:ha(?:s|ve|d)\s)?
    (?:{_FELL}|(?P<rose>{_ROSE}))(?:\s(?:down|up|by\s\w{{1,9}}),?)?
    (?:\sfrom\s(?P<first>[\w,]{{1,12}}?))?,?\sto\s(?:just\s|only\s)?(?P<last>{_COUNT}|\d{{2,5}})
    (?={_ENDS})""",
    re.IGNORECASE | re.VERBOSE,
)
_IN_A_ROW = re.compile(
    r"(?P<which>[ \w/&'’-]{0,60}?)[*_]{0,3}[ \t]*\|(?P<cells>[^\n]{0,300}+)(?!\n[ ]{0,3}\|?[ \t]*:?-)"
)
"""The cells behind a row's label; the line of hyphens comes below a table's head."""
_FEW_IN_A_CELL = re.compile(r"(?<![^|])[\s*_]*(?P<count>10|[1-9])[\s*_]*(?=\||\Z)")
_HAPPENED = re.compile(
    r" (?:suspended|expelled|referred|retained|arrested|disciplined|reclassified|absent|truant|failing"
    r"|hospitalized|not graduating)\b",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(r"\b(?:number|count)\s+of\s|#\s(?:of\s)?|\bhow\s+many\s(?:of\s)?")
_FELL_TO = re.compile(
    rf"""\w{{1,15}}(?:\s(?!(?:to|per|each|every)\b)[\w/&'’-]{{1,30}}){{0,6}}?,?\sto\s(?:just\s|only\s)?
    (?P<count>\w{{1,5}})(?={_ENDS})""",
    re.IGNORECASE | re.VERBOSE,
)
"""How it goes on after *from 14 students*."""
_ANSWERED = re.compile(
    r"""\s(?:were|was|had|have|has|did|are|got|went|came|left|[a-z]{2,20}ed)\b
    (?![^?]{0,60}\b(?:each|every|per|a\s(?:group|pair|team|table|class|section))\b)[^.?!|\n]{0,60}
    \?[*_”"]*(?:\ |\n{1,2}(?!\d))(?:only\s|just\s|exactly\s)?(?P<count>\w{1,5})[*_]{0,3}
    (?=[,;!]|\.?[ \t]*(?:\n|\Z)|(?<!\d)(?:\.|\s(?:of|were|was|had|did)\b))""",
    re.IGNORECASE | re.VERBOSE,
)
"""*How many students* asks, and the answer: *were expelled? Two.*; a figure may number the next question."""
_MARKS = "-*#> 0123456789."
"""What a line may begin with, before its first word."""
_SCORES = frozenset("score rating average mean median time goal".split())
"""Before students, one of these is what is counted: *the average students reached: 4*."""
_JUDGED = frozenset("rated ranked graded scored gave averaged".split())
_AS = frozenset(
    "proficient advanced basic minimal nearly at as not below above near in on with".split()
)
"""Behind *students rated*: what they were called themselves, and not what they rated."""
_OPENING = str.maketrans(dict.fromkeys('([“"*_', " "))
_FARTHEST = 200
"""Characters behind the noun in which the sign of a count is looked for."""
_MOST_BEFORE = 5
"""Words before the noun that say which students."""
_LEFT_OVER = re.compile(
    rf"""(?!['’])[^.;:?!|,\n]{{0,40}},\s(?:only\s|just\s)?(?P<count>{_COUNT})\s
    (?:were|was|are|is|had|have|has|did|could|would|will|can|still|never|now|already|left
    |met|came|chose|[a-z]{{3,20}}ed)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def may_be_behind(text: str, end: int, near: list[str]) -> bool:
    """Whether a count may stand behind the noun that ends there, by a few glances.

    ``near`` are the words before the noun.
    """
    if "of" in near or "many" in near or "#" in near:
        return True
    after = text[end : end + _FARTHEST]
    if ":" in after or "|" in after or " = " in after:
        return True
    if " - " in after or " – " in after or " — " in after:
        return True
    return _SAYS_WHO.match(after) is not None and "to" in after


def behind(text: str, sentence: int, noun: tuple[int, int]) -> Iterator[Counted]:
    """Small numbers behind *students*, where what is before it makes them the subject or a label.

    ``sentence`` is where the noun's sentence begins.
    """
    *_, line = text[sentence : noun[0]].casefold().translate(_OPENING).split("\n")
    number_of = _NUMBER_OF.search(line)
    words = (line[number_of.end() :] if number_of else line.lstrip(_MARKS)).split()
    if len(words) > _MOST_BEFORE or not all(map(_says_which, words)):
        return
    yield from _labelled(text, noun[1])
    if number_of:
        yield from _counted(_ANSWERED.match(text, noun[1]))
    yield from _changed(text, noun[1], counted=bool(number_of))
    yield from _in_a_row(text, noun[1], counted=bool(number_of))


def fell_to(text: str, at: int) -> Iterator[Counted]:
    """The small number to which *from 14 students* leads; ``text[at]`` is a letter of the noun."""
    yield from _counted(_FELL_TO.match(text, at))


def left_over(text: str, end: int) -> Iterator[Counted]:
    """A count that leaves the noun before ``end`` out: *Of the 24 students, three were absent*."""
    yield from _counted(_LEFT_OVER.match(text, end))


def _counted(found: re.Match[str] | None) -> Iterator[Counted]:
    """What a pattern found, when it is a small number."""
    number = SMALL.get(found["count"].casefold()) if found else None
    if found and number:
        yield *found.span("count"), number


def _says_which(word: str) -> bool:
    """Whether a word may stand between *the number of* and its noun."""
    if word in POINTING:
        return True
    return word not in LABELS and word not in _SCORES and may_describe(word.replace("/", ""))


def _labelled(text: str, end: int) -> Iterator[Counted]:
    found = _LABELLED.match(text, end)
    which = found["which"].casefold().split() if found else []
    judged = len(which) > 1 and which[0] in _JUDGED and which[1] not in _AS
    if found and not judged and LABELS.isdisjoint(which[-1:]):
        yield *found.span("count"), SMALL[found["count"].casefold()]


def _changed(text: str, end: int, *, counted: bool) -> Iterator[Counted]:
    """The small number to which, or from which, students became fewer or more.

    Where nobody says that they are counted, they may as well have grown from a 2 to a 3.
    """
    found = _CHANGED.match(text, end)
    if found is None or not (counted or (_SAYS_WHO.match(found["which"]) and not found["rose"])):
        return
    for name in ("last", "first"):
        number = SMALL.get((found[name] or "").casefold())
        if number:
            yield *found.span(name), number
            return


def _in_a_row(text: str, end: int, *, counted: bool) -> Iterator[Counted]:
    """The small numbers in a table's row whose label counts students."""
    row = _IN_A_ROW.match(text, end)
    if row and (counted or _HAPPENED.match(row["which"])):
        for cell in _FEW_IN_A_CELL.finditer(text, *row.span("cells")):
            yield *cell.span("count"), SMALL[cell["count"]]
