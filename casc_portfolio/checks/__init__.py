"""What can be wrong in a portfolio: rules with their words, and the looks that find them."""

from casc_portfolio.checks import (  # noqa: F401 - importing these puts their rules on the list
    attachments,
    confirmed,
    dates,
    deck,
    elements,
    elsewhere,
    entries,
    exceptions,
    files,
    focus,
    headers,
    hours,
    identity,
    links,
    logs,
    missing,
    missing_cells,
    parts,
    pasted,
    places,
    privacy,
    privacy_names,
    program_measures,
    programs,
    reading,
    records,
    references,
    scale,
    service,
    settings,
    shape,
    spelling,
    standing,
    stray,
    typed_html,
    uncounted,
    unfinished,
    unread,
    values,
    ways,
)
from casc_portfolio.checks.address import BLOCKS, address_of, more_about
from casc_portfolio.checks.check import check
from casc_portfolio.checks.exceptions import Excepted, sift
from casc_portfolio.checks.near import nearest
from casc_portfolio.checks.registry import RULES
from casc_portfolio.checks.rule import Rule, Severity
from casc_portfolio.checks.word import Message, said, severity_of, word

__all__ = [
    "BLOCKS",
    "RULES",
    "Excepted",
    "Message",
    "Rule",
    "Severity",
    "address_of",
    "check",
    "more_about",
    "nearest",
    "said",
    "severity_of",
    "sift",
    "word",
]
