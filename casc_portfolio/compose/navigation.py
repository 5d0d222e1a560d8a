"""The tabs of a site and the few pages below each; single pieces are found from there."""

from collections.abc import Iterator

from casc_portfolio.compose.assessment import AssessmentView
from casc_portfolio.compose.plan import PlanView
from casc_portfolio.compose.site import NavItem, Page
from casc_portfolio.compose.standard import StandardView

_TABS = ("Home", "Standards", "Evidence", "Growth", "Plan", "Inquiry", "Hours", "Present")
_BELOW = {"standard", "assessment", "plan", "map", "journey"}
"""Kinds of pages that stand below their tab's first page."""
_FIRST = {"home", "standards", "evidence-index", "growth", "plans", "inquiry", "hours", "present"}


def navigation(pages: tuple[Page, ...]) -> tuple[NavItem, ...]:
    """A tab for each kind of page that is there; its first page leads it."""
    return tuple(item for tab in _TABS for item in _tab(tab, pages))


def _tab(tab: str, pages: tuple[Page, ...]) -> Iterator[NavItem]:
    own = [page for page in pages if page.tab == tab]
    first = [page for page in own if page.kind in _FIRST] or own[:1]
    below = [page for page in own if page.kind in _BELOW or page in first[1:]]
    if not first:
        return
    lead = NavItem(title=_title(first[0], tab), path=first[0].path)
    if below:
        items = tuple(NavItem(title=_title(page, tab), path=page.path) for page in below)
        yield NavItem(title=tab, items=(lead, *items))
    else:
        yield NavItem(title=tab, path=first[0].path)


def _title(page: Page, tab: str) -> str:
    if isinstance(page.view, StandardView):
        return f"{page.view.number} {page.view.short}"
    if isinstance(page.view, PlanView) and page.view.year:
        return f"Year {page.view.year}"
    if isinstance(page.view, AssessmentView):
        return f"{page.view.period}, seen by the coach" if page.view.by_coach else page.view.period
    return tab if page.kind in _FIRST else page.title
