"""What can be wrong in a portfolio: rules with their words, and the looks that find them."""

from casc_portfolio.checks import (
    attachments,
    dates,
    deck,
    elements,
    elsewhere,
    entries,
    files,
    focus,
    headers,
    hours,
    identity,
    links,
    logs,
    missing,
    parts,
    pasted,
    places,
    programs,
    reading,
    records,
    references,
    service,
    settings,
    shape,
    spelling,
    standing,
    stray,
    unfinished,
    unread,
    values,
)
from casc_portfolio.checks.check import check
from casc_portfolio.checks.near import nearest
from casc_portfolio.checks.registry import RULES
from casc_portfolio.checks.rule import Rule, Severity
from casc_portfolio.checks.word import Message, severity_of, word

__all__ = [
    "RULES",
    "Message",
    "Rule",
    "Severity",
    "check",
    "nearest",
    "severity_of",
    "word",
]

_WITH_RULES = (
    attachments,
    dates,
    deck,
    elements,
    elsewhere,
    entries,
    files,
    focus,
    headers,
    hours,
    identity,
    links,
    logs,
    missing,
    parts,
    pasted,
    places,
    programs,
    reading,
    records,
    references,
    service,
    settings,
    shape,
    spelling,
    standing,
    stray,
    unfinished,
    unread,
    values,
)
"""Importing these puts their rules on the list."""
