"""Hours as people keep them, read into entries."""

from casc_portfolio.hours.across import (
    Clash,
    Day,
    crowded_days,
    duplicates,
    later_than,
    outside,
    overlaps,
    transferred,
)
from casc_portfolio.hours.columns import column_name
from casc_portfolio.hours.entry import Entry, Log
from casc_portfolio.hours.fields import COLUMNS, Column
from casc_portfolio.hours.folder import read_folder
from casc_portfolio.hours.read import read_log
from casc_portfolio.hours.sums import between, minutes, minutes_by
from casc_portfolio.hours.words import MODES, Words

__all__ = [
    "COLUMNS",
    "MODES",
    "Clash",
    "Column",
    "Day",
    "Entry",
    "Log",
    "Words",
    "between",
    "column_name",
    "crowded_days",
    "duplicates",
    "later_than",
    "minutes",
    "minutes_by",
    "outside",
    "overlaps",
    "read_folder",
    "read_log",
    "transferred",
]
