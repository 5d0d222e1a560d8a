"""Where a finished site may go: never into what a person wrote, and never out through a link."""

import os
from pathlib import Path

from casc_portfolio.engine.places import WORK
from casc_portfolio.engine.swap import KIT_START, MARK, NotOursError
from casc_portfolio.root import SETTINGS

_SOURCES = frozenset({"content", "hours", "records", "presentation.md", SETTINGS, WORK})


def free_for_site(target: Path, *, root: Path) -> Path:
    """The place as a whole path, if it may be taken; NotOursError says in a sentence why not.

    ``target`` may be a link: then it is the link that would be replaced.
    """
    target, root = (Path(os.path.normpath(path.absolute())) for path in (target, root))
    real = target.parent.resolve() / target.name
    home = root.resolve()
    if home.is_relative_to(real):
        raise NotOursError(f"{target} is your portfolio, or a folder around it.")
    if target.is_relative_to(root) and not real.is_relative_to(home):
        raise NotOursError(f"{target} is inside your portfolio, but a link leads out of it there.")
    if real.is_relative_to(home):
        first = real.relative_to(home).parts[0].casefold()
        if first in _SOURCES or first.startswith("."):
            raise NotOursError(f"{first} in your portfolio is not a place for the site.")
    if (target / SETTINGS).exists():
        raise NotOursError(f"{target} holds a portfolio.")
    return target


def free_of_kits(target: Path, *, root: Path) -> Path:
    """The same for what is no kit: one that is made for the panel already is not replaced by a site."""
    target = free_for_site(target, root=root)
    ours, opened = target / MARK, target / KIT_START
    if ours.is_file() and opened.is_file() and not (target / "index.html").exists():
        raise NotOursError(
            f"{target} holds the kit for your panel, as casc present --kit makes it."
        )
    return target
