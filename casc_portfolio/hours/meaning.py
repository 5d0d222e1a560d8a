"""What the words of a row mean to its program: category, mode, topic and session."""

from collections.abc import Mapping

from casc_portfolio.hours.cells import Cell
from casc_portfolio.hours.problems import (
    OTHER_TOPIC,
    UNKNOWN_MODE,
    UNKNOWN_PART,
    UNKNOWN_SESSION,
    UNKNOWN_TOPIC,
)
from casc_portfolio.hours.report import Report
from casc_portfolio.hours.words import Words, find_mode, find_session, find_word, likely_mode

_NOT_WORDS = {"date", "hours", "minutes", "start", "end", "category"}


def read_category(
    report: Report, cells: Mapping[str, Cell], category: str, words: Words
) -> tuple[str, Words]:
    """The category in which a row counts: the log's own, or the part of it that a column names."""
    cell = cells.get("category")
    if cell is None:
        return category, words
    known = {category: words.names, **{name: part.names for name, part in words.parts.items()}}
    name = find_word(cell.text, known)
    if name is None:
        report(UNKNOWN_PART, cell, value=cell.text, category=category, known=tuple(known))
        return category, words
    return name, words.parts.get(name, words)


def read_fields(report: Report, cells: Mapping[str, Cell], words: Words) -> dict[str, str]:
    """The cells of words; those that the program has a name for, by that name."""
    fields = {name: cell.text for name, cell in cells.items() if name not in _NOT_WORDS}
    if "mode" in fields and words.modes:
        mode = find_mode(fields["mode"], words.modes)
        if mode is None:
            _report_mode(report, cells["mode"], words)
        fields["mode"] = mode or fields["mode"]
    if words.sessions and words.topics and "topic" not in fields and "date" in cells:
        report(UNKNOWN_TOPIC, cells["date"], cause="none", known=tuple(words.topics))
    if "topic" in fields and words.topics:
        topic = find_word(fields["topic"], words.topics)
        if topic is None:
            known = tuple(words.topics)
            code = UNKNOWN_TOPIC if words.sessions else OTHER_TOPIC
            report(code, cells["topic"], value=fields["topic"], known=known)
        fields["topic"] = topic or fields["topic"]
    if "session" in fields and words.sessions:
        number = find_session(fields["session"], words.sessions)
        if number is None:
            sessions = words.sessions
            report(UNKNOWN_SESSION, cells["session"], value=fields["session"], sessions=sessions)
        fields["session"] = number or fields["session"]
    return fields


def _report_mode(report: Report, cell: Cell, words: Words) -> None:
    likely = likely_mode(cell.text, words.modes)
    if likely is None:
        report(UNKNOWN_MODE, cell, value=cell.text, known=words.modes)
    else:
        report(UNKNOWN_MODE, cell, value=cell.text, known=words.modes, suggestion=likely)
