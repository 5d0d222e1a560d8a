"""A day on the command line."""

from datetime import date, datetime

import click


class Day(click.ParamType[date]):
    """A date as it is written everywhere else: 2026-06-30."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The date, or a sentence on how to write it."""
        if isinstance(value, date):
            return value
        text = str(value)
        try:
            if len(text) != 10:
                raise ValueError
            return date.fromisoformat(text)
        except ValueError:
            self.fail(_on_writing(text), param, ctx)


def likely(text: str) -> str:
    """The day that was likely meant by ``text``, as we write it; empty when nobody can tell."""
    from casc_portfolio.checks.days import same_day

    return str(same_day({"value": text}).get("suggestion", ""))


def _on_writing(text: str) -> str:
    from casc_portfolio.checks.days import same_day

    if "nowhere" in same_day({"value": text}):
        return f"There is no day {text} in the calendar."
    better = likely(text)
    how = f"Did you mean {better}?" if better else "Write it like 2026-06-30."
    return f"'{text}' is not a date we can be sure of. {how}"


def today() -> date:
    """The day it is where the person sits."""
    return datetime.now().astimezone().date()
