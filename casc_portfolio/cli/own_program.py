"""A program's own file, named on the command line."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.tell import tell

if TYPE_CHECKING:
    from casc_portfolio.programs import Program


def own_program(file: Path) -> "Program":
    """The program in the file; what is wrong with it is told, and ends the command."""
    from casc_portfolio import programs

    if not file.is_file():
        raise click.UsageError(f"There is no program file {file}.")
    program, findings = programs.load(f"./{file.name}", file.parent)
    if program is None:
        tell(findings, root=file.parent)
        raise click.UsageError(f"{file} can't be used as a program yet; see above.")
    return program
