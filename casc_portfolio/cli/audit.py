"""``casc audit``: holds a finished site against its sources, and keeps the review before a panel."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.build import AUDIENCES, build_day
from casc_portfolio.cli.common import near, note, portfolio_root
from casc_portfolio.cli.crash import FINE, FOUND
from casc_portfolio.cli.day import today
from casc_portfolio.cli.tell import readers, tell, tell_refused

if TYPE_CHECKING:
    from casc_portfolio.checks.privacy_review import Item
    from casc_portfolio.portfolio import Portfolio


@click.command(
    "audit",
    short_help="Hold a finished site against its sources; review what tells of people.",
    epilog="Example:  casc audit ../for-the-panel --audience panel",
)
@click.argument("site", required=False, type=click.Path(path_type=Path))
@click.option(
    "--audience",
    type=click.Choice(AUDIENCES, case_sensitive=False),
    help="Who the site is for; by default, whom its pages say they are made for.",
)
@click.option(
    "--review", is_flag=True, help="List everything that tells of people and that a panel may read."
)
@click.option(
    "--confirm", is_flag=True, help="Write down that you have read that list, and all may stay."
)
def command(
    site: Path | None,
    audience: str | None,
    review: bool,  # noqa: FBT001
    confirm: bool,  # noqa: FBT001
) -> int:
    """Hold a finished site against its sources.

    Every file of SITE (by default the folder site) has to be explained by what its audience may
    see, and no words of anything else may be in any of them, also not in archives, PDFs, pictures
    and the search. casc build does the same each time before a new site takes its place.
    """
    from casc_portfolio.portfolio import load
    from casc_portfolio.publish.readers import made_for

    root = portfolio_root()
    if review or confirm:
        if site or audience:
            raise click.UsageError(
                "--review and --confirm are about your pages for the panel, and not about a site; "
                "leave the rest away."
            )
        return _review(load(root), shown=review, confirm=confirm)
    folder = site or root / "site"
    if not folder.is_dir():
        where = f"There is no folder {site}." if site else "There is no site yet."
        raise click.UsageError(f"{where} Make a site first with: casc build")
    if not (folder / "index.html").is_file():
        raise click.UsageError(f"{near(folder)} is no site: there is no index.html in it.")
    who = audience or made_for(folder)
    if who is None:
        raise click.UsageError(
            "The site does not say whom it is for. Name them, for example: --audience panel"
        )
    return _audit(load(root), folder, who)


def _audit(portfolio: "Portfolio", folder: Path, audience: str) -> int:
    from casc_portfolio.compose import compose
    from casc_portfolio.content.types import Audience
    from casc_portfolio.publish.audited import audit_of

    site = compose(portfolio, audience=Audience(audience), today=build_day())
    leaks = audit_of(portfolio, site).look(folder)
    if leaks:
        tell_refused([str(leak) for leak in leaks], audience=audience)
        return FOUND
    click.echo(
        f"This site is for {readers(audience)}: every file in it is explained, "
        "and nothing in it is for other eyes alone."
    )
    return FINE


def _review(portfolio: "Portfolio", *, shown: bool, confirm: bool) -> int:
    from casc_portfolio.attachments import Cache
    from casc_portfolio.checks.privacy import as_finding
    from casc_portfolio.checks.privacy_review import CONFIRMATION, confirmation, items
    from casc_portfolio.checks.surroundings import Surroundings
    from casc_portfolio.engine.places import cache_of

    day = today()
    cache = Cache(cache_of(portfolio.root))
    around = Surroundings(portfolio=portfolio, today=day, cache=cache)
    found = [one for one in items(around) if one.reviewable]
    if shown and found:
        tell([as_finding(one) for one in found], root=portfolio.root)
    if confirm:
        _write(portfolio.root / CONFIRMATION, confirmation(found, day=day))
        click.echo(f"Written to {CONFIRMATION}: {_count(found)}, looked at on {day}.")
        return FINE
    if not found:
        click.echo("Nothing that your panel may read tells of people who did not agree to it.")
        return FINE
    click.echo(f"{_count(found)} to look at. When all of it may stay: casc audit --confirm")
    return FINE


def _count(found: "list[Item]") -> str:
    return "1 place" if len(found) == 1 else f"{len(found)} places"


def _write(file: Path, text: str) -> None:
    """A new file, or the one that we wrote before: made whole beside it, then renamed."""
    from casc_portfolio.attachments.cache import write_whole

    write_whole(file, text.encode())
    note("It holds digests only; keep it with your portfolio.")
