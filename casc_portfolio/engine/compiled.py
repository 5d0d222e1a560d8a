"""Templates that were compiled before, kept for one user of this computer."""

from hashlib import sha256
from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache


class _ByName(FileSystemBytecodeCache):
    """Keyed by a template's name alone, because every portfolio has a copy of the same theme.

    What a template says is compared before anything is used.
    """

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002
        return sha256(name.encode()).hexdigest()


def kept_in(folder: Path | None) -> BytecodeCache | None:
    """The templates kept in a folder, which nobody else may write to: what is in it runs."""
    return _ByName(str(folder)) if folder else None
