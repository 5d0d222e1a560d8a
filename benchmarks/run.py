"""The ratios of "How fast" in CONTRIBUTING.md, measured side by side in one run.

Each pair runs in turns, and the fastest run of each side counts: noise only ever adds. The first
round compiles modules and fills caches, so that at least two are needed.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.generate import generate
from benchmarks.serving import seconds_to_the_screen
from benchmarks.weighing import first_page, kilobytes
from casc_portfolio import resources

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
STOCK = """\
site_name: Stock
docs_dir: content
theme:
  name: material
"""


@dataclass(frozen=True, kw_only=True)
class Result:
    """One line of the table."""

    what: str
    measured: float
    aim: float
    unit: str
    detail: str

    def __str__(self) -> str:
        verdict = "ok" if self.measured <= self.aim else "MISSED"
        value = f"{self.measured:.2f} {self.unit}".strip()
        return f"{self.what:<44}{value:>12}{self.aim:>8g}  {verdict:<8}{self.detail}"


@dataclass(frozen=True, kw_only=True)
class Plan:
    """How much is measured, and where files may be written."""

    place: Path
    documents: int
    pages: int
    repeat: int

    @property
    def environment(self) -> dict[str, str]:
        """Modules are compiled once, as they are where the tool is installed."""
        ours = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}
        return {**ours, "PYTHONPYCACHEPREFIX": str(self.place / "bytecode")}

    def folder(self, name: str) -> Path:
        """A path that does not exist yet."""
        path = self.place / name
        shutil.rmtree(path, ignore_errors=True)
        return path


def checking(plan: Plan) -> Iterator[Result]:
    """Reading and checking many documents, against reading bytes and composing headers."""
    root = plan.folder("many")
    generate(root, plan.documents)
    ours, floor = in_turns(
        plan, lambda: work(plan, "check", root), lambda: work(plan, "floor", root)
    )
    seconds, least = (min(run["seconds"] for run in runs) for runs in (ours, floor))
    counted = f"{ours[0]['counted']:.0f} findings in {floor[0]['counted']:.0f} documents"
    yield Result(
        what=f"check {plan.documents} documents / floor",
        measured=seconds / least,
        aim=4,
        unit="x",
        detail=f"{seconds:.2f} s / {least:.2f} s, {counted}",
    )
    memory = max(run["megabytes"] for run in ours)
    yield Result(what="… its peak memory", measured=memory, aim=400, unit="MB", detail="")


def starting(plan: Plan) -> Iterator[Result]:
    """What a person waits for at the prompt."""
    sample = sample_portfolio(plan)
    bare, version, check = in_turns(
        plan,
        lambda: timed(plan, [sys.executable, "-c", ""], sample),
        lambda: timed(plan, [BIN / "casc", "--version"], sample),
        lambda: timed(plan, [BIN / "casc", "check"], sample),
    )
    python = f"an empty Python {min(bare):.3f} s"
    yield Result(what="casc --version", measured=min(version), aim=0.12, unit="s", detail=python)
    yield Result(
        what="casc check, the sample", measured=min(check), aim=0.5, unit="s", detail=python
    )


def building(plan: Plan) -> Iterator[Result]:
    """A whole build, against MkDocs alone on the very same staged project."""
    sample = sample_portfolio(plan)
    timed(plan, [BIN / "casc", "build"], sample)
    staged = next(sample.glob(".casc/**/mkdocs.yml"))
    site = plan.folder("site")
    plain = [BIN / "mkdocs", "build", "--quiet", "--config-file", staged, "--site-dir", site]
    ours, theirs = in_turns(
        plan,
        lambda: timed(plan, [BIN / "casc", "build"], sample),
        lambda: timed(plan, plain, sample),
    )
    yield versus("casc build / mkdocs build, same project", min(ours), min(theirs), aim=1.15)


def serving(plan: Plan) -> Iterator[Result]:
    """From a saved file to the page that a browser is shown."""
    root = plan.folder("served")
    shutil.copytree(resources.candidate_template() / "samples/pcoe", root)
    seconds = seconds_to_the_screen(BIN / "casc", root, plan.environment, plan.repeat + 1)
    detail = f"the slowest {max(seconds):.2f} s"
    yield Result(
        what="casc serve, save to screen", measured=min(seconds), aim=0.5, unit="s", detail=detail
    )


def many_pages(plan: Plan) -> Iterator[Result]:
    """Many pages, against stock MkDocs and Material with every page in its navigation."""
    root = plan.folder("pages")
    generate(root, plan.pages)
    (root / "stock.yml").write_text(STOCK, "utf-8")
    site = plan.folder("stock")
    stock = [BIN / "mkdocs", "build", "--quiet", "--config-file", root / "stock.yml"]
    stock += ["--site-dir", site]
    timed(plan, [BIN / "casc", "build"], root)
    ours, theirs = in_turns(
        plan, lambda: timed(plan, [BIN / "casc", "build"], root), lambda: timed(plan, stock, root)
    )
    what = f"casc build / stock Material, {plan.pages} pages"
    yield versus(what, min(ours), min(theirs), aim=0.3)


def weighing(plan: Plan) -> Iterator[Result]:
    """What a reader's machine has to carry: the panel's site of the sample."""
    sample = sample_portfolio(plan)
    site = plan.folder("weight")
    timed(plan, [BIN / "casc", "build", "--audience", "panel", "--out", site], sample)
    for (what, weight), aim in zip(kilobytes(site).items(), (40, 25, 120), strict=True):
        yield Result(what=what, measured=weight, aim=aim, unit="KB", detail="before compression")
    slow = "400 kbit/s, 400 ms, a quarter of this processor"
    for seconds, shifts in first_page(site):
        yield Result(what="home on a slow phone", measured=seconds, aim=12, unit="s", detail=slow)
        yield Result(what="… how much of it shifts", measured=shifts, aim=0, unit="", detail="")


GROUPS = {
    "checking": checking,
    "starting": starting,
    "building": building,
    "serving": serving,
    "pages": many_pages,
    "weight": weighing,
}


def versus(what: str, ours: float, theirs: float, *, aim: float) -> Result:
    """Two times as a ratio."""
    detail = f"{ours:.2f} s / {theirs:.2f} s"
    return Result(what=what, measured=ours / theirs, aim=aim, unit="x", detail=detail)


def in_turns(plan: Plan, *sides: Callable[[], Any]) -> list[list[Any]]:
    """Each side's runs, one of each in every round."""
    rounds = [[side() for side in sides] for _ in range(plan.repeat)]
    return [list(runs) for runs in zip(*rounds, strict=True)]


