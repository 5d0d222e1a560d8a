"""``casc panel merge``: the score sheets of one candidate, side by side."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.common import colour_wanted, note
from casc_portfolio.cli.crash import FINE, FOUND
from casc_portfolio.cli.panel_program import named_program

if TYPE_CHECKING:
    from casc_portfolio.panel.merge import Merged
    from casc_portfolio.panel.refusal import Refusal
    from casc_portfolio.panel.score import ScoreSheet
    from casc_portfolio.programs import Program

_EPILOG = """\b
Examples:
  casc panel merge scores/*.json
  casc panel merge scores --candidate "Marisol Tanaka" --format markdown
  casc panel merge scores/*.json --program ./our-program.yml
"""


@click.command(
    "merge",
    short_help="Lay a candidate's score sheets side by side.",
    epilog=_EPILOG,
)
@click.argument("files", metavar="FILES...", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--candidate",
    metavar="NAME",
    help="Whose sheets, where several people's lie there; a part of the name is enough.",
)
@click.option("--program", metavar="FILE", help="A program's own file, as the panel used it.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"], case_sensitive=False),
    default="text",
    show_default=True,
    help="For the screen, for the office's file, or for other tools.",
)
def merge(files: tuple[Path, ...], candidate: str | None, program: str | None, form: str) -> int:
    """Lay a candidate's score sheets side by side.

    FILES are the files that the score sheets saved, or folders of them. You see who scored
    what, where panelists are far apart, and what the program's rule makes of it. It ends
    with 1 when a file is not counted, and says why. Nothing is changed, and nothing is
    decided.
    """
    if not files:
        raise click.UsageError(
            "Which sheets? Name the files that the panelists sent, or their folder: "
            "casc panel merge scores"
        )
    read = [_read(file) for file in _listed(files)]
    if candidate:
        read = _about(candidate, read)
    chosen = named_program(program) if program else _program_of(read)
    from casc_portfolio import frameworks
    from casc_portfolio.panel.merge import merge as merged

    result = merged(
        read,
        program=chosen,
        framework=frameworks.load(chosen.framework),
    )
    click.echo(_render(result, form), nl=False)
    if result.refused:
        word = "file is" if len(result.refused) == 1 else "files are"
        note(f"{len(result.refused)} {word} not counted; the reason stands beside each.")
    return FOUND if result.refused or not result.rounds else FINE


def _listed(files: Sequence[Path]) -> list[Path]:
    """Every file once, those of a folder by their names; a shell that expands nothing is helped."""
    found: list[Path] = []
    for file in files:
        if file.is_dir():
            found += sorted(file.glob("*.json"))
        elif "*" in file.name and not file.exists():
            found += sorted(file.parent.glob(file.name))
        elif not file.exists():
            raise click.UsageError(f"There is no file {file}.")
        elif file.suffix.lower() == ".csv":
            note(
                f"{file} is left out: it is the table for a spreadsheet. The sheet itself ends in .json."
            )
        else:
            found.append(file)
    if not found:
        raise click.UsageError("There are no score files there; they end in .json.")
    return list(dict.fromkeys(found))


def _read(file: Path) -> "ScoreSheet | Refusal":
    from casc_portfolio.panel.read_score import read_score

    return read_score(file)


def _about(typed: str, read: "Sequence[ScoreSheet | Refusal]") -> "list[ScoreSheet | Refusal]":
    """The sheets of the candidate who was named, and whatever could not be read at all."""
    from casc_portfolio.panel.score import ScoreSheet
    from casc_portfolio.panel.typed import same

    name = same(_meant(typed, read))
    kept = [one for one in read if not isinstance(one, ScoreSheet) or same(one.candidate) == name]
    if others := len(read) - len(kept):
        note(f"{others} {'sheet' if others == 1 else 'sheets'} about other people: left out.")
    return kept


def _meant(typed: str, read: "Sequence[ScoreSheet | Refusal]") -> str:
    """The candidate whose name was typed, or a part of it that only one of them has."""
    from casc_portfolio.panel.score import ScoreSheet
    from casc_portfolio.panel.typed import same

    names = {same(one.candidate): one.candidate for one in read if isinstance(one, ScoreSheet)}
    found = [name for key, name in names.items() if f" {same(typed)}" in f" {key}"]
    if same(typed) in names or not names:
        return names.get(same(typed), typed)
    if len(found) != 1:
        listed = ", ".join(sorted(names.values()))
        word = "No sheet here is" if not found else "Sheets of several people here are"
        raise click.UsageError(f"{word} about '{typed}'. There are sheets about: {listed}.")
    return found[0]


def _program_of(read: "Sequence[ScoreSheet | Refusal]") -> "Program":
    """The shipped program that most sheets name."""
    from casc_portfolio import programs
    from casc_portfolio.panel.gather import likeliest
    from casc_portfolio.panel.refusal import told
    from casc_portfolio.panel.score import ScoreSheet

    names = [one.program for one in read if isinstance(one, ScoreSheet)]
    if not names:
        note("\n".join(told(one) for one in read if not isinstance(one, ScoreSheet)))
        raise click.ClickException("None of these files is a finished score sheet.")
    name = likeliest(names)
    if name is None:
        listed = ", ".join(sorted(set(names)))
        raise click.UsageError(
            f"These sheets are for several programs ({listed}). Merge those of one at a time."
        )
    if name.casefold() not in programs.shipped():
        raise click.UsageError(
            f"These sheets are for the program '{name}', which does not come with the tool. "
            "Name its file: --program FILE"
        )
    return named_program(name)


def _render(merged: "Merged", form: str) -> str:
    from casc_portfolio.panel import merged_json, merged_markdown, merged_text
    from casc_portfolio.report import colour

    if form == "json":
        return merged_json.render(merged)
    if form == "markdown":
        return merged_markdown.render(merged)
    return merged_text.render(merged, paint=colour.ansi if colour_wanted() else colour.plain)
