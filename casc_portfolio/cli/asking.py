"""A question on a terminal, asked until its answer can be taken."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from casc_portfolio.cli.common import columns_of, note
from casc_portfolio.cli.day import Day, likely

_T = TypeVar("_T")


def asked(
    question: str, read: Callable[[str], _T], *, meant: Callable[[str], str] | None = None
) -> _T:
    """What ``read`` makes of the answer; it raises click.UsageError for one that can't be taken.

    Then the reason is told, and what ``meant`` makes of the answer can be taken with Enter alone.
    """
    offered = ""
    while True:
        last = _begun(question)
        typed = click.prompt(last, default=offered, show_default=bool(offered))
        try:
            return read(str(typed).strip())
        except click.UsageError as problem:
            note(f"Error: {problem.message}")
            offered = meant(str(typed)) if meant else ""


def asked_day(question: str, *, empty: str, fits: Callable[[date], None] | None = None) -> date:
    """A day; one written another way is offered as we write it.

    ``empty`` is said to Enter alone, and ``fits`` raises click.UsageError for a day that can't be.
    """

    def read(typed: str) -> date:
        if not typed:
            raise click.UsageError(empty)
        day: date = Day().convert(typed, None, None)
        if fits:
            fits(day)
        return day

    return asked(question, read, meant=likely)


def asked_word(question: str, words: list[str]) -> str:
    """One of ``words``, as it is written there."""

    def read(typed: str) -> str:
        found = next((word for word in words if word.casefold() == typed.casefold()), None)
        if found is None:
            raise click.UsageError(f"Please type one of these: {', '.join(words)}.")
        return found

    return asked(question, read)


def path_typed(answer: str) -> Path:
    """A path as people type or paste one: quotation marks around it are left out, ``~`` is home."""
    text = answer.strip()
    if text[:1] in ('"', "'") and text[:1] == text[-1:]:
        text = text[1:-1]
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


def _begun(question: str) -> str:
    """The last line of a question that is longer than the terminal is wide; the others are said."""
    columns = columns_of(sys.stdout)
    if columns is None:
        return question
    from casc_portfolio.report.fold import fold

    *begun, last = fold(f"{question}: ", columns - _ANSWER).split("\n")
    for line in begun:
        click.echo(line)
    return last.removesuffix(": ")


_ANSWER = 12
"""Columns that are left for the beginning of an answer."""
