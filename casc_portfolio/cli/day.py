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
            self.fail(f"'{text}' is not a date; write it like 2026-06-30.", param, ctx)


def today() -> date:
    """The day it is where the person sits."""
    return datetime.now().astimezone().date()
