"""``casc pdf``: the portfolio as a PDF that is set for paper."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.build import AUDIENCES, build_day, errors_in
from casc_portfolio.cli.common import near, note, portfolio_root
from casc_portfolio.cli.crash import FINE, FOUND, MACHINE_REFUSED
from casc_portfolio.cli.taking import place_for
from casc_portfolio.cli.tell import tell
from casc_portfolio.cli.waiting import Waiting, waiting

if TYPE_CHECKING:
    from casc_portfolio.publish.paper import Printed


@click.command(
    "pdf",
    short_help="Write the portfolio as a PDF for paper.",
    epilog="Example:  casc pdf --audience panel --out for-the-panel.pdf",
)
@click.option(
    "--audience",
    type=click.Choice(AUDIENCES, case_sensitive=False),
    default=AUDIENCES[0],
    show_default=True,
    help="Who will read it: nothing beyond their eyes is in it.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="The file; by default portfolio-AUDIENCE.pdf in your portfolio.",
)
def command(audience: str, out: Path | None) -> int:
    """Write your portfolio as one PDF: to print, to send, to keep.

    It has a cover, contents, bookmarks and page numbers, its links lead to each other
    inside it, and programs that read aloud can follow it. With errors in the portfolio
    there is no new PDF, and the earlier one stays as it is.
    """
    from casc_portfolio.publish.paper import NoPressError, is_paper, paper_name, press

    root = portfolio_root()
    target = place_for(out or root / paper_name(audience), root=root, ours=is_paper)
    try:
        press()
    except NoPressError as problem:
        note(f"{problem}\nNothing was changed.")
        return MACHINE_REFUSED
    with waiting() as wait:
        printed = _printed(root, audience, target, wait)
    if printed is None:
        note("There is no new PDF yet. An earlier one is untouched, and so is all you wrote.")
        return FOUND
    for line in printed.warnings:
        note(f"WeasyPrint says: {line}")
    click.echo(f"Your portfolio on {printed.pages} pages: {near(target)}")
    return FINE


def _printed(root: Path, audience: str, target: Path, wait: Waiting) -> "Printed | None":
    """What was printed; without it, errors were found and told."""
    from casc_portfolio.compose import compose
    from casc_portfolio.content.types import Audience
    from casc_portfolio.engine.build import time_of
    from casc_portfolio.portfolio import load
    from casc_portfolio.publish.paper import print_site

    wait.say("Reading your portfolio")
    portfolio = load(root)
    errors = errors_in(portfolio)
    if errors:
        tell(errors, root=root)
        return None
    site = compose(portfolio, audience=Audience(audience), today=build_day())
    return print_site(site, target, root=root, time=time_of(site), say=wait.say)
