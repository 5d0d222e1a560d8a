"""Portfolios to sites: pages, charts, the deck and its data, all of them values."""

from casc_portfolio.compose.compose import compose
from casc_portfolio.compose.site import (
    Attachment,
    DataFile,
    Link,
    NavItem,
    Page,
    Person,
    Site,
)

__all__ = [
    "Attachment",
    "DataFile",
    "Link",
    "NavItem",
    "Page",
    "Person",
    "Site",
    "compose",
]
