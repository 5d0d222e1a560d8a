"""``casc present --rehearse``: the talk to oneself, and then where its time went."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.common import note
from casc_portfolio.cli.crash import FINE, FOUND, OUR_BUG
from casc_portfolio.cli.making import making
from casc_portfolio.cli.waiting import waiting

if TYPE_CHECKING:
    from casc_portfolio.engine.rehearsal import PartSpent, Rehearsal, Spent

_WIDE = 52
_GRACE = 15
"""Seconds over the plan that nobody in the room notices."""


def rehearse(root: Path, *, port: int, show: bool) -> int:
    """Serves the slides to this computer only until the talk is over, then prints its times."""
    from casc_portfolio.cli.present import make_slides
    from casc_portfolio.engine.order import EngineError

    with making("rehearsal") as place:
        try:
            with waiting() as wait:
                site, outcome = make_slides(root, place / "site", wait=wait)
        except EngineError as problem:
            note(f"We could not make the slides. The site's engine says: {problem}")
            return OUR_BUG
        if site is None or outcome is None or site.deck is None:
            note("There are no slides to rehearse yet. Nothing was changed.")
            return FOUND
        from casc_portfolio.engine.rehearsal import Rehearsal

        rehearsal = Rehearsal(site.deck)
        _listen(rehearsal, outcome.out, port=port, show=show)
    for line in _report(rehearsal.spent()):
        click.echo(line)
    return FINE


def _listen(rehearsal: "Rehearsal", folder: Path, *, port: int, show: bool) -> None:
    """Until the last slide is there, or Ctrl-C."""
    from casc_portfolio.engine.rehearsal import ADDRESS
    from casc_portfolio.engine.server import Pages, serving

    pages = Pages()
    pages.show(folder)
    with serving(pages, port=port, hears={ADDRESS: rehearsal.hear}) as address:
        click.echo(f"Rehearse at {address}present/index.html?rehearse")
        note("The clock runs from the first slide. The last slide ends it, or Ctrl-C here.")
        if show:
            click.launch(f"{address}present/index.html?rehearse")
        try:
            while not rehearsal.over.wait(0.5):  # in short turns, so that Ctrl-C is heard anywhere
                continue
        except KeyboardInterrupt:
            rehearsal.stop()


def _report(parts: "tuple[PartSpent, ...]") -> Iterator[str]:
    """A line for each part and each of its slides; only what was shown, and the sum."""
    talk = [part for part in parts if part.whole.planned is not None or part.whole.seconds]
    if not any(part.whole.seconds for part in talk):
        yield "No slide was shown long enough to tell its time."
        return
    yield f"{'':<{_WIDE}}{'time':>7}{'plan':>8}"
    for part in talk:
        yield ""
        yield _line(part.whole)
        if len(part.slides) > 1:
            yield from (_line(slide, indent="  ") for slide in part.slides if slide.seconds)
    yield ""
    counted = [part.whole for part in talk if part.whole.planned is not None]
    planned = sum(one.planned or 0 for one in counted)
    spent = sum(one.seconds for one in counted or [part.whole for part in talk])
    yield f"{'In all':<{_WIDE}}{_clock(spent):>7}{_clock(planned) if planned else '':>8}"
    if planned:
        yield _verdict(spent - planned)


def _line(spent: "Spent", indent: str = "") -> str:
    from casc_portfolio.prose import room

    title = indent + room.cut(spent.title, _WIDE - len(indent) - 2)[0]
    gap = " " * max(_WIDE - room.width(title), 1)
    plan = _clock(spent.planned) if spent.planned else ""
    over = spent.seconds - spent.planned if spent.planned else 0
    word = f"   {_clock(over)} over" if over > _GRACE else ""
    return f"{title}{gap}{_clock(spent.seconds):>7}{plan:>8}{word}"


def _verdict(over: float) -> str:
    if over > _GRACE:
        return f"{_clock(over)} longer than planned: see which part could lose a slide."
    if over < -_GRACE:
        return f"{_clock(-over)} to spare."
    return "Just as planned."


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"
