"""Running text cut into sentences, with an eye for the dots that end none."""

import re

_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
_END = re.compile(r"(?<![.!?…])([.!?…]++)([)\]\"'”’»]*+)\s+(?=[(\[\"'“‘«¿¡]*+(\w?))")
_WORD = re.compile(r"\W*(\w*)")
_LONGEST = 24
"""Characters of the longest word that has to be known."""
_INITIALS = re.compile(r"(?:\w\.)+\w|[^\W\d_]")

_TITLES = frozenset(
    "capt dr gov hon lt messrs mr mrs ms mt msgr pres prof rep rev sen sgt st".split()
)
"""What stands before a name."""

_BEFORE_NUMBERS = frozenset(
    "apr art aug ca ch feb fig gr jan jul jun no nos nov oct p para pp rm sec sept vol".split()
)
"""What ends in a dot before a number."""

_NEVER_LAST = frozenset("al approx cf dept ed e.g eg esp i.e ie incl resp viz vs".split())
"""What goes on, whatever follows."""

_STARTERS = frozenset(
    """
    a after all an and as at because before but by during each every for from he her his how i if
    in it its many most my no not now of on one our she since so some that the their then there
    these they this those to today two we what when where while who why with yes you your
    """.split()
)
"""What often begins a sentence, so that an initialism before it ended one."""


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, each on one line; an empty line ends one in any case.

    A dot ends no sentence after a title (``Dr.``), within a number, after initials
    (``J. Alvarez``), after what is never last (``e.g.``), and wherever a small letter
    follows. After ``U.S.`` or ``p.m.`` the next word decides.
    """
    return tuple(
        " ".join(sentence.split())
        for paragraph in _PARAGRAPH.split(text)
        for sentence in _cut(paragraph)
        if sentence.strip()
    )


def _cut(paragraph: str) -> list[str]:
    pieces, start = [], 0
    for found in _END.finditer(paragraph):
        if _ends(found, paragraph):
            pieces.append(paragraph[start : found.end()])
            start = found.end()
    pieces.append(paragraph[start:])
    return pieces


def _ends(found: re.Match[str], paragraph: str) -> bool:
    """Whether the sign that was found ends a sentence."""
    sign, closing, following = found.groups()
    if following.islower():
        return False
    if sign != "." or closing:
        return True
    before = f" {paragraph[max(found.start() - _LONGEST, 0) : found.start()]}".rsplit(None, 1)
    word = before[-1].lstrip("(['\"“‘«").lower() if before else ""
    if word in _TITLES or word in _NEVER_LAST:
        return False
    if word in _BEFORE_NUMBERS and following.isdigit():
        return False
    if _INITIALS.fullmatch(word) and word != "i":
        return _following(paragraph, found.end()) in _STARTERS
    return True


def _following(paragraph: str, start: int) -> str:
    """The next word, in small letters."""
    found = _WORD.match(paragraph, start)
    return found[1].lower() if found else ""