def work(plan: Plan, name: str, root: Path) -> dict[str, float]:
    """What a fresh process measured of itself."""
    command = [sys.executable, "-m", "benchmarks.work", name, str(root)]
    run = subprocess.run(
        command, cwd=ROOT, env=plan.environment, capture_output=True, text=True, check=True
    )
    return json.loads(run.stdout)


def timed(plan: Plan, command: list[str | Path], folder: Path) -> float:
    """Seconds of a whole process."""
    begin = perf_counter()
    run = subprocess.run(command, cwd=folder, env=plan.environment, capture_output=True, text=True)
    seconds = perf_counter() - begin
    if run.returncode != 0:
        sys.exit(f"{command} ended with {run.returncode}:\n{run.stdout}{run.stderr}")
    return seconds


def sample_portfolio(plan: Plan) -> Path:
    """A copy of the sample, so that nothing is written into the checkout."""
    root = plan.place / "sample"
    with suppress(FileExistsError):
        shutil.copytree(resources.candidate_template() / "samples/pcoe", root)
    return root


def main() -> None:
    """Measure what is asked for and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="+", choices=GROUPS, default=list(GROUPS))
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--pages", type=int, default=600)
    parser.add_argument("--repeat", type=int, default=6)
    chosen = parser.parse_args()
    print(f"{'':<44}{'measured':>12}{'aim':>8}")
    with tempfile.TemporaryDirectory() as place:
        sizes = {"documents": chosen.documents, "pages": chosen.pages, "repeat": chosen.repeat}
        plan = Plan(place=Path(place), **sizes)
        for group in chosen.only:
            for result in GROUPS[group](plan):
                print(result, flush=True)


if __name__ == "__main__":
    main()
