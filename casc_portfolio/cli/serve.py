"""``casc serve``: previews the site while it is being written."""

import time
from datetime import date
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.common import note, portfolio_root
from casc_portfolio.cli.day import today
from casc_portfolio.cli.making import making

if TYPE_CHECKING:
    from casc_portfolio.engine.preview import Drawn
    from casc_portfolio.engine.process import Engine
    from casc_portfolio.engine.server import Pages

_BROKEN = "We could not make the newest version: {reason}\nWhat you see is the one before it."
_OURS = "This is a mistake of ours, not of yours ({kind}). casc build prints a report to send us."


@click.command(
    "serve",
    short_help="Preview the site while you write.",
    epilog="Example:  casc serve --port 9000 --open",
)
@click.option(
    "--port",
    type=click.IntRange(1, 65515),
    default=8000,
    show_default=True,
    help="The number at the end of the preview's address; if it is taken, the next free one.",
)
@click.option("--open", "show", is_flag=True, help="Open the preview in your browser.")
def command(port: int, show: bool) -> None:  # noqa: FBT001
    """Preview the site while you write; a saved change is on the screen at once.

    Each page lists what casc check finds in it. Only this computer can see the preview.
    Ctrl-C ends it.
    """
    from casc_portfolio.engine.process import running
    from casc_portfolio.engine.server import Pages, serving
    from casc_portfolio.engine.watch import changes, stamps

    root = portfolio_root()
    pages = Pages()
    with making("preview") as place, running() as engine:
        seen = changes(root, stamps(root))
        drawn = _draw(root, engine, place, None, pages)
        with serving(pages, port=port) as address:
            click.echo(f"Preview at {address} (Ctrl-C ends it)")
            if show:
                click.launch(address)
            for _ in seen:
                began = time.monotonic()
                before, drawn = drawn, _draw(root, engine, place, drawn, pages)
                if drawn is not None and drawn is not before:
                    took = f"Drawn anew in {time.monotonic() - began:.2f} s"
                    note(f"{took}{_FOUND.get(min(drawn.findings, 2), '').format(drawn.findings)}")


_FOUND = {
    1: "; one finding, listed on its page",
    2: "; {} findings, listed on their pages",
}


def _draw(
    root: Path, engine: "Engine", place: Path, before: "Drawn | None", pages: "Pages"
) -> "Drawn | None":
    """The newest pages, or the ones before with a word on what went wrong."""
    from casc_portfolio.engine.order import EngineError
    from casc_portfolio.engine.preview import draw

    day: date = today()
    try:
        drawn = draw(root, engine=engine, place=place, before=before, today=day)
    except (OSError, EngineError) as problem:
        return _keep(before, pages, str(problem))
    except Exception as problem:  # the preview goes on; the person is told
        return _keep(before, pages, _OURS.format(kind=type(problem).__name__))
    pages.show(drawn.out)
    if before and before.out != drawn.out:
        rmtree(before.out, ignore_errors=True)
    return drawn


def _keep(before: "Drawn | None", pages: "Pages", reason: str) -> "Drawn | None":
    pages.show(problem=_BROKEN.format(reason=reason))
    note(f"We could not finish the preview: {reason}")
    return before
