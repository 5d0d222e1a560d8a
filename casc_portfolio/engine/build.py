"""A site's values to a finished site in its place, or nothing changed at all."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from casc_portfolio.compose import Site
from casc_portfolio.engine import epoch
from casc_portfolio.engine.alone import alone
from casc_portfolio.engine.order import Order
from casc_portfolio.engine.places import cache_of, compiled, project_of, work_of
from casc_portfolio.engine.process import Engine
from casc_portfolio.engine.separate import Separate
from casc_portfolio.engine.stage import stage
from casc_portfolio.engine.swap import Swap, swap_for
from casc_portfolio.engine.target import free_of_kits

_FIRST, _LAST = dt.date(1980, 1, 1), dt.date(2105, 12, 31)
"""What zip and gzip files can tell."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What came of a build; ``replaced`` is false when the earlier site was left standing.

    ``refused`` are sentences on what the new one held that it must not hold.
    """

    site: Site
    out: Path
    project: Path
    replaced: bool
    warnings: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def build(
    site: Site,
    *,
    engine: Engine | Separate,
    root: Path,
    out: Path,
    meanwhile: Callable[[], bool] = lambda: True,
    judge: Callable[[Path], Sequence[str]] = lambda _new: (),
    keep_going: bool = False,
    name: str = "",
) -> Outcome:
    """Stages and builds ``site`` and puts it in the place of what ``out`` held.

    ``meanwhile`` runs while the engine works and says whether the site is wanted at
    all; one that the engine warned about is wanted only when we keep going, and one of which
    ``judge`` says anything, looking at it before it takes its place, never is. Raises
    EngineError, NotOursError, and OSError when the machine refuses. Whenever the site
    is not replaced, the earlier one stands as it was, and the engine may be stopped.
    Of two builds in one portfolio, the second waits. ``name`` is that of the staged
    project; by default the audience's.
    """
    project = project_of(root, name or site.audience)
    swap = swap_for(free_of_kits(out, root=root), root=root)
    with alone(work_of(root)), _swapping(swap, engine) as new:
        stage(site, root=root, folder=project, cache=cache_of(root), render=engine.render)
        order = Order(project=project, out=new, time=seconds(site.time), cache=compiled("theme"))
        engine.start(order)
        if not meanwhile():
            engine.stop()
            return Outcome(site=site, out=out, project=project, replaced=False)
        warnings = engine.finish()
        refused = tuple(judge(new))
        replaced = (keep_going or not warnings) and not refused
        if replaced:
            swap.finish()
        return Outcome(
            site=site,
            out=out,
            project=project,
            replaced=replaced,
            warnings=warnings,
            refused=refused,
        )


@contextmanager
def _swapping(swap: Swap, engine: Engine | Separate) -> Iterator[Path]:
    """The folder for the next site; afterwards a whole one stands, and nothing half done."""
    new = swap.begin()
    try:
        yield new
    except BaseException:
        engine.stop()
        raise
    finally:
        swap.recover()


def time_of(site: Site) -> int | None:
    """The site's time in seconds since 1970: SOURCE_DATE_EPOCH, or its newest day."""
    told = epoch.told()
    return seconds(site.time) if told is None else told


def seconds(day: dt.date | None) -> int | None:
    """Midnight of a day as seconds since 1970, no other than archives can tell.

    A slip in a year is a finding; it must not keep a site from being made.
    """
    if day is None:
        return None
    told = min(max(day, _FIRST), _LAST)
    return int(dt.datetime.combine(told, dt.time(), dt.UTC).timestamp())
