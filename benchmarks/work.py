"""What is measured in a process of its own: the processor's seconds from its start, and peak memory.

``python -m benchmarks.work check|floor FOLDER`` prints both as one line of JSON. Seconds of the
processor are those of the clock on a quiet machine, and hold on a busy one.
"""

import json
import os
import resource
import sys
from pathlib import Path
from time import process_time

Done = tuple[int, object]
"""How much came of it, and what it was made of: giving memory back comes after the clock."""


def check(root: Path) -> Done:
    """Read and check a portfolio as ``casc check`` does; the number of findings."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    from casc_portfolio.checks import check
    from casc_portfolio.portfolio import load

    portfolio = load(root)
    return len(check(portfolio)), portfolio


def floor(root: Path) -> Done:
    """Read the same bytes and compose the same headers; the number of headers."""
    import yaml

    count = 0
    for file in sorted(file for file in root.rglob("*") if file.is_file()):
        text = file.read_bytes().decode("utf-8")
        if text.startswith("---\n"):
            yaml.compose(text[4 : text.index("\n---\n", 4)], Loader=yaml.CSafeLoader)
            count += 1
    return count, None


def peak() -> float:
    """The most memory this process ever held, in MB."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1_000_000


if __name__ == "__main__":
    counted, kept = {"check": check, "floor": floor}[sys.argv[1]](Path(sys.argv[2]))
    print(json.dumps({"seconds": process_time(), "megabytes": peak(), "counted": counted}))
