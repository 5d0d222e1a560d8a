"""``casc new``: a portfolio of one's own."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.common import asks, note
from casc_portfolio.cli.day import Day

if TYPE_CHECKING:
    from casc_portfolio.programs import Program

_EPILOG = """\b
Examples:
  casc new my-portfolio
  casc new my-portfolio --program pcoe --name "Elena Quiroz" --start 2026-07-01
"""


@click.command(epilog=_EPILOG)
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--program", metavar="ID", help="Your program: usc-rossier, pcoe, ctc, or a file.")
@click.option("--name", help="Your name, as readers should see it.")
@click.option("--start", type=Day(), metavar="DATE", help="The day your program started.")
@click.option("--role", default="", help="Your position, such as Assistant Principal.")
@click.option("--school", default="", help="Your school or office.")
@click.option("--district", default="", help="Your district.")
@click.option("--coach", default="", help="Your coach's name.")
def command(
    folder: Path, program: str | None, name: str | None, start: date | None, **more: str
) -> None:
    """Start a portfolio of your own in FOLDER.

    On a terminal you are asked for what is missing. A folder that holds anything
    is never written to.
    """
    program, name, start, more = _asked(program, name, start, more)
    from casc_portfolio import frameworks, scaffold

    chosen, custom = _program(program)
    person = scaffold.Person(name=name, start=start, **more)
    files: dict[str, str | bytes] = {
        **scaffold.new_files(person, chosen, frameworks.load(chosen.framework))
    }
    if custom is not None:
        files[custom.name] = custom.read_bytes()
        settings = str(files["portfolio.yml"])
        files["portfolio.yml"] = settings.replace(
            f"\nprogram: {chosen.id}\n", f"\nprogram: ./{custom.name}\n", 1
        )
    try:
        scaffold.write_folder(folder, files)
    except scaffold.FolderTaken:
        raise click.UsageError(
            f"{folder} is there already and not empty. Nothing was changed; choose another name."
        ) from None
    click.echo(f"Your portfolio is in {folder}.")
    note(f"Next:  cd {folder}  and  casc progress  (what comes first), casc serve  (see it).")


def _asked(
    program: str | None, name: str | None, start: date | None, more: dict[str, str]
) -> tuple[str, str, date, dict[str, str]]:
    """What was not given is asked for on a terminal; elsewhere it ends the command."""
    if program and name and start:
        return program, name, start, more
    if not asks():
        given = {"--program": program, "--name": name, "--start": start}
        missing = ", ".join(option for option, value in given.items() if not value)
        raise click.UsageError(f"Please add {missing}; there is no terminal to ask you on.")
    from casc_portfolio.programs import shipped

    name = name or click.prompt("Your name")
    program = program or click.prompt(f"Your program ({', '.join(shipped())})")
    start = start or click.prompt("The day it started (such as 2026-07-01)", type=Day())
    for key, question in (
        ("role", "Your position"),
        ("school", "Your school"),
        ("district", "Your district"),
        ("coach", "Your coach, if you have one"),
    ):
        more[key] = more[key] or click.prompt(question, default="", show_default=False)
    return str(program), str(name), start, more


def _program(name: str) -> tuple["Program", Path | None]:
    """The program, and the file it came from when it is not one of ours."""
    from casc_portfolio import programs

    if name.endswith((".yml", ".yaml")):
        return _own_program(Path(name)), Path(name)
    program, _ = programs.load(name, Path())
    if program is None:
        raise click.UsageError(
            f"There is no program '{name}'. The tool knows {', '.join(programs.shipped())}; "
            "a program may also write its own file: --program my-program.yml"
        )
    return program, None


def _own_program(file: Path) -> "Program":
    from casc_portfolio import programs
    from casc_portfolio.cli.tell import tell

    if not file.is_file():
        raise click.UsageError(f"There is no program file {file}.")
    program, findings = programs.load(f"./{file.name}", file.parent)
    if program is None:
        tell(findings, root=file.parent)
        raise click.UsageError(f"{file} can't be used as a program yet; see above.")
    return program
