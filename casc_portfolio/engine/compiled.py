"""Templates that were compiled before, kept for one user of this computer."""

from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, TemplateError
from jinja2.bccache import Bucket

_NAMES = "used.txt"


class _ByName(FileSystemBytecodeCache):
    """Keyed by a template's name alone, because every portfolio has a copy of the same theme.

    Used only for the very text that was compiled, by the very programs that did it. What
    can't be kept (on a full disk, in a folder of another user's) is compiled again next time.
    """

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002
        return sha256(name.encode()).hexdigest()

    def get_source_checksum(self, source: str) -> str:
        return sha256(f"{_programs()}\n{source}".encode()).hexdigest()

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def kept_in(folder: Path | None) -> BytecodeCache | None:
    """The templates kept in a folder, which nobody else may write to: what is in it runs."""
    return _ByName(str(folder)) if folder else None


def remember_used(env: Environment, folder: Path) -> None:
    """Notes which templates were used, for the next time."""
    names = sorted({name for _, name in env.cache or ()})
    text = "".join(f"{name}\n" for name in names)
    if names and text != _noted(folder):
        with suppress(OSError):
            (folder / _NAMES).write_text(text, "utf-8")


def load_used(env: Environment, folder: Path) -> None:
    """Loads the templates that were used the last time, while nobody waits."""
    for name in _noted(folder).splitlines():
        with suppress(TemplateError):
            env.get_template(name)


def _noted(folder: Path) -> str:
    with suppress(OSError, UnicodeDecodeError):
        return (folder / _NAMES).read_text("utf-8")
    return ""


@cache
def _programs() -> str:
    """What decides how templates are compiled, by size and last change: filters among it."""
    packages = filter(None, (find_spec(name) for name in ("jinja2", "mkdocs")))
    files = [Path(package.origin) for package in packages if package.origin]
    stamps = (file.stat() for file in (*files, *sorted(Path(__file__).parent.glob("*.py"))))
    return " ".join(f"{stamp.st_size}-{stamp.st_mtime_ns}" for stamp in stamps)
