"""Mended files put in the place of the old ones, each whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from casc_portfolio.mend.mend import Change


@dataclass(frozen=True, kw_only=True)
class Written:
    """What became of each file; ``refused`` has the computer's reason."""

    written: tuple[str, ...]
    changed_meanwhile: tuple[str, ...]
    refused: Mapping[str, str]


def write(root: Path, changes: Mapping[str, Change]) -> Written:
    """Writes every change whose file still holds what it held when the fixes were worked out.

    A file keeps its rights. One that the person must not write is left alone, even where
    a new file could take its place.
    """
    written, late, refused = [], [], {}
    for path, change in changes.items():
        try:
            if _replace(root / path, change):
                written.append(path)
            else:
                late.append(path)
        except OSError as problem:
            refused[path] = problem.strerror or str(problem)
    return Written(written=tuple(written), changed_meanwhile=tuple(late), refused=refused)


def _replace(file: Path, change: Change) -> bool:
    """Whether the file was still the same and is the new one now."""
    if not os.access(file, os.W_OK) and file.exists():
        raise PermissionError(13, "it may not be written", str(file))
    number, name = tempfile.mkstemp(prefix=f".{file.name}-", dir=file.parent)
    beside = Path(name)
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(change.after)
            stream.flush()
            os.fsync(stream.fileno())
        shutil.copymode(file, beside)
        if file.is_symlink() or file.read_bytes() != change.before:
            return False
        beside.replace(file)
    except FileNotFoundError:
        return False
    else:
        return True
    finally:
        beside.unlink(missing_ok=True)
