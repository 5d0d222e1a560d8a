"""``casc panel decide``: what people decided, as a record to file and a letter to send."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.common import asks, note
from casc_portfolio.cli.crash import FINE
from casc_portfolio.cli.day import Day, today
from casc_portfolio.cli.panel_program import named_program
from casc_portfolio.cli.tell import tell

if TYPE_CHECKING:
    from casc_portfolio.panel.decision import Decision
    from casc_portfolio.panel.score import Wanted
    from casc_portfolio.programs import Program

_EPILOG = """\b
Examples:
  casc panel decide                     asks for everything, one thing after the other
  casc panel decide --from decision.yml
  casc panel decide --program pcoe --candidate "Marisol Tanaka" --outcome meets
"""
_OUTCOMES = ("meets", "addition", "resubmit")
_LEVEL = re.compile(r"\s*(\S+?)\s*[=:]\s*(\S+)\s*")
_MISSING = re.compile(r"\s*(\S+?)\s*:\s*(.+?)\s*:\s*(\d{4}-\d{2}-\d{2})\s*", re.DOTALL)


@click.command("decide", short_help="Record what people decided; write the letter.", epilog=_EPILOG)
@click.option(
    "--from",
    "file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="All of it in a YAML file.",
)
@click.option("--program", metavar="ID", help="The program: usc-rossier, pcoe, ctc, or a file.")
@click.option("--candidate", metavar="NAME", default="", help="Whom it is about.")
@click.option(
    "--outcome", type=click.Choice(_OUTCOMES, case_sensitive=False), help="What was decided."
)
@click.option(
    "--level",
    "levels",
    metavar="N=LEVEL",
    multiple=True,
    help="The level decided for a standard, such as 3=meets; once for each.",
)
@click.option("--date", "day", type=Day(), metavar="DATE", help="The day it was decided.")
@click.option("--decider", "deciders", metavar="ROLE", multiple=True, help="Who decided, by role.")
@click.option("--by", metavar="ROLE", default="", help="Who signs, by role.")
@click.option("--reason", metavar="TEXT", default="", help="Why, as the candidate should read it.")
@click.option(
    "--commend",
    "commendations",
    metavar="TEXT",
    multiple=True,
    help="What stood out; once for each.",
)
@click.option(
    "--missing",
    metavar="'N: WHAT: DATE'",
    multiple=True,
    help="What is missing, and by when; once for each.",
)
@click.option("--record", metavar="KIND", default="", help="The kind of record it becomes.")
@click.option(
    "--out", metavar="DIR", type=click.Path(path_type=Path), help="The new folder to write."
)
@click.option("--show", is_flag=True, help="Only show what would be written.")
def decide(
    file: Path | None, program: str | None, out: Path | None, *, show: bool, **told: object
) -> int:
    """Record what people decided, and write the letter that tells the candidate.

    It writes a new folder with the record that the candidate puts into records/, and a
    letter (Markdown, and a page to print) without anybody's own scores. You see all of it
    first. What nobody has decided is asked for, and never taken from the scores.
    """
    given, named = _told(file, told)
    chosen = _program(program or named)
    decision = _asked(given, chosen)
    written = False
    try:
        written = _recorded(decision, chosen, out, show=show)
    finally:
        if asks() and not written and decision != given:
            note(_again(decision, program or named or chosen.id))
    return FINE


def _recorded(decision: "Decision", program: "Program", out: Path | None, *, show: bool) -> bool:
    """Whether the decision was written down; what it lacks, or a taken name, is raised."""
    _complete(decision, program)
    files = _files(decision, program)
    folder = out or Path(_folder_name(decision))
    _shown(files, folder)
    if show or (asks() and not click.confirm(f"\nWrite this into {folder}?", default=False)):
        note("Nothing was written.")
        return False
    _write(folder, files)
    note(f"The decision is in {folder}: send the letter, and the file in records/ with it.")
    return True


def _again(decision: "Decision", program: str) -> str:
    """What people answered, so that nobody has to type it twice."""
    from casc_portfolio.panel.decision_file import decision_text

    return (
        "\nHere is what you said, so that nothing has to be typed twice. Save these lines as "
        "decision.yml, mend them, and run:  casc panel decide --from decision.yml\n\n"
        + decision_text(decision, program)
    )


def _told(file: Path | None, told: Mapping[str, object]) -> tuple["Decision", str]:
    """What the file says, with the options over it, and the program that it names."""
    from casc_portfolio.panel.decision import Decision
    from casc_portfolio.panel.decision_file import over, read_decision

    if file is None:
        return _from_options(told), ""
    if not file.is_file():
        raise click.UsageError(f"There is no file {file}.")
    if file.suffix == ".json":
        raise click.UsageError(
            f"{file} holds scores or what they come to. A decision is made by people: write it into "
            "a YAML file, or say it with the options."
        )
    found, named, problems = read_decision(file)
    if problems:
        tell(problems, root=file.parent)
        raise click.UsageError(f"{file} can't be used yet; see above.")
    assert isinstance(found, Decision)
    return over(found, _from_options(told)), named


def _from_options(told: Mapping[str, object]) -> "Decision":
    from casc_portfolio.panel.decision import Decision
    from casc_portfolio.panel.read_score import OUTCOMES
    from casc_portfolio.panel.typed import line, seen

    def texts(name: str) -> tuple[str, ...]:
        found = told[name]
        return tuple(map(str, found)) if isinstance(found, tuple) else ()

    day = told["day"]
    return Decision(
        candidate=line(str(told["candidate"])),
        record=line(str(told["record"])),
        date=day if isinstance(day, date) else None,
        by=line(str(told["by"])),
        deciders=tuple(line(one) for one in texts("deciders")),
        outcome=OUTCOMES.get(str(told["outcome"])),
        levels=dict(_level(text) for text in texts("levels")),
        reason=seen(str(told["reason"])),
        commendations=tuple(seen(one) for one in texts("commendations")),
        wanted=tuple(_missing(text) for text in texts("missing")),
    )


def _level(text: str) -> tuple[str, str]:
    found = _LEVEL.fullmatch(text)
    if found is None:
        raise click.UsageError(f"'{text}' is no standard and level. Write --level 3=meets")
    return found[1], found[2]


def _missing(text: str) -> "Wanted":
    from casc_portfolio.panel.score import Wanted
    from casc_portfolio.panel.typed import seen

    found = _MISSING.fullmatch(text)
    if found is None:
        raise click.UsageError(
            f"'{text}' does not say standard, what and when. "
            "Write --missing '3: One reflection on the plan: 2026-09-01'"
        )
    by = Day().convert(found[3], None, None)
    return Wanted(standard=found[1], missing=seen(found[2]), by=by)


def _program(name: str) -> "Program":
    if name:
        return named_program(name)
    if not asks():
        raise click.UsageError("Which program? --program ID")
    found: Program = click.prompt(
        "The program (usc-rossier, pcoe, ctc, or a file)", value_proc=named_program
    )
    return found


def _asked(decision: "Decision", program: "Program") -> "Decision":
    """The decision as it was told; on a terminal people are asked for the rest."""
    from dataclasses import replace

    from casc_portfolio import frameworks

    if not decision.record and program.decision.records:
        decision = replace(decision, record=program.decision.records[0])
    if asks():
        from casc_portfolio.cli.panel_ask import ask

        framework = frameworks.load(program.framework)
        decision = ask(decision, program=program, framework=framework)
    return decision


def _complete(decision: "Decision", program: "Program") -> None:
    """Raises what the decision lacks, in sentences."""
    from casc_portfolio import frameworks
    from casc_portfolio.panel.decision import lacks

    framework = frameworks.load(program.framework)
    found = lacks(decision, program=program, framework=framework, today=today())
    if found:
        listed = "\n".join(f"  - {one}" for one in found)
        raise click.UsageError(
            f"A decision is made by people, so nothing is filled in for them:\n{listed}"
        )


def _files(decision: "Decision", program: "Program") -> dict[str, str]:
    """Path → text of everything that is written."""
    from casc_portfolio import frameworks
    from casc_portfolio.panel import letter_markdown
    from casc_portfolio.panel.decision_record import record_name, record_text
    from casc_portfolio.panel.letter import letter
    from casc_portfolio.publish.papers import letter_page

    told = letter(decision, program=program, framework=frameworks.load(program.framework))
    return {
        f"records/{record_name(decision)}": record_text(decision, program),
        "letter.md": letter_markdown.render(told),
        "letter.html": letter_page(told),
    }


def _folder_name(decision: "Decision") -> str:
    from casc_portfolio.panel.typed import slug

    return f"decision-{slug(decision.candidate)}-{decision.date}"


def _shown(files: Mapping[str, str], folder: Path) -> None:
    """The record and the letter as they will stand in their files; the page says the same."""
    for path, text in files.items():
        if path.endswith(".html"):
            click.echo(f"==> {folder / path}: the letter again, to print")
        else:
            click.echo(f"==> {folder / path}\n{text}")


def _write(folder: Path, files: Mapping[str, str]) -> None:
    from casc_portfolio import scaffold

    try:
        scaffold.write_folder(folder, files)
    except scaffold.FolderTaken:
        raise click.UsageError(
            f"{folder} is there already. Nothing was changed; choose another name with --out."
        ) from None
