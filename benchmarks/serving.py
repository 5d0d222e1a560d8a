"""A preview, looked at as a browser does: how long from saving a file until its page shows it."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, perf_counter
from urllib.request import urlopen

LIMIT = 60.0


def seconds_to_the_screen(
    casc: Path, root: Path, env: Mapping[str, str], edits: int
) -> list[float]:
    """Seconds from each of ``edits`` saved files until the page holds the new words."""
    page = root / next(iter(sorted(root.glob("content/cpsel-2/evidence/*.md"))))
    shown = page.relative_to(root / "content").with_suffix(".html").as_posix()
    text = page.read_text("utf-8")
    with _preview(casc, root, env) as address:
        return [_edit(address, page, shown, text, f"Edit {number}.") for number in range(edits)]


@contextmanager
def _preview(casc: Path, root: Path, env: Mapping[str, str]) -> Iterator[str]:
    command = [casc, "serve", "--port", "18500"]
    process = subprocess.Popen(
        command, cwd=root, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().split()[2]
    finally:
        process.kill()
        process.communicate()


def _edit(address: str, page: Path, shown: str, text: str, words: str) -> float:
    version = json.loads(_got(f"{address}.casc/news?since=0"))["version"]
    begin, end = perf_counter(), monotonic() + LIMIT
    page.write_text(f"{text}\n{words}\n", "utf-8")
    while words not in _got(address + shown):
        if monotonic() > end:
            raise TimeoutError(f"{words!r} did not appear on {shown}")
        version = json.loads(_got(f"{address}.casc/news?since={version}"))["version"]
    return perf_counter() - begin


def _got(address: str) -> str:
    with urlopen(address, timeout=LIMIT) as answer:
        return answer.read().decode()
