"""A folder written whole or not at all, and never over anything."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

_HARMLESS = {".git", ".DS_Store"}


class FolderTaken(Exception):
    """The folder holds something already; nothing was written."""


def write_folder(target: Path, files: Mapping[str, str | bytes]) -> None:
    """Writes ``files`` as the folder ``target``.

    Everything is written beside it first and put in place at the end, so that an
    interruption leaves nothing behind. A folder that holds more than ``.git``
    raises FolderTaken; OSError means that the machine refused.
    """
    if target.exists() and not is_free(target):
        raise FolderTaken(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        for path, content in files.items():
            file = made / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        _put(made, target)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def is_free(target: Path) -> bool:
    """Whether a folder that is there already may become a portfolio: it is empty, or a new clone."""
    return target.is_dir() and all(entry.name in _HARMLESS for entry in target.iterdir())


def _put(made: Path, target: Path) -> None:
    """In one step where nothing is there yet; entry by entry into an empty folder or a new clone."""
    made.chmod(0o777 & ~_umask())
    if not target.exists():
        made.rename(target)
        return
    for entry in sorted(made.iterdir()):
        entry.rename(target / entry.name)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
