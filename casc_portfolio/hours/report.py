"""How the parts of a row are reported: a code, the cell it is about, the finding's arguments."""

from typing import Protocol

from casc_portfolio.finding import Argument
from casc_portfolio.hours.cells import Cell


class Report(Protocol):
    """Takes what is wrong with one cell."""

    def __call__(self, code: str, cell: Cell, **arguments: Argument) -> None:
        """Remember it as a finding."""
