"""What the commands have in common: finding the portfolio, and speaking to the person."""

import os
import re
import sys
from contextlib import suppress
from io import TextIOBase
from pathlib import Path

import click


class NoPortfolio(click.UsageError):
    """The command was not called inside a portfolio."""


def portfolio_root(start: Path | None = None) -> Path:
    """The portfolio that ``start`` (by default the current folder) lies in.

    Raises NoPortfolio, which ends the command with a sentence on what to do.
    """
    from casc_portfolio.root import SETTINGS, find_root

    start = start or Path.cwd()
    if not start.exists():
        raise NoPortfolio(f"There is nothing at {start}.")
    folder = start if start.is_dir() else start.parent
    root = find_root(folder)
    if root is None and (nearly := _nearly(folder)):
        raise NoPortfolio(
            f"There is a {nearly} in {folder}; its name has to be {SETTINGS}, in small letters and "
            "with nothing behind it. (Windows likes to hide an ending such as .txt.)"
        )
    if root is None:
        raise NoPortfolio(
            f"There is no {SETTINGS} in {start} or in a folder above it. "
            "Go into your portfolio's folder first, or start one with: casc new my-portfolio"
        )
    return root


def stay_outside(folder: Path) -> None:
    """Ends the command when a new portfolio in ``folder`` would lie inside another."""
    from casc_portfolio.root import find_root

    above = find_root(folder.resolve().parent)
    if above is not None:
        raise click.UsageError(
            f"{folder} would lie inside the portfolio {above}. Go out of that folder first."
        )


def _nearly(folder: Path) -> str:
    """What was likely meant for the settings, saved under another name; empty without one."""
    names = ("portfolio.yml", "portfolio.yml.txt", "portfolio.yaml", "portfolio.yaml.txt")
    found = (file.name for file in folder.iterdir() if file.name.casefold() in names)
    return next((name for name in sorted(found) if (folder / name).is_file()), "")


def near(path: Path) -> str:
    """A path as one would type it here: from this folder or the one above it, else whole."""
    path, here = Path(os.path.normpath(path.absolute())), Path.cwd()
    if path.is_relative_to(here):
        return str(path.relative_to(here))
    above = here.parent
    return str(".." / path.relative_to(above)) if path.is_relative_to(above) else str(path)


def typed(path: Path) -> str:
    """A path as it is typed behind a command: between quotation marks where a shell needs them."""
    text = str(path)
    return text if re.fullmatch(r"[\w./\\:,+~-]+", text) else f'"{text}"'


def note(text: str) -> None:
    """A word beside the result, on stderr."""
    say(text, err=True)


def say(text: str, *, err: bool = False, hanging: int = 0) -> None:
    """Words to a person; a terminal gets them in lines that fit it, later ones moved in."""
    if columns := columns_of(sys.stderr if err else sys.stdout):
        from casc_portfolio.report.fold import fold

        text = fold(text, columns, hanging=hanging)
    click.echo(text, err=err)


_WIDEST = 100
_NARROWEST = 40


def columns_of(stream: object) -> int | None:
    """The columns that text on a terminal may have; ``None`` where it is no terminal."""
    try:
        if not isinstance(stream, TextIOBase) or not stream.isatty():
            return None
        return min(_WIDEST, max(_NARROWEST, os.get_terminal_size(stream.fileno()).columns))
    except (OSError, ValueError):
        return None


def colour_wanted(stream: object = None) -> bool:
    """Whether colours help: on a terminal, unless NO_COLOR is set."""
    stream = stream or sys.stdout
    isatty = getattr(stream, "isatty", None)
    return not os.environ.get("NO_COLOR") and bool(isatty and isatty())


def asks() -> bool:
    """Whether a person sits at the terminal who can be asked something.

    From then on the arrow keys move in an answer, where they would be letters of it.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    with suppress(ImportError):  # Windows has its own way and no such module
        import readline  # noqa: F401
    return True
