"""``casc build``: makes the site, or leaves the earlier one as it was."""

import gc
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.common import near, note, portfolio_root
from casc_portfolio.cli.crash import FINE, FOUND, OUR_BUG
from casc_portfolio.cli.day import today
from casc_portfolio.cli.taking import SITE_S_NAME, pack, zip_place
from casc_portfolio.cli.tell import tell, tell_refused
from casc_portfolio.cli.waiting import Waiting, waiting

if TYPE_CHECKING:
    from casc_portfolio.engine.build import Outcome
    from casc_portfolio.finding import Finding
    from casc_portfolio.portfolio import Portfolio
    from casc_portfolio.publish.audit import Audit

AUDIENCES = ("private", "coach", "program", "panel", "public")
"""Spelled out, so that the engine can start before the content model is imported."""
ENGINES = ("mkdocs", "properdocs", "zensical")


@click.command(
    "build",
    short_help="Make the site.",
    epilog="Example:  casc build --audience panel --out ../for-the-panel",
)
@click.option(
    "--audience",
    type=click.Choice(AUDIENCES, case_sensitive=False),
    default=AUDIENCES[0],
    show_default=True,
    help="Who will see it: nothing beyond their eyes is in it.",
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site goes; by default the folder site in your portfolio.",
)
@click.option(
    "--keep-going",
    is_flag=True,
    help="Put a kind notice in the place of a page that has errors.",
)
@click.option(
    "--zip",
    "packed",
    metavar="[FILE]",
    is_flag=False,
    flag_value=SITE_S_NAME,
    help="Also pack the site into one file to take away; without a name, beside the site.",
)
@click.option(
    "--engine",
    type=click.Choice(ENGINES, case_sensitive=False),
    default=ENGINES[0],
    show_default=True,
    help="The program that turns pages into a site; the others are installed by themselves.",
)
def command(
    audience: str,
    out: Path | None,
    keep_going: bool,  # noqa: FBT001
    packed: str | None,
    engine: str,
) -> int:
    """Make the site of your portfolio for one audience.

    With errors in the portfolio there is no new site, and the earlier one stays as it is.
    """
    from casc_portfolio.engine.order import EngineError
    from casc_portfolio.engine.separate import MissingEngineError
    from casc_portfolio.engine.swap import NotOursError

    root = portfolio_root()
    out = out or root / "site"
    target = zip_place(packed, root=root, out=out, audience=audience) if packed else None
    try:
        with waiting() as wait:
            errors, outcome = make_site(
                root, audience=audience, out=out, keep_going=keep_going, wait=wait, by=engine
            )
    except NotOursError as problem:
        raise click.UsageError(f"{problem} Nothing was changed; choose another folder.") from None
    except MissingEngineError as problem:
        raise click.UsageError(f"{problem}\nNothing was changed.") from None
    except EngineError as problem:
        note(f"We could not finish the site. {_untouched(out)}\nThe site's engine says: {problem}")
        return OUR_BUG
    code = _tell(errors, outcome, root=root, keep_going=keep_going)
    if target and outcome.replaced:
        pack(outcome, target, root=root)
    return code


def make_site(
    root: Path,
    *,
    audience: str,
    out: Path,
    keep_going: bool = False,
    wait: Waiting,
    by: str = ENGINES[0],
) -> "tuple[Sequence[Finding], Outcome]":
    """The errors found, and what came of the build: with errors nothing, unless we keep going.

    The engine starts first and warms up while the portfolio is read; the portfolio is
    checked while the engine builds.
    """
    from casc_portfolio.engine.places import compiled, project_of
    from casc_portfolio.engine.process import running
    from casc_portfolio.engine.separate import running_program

    gc.set_threshold(200_000)  # a short life makes little garbage: a tenth of our own time
    before = project_of(root, audience)
    ours = by == ENGINES[0]
    started = running(project=before, cache=compiled("theme")) if ours else running_program(by)
    with started as engine:
        wait.say("Reading your portfolio")
        from casc_portfolio.compose import compose
        from casc_portfolio.content.types import Audience
        from casc_portfolio.engine.build import build
        from casc_portfolio.portfolio import load

        portfolio = load(root)
        errors = list(errors_in(portfolio)) if keep_going else []
        broken = {finding.place.path for finding in errors}
        site = compose(portfolio, audience=Audience(audience), today=build_day(), broken=broken)

        def meanwhile() -> bool:
            wait.say("Building the site")
            if not keep_going:
                errors.extend(errors_in(portfolio))
            if errors and not keep_going:
                return False
            from casc_portfolio.publish.audited import audit_of_staged

            audits.append(audit_of_staged(portfolio, site))
            audits[0].prepare()
            return True

        def judge(new: Path) -> list[str]:
            wait.say("Looking through the site")
            engine.dismiss()
            return [str(leak) for leak in audits[0].look(new)]

        audits: list[Audit] = []
        wait.say("Preparing your pictures and documents")
        outcome = build(
            site,
            engine=engine,
            root=root,
            out=out,
            meanwhile=meanwhile,
            judge=judge,
            keep_going=keep_going,
        )
    return errors, outcome


def build_day() -> date | None:
    """The day that SOURCE_DATE_EPOCH says it is; without it, the newest one that is written."""
    from casc_portfolio.engine import epoch

    seconds = epoch.told()
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).date()


def errors_in(portfolio: "Portfolio") -> "list[Finding]":
    """What stands in the way of a site, without what exceptions let pass."""
    from casc_portfolio.attachments import Cache
    from casc_portfolio.checks import Severity, check, severity_of, sift
    from casc_portfolio.engine.places import cache_of

    day = today()
    found = check(portfolio, today=day, cache=Cache(cache_of(portfolio.root)))
    shown, _ = sift(found, portfolio.settings.fields, today=day)
    return [finding for finding in shown if severity_of(finding) is Severity.ERROR]


def _untouched(out: Path) -> str:
    earlier = "Your earlier site is untouched, and so is everything you wrote."
    return earlier if (out / "index.html").is_file() else "Everything you wrote is untouched."


def _tell(errors: "Sequence[Finding]", outcome: "Outcome", *, root: Path, keep_going: bool) -> int:
    if errors and not keep_going:
        tell(errors, root=root)
        note(f"There is no new site yet. {_untouched(outcome.out)}")
        return FOUND
    for line in outcome.warnings:
        note(f"The site's engine says: {line}")
    if outcome.refused:
        tell_refused(outcome.refused, audience=outcome.site.audience)
        note(f"There is no new site. {_untouched(outcome.out)}")
        return FOUND
    if not outcome.replaced:
        note(f"We could not finish the site. {_untouched(outcome.out)}")
        return FOUND
    if errors:
        note("Pages with errors have a notice in their place; casc check says what to mend.")
    click.echo(f"Your site is ready. Open {near(outcome.out / 'index.html')}")
    return FINE
