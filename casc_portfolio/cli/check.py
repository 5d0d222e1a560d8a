"""``casc check``: says exactly what is wrong in a portfolio, and how to mend it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.common import colour_wanted, portfolio_root
from casc_portfolio.cli.crash import FINE, FOUND
from casc_portfolio.cli.day import today

if TYPE_CHECKING:
    from casc_portfolio.finding import Finding


@click.command(
    "check",
    short_help="Say exactly what is wrong, and how to mend it.",
    epilog="Example:  casc check content/cpsel-2 --strict",
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="End with 1 on warnings too, not only on errors.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
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
def command(
    paths: tuple[Path, ...],
    *,
    strict: bool,
    form: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> int:
    """Say exactly what is wrong in a portfolio, and how to mend it.

    Without PATHS the whole portfolio is checked; with them, only what is found in these files
    and folders is shown. Errors end with 1, and so do warnings with --strict.
    casc explain CODE says more about a finding.
    """
    from casc_portfolio.attachments import Cache
    from casc_portfolio.checks import check
    from casc_portfolio.portfolio import load

    chosen, left_out = _codes(select), _codes(ignore)
    root = _root(paths)
    portfolio = load(root)
    below = [_relative(path, root) for path in paths]
    findings = [
        finding
        for finding in check(portfolio, today=today(), cache=Cache(root / ".casc" / "cache"))
        if _within(finding.place.path, below)
        and (not select or finding.code in chosen)
        and finding.code not in left_out
    ]
    read = {*portfolio.documents, *(entry.path for entry in portfolio.log.entries)}
    files = sum(_within(path, below) for path in read)
    click.echo(_render(findings, root=root, form=form, files=files), nl=False)
    return FOUND if _grave(findings, strict=strict) else FINE


def _root(paths: tuple[Path, ...]) -> Path:
    """The one portfolio that all paths lie in."""
    roots = {portfolio_root(path) for path in paths} or {portfolio_root()}
    if len(roots) > 1:
        raise click.UsageError("These lie in more than one portfolio; check them one by one.")
    return roots.pop()


def _relative(path: Path, root: Path) -> str:
    """A path as findings write it; empty for the portfolio itself."""
    relative = path.resolve().relative_to(root.resolve()).as_posix()
    return "" if relative == "." else relative


def _within(path: str, below: Sequence[str]) -> bool:
    return not below or any(not one or path == one or path.startswith(f"{one}/") for one in below)


def _codes(typed: tuple[str, ...]) -> set[str]:
    """The codes that are meant by codes, beginnings of codes or names, with commas between them."""
    from casc_portfolio.checks import RULES, nearest

    codes: set[str] = set()
    for word in ",".join(typed).split(","):
        wanted = word.strip()
        found = {
            code
            for code, rule in RULES.items()
            if wanted and (code.startswith(wanted.upper()) or rule.name == wanted.lower())
        }
        if wanted and not found:
            near = nearest(wanted, [*RULES, *(rule.name for rule in RULES.values())])
            hint = f"Did you mean '{near}'?" if near else "'casc explain' lists all."
            raise click.UsageError(f"There is no rule '{wanted}'. {hint}")
        codes |= found
    return codes


def _render(findings: "Sequence[Finding]", *, root: Path, form: str, files: int) -> str:
    from casc_portfolio.report import colour, findings_json, findings_text
    from casc_portfolio.report.source_lines import source_lines

    if form == "json":
        return findings_json.render(findings, files=files)
    paint = colour.ansi if colour_wanted() else colour.plain
    text = findings_text.render(findings, line_of=source_lines(root), paint=paint)
    return text + findings_text.summary(findings, files=files, paint=paint) + "\n"


def _grave(findings: "Sequence[Finding]", *, strict: bool) -> bool:
    from casc_portfolio.checks import Severity, severity_of

    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(severity_of(finding) in grave for finding in findings)
