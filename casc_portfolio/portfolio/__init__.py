"""One folder, read in one pass: every document, hour, record and problem in it."""

from casc_portfolio.portfolio.load import load
from casc_portfolio.portfolio.model import Portfolio
from casc_portfolio.portfolio.pages import Pages
from casc_portfolio.portfolio.reflections import DEFAULT_PARTS, Part, Reflection, narrative

__all__ = [
    "DEFAULT_PARTS",
    "Pages",
    "Part",
    "Portfolio",
    "Reflection",
    "load",
    "narrative",
]
