"""A copy of the portfolio on which fixes are tried out, beside it and gone afterwards."""

import os
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from casc_portfolio.attachments import Cache
from casc_portfolio.checks import check
from casc_portfolio.finding import Finding
from casc_portfolio.mend.sheet import Sheet, read_sheet
from casc_portfolio.portfolio import Pages, Portfolio, load
from casc_portfolio.source import read_bytes
from casc_portfolio.source.walk import inventory

_PREFIX = "mend-"
_OVER = 24 * 60 * 60
"""Seconds."""
_TEXTS = (".md", ".csv", ".yml", ".yaml", ".txt")
Key = tuple[str, str, int | None]


@dataclass(frozen=True, kw_only=True)
class Look:
    """A portfolio at one moment and what is found in it."""

    portfolio: Portfolio
    findings: tuple[Finding, ...]

    @cached_property
    def keys(self) -> Counter[Key]:
        """What was found where; fixes add and take no lines, so places stay comparable."""
        return Counter(key_of(finding) for finding in self.findings)


def key_of(finding: Finding) -> Key:
    """File, code and line."""
    return finding.place.path, finding.code, finding.place.line


@dataclass(kw_only=True)
class Workshop:
    """The copy, and what its texts hold; ``first`` is what they held in the beginning."""

    root: Path
    today: date
    cache: Cache | None
    first: dict[str, bytes] = field(default_factory=dict)
    now: dict[str, bytes] = field(default_factory=dict)
    pages: Pages = field(default_factory=Pages)

    def look(self) -> Look:
        """Checks the copy as it is; what nothing has changed in since the last look is not read again."""
        portfolio = load(self.root, pages=self.pages)
        findings = check(portfolio, today=self.today, cache=self.cache)
        return Look(portfolio=portfolio, findings=findings)

    def sheet(self, path: str) -> Sheet | None:
        """A text of the copy; ``None`` for what is none, or is reached by a link."""
        data = self.now.get(path)
        return read_sheet(data, path=path) if data is not None else None

    def put(self, texts: dict[str, bytes]) -> None:
        """Gives texts of the copy another content."""
        for path, data in texts.items():
            (self.root / path).write_bytes(data)
            self.now[path] = data


@contextmanager
def workshop(root: Path, *, today: date, cache: Cache | None) -> Iterator[Workshop]:
    """A copy of the portfolio in ``root``: texts copied, everything else linked where that works."""
    with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=_place(root)) as folder:
        copy = Path(folder).resolve()
        there = _Elsewhere(cache, copy=copy, root=root) if cache is not None else None
        made = Workshop(root=copy, today=today, cache=there)
        files = inventory(root)[0].files
        links = {path for path in files if _linked(root, path)}
        for path in files:
            if path not in links:
                _copy(root, path, made)
        for path in links:
            _copy_link(root, path, copy)
        made.now.update(made.first)
        yield made


def _place(root: Path) -> Path | None:
    """The portfolio's own folder for such things; that of the system where it can't be used."""
    place = root / ".casc"
    try:
        place.mkdir(exist_ok=True)
        _clear(place)
    except OSError:
        return None
    return place if os.access(place, os.W_OK) else None


def _clear(place: Path) -> None:
    """Takes away what a run that was killed has left, once it is surely over."""
    for left in place.glob(f"{_PREFIX}*"):
        if time.time() - left.stat().st_mtime > _OVER:
            shutil.rmtree(left, ignore_errors=True)


def _linked(root: Path, path: str) -> bool:
    """Whether the file or a folder above it is a symbolic link."""
    steps = path.split("/")
    return any((root / "/".join(steps[:end])).is_symlink() for end in range(1, len(steps) + 1))


def _copy(root: Path, path: str, made: Workshop) -> None:
    target = made.root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if path.lower().endswith(_TEXTS):
        data = read_bytes(root, path)
        if isinstance(data, bytes):
            target.write_bytes(data)
            made.first[path] = data
            return
    _link(root / path, target)


def _link(file: Path, target: Path) -> None:
    """A second name for the file; a copy where there can't be one, or it may not be written.

    Windows would make such a file writable again when its second name is taken away.
    """
    try:
        if not os.access(file, os.W_OK):
            raise PermissionError
        os.link(file, target)
    except OSError:
        shutil.copy2(file, target)


def _copy_link(root: Path, path: str, copy: Path) -> None:
    """What a link inside the portfolio leads to, as a file of its own."""
    target = copy / path
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(root / path, target)


class _Elsewhere(Cache):
    """The portfolio's cache, asked about the copies of its files; a class because Cache is one."""

    def __init__(self, cache: Cache, *, copy: Path, root: Path) -> None:
        super().__init__(cache.folder.parent)
        self._copy, self._root = copy, root

    def find(self, path: Path, stamp: tuple[int, int]) -> Any:
        """As the cache does, for the original."""
        return super().find(self._original(path), stamp)

    def keep(self, path: Path, stamp: tuple[int, int], digest: str, facts: Any) -> None:
        """As the cache does, for the original."""
        super().keep(self._original(path), stamp, digest, facts)

    def _original(self, path: Path) -> Path:
        inside = path.is_relative_to(self._copy)
        return self._root / path.relative_to(self._copy) if inside else path
