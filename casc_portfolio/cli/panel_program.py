"""The program that the office names: one of ours, or a file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.tell import tell

if TYPE_CHECKING:
    from casc_portfolio.programs import Program


def named_program(name: str) -> "Program":
    """The program with this id, or in this file; what is wrong with it ends the command."""
    from casc_portfolio import programs

    file = Path(name)
    if not name.endswith((".yml", ".yaml")):
        found, _ = programs.load(name, Path())
        if found is None:
            known = ", ".join(programs.shipped())
            raise click.UsageError(
                f"There is no program '{name}'. There are: {known}; or name a program's own file."
            )
        return found
    if not file.is_file():
        raise click.UsageError(f"There is no program file {file}.")
    found, findings = programs.load(f"./{file.name}", file.parent)
    if found is None:
        tell(findings, root=file.parent)
        raise click.UsageError(f"{file} can't be used as a program yet; see above.")
    return found
