"""What the tool says of itself, on pages and in new portfolios: nobody's secret."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from casc_portfolio import resources
from casc_portfolio.portfolio import Portfolio
from casc_portfolio.scaffold import Person, new_files


def own_words(portfolio: Portfolio) -> Iterator[str]:
    """What the tool says of itself: its programs, its standards, its pages and a new portfolio."""
    package = Path(__file__).parent.parent
    folders = (
        *(package / "programs", package / "frameworks"),
        *(resources.theme(), resources.candidate_template() / "new"),
    )
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.suffix in (".yml", ".md", ".html", ".csv"):
                yield file.read_text("utf-8")
    named = portfolio.settings.fields.program or ""
    if named.endswith((".yml", ".yaml")):
        with suppress(OSError, UnicodeDecodeError):
            yield (portfolio.root / named).read_text("utf-8")


def begun_words(portfolio: Portfolio) -> Iterator[str]:
    """What stands in a new portfolio of this program, the levels in its remarks among it."""
    if portfolio.program is not None and portfolio.framework is not None:
        nobody = Person(name="", start=date.min)
        yield from new_files(nobody, portfolio.program, portfolio.framework).values()
