"""Counts of so few students that they point at somebody: *three students*, *40 % of 5 students*."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from casc_portfolio.checks.privacy_behind import behind, fell_to, left_over, may_be_behind
from casc_portfolio.checks.privacy_else import agrees, counts_else, whoever
from casc_portfolio.checks.privacy_one import stands_apart
from casc_portfolio.checks.privacy_tables import few_in_tables
from casc_portfolio.checks.privacy_words import MORE, ORDINAL, POINTING, SMALL, may_describe

_ALONE = {"only": frozenset(("the", "our", "my", "their")), "single": frozenset(("a",))}
"""Words that count one, behind one of these."""
_SMALL = SMALL | dict.fromkeys(_ALONE, 1)
_OPENING = str.maketrans(dict.fromkeys('([“"*_,;|>`', " "))
_STUDENT = "tudent"
_OTHERS = re.compile(
    r""" [ ](?=[BCFGHJKLNPSbcfghjklnps][ehioru][adeimnprswy])
    (?:[Pp]upil|[Cc]hild|[Kk]i(?:d|ndergartner)|[Bb]oy|[Gg]irl|grader|[Ll]earner|[Nn]ewcomer
    |[Ff](?:reshmen|oster\ youth)|[Hh]omeless\ youth|[Ss](?:ophomores|eniors)|[Jj]uniors)""",
    re.VERBOSE,
)
"""Those whom a school calls otherwise. A pattern that begins with one sign is quick, and quicker when
three letters decide whether any of many words can follow; to look for one word after the other
takes half as long again, though it is fewer steps."""
_BEFORE_A_WORD = '\n*_(["“/|-'
_NOUN = re.compile(
    r"""(?:[a-z]{1,40}-)?
    (?P<stem>student|pupil|child|kid|boy|girl|learner|newcomer|grader|kindergartner
    |(?:senior|junior|sophomore)(?=s)|freshm(?=en)
    |(?:foster|homeless)\ youth(?!\ (?:[a-z]+s|[a-z]*policy|court|team|summit)\b))
    (?P<many>s|ren|en
      |[\ -](?:athlete|leader|ambassador|representative|officer|mentor|council\ member)s)?(?![\w-])""",
    re.IGNORECASE | re.VERBOSE,
)
_IN_A_GROUP = re.compile(r"\b[nN]\s?=\s?(?P<count>10|[1-9])(?![\d,.]\d|\d)")
_SHARE = re.compile(r"%|\bper ?cent\b", re.IGNORECASE)
_TOKENS = re.compile(r"[^\s(\[“\"*_>`]+")
_LONGEST = 40
"""Characters of a word; what runs on longer is no noun."""
_REACH = 70
"""Characters before the noun that are looked at."""
_BORDERS = ("\n\n", "\n- ", ". ", "? ", "! ", ": ", ";", ",", "|", ".\n", ":\n")
"""What ends a sentence, or a cell of a table; each ends the search for words before the noun."""
_MOST_BEFORE = 5
"""Words from *of* to the noun."""
_MOST_BETWEEN = 3
"""Words between the number and the noun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Few:
    """A count of students; ``share`` is whether a percentage is taken of it."""

    start: int
    end: int
    count: int
    share: bool = False


def few_students(text: str) -> Iterator[Few]:
    """Counts from 1 to 10 of students, and groups as small as that with a percentage beside them."""
    at = text.find(_STUDENT)
    while at >= 0:
        yield from _counted(text, at)
        at = text.find(_STUDENT, at + 1)
    spaced = f" {text}"
    for sign in _BEFORE_A_WORD:
        spaced = spaced.replace(sign, " ")
    for other in _OTHERS.finditer(spaced):
        yield from _counted(text, other.start())
    yield from _groups(text)
    for start, end, count in few_in_tables(text):
        yield Few(start=start, end=end, count=count)


def _groups(text: str) -> Iterator[Few]:
    """Groups as small as *n = 8* with a percentage beside them."""
    at = text.find("=")
    while at >= 0:
        group = _IN_A_GROUP.match(text, at - 1 if text[at - 1 : at] in "nN" else max(0, at - 2))
        if group and _SHARE.search(text, max(0, group.start() - _REACH), group.end() + _REACH):
            yield Few(start=group.start(), end=group.end(), count=int(group["count"]), share=True)
        at = text.find("=", at + 1)


def _counted(text: str, at: int) -> Iterator[Few]:
    """The count before the noun that holds ``text[at]``, if there is a small one."""
    start, first = at, max(0, at - _LONGEST)
    while start > first and (text[start - 1].isalpha() or text[start - 1] == "-"):
        start -= 1
    if _plainly_many(text, start):
        if "from " in text[start - 10 : start - 3]:
            yield from _fallen(text, at)
        return
    noun = _NOUN.match(text, start)
    if noun is None or not noun.start("stem") <= at < noun.end():
        return
    near = text[max(0, start - _REACH) : start].casefold().translate(_OPENING).split()
    if (noun["many"] or noun["stem"].endswith("youth")) and may_be_behind(text, noun.end(), near):
        yield from _behind(text, noun, near)
    if len(near) > 1 and near[-2] == "from" and _is_more(near[-1]):
        yield from _fallen(text, at)
    if not _SMALL.keys().isdisjoint(near):
        yield from _before(text, noun)


