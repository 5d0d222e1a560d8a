"""``casc doctor``: what stands between this folder and a published site."""

import sys
import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.common import colour_wanted, columns_of, portfolio_root
from casc_portfolio.cli.crash import FINE, FOUND

if TYPE_CHECKING:
    from casc_portfolio.publish.doctor import Standing

_SIGNS = {"fine": ("ok", "32"), "look": ("look", "33"), "stop": ("stop", "31")}
_WIDTH = 79


@click.command(
    "doctor",
    short_help="Tell what stands between this folder and a published site.",
    epilog="Example:  casc doctor",
)
def command() -> int:
    """Tell what stands between this folder and a published site, and what to do.

    It looks at the computer, the folder, your files and git, and changes nothing. Where
    GitHub's own program (gh) is set up, it is asked who can read your repository and where
    Pages take the site from.
    Ends with 1 when something has to be mended first.
    """
    from casc_portfolio.cli.build import errors_in
    from casc_portfolio.portfolio import load
    from casc_portfolio.publish.doctor import State, examine
    from casc_portfolio.publish.github import GitHub, may_write, pages_source
    from casc_portfolio.publish.repository import visibility

    root = portfolio_root()
    portfolio = load(root)
    seen = visibility(root)
    github = GitHub(
        visibility=seen,
        may_write=may_write(root) if seen else None,
        source_of=lambda place: pages_source(root, place),
    )
    standings = examine(portfolio, errors=len(errors_in(portfolio)), github=github)
    click.echo(_told(standings), nl=False)
    return FOUND if any(one.state is State.STOP for one in standings) else FINE


def _told(standings: "Iterable[Standing]") -> str:
    colours = colour_wanted()
    return "".join(_lines(one, colours) for one in standings)


def _lines(one: "Standing", colours: bool) -> str:  # noqa: FBT001
    sign, colour = _SIGNS[one.state.value]
    shown = f"\x1b[{colour}m{sign:<5}\x1b[0m" if colours else f"{sign:<5}"
    width = columns_of(sys.stdout) or _WIDTH
    indent = " " * 20
    text = textwrap.fill(one.words, width, initial_indent=indent, subsequent_indent=indent)
    lines = f"{shown} {one.what:<13} {text.lstrip()}\n"
    if one.mend:
        mend = textwrap.fill(
            f"→ {one.mend}", width, initial_indent=indent, subsequent_indent=indent + "  "
        )
        lines += f"{mend}\n"
    return lines
