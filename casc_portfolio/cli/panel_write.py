"""A new file of the office's: written whole, and never over anything."""

import os
from pathlib import Path
from secrets import token_hex

import click


def write_new(target: Path, text: str) -> None:
    """Writes ``target``; one that is there already ends the command and stays as it is.

    The text is written beside it and then given its name, so that an interruption leaves
    no half of a file.
    """
    if target.is_symlink() or target.exists():
        raise taken(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    made = target.parent / f".{target.name}-{token_hex(4)}"
    try:
        # Not a temporary file of the system's, which nobody else in the office could open.
        with made.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        _name(made, target)
    finally:
        made.unlink(missing_ok=True)


def _name(made: Path, target: Path) -> None:
    """Gives the file its name without ever taking that of another."""
    try:
        os.link(made, target)
    except FileExistsError:
        raise taken(target) from None
    except OSError:  # a disk without hard links
        if target.exists():
            raise taken(target) from None
        made.rename(target)


def taken(target: Path) -> click.UsageError:
    """What to say about a name that is taken."""
    return click.UsageError(
        f"{target} is there already. Nothing was changed; choose another name with --out."
    )
