"""The program that the office names: one of ours, or a file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.own_program import own_program

if TYPE_CHECKING:
    from casc_portfolio.programs import Program


def named_program(name: str) -> "Program":
    """The program with this id, or in this file; what is wrong with it ends the command."""
    from casc_portfolio import programs

    if name.endswith((".yml", ".yaml")):
        return own_program(Path(name))
    found, _ = programs.load(name, Path())
    if found is None:
        known = ", ".join(programs.shipped())
        raise click.UsageError(
            f"There is no program '{name}'. There are: {known}; or name a program's own file."
        )
    return found
