"""``casc check --fix`` and ``--diff``: what is mended, what is left to the person, and why."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.checked import Checked, Narrowed
from casc_portfolio.cli.common import colour_wanted, note
from casc_portfolio.cli.crash import FINE, MACHINE_REFUSED
from casc_portfolio.cli.day import today
from casc_portfolio.cli.waiting import waiting

if TYPE_CHECKING:
    from casc_portfolio.finding import Finding
    from casc_portfolio.mend import Fix, Mended, Reach, Sheet, Written

_ENOUGH = 200
"""Findings that are looked at to tell whether any can be mended."""
_SHOWN = 10
"""Fixes left to the person that are told one by one."""


def plan(narrowed: Narrowed, before: Checked, reach: "Reach") -> "Mended":
    """What fixes make of the findings that are wanted and that no exception lets pass."""
    from casc_portfolio.checks import sift
    from casc_portfolio.mend import mend

    day = today()
    settings = before.portfolio.settings.fields

    def wanted(finding: "Finding") -> bool:
        return narrowed.wants(finding) and bool(sift([finding], settings, today=day)[0])

    with waiting() as bar:
        bar.say("Trying out what can be mended")
        return mend(narrowed.root, wanted=wanted, reach=reach, today=day, cache=narrowed.cache)


def show(mended: "Mended", reach: "Reach") -> None:
    """The changes to stdout, as a unified diff; nothing is written."""
    from casc_portfolio.mend import Reach, differences

    text = differences(mended.changes)
    click.echo(_painted(text) if colour_wanted() else text, nl=False)
    _say_held_back(mended)
    if mended.fixes:
        how = "--fix" if reach is Reach.SAFE else "--fix --unsafe"
        note(f"Nothing was written. casc check {how} mends {_places(mended.fixes)}.")
    elif not mended.held_back:
        note("There is nothing here that we can mend for you.")


def _painted(diff: str) -> str:
    """Old lines in red and new ones in green; nothing that was typed steers the terminal."""
    from casc_portfolio.report.cells import safe
    from casc_portfolio.report.colour import ansi

    lines = []
    for line in map(safe, diff.splitlines()):
        if line.startswith(("---", "+++", "@@", "#")):
            lines.append(ansi(line, "quiet"))
        elif line.startswith(("-", "+")):
            lines.append(ansi(line, "error" if line[0] == "-" else "good"))
        else:
            lines.append(line)
    return "".join(f"{line}\n" for line in lines)


def make(narrowed: Narrowed, mended: "Mended") -> int:
    """Writes the changes and says what was done; the exit code of the machine's refusal, or 0."""
    from casc_portfolio.mend import write

    with waiting() as bar, _uninterrupted():
        bar.say("Writing what was mended")
        written = write(narrowed.root, mended.changes)
    done = [fix for fix in mended.fixes if fix.path in written.written]
    for fix in done:
        note(_said(fix))
    if done:
        note(f"Mended {_places(done)} in {_files(written.written)}.")
    _say_held_back(mended)
    return _say_left(written)


def hint(checked: Checked) -> str:
    """A line that says that some of the findings can be mended; empty when none can."""
    if not checked.findings:
        return ""
    from casc_portfolio.mend import Reach, proposals, read_sheet
    from casc_portfolio.source import read_bytes

    root = checked.portfolio.root

    def sheet(path: str) -> "Sheet | None":
        data = read_bytes(root, path)
        return read_sheet(data, path=path) if isinstance(data, bytes) else None

    first = checked.findings[:_ENOUGH]
    fixes = proposals(first, portfolio=checked.portfolio, sheet_of=sheet)
    if not any(fix.reach is Reach.SAFE for fix in fixes):
        return ""
    return "casc check --diff shows what of this we can mend for you."


def _said(fix: "Fix") -> str:
    from casc_portfolio.checks import RULES
    from casc_portfolio.checks.word import shown

    place = fix.finding.place
    where = place.path if place.line is None else f"{place.path}:{place.line}"
    if fix.encoding:
        what = f"{fix.encoding} → UTF-8"
    elif fix.is_line_ends:
        what = "all lines end alike"
    else:
        what = _change(shown(fix.before), shown(fix.text))
    return f"{where}: {fix.finding.code} {RULES[fix.finding.code].name}: {what}"


def _change(before: str, text: str) -> str:
    """What becomes of what, or where the space is that nobody would see in it."""
    if not before and not text:
        return "the space here"
    if "".join(before.split()) == "".join(text.split()):
        return f"the space at “{text}”"
    return f"{before} → {text}"


def _say_held_back(mended: "Mended") -> None:
    """What is left to the person though it is sure by itself, and how to have it made."""
    held_back = mended.held_back
    if not held_back:
        return
    note("Left to you, because another finding would come of it, or more people would see a page:")
    for fix in held_back[:_SHOWN]:
        note(f"    {_said(fix)}")
    if len(held_back) > _SHOWN:
        note(f"    and {len(held_back) - _SHOWN:,} more")
    note("casc check --diff --unsafe shows what would become of it.")


def _say_left(written: "Written") -> int:
    for path in written.changed_meanwhile:
        note(f"{path} was changed by somebody else meanwhile, so we left it as it is.")
    for path, reason in written.refused.items():
        note(f"{path} is as it was; the computer refused: {reason}.")
    return MACHINE_REFUSED if written.refused else FINE


def _places(fixes: "tuple[Fix, ...] | list[Fix]") -> str:
    return "1 place" if len(fixes) == 1 else f"{len(fixes):,} places"


def _files(paths: tuple[str, ...]) -> str:
    return "1 file" if len(paths) == 1 else f"{len(paths):,} files"


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """No Ctrl-C in the moment that writing takes, so that what we say of it is true."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
