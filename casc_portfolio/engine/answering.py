"""The engine's own process: it answers orders, and works ahead while there are none."""

import json
import os
import queue
import sys
import threading
from pathlib import Path
from typing import Any

from casc_portfolio.engine.mkdocs import Ahead, Prepared, build, prepare, work_ahead
from casc_portfolio.engine.order import EngineError, Order


def main() -> None:
    """Answers orders from standard input, a line of JSON each, until there are no more."""
    import gc
    import signal

    gc.set_threshold(200_000)  # pages make little garbage
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    orders = _orders()
    prepared: Prepared | None = None
    ahead: Ahead | None = None
    while True:
        told = json.loads(orders.get())
        answer: dict[str, Any] = {}
        if told["what"] == "render":
            answer["html"] = _rendered(told["texts"])
        elif told["what"] == "build":
            answer = _built(told, prepared, ahead)
        answers.write(json.dumps(answer) + "\n")
        answers.flush()
        if told["what"] != "render":
            prepared = prepare(_path(told["project"]), cache=_path(told["cache"]))
        if told["what"] == "prepare" and prepared is not None:
            ahead = work_ahead(prepared, idle=orders.empty)


def _orders() -> "queue.SimpleQueue[str]":
    """Lines of standard input; when it closes, whoever asked is gone, and so are we at once."""
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()

    def listen() -> None:
        for line in sys.stdin:
            lines.put(line)
        os._exit(0)

    threading.Thread(target=listen, daemon=True).start()
    return lines


def _built(told: dict[str, Any], prepared: Prepared | None, ahead: Ahead | None) -> dict[str, Any]:
    order = Order(
        project=Path(told["project"]),
        out=Path(told["out"]),
        time=told["time"],
        cache=_path(told["cache"]),
        only_changed=told["only_changed"],
    )
    try:
        return {"warnings": build(order, prepared, ahead=ahead)}
    except EngineError as problem:
        return {"gave_up": str(problem)}
    except OSError as problem:
        return {"refused": [problem.errno, problem.strerror or str(problem), problem.filename]}


def _rendered(texts: list[str]) -> list[str]:
    from casc_portfolio.engine.words import render_all

    return render_all(texts)


def _path(told: str | None) -> Path | None:
    return Path(told) if told else None


if __name__ == "__main__":
    main()
