"""A portfolio to a site, for one audience."""

from collections.abc import Iterator

from casc_portfolio.compose.attached import attached
from casc_portfolio.compose.deck import deck
from casc_portfolio.compose.evidence import evidence_pages
from casc_portfolio.compose.evidence_map import MapView, map_data, map_pages
from casc_portfolio.compose.growth import growth_pages
from casc_portfolio.compose.home import home_page, person
from casc_portfolio.compose.hours import hours_pages
from casc_portfolio.compose.inquiry import inquiry_pages
from casc_portfolio.compose.journey import journey_pages
from casc_portfolio.compose.navigation import navigation
from casc_portfolio.compose.newest import newest_day
from casc_portfolio.compose.notice import instead_of_broken
from casc_portfolio.compose.plan import plan_pages
from casc_portfolio.compose.presentation import present_pages
from casc_portfolio.compose.reflection import reflection_pages
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import DataFile, Page, Site
from casc_portfolio.compose.standard import standard_pages
from casc_portfolio.compose.wording import portfolio_title
from casc_portfolio.content.types import Audience
from casc_portfolio.portfolio import Portfolio
from casc_portfolio.progress import Progress


def compose(portfolio: Portfolio, progress: Progress | None = None, *, audience: Audience) -> Site:
    """Everything that ``audience`` gets to see, and nothing else.

    ``progress`` is what was measured, and decides as of which day milestones are
    told; it reaches the office and closer eyes only. Nothing else depends on a clock.
    """
    seen = Seen(portfolio=portfolio, audience=audience, measured=progress)
    talk = deck(seen)
    made = (*_pages(seen), *present_pages(seen, talk))
    pages = tuple(instead_of_broken(portfolio, page) for page in made)
    site = seen.settings.site
    who = person(seen)
    return Site(
        title=f"{who.name} · {portfolio_title(seen)}",
        person=who,
        audience=audience,
        pages=pages,
        nav=navigation(pages),
        attachments=attached(seen),
        data=tuple(_data(pages)),
        deck=talk,
        time=newest_day(portfolio, audience),
        language=(site and site.language) or "en",
        address=site.address if site else None,
        accent=(site and site.accent) or _accent(seen),
        sample=bool(seen.settings.sample),
    )


def _pages(seen: Seen) -> Iterator[Page]:
    yield home_page(seen)
    yield from standard_pages(seen)
    yield from evidence_pages(seen)
    yield from map_pages(seen)
    yield from reflection_pages(seen)
    yield from growth_pages(seen)
    yield from plan_pages(seen)
    yield from inquiry_pages(seen)
    yield from hours_pages(seen)
    yield from journey_pages(seen)


def _data(pages: tuple[Page, ...]) -> Iterator[DataFile]:
    yield from (map_data(page.view) for page in pages if isinstance(page.view, MapView))


def _accent(seen: Seen) -> str:
    return seen.program.wording.accent if seen.program else "blue"
