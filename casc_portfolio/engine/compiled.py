"""Templates that were compiled before, kept for one user of this computer."""

from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache


class _ByName(FileSystemBytecodeCache):
    """Keyed by a template's name alone, because every portfolio has a copy of the same theme.

    Used only for the very text that was compiled, by the very programs that did it.
    """

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002
        return sha256(name.encode()).hexdigest()

    def get_source_checksum(self, source: str) -> str:
        return sha256(f"{_programs()}\n{source}".encode()).hexdigest()


def kept_in(folder: Path | None) -> BytecodeCache | None:
    """The templates kept in a folder, which nobody else may write to: what is in it runs."""
    return _ByName(str(folder)) if folder else None


@cache
def _programs() -> str:
    """What decides how templates are compiled, by size and last change: filters among it."""
    packages = filter(None, (find_spec(name) for name in ("jinja2", "mkdocs")))
    files = [Path(package.origin) for package in packages if package.origin]
    stamps = (file.stat() for file in (*files, *sorted(Path(__file__).parent.glob("*.py"))))
    return " ".join(f"{stamp.st_size}-{stamp.st_mtime_ns}" for stamp in stamps)
