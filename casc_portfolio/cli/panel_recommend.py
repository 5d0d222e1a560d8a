"""``casc panel recommend``: the director's one page before a recommendation."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.common import NoPortfolio, colour_wanted, note, portfolio_root
from casc_portfolio.cli.crash import FINE, FOUND
from casc_portfolio.cli.day import Day, today
from casc_portfolio.cli.panel_write import write_new

if TYPE_CHECKING:
    from casc_portfolio.panel.recommendation import Recommendation

_EPILOG = """\b
Examples:
  casc panel recommend --portfolio ../marisol-tanaka
  casc panel recommend --portfolio ../marisol-tanaka --out marisol-tanaka.html
"""
_ENDINGS = {".html": "html", ".htm": "html", ".md": "markdown", ".json": "json"}


@click.command("recommend", short_help="Print the director's one-page sheet.", epilog=_EPILOG)
@click.option(
    "--portfolio",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="The portfolio; without it, the one you are in.",
)
@click.option("--as-of", type=Day(), metavar="DATE", help="Count only what is dated by this day.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json", "html"], case_sensitive=False),
    help="For the screen, a file, other tools, or one page to print; by default what the name "
    "after --out ends in (.html, .md, .json), else text.",
)
@click.option(
    "--out",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write into a new file instead of to the screen.",
)
def recommend(folder: Path | None, as_of: date | None, form: str | None, out: Path | None) -> int:
    """Print the director's one-page sheet: what is on file, and what is still open.

    Credential, service, hours by year and who verified them, plans, assessments, decided
    levels, waivers; a line to sign on, and the 90 days to answer the Commission. It ends
    with 1 while something is open.
    """
    from casc_portfolio.checks import Severity, severity_of
    from casc_portfolio.panel.recommend import recommend as gathered
    from casc_portfolio.portfolio import load

    portfolio = load(_root(folder))
    sheet = gathered(portfolio, as_of=as_of or today())
    if sheet is None:
        note("The program of this portfolio can't be read; casc check says why.")
        return FOUND
    chosen = form or _ENDINGS.get(out.suffix.lower() if out else "", "text")
    text = _render(sheet, chosen, screen=out is None)
    if out is None:
        click.echo(text, nl=False)
    else:
        write_new(out, text)
        note(f"The sheet is in {out}.")
    if any(severity_of(finding) is Severity.ERROR for finding in portfolio.findings):
        note("Something in this portfolio could not be read and does not count; see casc check.")
    return FINE if sheet.ready else FOUND


def _root(folder: Path | None) -> Path:
    try:
        return portfolio_root(folder)
    except NoPortfolio:
        if folder is not None:
            raise
        raise click.UsageError(
            "You are in no portfolio. Name the candidate's folder: --portfolio DIR"
        ) from None


def _render(sheet: "Recommendation", form: str, *, screen: bool) -> str:
    from casc_portfolio.panel import (
        recommendation_json,
        recommendation_markdown,
        recommendation_text,
    )
    from casc_portfolio.report import colour

    if form == "html":
        from casc_portfolio.publish.papers import recommendation_page

        return recommendation_page(sheet)
    if form == "json":
        return recommendation_json.render(sheet)
    if form == "markdown":
        return recommendation_markdown.render(sheet)
    painted = screen and colour_wanted()
    return recommendation_text.render(sheet, paint=colour.ansi if painted else colour.plain)
