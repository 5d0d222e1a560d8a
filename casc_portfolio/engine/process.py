"""The engine in a process of its own, which warms up while the portfolio is being read."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from casc_portfolio.engine.order import EngineError, Order

_MODULE = "casc_portfolio.engine.answering"


class Engine:
    """A running engine; a class because a process has to be kept and ended.

    One order at a time: ``start`` hands it over, ``finish`` waits for its warnings.
    """

    def __init__(self, *, project: Path | None = None, cache: Path | None = None) -> None:
        self._ahead = {"project": _told(project), "cache": _told(cache)}
        self._words = tempfile.TemporaryFile()  # noqa: SIM115 - closed by stop
        self._launch()

    def _launch(self) -> None:
        # -P: no module is taken from the current folder, which is the portfolio of someone else.
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-P", "-m", _MODULE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._words,
            text=True,
            encoding="utf-8",
        )
        self._unanswered = 0
        self._tell({"what": "prepare", **self._ahead})

    @property
    def pid(self) -> int:
        """The process' number."""
        return self._process.pid

    def start(self, order: Order) -> None:
        """Hands over an order; it is built while the caller does something else."""
        self._wake()
        told = {
            "what": "build",
            "project": _told(order.project),
            "out": _told(order.out),
            "time": order.time,
            "cache": _told(order.cache),
            "only_changed": order.only_changed,
        }
        self._tell(told)

    def finish(self) -> tuple[str, ...]:
        """What the engine warned of; raises EngineError, and OSError when the machine refused."""
        answer = self._last_answer()
        if "gave_up" in answer:
            raise EngineError(answer["gave_up"])
        if "refused" in answer:
            number, words, name = answer["refused"]
            raise OSError(number, words, name)
        return tuple(answer["warnings"])

    def render(self, texts: Sequence[str]) -> list[str]:
        """Markdown as clean HTML, each text by itself; the engine has what it takes at hand."""
        self._wake()
        self._tell({"what": "render", "texts": list(texts)})
        html: list[str] = self._last_answer()["html"]
        return html

    def build(self, order: Order) -> tuple[str, ...]:
        """Both in one."""
        self.start(order)
        return self.finish()

    def dismiss(self) -> None:
        """Ends the process without waiting for its end; ``stop`` still has to come."""
        self._process.kill()

    def stop(self) -> None:
        """Ends the process, whatever it is doing; a second time does nothing."""
        if not self._words.closed:
            self._end()
            self._words.close()

    def _wake(self) -> None:
        """An engine that broke down over something earlier is started anew."""
        if self._process.poll() is not None:
            self._end()
            self._launch()

    def _end(self) -> None:
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was not handed over yet is lost with it
                assert pipe is not None
                pipe.close()
        self._process.wait()

    def _tell(self, told: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(told) + "\n")
            self._process.stdin.flush()
        except OSError:
            raise self._broken() from None
        self._unanswered += 1

    def _last_answer(self) -> dict[str, Any]:
        answer: dict[str, Any] = {}
        while self._unanswered:
            answer = self._heard()
            self._unanswered -= 1
        return answer

    def _heard(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise self._broken()
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _broken(self) -> RuntimeError:
        """What there is to say of an engine that has ended by itself."""
        self._process.wait()
        self._end()
        self._words.seek(0)
        words = self._words.read().decode("utf-8", "replace")
        return RuntimeError(f"The engine ended with {self._process.returncode}:\n{words}")


def _told(path: Path | None) -> str | None:
    return str(path.absolute()) if path else None


@contextmanager
def running(*, project: Path | None = None, cache: Path | None = None) -> Iterator[Engine]:
    """An engine that is gone afterwards, whatever happens.

    It begins with ``project``, if that was staged before, while nobody has asked yet.
    """
    engine = Engine(project=project, cache=cache)
    try:
        yield engine
    finally:
        engine.stop()
