"""What the tool says of itself, on pages and in new portfolios: nobody's secret."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from casc_portfolio import resources
from casc_portfolio.portfolio import Portfolio


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
