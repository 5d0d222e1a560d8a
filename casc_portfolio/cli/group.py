"""A click group that knows its commands' names and imports one only when it is called."""

from importlib import import_module
from typing import cast

import click


class LazyGroup(click.Group):
    """Commands live in modules of their own, each as ``command``; listing them imports none."""

    def __init__(self, *args: object, commands_help: dict[str, str], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self._help = commands_help

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the order of a person's work."""
        return list(self._help)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command itself."""
        if cmd_name not in self._help:
            return None
        module = import_module(f"casc_portfolio.cli.{cmd_name}")
        return cast("click.Command", module.command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list in ``--help``, from the texts given here instead of the commands' own."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self._help.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, with the likeliest name when there is no such command."""
        name = args[0]
        if name not in self._help and not name.startswith("-"):
            import difflib

            close = difflib.get_close_matches(name, self._help, n=1)
            hint = f" Did you mean '{close[0]}'?" if close else " 'casc --help' lists them."
            ctx.fail(f"There is no command '{name}'.{hint}")
        return super().resolve_command(ctx, args)
