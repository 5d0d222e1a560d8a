"""Where our own files lie: in a portfolio's ``.casc``, and for what runs, in a folder of the user's.

A portfolio may come from other hands, ``.casc`` included. So no link in there is
followed, and nothing that runs is ever read from there.
"""

import os
import stat
import sys
from functools import lru_cache
from pathlib import Path

WORK = ".casc"


@lru_cache
def work_of(root: Path) -> Path:
    """The folder of our own in a portfolio, without the links that someone may have put there.

    In a portfolio that we may only read, it is one elsewhere that is gone when we end.
    """
    folder = root / WORK
    if not _may_write(folder if folder.is_dir() else root):
        return _for_now()
    _without_links(folder)
    return folder


def _may_write(folder: Path) -> bool:
    as_now = os.access in os.supports_effective_ids
    return os.access(folder, os.W_OK | os.X_OK, effective_ids=as_now) or not folder.is_dir()


def _for_now() -> Path:
    import atexit
    import shutil
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="casc-work-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def project_of(root: Path, audience: str) -> Path:
    """The staged project for an audience."""
    return work_of(root) / "stage" / audience


def cache_of(root: Path) -> Path:
    """What can be made again: facts and clean copies of attachments."""
    return work_of(root) / "cache"


def compiled(what: str) -> Path | None:
    """This user's folder of compiled templates, which run; ``None`` where there can't be one."""
    try:
        folder = _users_own() / "casc-portfolio" / what
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except (OSError, RuntimeError):
        return None
    return folder


def _users_own() -> Path:
    """Where programs keep what they can make again."""
    named = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME", "")
    if Path(named).is_absolute():
        return Path(named)
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")


def _without_links(folder: Path) -> None:
    """Takes away every link, and whatever else is neither a file nor a folder."""
    try:
        facts = folder.lstat()
    except FileNotFoundError:
        return
    if _leads_away(facts):
        folder.unlink()
    elif stat.S_ISDIR(facts.st_mode):
        with os.scandir(folder) as entries:
            below = [Path(entry) for entry in entries if not entry.is_file(follow_symlinks=False)]
        for entry in below:
            _without_links(entry)


def _leads_away(facts: os.stat_result) -> bool:
    if sys.platform == "win32" and facts.st_reparse_tag == stat.IO_REPARSE_TAG_MOUNT_POINT:
        return True
    return not stat.S_ISDIR(facts.st_mode) and not stat.S_ISREG(facts.st_mode)
