"""``casc programs``: what each program asks for."""

import json
from pathlib import Path

import click

from casc_portfolio.cli.common import colour_wanted, note, say
from casc_portfolio.cli.crash import FINE, FOUND
from casc_portfolio.cli.tell import tell

_SHOW_EPILOG = """\b
Examples:
  casc programs show usc-rossier
  casc programs show ./my-program.yml
  casc programs show pcoe --format yaml > my-program.yml
"""
_FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"], case_sensitive=False),
    default="text",
    show_default=True,
    help="For people, or for other tools.",
)


@click.group(
    "programs",
    invoke_without_command=True,
    short_help="Show what each program asks for.",
    epilog="Example:  casc programs show pcoe",
)
@_FORMAT
@click.pass_context
def command(context: click.Context, form: str) -> None:
    """List the programs that come with the tool.

    A program's staff can write a file of their own; portfolio.yml then names it:
    program: ./my-program.yml
    """
    if context.invoked_subcommand is not None:
        return
    from casc_portfolio import programs

    found = [programs.load(name, Path())[0] for name in programs.shipped()]
    listed = [{"id": one.id, "name": one.name, "version": one.version} for one in found if one]
    if form == "json":
        click.echo(json.dumps({"schema": 1, "programs": listed}, ensure_ascii=False, indent=2))
        return
    for one in listed:
        say(f"{one['id']:<14}{one['name']}", hanging=14)
    click.echo("\nAll of one:  casc programs show pcoe")


@command.command(
    "show",
    short_help="Print all of one program.",
    epilog=_SHOW_EPILOG,
)
@click.argument("program", metavar="ID")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "yaml"], case_sensitive=False),
    default="text",
    show_default=True,
    help="For people, for other tools, or the file itself to write one's own from.",
)
def show(program: str, form: str) -> int:
    """Print all of one program: requirements, dates, hours, levels, panel, what else to know.

    ID is the name of a program or the path of a program's own file. Each line ends with
    the id of what it is about; pages and records name it so.
    """
    from casc_portfolio import programs
    from casc_portfolio.report import colour, program_text

    folder, name = _folder(program)
    if name.casefold() not in programs.shipped() and not _is_file(name):
        raise click.UsageError(f"There is no program '{program}'. {_known(name)}")
    if _is_file(name) and not (folder / name).is_file():
        raise click.UsageError(f"There is no file {program}.")
    found, findings = programs.load(name, folder)
    if found is None:
        tell(findings, root=folder)
        note(f"\n{program} can't be used as a program yet.")
        return FOUND
    if form == "yaml":
        click.echo(programs.text(name, folder), nl=False)
    elif form == "json":
        content = {"schema": 1, **found.model_dump()}
        click.echo(json.dumps(content, ensure_ascii=False, indent=2, default=str))
    else:
        paint = colour.ansi if colour_wanted() else colour.plain
        file = name if _is_file(name) else ""
        click.echo(program_text.render(found, paint=paint, file=file), nl=False)
    return FINE


def _known(name: str) -> str:
    """The program that was likely meant, or all of them."""
    from casc_portfolio import programs

    _, findings = programs.load(name, Path())
    meant = next((one.arguments.get("suggestion") for one in findings), None)
    known = ", ".join(programs.shipped())
    return f"Did you mean '{meant}'?" if meant else f"There are: {known}."


def _folder(program: str) -> tuple[Path, str]:
    """The folder that a program's own file is read from, and its name in it."""
    file = Path(program)
    return (file.parent, file.name) if _is_file(program) else (Path(), program)


def _is_file(program: str) -> bool:
    return program.endswith((".yml", ".yaml"))
