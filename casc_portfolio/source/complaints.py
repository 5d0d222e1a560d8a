"""The parser's complaints as findings."""

import yaml

from casc_portfolio.finding import Argument, Finding
from casc_portfolio.source.nodes import Scalar
from casc_portfolio.source.problems import (
    CONTROL_CHARACTER,
    DUPLICATE_KEY,
    TAB_IN_HEADER,
    UNREADABLE_YAML,
)
from casc_portfolio.source.text import UNSEEN, Source


def complaint(source: Source, start: int, end: int, problem: yaml.MarkedYAMLError) -> Finding:
    """The parser's own complaint, where it gave up; a tab is named, because it can't be seen."""
    mark = problem.problem_mark or problem.context_mark
    at = min(start + (mark.index if mark else 0), end)
    sign = source.text[at : min(at + 1, end)]
    words = problem.problem or ""
    if sign == "\t":
        return source.finding(TAB_IN_HEADER, at, at + 1)
    if "cannot start any token" in words:
        return unreadable(source, at, at + 1, cause="start-sign", sign=sign, problem=words)
    cause = "in-brackets" if "flow" in (problem.context or "") else "other"
    return unreadable(source, at, at + len(sign.strip()), cause=cause, problem=words)


def unseen(source: Source, start: int, end: int) -> Finding:
    """The character at which the parser refuses a text that was not decoded by us."""
    found = UNSEEN.search(source.text, start, end)
    at = found.start() if found else start
    number = f"U+{ord(found[0]):04X}" if found else ""
    return source.finding(CONTROL_CHARACTER, at, at + 1, number=number, count=1)


def unreadable(source: Source, start: int, end: int, **arguments: Argument) -> Finding:
    """A stretch that is no YAML; the argument ``cause`` says why, as far as that can be told."""
    return source.finding(UNREADABLE_YAML, start, end, **arguments)


def duplicate(source: Source, key: Scalar, first: Scalar) -> Finding:
    """A key that is there already."""
    line = source.position(first.start)[0]
    return source.finding(DUPLICATE_KEY, key.start, key.end, key=key.text, line=line)
