"""``casc check``: says exactly what is wrong in a portfolio, and mends what can mean one thing."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from casc_portfolio.cli import mending
from casc_portfolio.cli.checked import Narrowed, look, narrow
from casc_portfolio.cli.common import note
from casc_portfolio.cli.crash import FINE, FOUND
from casc_portfolio.cli.shown import FORMATS, shown

if TYPE_CHECKING:
    from casc_portfolio.finding import Finding

_EXAMPLES = """\b
Examples:
  casc check                          everything, for people
  casc check content/cpsel-2          one folder
  casc check --diff                   what we could mend for you
  casc check --fix                    mend it
  casc check --watch                  again after every change
  casc check --select CP6             only what is about privacy
  casc check --strict --format github     in a workflow
"""


@click.command(
    "check", short_help="Say exactly what is wrong, and how to mend it.", epilog=_EXAMPLES
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="End with 1 on warnings too, not only on errors.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS, case_sensitive=False),
    default="text",
    show_default=True,
    help="For people, or for other tools.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="CODES",
    help="Show only these, by code or name: CP2,missing-field.",
)
@click.option("--ignore", multiple=True, metavar="CODES", help="Leave these out.")
@click.option("--fix", is_flag=True, help="Mend what can mean one thing only.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; write nothing.")
@click.option("--unsafe", is_flag=True, help="Mend what is likely meant, too; look at it first.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes.")
def command(
    paths: tuple[Path, ...],
    *,
    strict: bool,
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fix: bool,
    diff: bool,
    unsafe: bool,
    watch: bool,
) -> int:
    """Say exactly what is wrong in a portfolio, and how to mend it.

    Without PATHS the whole portfolio is checked; with them, only what is found in these files
    and folders is shown. Errors end with 1, and so do warnings with --strict.
    casc explain CODE says more about a finding.

    --fix changes only what can mean one thing, such as a slip in the name of a field; not one
    other letter of your files is touched, and nobody sees more of your portfolio than before.
    """
    _fit_together(form, fix=fix, diff=diff, unsafe=unsafe, watch=watch)
    narrowed = narrow(paths, select, ignore)
    if watch:
        _watch(narrowed, strict=strict)
    checked = look(narrowed)
    refused = FINE
    if fix or diff:
        from casc_portfolio.mend import Reach

        reach = Reach.UNSAFE if unsafe else Reach.SAFE
        mended = mending.plan(narrowed, checked, reach)
        if diff:
            mending.show(mended, reach)
            return _ending(checked.findings, strict=strict)
        refused = mending.make(narrowed, mended)
        checked = look(narrowed) if mended.changes else checked
    click.echo(shown(checked, narrowed, form=form, strict=strict), nl=False)
    if form == "text" and not fix and (more := mending.hint(checked)):
        note(more)
    return refused or _ending(checked.findings, strict=strict)


def _fit_together(form: str, *, fix: bool, diff: bool, unsafe: bool, watch: bool) -> None:
    """Refuses what has no meaning together."""
    if unsafe and not (fix or diff):
        raise click.UsageError("--unsafe says how far --fix or --diff may go; add one of them.")
    if fix and diff:
        raise click.UsageError("--diff shows what --fix would write; give one of the two.")
    if watch and (fix or diff):
        raise click.UsageError("--watch only looks; mend with casc check --fix beside it.")
    if (watch or diff) and form != "text":
        word = "--watch" if watch else "--diff"
        raise click.UsageError(f"{word} is for people and has no --format.")


def _watch(narrowed: Narrowed, *, strict: bool) -> NoReturn:
    """Shows the findings anew after every change, until Ctrl-C."""
    from casc_portfolio.engine.watch import changes, stamps

    seen = changes(narrowed.root, stamps(narrowed.root))
    while True:
        if sys.stdout.isatty():
            click.clear()
        text = shown(look(narrowed), narrowed, form="text", strict=strict)
        click.echo(text + "Waiting for a change (Ctrl-C ends it)")
        next(seen)


def _ending(findings: "Sequence[Finding]", *, strict: bool) -> int:
    from casc_portfolio.checks import Severity, severity_of

    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return FOUND if any(severity_of(finding) in grave for finding in findings) else FINE
