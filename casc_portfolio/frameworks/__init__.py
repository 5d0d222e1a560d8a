"""Standards and elements of leadership, as versioned data."""

from casc_portfolio.frameworks.framework import Element, Framework, Standard
from casc_portfolio.frameworks.read import load, shipped

__all__ = ["Element", "Framework", "Standard", "load", "shipped"]
