"""The one room that knows MkDocs."""

from casc_portfolio.engine.mkdocs.ahead import work_ahead
from casc_portfolio.engine.mkdocs.building import build, prepare
from casc_portfolio.engine.mkdocs.configuration import Prepared
from casc_portfolio.engine.mkdocs.converted import Ahead

__all__ = ["Ahead", "Prepared", "build", "prepare", "work_ahead"]
