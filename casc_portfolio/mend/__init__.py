"""Findings mended in the files themselves: exact edits, tried out on a copy before they are made."""

from casc_portfolio.mend.diff import differences
from casc_portfolio.mend.fix import Fix, Reach
from casc_portfolio.mend.mend import Change, Mended, mend
from casc_portfolio.mend.sheet import Sheet, read_sheet
from casc_portfolio.mend.ways import WAYS, proposals
from casc_portfolio.mend.write import Written, write

__all__ = [
    "WAYS",
    "Change",
    "Fix",
    "Mended",
    "Reach",
    "Sheet",
    "Written",
    "differences",
    "mend",
    "proposals",
    "read_sheet",
    "write",
]
