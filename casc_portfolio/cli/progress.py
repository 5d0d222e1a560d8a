"""``casc progress``: what is done, what is still to come, and what is next."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.common import colour_wanted, columns_of, note, portfolio_root
from casc_portfolio.cli.crash import FINE, FOUND
from casc_portfolio.cli.day import Day, today

if TYPE_CHECKING:
    from casc_portfolio.portfolio import Portfolio
    from casc_portfolio.progress import Gate, Progress


@click.command(
    "progress",
    short_help="Show what is done, what is still to come, and what is next.",
    epilog="Example:  casc progress --as-of 2026-06-30 --require final",
)
@click.option("--as-of", type=Day(), metavar="DATE", help="Count only what is dated by this day.")
@click.option(
    "--require",
    metavar="MILESTONE",
    help="End with 1 unless everything up to it is there; final is the last of your own.",
)
@click.option(
    "--since",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Tell what changed since a report that --format json wrote; in Markdown.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"], case_sensitive=False),
    default="text",
    show_default=True,
    help="For people, for other tools, or for the summary of a job.",
)
def command(as_of: date | None, require: str | None, since: Path | None, form: str) -> int:
    """Show what is done, what is still to come, and what is next.

    A draft never counts. --require final is the gate of your own part; the milestones
    after it are the office's.
    """
    from casc_portfolio.portfolio import load
    from casc_portfolio.progress import measure

    portfolio = load(portfolio_root())
    progress = measure(portfolio, as_of=as_of or today())
    if progress is None:
        note("The program of this portfolio can't be read; casc check says why.")
        return FOUND
    gate = _gate(progress, require)
    text = _changes(progress, since, form) if since else _render(progress, gate, form)
    click.echo(text, nl=False)
    if _unread(portfolio):
        note("Something in this portfolio could not be read and does not count; see casc check.")
    return FINE if gate is None or gate.met else FOUND


def _unread(portfolio: "Portfolio") -> bool:
    """Whether an error was met while reading; what a warning is about has been read."""
    from casc_portfolio.checks import Severity, severity_of

    return any(severity_of(finding) is Severity.ERROR for finding in portfolio.findings)


def _changes(progress: "Progress", since: Path, form: str) -> str:
    from casc_portfolio.report import progress_change

    if form == "json":
        raise click.UsageError("--since tells changes in words: leave out --format json.")
    if not since.is_file():
        raise click.UsageError(f"There is no file {since}.")
    try:
        before = progress_change.earlier(since.read_text("utf-8", "replace"))
    except progress_change.UnreadableReportError as problem:
        raise click.UsageError(str(problem)) from None
    return progress_change.render(progress, since=before)


def _gate(progress: "Progress", milestone: str | None) -> "Gate | None":
    if milestone is None:
        return None
    names = {one.id.casefold(): one.id for one in progress.milestones}
    name = names.get(milestone.casefold())
    if name is None:
        known = ", ".join(names.values())
        raise click.UsageError(f"There is no milestone '{milestone}'. There are: {known}.")
    return progress.gate(name)


def _render(progress: "Progress", gate: "Gate | None", form: str) -> str:
    from casc_portfolio.report import colour, progress_json, progress_markdown, progress_text

    if form == "json":
        return progress_json.render(progress, gate=gate)
    if form == "markdown":
        return progress_markdown.render(progress, gate=gate)
    paint = colour.ansi if colour_wanted() else colour.plain
    columns = columns_of(sys.stdout)
    return progress_text.render(progress, gate=gate, paint=paint, columns=columns)
