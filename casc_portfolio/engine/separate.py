"""Engines that are programs of their own: ProperDocs and Zensical build the same staged project."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from casc_portfolio.engine import epoch
from casc_portfolio.engine.order import EngineError, Order

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_SAID = re.compile(r"^(?:WARNING|ERROR) +- +(.+)$", re.MULTILINE)
_ZENSICAL_SAID = re.compile(r"^(?:Warning|Error): (.+)\n(?:\s*╭─\[ ?(\S+) ?\])?", re.MULTILINE)


class MissingEngineError(Exception):
    """The program is not installed; the message is a sentence on how to install it."""


@dataclass(frozen=True, kw_only=True)
class Program:
    """How one of the programs is called, and what it says when something is not well.

    ``own_place`` is where in the project it puts the site, when it can't be told another.
    """

    name: str
    arguments: Callable[[Order], Sequence[str]]
    warnings: Callable[[str], Iterator[str]]
    own_place: str | None = None


def _properdocs(order: Order) -> Sequence[str]:
    file, out = order.project.absolute() / "mkdocs.yml", order.out.absolute()
    return ("build", "-f", str(file), "-d", str(out))


def _zensical(order: Order) -> Sequence[str]:
    return ("build", "--clean", "-f", str(order.project.absolute() / "mkdocs.yml"))


def _said(words: str) -> Iterator[str]:
    yield from _SAID.findall(words)


def _zensical_said(words: str) -> Iterator[str]:
    for what, where in _ZENSICAL_SAID.findall(words):
        yield f"{where}: {what}" if where else what


PROGRAMS = {
    "properdocs": Program(name="properdocs", arguments=_properdocs, warnings=_said),
    "zensical": Program(
        name="zensical", arguments=_zensical, warnings=_zensical_said, own_place="site"
    ),
}
"""The engines besides MkDocs, by the names that people call them."""


def command_of(name: str) -> tuple[str, ...]:
    """How the program is started: as a module of this Python, or as a command.

    A command in the current folder is none: the portfolio may be someone else's.
    Raises MissingEngineError.
    """
    if find_spec(name) is not None:
        return (sys.executable, "-P", "-m", name)
    found = shutil.which(name)
    if found is None or Path(found).resolve().parent == Path.cwd().resolve():
        raise MissingEngineError(
            f"{name} is not installed here. Install it beside casc with: "
            f'"{sys.executable}" -m pip install {name}'
        )
    return (found,)


class Separate:
    """One of the programs as an engine; a class because a process has to be kept and ended."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._command = command_of(program.name)
        self._process: subprocess.Popen[bytes] | None = None
        self._order: Order | None = None
        self._words = tempfile.TemporaryFile()  # noqa: SIM115 - closed by stop

    def render(self, texts: Sequence[str]) -> list[str]:
        """Markdown as clean HTML, each text by itself."""
        from casc_portfolio.engine.words import render_all

        return render_all(texts)

    def start(self, order: Order) -> None:
        """Hands over an order; it is built while the caller does something else."""
        self._order = order
        self._process = subprocess.Popen(  # noqa: S603 - a program that was asked for by name
            [*self._command, *self._program.arguments(order)],
            cwd=order.project,
            env=_environment(order.time),
            stdin=subprocess.DEVNULL,
            stdout=self._words,
            stderr=subprocess.STDOUT,
        )

    def finish(self) -> tuple[str, ...]:
        """What the program warned of; raises EngineError with its last word when it gave up."""
        assert self._process is not None
        assert self._order is not None
        code = self._process.wait()
        self._words.seek(0)
        words = _COLOUR.sub("", self._words.read().decode("utf-8", "replace"))
        if code:
            said = [line.strip() for line in words.splitlines() if re.search(r"\w{2}", line)]
            raise EngineError(said[-1] if said else f"{self._program.name} ended with {code}.")
        if self._program.own_place:
            _move(self._order.project / self._program.own_place, self._order.out)
        return tuple(dict.fromkeys(self._program.warnings(words)))

    def dismiss(self) -> None:
        """Such a program has ended when its site is finished."""

    def stop(self) -> None:
        """Ends the process, whatever it is doing; a second time does nothing."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._words.close()


@contextmanager
def running_program(name: str) -> Iterator[Separate]:
    """The program as an engine that is gone afterwards, whatever happens."""
    engine = Separate(PROGRAMS[name])
    try:
        yield engine
    finally:
        engine.stop()


def _environment(time: int | None) -> dict[str, str]:
    told = {"DISABLE_MKDOCS_2_WARNING": "true", "PYTHONIOENCODING": "utf-8"}
    return epoch.environment(time) | told


def _move(site: Path, out: Path) -> None:
    """Everything in ``site`` to ``out``, which may be on another disk."""
    if not site.is_dir():
        raise EngineError("It said that all is well, and there is no site.")
    out.mkdir(parents=True, exist_ok=True)
    for entry in sorted(site.iterdir()):
        shutil.move(entry, out / entry.name)
    site.rmdir()
