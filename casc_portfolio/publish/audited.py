"""An audit made ready for a portfolio: with our own copies of what is attached, and what was read before."""

from pathlib import Path

from casc_portfolio.attachments import Cache
from casc_portfolio.compose import Site
from casc_portfolio.engine.beside import beside
from casc_portfolio.engine.places import cache_of, project_of
from casc_portfolio.portfolio import Portfolio
from casc_portfolio.publish.audit import Audit

_KEPT = "audit.json"


def audit_of_staged(portfolio: Portfolio, site: Site) -> Audit:
    """The audit of a site that is being built: its clean copies lie in the staged project."""
    docs = project_of(portfolio.root, site.audience) / "docs"
    copies = {one.path: docs / one.path for one in site.attachments}
    return _audit(portfolio, site, copies)


def audit_of(portfolio: Portfolio, site: Site) -> Audit:
    """The audit of a site that was built at some time, for which clean copies are made anew.

    Raises OSError when the machine refuses to keep them.
    """
    cache = Cache(cache_of(portfolio.root))
    return _audit(
        portfolio, site, beside(site.attachments, root=portfolio.root, cache=cache).copies
    )


def _audit(portfolio: Portfolio, site: Site, copies: dict[str, Path]) -> Audit:
    keep = cache_of(portfolio.root) / _KEPT
    return Audit(portfolio=portfolio, site=site, keep=keep, copies=copies)
