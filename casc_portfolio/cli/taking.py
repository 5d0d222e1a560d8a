"""Files to take away: where they may go, and a question before anything of another's is replaced."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.common import asks, near

if TYPE_CHECKING:
    from casc_portfolio.engine.build import Outcome

SITE_S_NAME = "-"
"""For a file that is wanted without a name: it is called after the site."""


def place_for(target: Path, *, root: Path, ours: Callable[[Path], bool]) -> Path:
    """The place as a whole path; UsageError when it can't be taken, or the person says no."""
    from casc_portfolio.engine.swap import NotOursError
    from casc_portfolio.publish.place import TakenError, free_for_file

    try:
        return free_for_file(target, root=root, ours=ours)
    except NotOursError as problem:
        raise click.UsageError(f"{problem} Nothing was changed; choose another name.") from None
    except TakenError as problem:
        if asks() and click.confirm(f"{problem} Replace it?"):
            return free_for_file(target, root=root, ours=lambda _: True)
        raise click.UsageError(f"{problem} Nothing was changed; choose another name.") from None


def zip_place(typed: str, *, root: Path, out: Path, audience: str) -> Path:
    """Where the archive goes: beside the site, unless a name was typed."""
    from casc_portfolio.publish.archive import archive_name, is_archive

    beside = out.absolute().parent / archive_name(audience)
    return place_for(beside if typed == SITE_S_NAME else Path(typed), root=root, ours=is_archive)


def pack(outcome: "Outcome", target: Path, *, root: Path) -> None:
    """Writes the archive and says where it is.

    Another build may have taken the site's place in the meantime: one for other readers
    is never packed under this one's label.
    """
    from casc_portfolio.engine.alone import alone
    from casc_portfolio.engine.build import time_of
    from casc_portfolio.engine.places import work_of
    from casc_portfolio.publish.archive import Label, archive
    from casc_portfolio.publish.readers import made_for

    site = outcome.site
    label = Label(
        title=site.title,
        audience=site.audience.value,
        time=time_of(site),
        slides=site.deck is not None,
    )
    with alone(work_of(root)):
        if made_for(outcome.out) is not site.audience:
            raise click.ClickException(
                f"Another command has made a site for other readers in {near(outcome.out)}, so "
                "there is no new archive. Run the same command again."
            )
        archive(outcome.out, target, label=label)
    click.echo(f"To take away: {near(target)} ({target.stat().st_size / 1e6:.1f} MB)")
