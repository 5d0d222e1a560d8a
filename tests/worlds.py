"""Folders of files made from a dict, for tests that read like the folder they describe."""

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

World = Mapping[str, str | bytes]
"""Path with forward slashes → what the file holds."""


def make_world(root: Path, files: World) -> Path:
    """Write every file below ``root`` and return ``root``.

    Text loses the indentation its lines share and the line break it opens with, and is written
    as UTF-8 with its line ends as they are; bytes are written untouched. A path that ends in a
    slash is an empty folder.
    """
    for path, content in files.items():
        file = root / path
        if path.endswith("/"):
            file.mkdir(parents=True, exist_ok=True)
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else page(content).encode())
    return root


def page(text: str) -> str:
    """A text written inside a test's triple quotes, as it stands in a file."""
    return dedent(text.removeprefix("\n"))


def read_world(root: Path) -> dict[str, bytes]:
    """Every file below ``root`` by its path with forward slashes, in the order of the paths."""
    files = sorted(file for file in root.rglob("*") if file.is_file())
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}
