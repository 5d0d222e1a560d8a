"""Fixes tried on small portfolios: the clean one with files laid over it."""

from pathlib import Path

from casc_portfolio.checks import check
from casc_portfolio.finding import Finding
from casc_portfolio.mend import Mended, Reach, mend, write
from casc_portfolio.portfolio import load
from tests.checks.examples import CLEAN, TODAY
from tests.worlds import World, make_world

PAGE = "content/cpsel-2/evidence/feedback-cycles.md"


def portfolio(root: Path, files: World) -> Path:
    """The clean portfolio with ``files`` laid over it."""
    return make_world(make_world(root, CLEAN), files)


def trial(root: Path, *, reach: Reach = Reach.SAFE) -> Mended:
    """What fixes would make of the portfolio in ``root``."""
    return mend(root, wanted=lambda _: True, reach=reach, today=TODAY)


def mended(root: Path, header: str, *, reach: Reach = Reach.SAFE) -> str:
    """The lines of a page's header after its fixes were made; the page is a draft of evidence."""
    portfolio(root, {PAGE: f"---\n{header}\n---\n"})
    assert write(root, trial(root, reach=reach).changes).refused == {}
    lines = (root / PAGE).read_text("utf-8").splitlines()
    return "\n".join(lines[1:-1])


def found(root: Path) -> tuple[Finding, ...]:
    """Everything that is found in the portfolio."""
    return check(load(root), today=TODAY)