def _before(text: str, noun: re.Match[str]) -> Iterator[Few]:
    """A count that stands before its noun, as most do."""
    start = noun.start()
    words = list(_TOKENS.finditer(text, _sentence_start(text, start), start))
    found = _small_number(words)
    if found is None:
        return
    index, part_of = found
    opened = text[words[index].start() - 1 : words[index].start()] == "("
    said = [] if opened else [word[0].casefold() for word in words[:index]]
    count = _SMALL[words[index][0].casefold()]
    if not agrees(text, noun, count, part_of=part_of) or whoever(said, text, noun.end()):
        return
    if counts_else(said, noun["stem"], count, figure=words[index][0].isdigit()):
        return
    if count == 1 and not stands_apart(text, words[index].span(), noun.span(), before=said):
        return
    share = _share_of(said)
    first = share if share is not None else index
    yield Few(start=words[first].start(), end=noun.end(), count=count, share=share is not None)


def _behind(text: str, noun: re.Match[str], near: list[str]) -> Iterator[Few]:
    """A count that stands behind its noun; ``near`` are the words before it."""
    for start, end, count in behind(text, _sentence_start(text, noun.start()), noun.span()):
        yield Few(start=start, end=end, count=count)
    if "of" not in near[-_MOST_BEFORE:]:
        return
    for start, end, count in left_over(text, noun.end()):
        if count > 1 or stands_apart(text, (start, end), noun.span(), before=[]):
            yield Few(start=start, end=end, count=count)


def _fallen(text: str, at: int) -> Iterator[Few]:
    """The small number to which many students fell, of whom ``text[at]`` is a letter."""
    for start, end, count in fell_to(text, at):
        yield Few(start=start, end=end, count=count)


def _is_more(word: str) -> bool:
    return word.partition("-")[0] in MORE or (len(word) > 1 and word.isdigit())


def _plainly_many(text: str, start: int) -> bool:
    """Whether the noun at ``start`` is counted in figures above ten: what most are."""
    two = text[start - 3 : start - 1] if start > 2 else ""
    many = (
        len(two) == 2 and two.isdigit() and (two != "10" or text[start - 4 : start - 3].isdigit())
    )
    return many and "f " not in text[max(0, start - _REACH) : start]


def _sentence_start(text: str, end: int) -> int:
    """Where the words that may belong to the noun begin: in its own sentence, and not far off."""
    start = max(0, end - _REACH)
    start = text.find(" ", start, end) + 1 or start if start else 0
    for border in _BORDERS:
        found = text.rfind(border, start, end)
        start = found + len(border) if found >= 0 else start
    return start


def _small_number(words: list[re.Match[str]]) -> tuple[int, bool] | None:
    """Which word is the number, and whether it is a part of more: *three of our students*."""
    between, pointed = 0, False
    for index in range(len(words) - 1, -1, -1):
        word = words[index][0].casefold()
        if word in _SMALL and not pointed and (word not in _ALONE or _is_alone(words, index)):
            return index, False
        if word == "of":
            return _number_before_of(words, index)
        if word.removesuffix(")") in _SMALL and index and _same_number(words, index):
            return index - 1, False
        if word in POINTING or (word[:1].isdigit() and not ORDINAL.fullmatch(word)):
            pointed = True
            if between > _MOST_BETWEEN or (word in POINTING and _skips(words, index)):
                return None
        elif not may_describe(word) or between == _MOST_BETWEEN:
            return None
        else:
            between += 1
    return None


def _number_before_of(words: list[re.Match[str]], index: int) -> tuple[int, bool] | None:
    """The number in *three of our students* and *three out of 210 students*; a share of 100 is none."""
    said = [word[0].casefold() for word in words[: index + 2]]
    at = index - 2 if said[index - 1 : index] == ["out"] else index - 1
    if at < 0 or said[at] not in _SMALL or (at < index - 1 and said[index + 1 :] == ["100"]):
        return None
    return at, True


def _same_number(words: list[re.Match[str]], index: int) -> bool:
    """Whether a number is said twice, as in contracts: *three (3) students*."""
    told = words[index][0].removesuffix(")")
    return _SMALL.get(words[index - 1][0].casefold()) == _SMALL[told]


def _is_alone(words: list[re.Match[str]], index: int) -> bool:
    """Whether *only* or *single* counts: *the only student*, *a single student*."""
    return index > 0 and words[index - 1][0].casefold() in _ALONE[words[index][0].casefold()]


def _skips(words: list[re.Match[str]], index: int) -> bool:
    """Whether no *of* stands before *the*: then what is counted is something else."""
    return index == 0 or words[index - 1][0].casefold() != "of"


def _share_of(said: list[str]) -> int | None:
    """The index of the percentage that is taken of the students."""
    words = said[:-1] if said and said[-1] in POINTING else said
    if len(words) < 2 or words[-1] != "of":
        return None
    if words[-2] in ("%", "percent") and len(words) > 2:
        return len(words) - 3
    return len(words) - 2 if words[-2].endswith("%") else None
