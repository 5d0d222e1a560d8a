"""A folder replaced by another as a whole: the old one stands, or the new one, whatever happens.

Renaming onto a folder that is not empty fails everywhere, so there are two renames and
a moment between them. A journal, written first, says that the new folder is complete;
whoever comes next finishes what it says.
"""

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from casc_portfolio.engine.places import work_of
from casc_portfolio.source.walk import MADE

MARK = MADE
"""In every folder that we made; one without it is not ours to replace."""
KIT_START = "start.html"
"""What a panel's kit opens with, where a site has its index.html."""
_WORDS = (
    "This folder is made by casc build, and made anew each time. Keep nothing of your own in it.\n"
)


class NotOursError(Exception):
    """The place holds something that we did not put there; the message is a sentence that says so."""


@dataclass(frozen=True, kw_only=True)
class Swap:
    """The place of a site, and the folder beside it where the next one is made."""

    target: Path
    workshop: Path

    @property
    def new(self) -> Path:
        """Where the next site is made."""
        return self.workshop / "new"

    @property
    def _old(self) -> Path:
        return self.workshop / "old"

    @property
    def _journal(self) -> Path:
        return self.workshop / "complete"

    def begin(self) -> Path:
        """Finishes what was interrupted, and returns the empty folder for the next site.

        Raises NotOursError when there is something in the target that we did not make.
        """
        self.recover()
        target = self.target
        if target.exists() and not (target / MARK).is_file() and not _is_empty(target):
            raise NotOursError(
                f"{target} is there already, is not empty and was not made by casc build."
            )
        self.new.mkdir(parents=True)
        return self.new

    def finish(self) -> None:
        """Puts the new folder in the target's place."""
        (self.new / MARK).write_text(_WORDS, "utf-8")
        self._journal.write_bytes(b"")
        self.recover()

    def recover(self) -> None:
        """Does what the journal says is still to be done; without one, clears away what is left."""
        if self._journal.exists():
            if self.new.exists():
                self._exchange()
            self._journal.unlink()
        elif self._old.exists() and not self.target.exists():
            self._old.replace(self.target)
        self.clear()

    def _exchange(self) -> None:
        if self.target.exists() or self.target.is_symlink():
            _remove(self._old)
            self.target.replace(self._old)
        self.target.parent.mkdir(parents=True, exist_ok=True)
        try:
            self.new.replace(self.target)
        except OSError:
            self._journal.unlink()
            if self._old.exists():
                self._old.replace(self.target)
            raise

    def clear(self) -> None:
        """Takes everything away that is not the site; the target stays as it is."""
        _remove(self.new)
        _remove(self._old)
        with contextlib.suppress(OSError):
            self.workshop.rmdir()


def _remove(folder: Path) -> None:
    """A folder with all that is in it, or the link to one."""
    if folder.is_symlink():
        folder.unlink()
    else:
        shutil.rmtree(folder, ignore_errors=True)


def swap_for(target: Path, *, root: Path) -> Swap:
    """The workshop lies in the portfolio's own ``.casc``; beside the target when that is elsewhere.

    Both are on one file system, or renaming would be copying.
    """
    target, root = target.absolute(), root.absolute()
    work = work_of(root)
    if target.is_relative_to(root) and work.is_relative_to(root) and _one_disk(target, root):
        inside = quote(target.relative_to(root).as_posix(), safe="")
        return Swap(target=target, workshop=work / f"swap-{inside}")
    return Swap(target=target, workshop=target.parent / f".{target.name}.casc")


def _one_disk(target: Path, root: Path) -> bool:
    there = next(folder for folder in (target, *target.parents) if folder.exists())
    return there.stat().st_dev == root.stat().st_dev


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())
