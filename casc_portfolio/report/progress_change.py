"""What changed in progress between an earlier report and now, as Markdown for a pull request."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from casc_portfolio.progress import Progress, Standing, State
from casc_portfolio.progress.progress import DONE
from casc_portfolio.report.markdown_safe import safe
from casc_portfolio.report.progress_words import amount, state


class UnreadableReportError(Exception):
    """The earlier report is not one of ours; the message is a sentence that says so."""


@dataclass(frozen=True, kw_only=True)
class Earlier:
    """Where one requirement stood before."""

    done: bool
    have: float


def earlier(text: str) -> Mapping[str, Earlier]:
    """Requirement → where it stood, from what ``casc progress --format json`` wrote.

    An empty object is a report without any requirement. Raises UnreadableReportError.
    """
    try:
        told = json.loads(text)
        return {
            str(one["id"]): Earlier(done=State(one["state"]) in DONE, have=float(one["have"]))
            for one in told.get("requirements", ())
        }
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as problem:
        raise UnreadableReportError(
            "The earlier report can't be read: it should be what casc progress --format json wrote."
        ) from problem


def render(progress: Progress, *, since: Mapping[str, Earlier]) -> str:
    """A heading, the sum, and a list of what came, what moved and what is gone again."""
    came = [one for one in progress.requirements if one.done and not _was_done(one, since)]
    gone = [one for one in progress.requirements if not one.done and _was_done(one, since)]
    moved = [one for one in progress.requirements if _moved(one, since)]
    lines = [
        "## What this changes in your progress",
        "",
        f"**{_headline(came, gone, moved)}** "
        f"{progress.sum.done} of {progress.sum.of} requirements are done.",
        "",
        *_list("Now there", came, state),
        *_list("Further than before", moved, lambda one: _step(one, since)),
        *_list("No longer there", gone, state),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _was_done(one: Standing, since: Mapping[str, Earlier]) -> bool:
    return one.id in since and since[one.id].done


def _moved(one: Standing, since: Mapping[str, Earlier]) -> bool:
    before = since.get(one.id)
    return before is not None and not one.done and not before.done and one.have != before.have


def _headline(came: list[Standing], gone: list[Standing], moved: list[Standing]) -> str:
    if gone:
        return "Something is no longer there; look at the end of this list."
    if came:
        return "One more is done." if len(came) == 1 else f"{len(came)} more are done."
    return "A step further." if moved else "Nothing that your program counts has changed."


def _step(one: Standing, since: Mapping[str, Earlier]) -> str:
    return f"{since[one.id].have:g} → {amount(one) or state(one)}"


def _list(title: str, ones: Iterable[Standing], words: Callable[[Standing], str]) -> Iterator[str]:
    rows = [f"- {safe(one.title)}: {safe(words(one))}" for one in ones]
    if rows:
        yield from (f"### {title}", "", *rows, "")
