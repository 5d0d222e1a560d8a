"""Real disks for tests: small ones that fill up, and ones that can only be read."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def _mount(*arguments: str | Path) -> None:
    command = ["mount", *arguments] if os.geteuid() == 0 else ["sudo", "-n", "mount", *arguments]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode and not os.environ.get("CI"):
        pytest.skip(f"nobody may mount a disk here: {run.stderr.strip()}")
    assert run.returncode == 0, run.stderr


@contextmanager
def _until_the_end(folder: Path) -> Iterator[Path]:
    try:
        yield folder
    finally:
        command = ["umount", "--lazy", folder]
        subprocess.run(command if os.geteuid() == 0 else ["sudo", "-n", *command], check=True)


@contextmanager
def small_disk(folder: Path, *, megabytes: int) -> Iterator[Path]:
    """An empty disk of this size, mounted at ``folder``."""
    folder.mkdir()
    _mount("-t", "tmpfs", "-o", f"size={megabytes}m,mode=0777", "tmpfs", folder)
    with _until_the_end(folder):
        yield folder


@contextmanager
def only_to_read(folder: Path) -> Iterator[Path]:
    """What is in ``folder``, on a disk that nobody can write to."""
    _mount("--bind", folder, folder)
    with _until_the_end(folder):
        _mount("-o", "remount,ro,bind", folder)
        yield folder


def fill(folder: Path) -> Path:
    """A file that takes all the room that is left; the disk is full as long as it is there."""
    file = folder / "filler"
    with file.open("wb", buffering=0) as stream:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while True:
                    stream.write(b"\0" * size)
            except OSError:
                continue
    return file
