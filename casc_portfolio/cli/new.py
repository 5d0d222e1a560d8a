"""``casc new``: a portfolio of one's own."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.asking import asked, asked_day, path_typed
from casc_portfolio.cli.common import asks, note, say, stay_outside, typed
from casc_portfolio.cli.day import Day

if TYPE_CHECKING:
    from casc_portfolio.programs import Program
    from casc_portfolio.scaffold import Person

_EPILOG = """\b
Examples:
  casc new my-portfolio
  casc new my-portfolio --program pcoe --name "Elena Quiroz" --start 2026-07-01
"""
_FOLDER = "my-portfolio"
_NEXT = """\
  casc progress    what comes first
  casc serve       your pages in the browser, while you write"""
_STARTED = "The day it started (such as 2026-07-01)"
_NO_DAY = "Please type a day; every date of your program follows from it."
_EMPTY = "The next ones may stay empty; then press Enter."
_MORE = (
    ("role", "Your position"),
    ("school", "Your school"),
    ("district", "Your district"),
    ("coach", "Your coach, if you have one"),
)


@click.command(epilog=_EPILOG)
@click.argument("folder", metavar="FOLDER", required=False)
@click.option("--program", metavar="ID", help="Your program: usc-rossier, pcoe, ctc, or a file.")
@click.option("--name", help="Your name, as readers should see it.")
@click.option("--start", type=Day(), metavar="DATE", help="The day your program started.")
@click.option("--role", default="", help="Your position, such as Assistant Principal.")
@click.option("--school", default="", help="Your school or office.")
@click.option("--district", default="", help="Your district.")
@click.option("--coach", default="", help="Your coach's name.")
def command(
    folder: str | None, program: str | None, name: str | None, start: date | None, **more: str
) -> None:
    """Start a portfolio of your own in FOLDER.

    On a terminal you are asked for what is missing. A folder that holds anything
    is never written to.
    """
    name = (name or "").strip()
    given = {"FOLDER": folder, "--program": program, "--name": name, "--start": start}
    missing = [option for option, value in given.items() if not value]
    if missing and not asks():
        words = ", ".join(missing)
        raise click.UsageError(f"Please add {words}; there is no terminal to ask you on.")
    place = path_typed(folder or click.prompt("Name of the new folder", default=_FOLDER))
    _free(place)
    known = _program(program) if program else None
    name = name or asked("Your name", _name)
    chosen, custom = known or _asked_program()
    start = start or asked_day(_STARTED, empty=_NO_DAY)
    if missing:
        say(_EMPTY)
    for key, question in _MORE if missing else ():
        more[key] = more[key] or click.prompt(question, default="", show_default=False)
    from casc_portfolio.scaffold import Person

    _write(place, Person(name=name, start=start, **more), chosen, custom)


def _write(folder: Path, person: "Person", program: "Program", custom: Path | None) -> None:
    from casc_portfolio import frameworks, scaffold

    files: dict[str, str | bytes] = {
        **scaffold.new_files(person, program, frameworks.load(program.framework))
    }
    if custom is not None:
        if custom.name.casefold() in map(str.casefold, files):
            raise click.UsageError(
                f"A portfolio has a {custom.name} of its own. Give the program's file another name."
            )
        files[custom.name] = custom.read_bytes()
        settings = str(files["portfolio.yml"])
        files["portfolio.yml"] = settings.replace(
            f"\nprogram: {program.id}\n", f"\nprogram: ./{custom.name}\n", 1
        )
    try:
        scaffold.write_folder(folder, files)
    except scaffold.FolderTaken:
        raise _taken(folder) from None
    click.echo(f"Your portfolio is in {folder}.")
    note(f"Next:\n  cd {typed(folder)}\n{_NEXT}")


def _free(folder: Path) -> None:
    """Ends the command before anyone has answered questions in vain."""
    from casc_portfolio.scaffold import is_free

    if folder.exists() and not is_free(folder):
        raise _taken(folder)
    stay_outside(folder)


def _taken(folder: Path) -> click.UsageError:
    return click.UsageError(
        f"{folder} is there already and not empty. Nothing was changed; choose another name."
    )


def _asked_program() -> tuple["Program", Path | None]:
    """Asks until there is such a program; the question names them all."""
    from casc_portfolio import programs

    say("Your program is one of these, or a file that your program gave you:")
    for one in programs.shipped():
        found, _ = programs.load(one, Path())
        say(f"  {one:<14}{found.name if found else ''}", hanging=14)
    return asked("Your program", _program)


def _name(typed: str) -> str:
    if not typed:
        raise click.UsageError("Please type your name; it stands on the first page.")
    return typed


def _program(name: str) -> tuple["Program", Path | None]:
    """The program, and the file it came from when it is not one of ours."""
    from casc_portfolio import programs
    from casc_portfolio.cli.own_program import own_program

    name = name.strip()
    if not name:
        raise click.UsageError(f"Please type one of these: {', '.join(programs.shipped())}.")
    file = path_typed(name)
    if file.suffix in (".yml", ".yaml"):
        return own_program(file), file
    program, findings = programs.load(name, Path())
    if program is None:
        meant = next((one.arguments.get("suggestion") for one in findings), None)
        raise click.UsageError(
            f"There is no program '{name}'. Did you mean {meant}?"
            if meant
            else f"There is no program '{name}'. The tool knows {', '.join(programs.shipped())}; "
            "a program may also write its own file: --program my-program.yml"
        )
    return program, None
