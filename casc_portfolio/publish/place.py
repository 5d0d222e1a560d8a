"""Where a file to take away may go: whole or not at all, and never in the place of another's."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from casc_portfolio.engine.swap import MARK, NotOursError
from casc_portfolio.engine.target import free_for_site


class TakenError(Exception):
    """A file is there that we did not make; the message is a sentence that says so."""


def free_for_file(target: Path, *, root: Path, ours: Callable[[Path], bool]) -> Path:
    """The place as a whole path, if a file of ours may stand there.

    ``ours`` says whether a file is one that we made. Raises TakenError when another
    stands there, and NotOursError when nothing of ours belongs there at all: among what
    a person wrote, inside a site, or out of the portfolio through a link.
    """
    place = free_for_site(target, root=root)
    if place.is_dir():
        raise NotOursError(f"{place} is a folder.")
    for folder in place.parents:
        if (folder / MARK).is_file():
            raise NotOursError(f"{place} is inside a site, which is made anew each time.")
    if place.exists() and not ours(place):
        raise TakenError(f"{place} is there already and was not made by casc.")
    return place


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A file to write beside ``target``, which takes its place when the body ends well.

    After any interruption the earlier file stands as it was.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    new = target.with_name(f".new-{os.getpid()}-{target.name}")
    try:
        yield new
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)
