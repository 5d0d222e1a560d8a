"""Every file of a portfolio's folder, listed once."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from casc_portfolio.finding import Argument, Finding, Place
from casc_portfolio.source.files import outside, unreadable_file
from casc_portfolio.source.names import (
    copied_from,
    fold,
    is_ordinary,
    not_portable,
    printable,
    unwritable,
)
from casc_portfolio.source.problems import (
    CONFLICT_COPY,
    LINK_LEAVES_FOLDER,
    NAME_CLASH,
    NAME_NOT_PORTABLE,
    NOT_A_FILE,
)

SKIPPED = frozenset({"node_modules", "__pycache__"})
"""Folders that hold nothing a person wrote for the portfolio; hidden ones do neither."""
SKIPPED_AT_TOP = frozenset({"site", "presentation"})
"""The same, but only where we put them."""
MADE = ".casc-site"
"""A file that marks a folder as one that we made, wherever a person wanted it."""
_READ = (".md", ".csv", ".yml", ".yaml")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFact:
    """What the file system says about a file; ``size`` in bytes, ``mtime_ns`` in nanoseconds.

    For a link, both are those of the file that it leads to.
    """

    size: int
    mtime_ns: int
    is_symlink: bool


@dataclass(frozen=True, kw_only=True)
class Inventory:
    """The files below a folder: path with forward slashes → fact, in the order of the paths."""

    files: Mapping[str, FileFact]

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {fold(path): path for path in reversed(list(self.files))}

    def folded(self, path: str) -> str | None:
        """The spelling of the file that ``path`` names when case and kind of accents don't matter.

        ``path`` itself when a file is spelled so; ``None`` when there is none at all.
        """
        return path if path in self.files else self._folded.get(fold(path))


def inventory(root: Path) -> tuple[Inventory, list[Finding]]:
    """Every file below ``root``, and what is wrong with names, links and folders.

    Links are followed to what lies inside ``root``, but none from a folder that is itself
    reached by one: so every walk ends. Files whose names no text can hold, and whatever is
    no file, are findings and not listed.
    """
    walk = _Walk(root)
    walk.all()
    ordered = sorted(walk.findings, key=lambda finding: (finding.place.path, finding.code))
    files = {path: walk.files[path] for path in sorted(walk.files)}
    return Inventory(files=files), ordered


class _Walk:
    """One pass over the folder; a class because every step may find something."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files: dict[str, FileFact] = {}
        self.findings: list[Finding] = []
        self._pending = [("", False)]

    def all(self) -> None:
        """Looks at every folder once."""
        while self._pending:
            folder, linked = self._pending.pop()
            self._folder(folder, linked=linked)

    def _folder(self, folder: str, *, linked: bool) -> None:
        """The files of one folder, whose path is empty or ends in a slash."""
        entries = self._entries(folder)
        if folder and any(entry.name == MADE for entry in entries):
            return
        names = {fold(entry.name) for entry in entries}
        beside: dict[str, str] = {}
        for entry in entries:
            path = folder + entry.name
            if unwritable(entry.name):
                self._find(NAME_NOT_PORTABLE, path, cause="unwritable", sign="\ufffd")
            elif not _skipped(folder, entry):
                self._look_at_name(path, beside.setdefault(fold(entry.name), entry.name), names)
                self._look_at_entry(path, entry, linked=linked)

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(f"{self.root}/{folder}") as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError as problem:
            self.findings.append(unreadable_file(folder.rstrip("/") or ".", problem))
            return []

    def _look_at_name(self, path: str, first: str, names: set[str]) -> None:
        name = path.rpartition("/")[2]
        if first != name:
            self._find(NAME_CLASH, path, other=first)
        if is_ordinary(name):
            return
        bad = not_portable(name)
        if bad:
            self._find(NAME_NOT_PORTABLE, path, cause=bad[0], sign=bad[1])
        copy = copied_from(name, names)
        if copy:
            self._find(CONFLICT_COPY, path, cause=copy[0], original=copy[1])

    def _look_at_entry(self, path: str, entry: os.DirEntry[str], *, linked: bool) -> None:
        link = entry.is_symlink()
        try:
            if link and not self._leads_inside(path):
                return
            facts = entry.stat()
        except OSError as problem:
            self.findings.append(unreadable_file(path, problem))
            return
        if stat.S_ISDIR(facts.st_mode):
            if path.lower().endswith(_READ):
                self._find(NOT_A_FILE, path)
            if link and linked:
                self._find(LINK_LEAVES_FOLDER, path, cause="nested")
            else:
                self._pending.append((f"{path}/", linked or link))
        elif stat.S_ISREG(facts.st_mode):
            size, changed = facts.st_size, facts.st_mtime_ns
            self.files[path] = FileFact(size=size, mtime_ns=changed, is_symlink=link)
        else:
            self._find(NOT_A_FILE, path)

    def _leads_inside(self, path: str) -> bool:
        cause = outside(self.root, path) or self._loop(path)
        if cause:
            self._find(LINK_LEAVES_FOLDER, path, cause=cause)
        return not cause

    def _loop(self, path: str) -> str | None:
        """A link to a folder that it lies in would lead into itself without end."""
        real = os.path.realpath(f"{self.root}/{path}")
        here = os.path.realpath(os.path.dirname(f"{self.root}/{path}"))  # noqa: PTH120
        return "loop" if Path(here).is_relative_to(real) else None

    def _find(self, code: str, path: str, **arguments: Argument) -> None:
        self.findings.append(
            Finding(code=code, place=Place(path=printable(path)), arguments=arguments)
        )


def _skipped(folder: str, entry: os.DirEntry[str]) -> bool:
    """Whether a folder is none of ours."""
    name = entry.name
    hidden = name.startswith(".") and name != ".github"
    if not hidden and name not in SKIPPED and (folder or name not in SKIPPED_AT_TOP):
        return False
    try:
        return entry.is_dir()
    except OSError:  # a link to itself, say: what is wrong with it is told like that of others
        return False
