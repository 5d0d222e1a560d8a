"""What stands in the place of a page whose file could not be read."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from casc_portfolio.compose.site import Page
from casc_portfolio.portfolio import Portfolio


@dataclass(frozen=True, kw_only=True)
class NoticeView:
    """A kind word for the reader; ``path`` is the file to mend."""

    path: str


def instead_of_broken(portfolio: Portfolio, page: Page, broken: Collection[str]) -> Page:
    """The page, or a notice when showing what could be read of its file might mislead."""
    document = portfolio.documents.get(page.source or "")
    if document is None or not (document.broken or document.path in broken):
        return page
    return replace(page, kind="notice", view=NoticeView(path=document.path))
