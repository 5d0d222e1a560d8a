"""What stands in the place of a page whose file could not be read."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from casc_portfolio.compose.home import HomeView
from casc_portfolio.compose.site import Page
from casc_portfolio.portfolio import Portfolio


@dataclass(frozen=True, kw_only=True)
class NoticeView:
    """A kind word for the reader; ``path`` is the file to mend."""

    path: str


def instead_of_broken(portfolio: Portfolio, page: Page, broken: Collection[str]) -> Page:
    """The page, or a notice when showing what could be read of its file might mislead."""
    if isinstance(page.view, HomeView):
        return _home(portfolio, page, page.view, broken)
    document = portfolio.documents.get(page.source or "")
    if document is None or not (document.broken or document.path in broken):
        return page
    return replace(page, kind="notice", view=NoticeView(path=document.path))


def _home(portfolio: Portfolio, page: Page, view: HomeView, broken: Collection[str]) -> Page:
    """The first page always stands; what its own file says of the person may not."""
    about = portfolio.about
    if about is None or not (about.broken or page.source in broken):
        return page
    silent = replace(view, body="", vision="", invitation=None, draft=False, unread=about.path)
    return replace(page, view=silent, description="")
