"""A portfolio to a site, for one audience."""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import replace

from casc_portfolio.compose.attached import attached
from casc_portfolio.compose.deck import deck
from casc_portfolio.compose.digest import digest
from casc_portfolio.compose.evidence import evidence_pages
from casc_portfolio.compose.evidence_map import MapView, map_data, map_pages
from casc_portfolio.compose.growth import growth_pages
from casc_portfolio.compose.handout import handout
from casc_portfolio.compose.home import home_page, person
from casc_portfolio.compose.hours import hours_pages
from casc_portfolio.compose.inquiry import inquiry_pages
from casc_portfolio.compose.journey import journey_pages
from casc_portfolio.compose.navigation import navigation
from casc_portfolio.compose.newest import last_day_on_file, newest_day
from casc_portfolio.compose.notice import instead_of_broken
from casc_portfolio.compose.plan import plan_pages
from casc_portfolio.compose.presentation import present_pages
from casc_portfolio.compose.reflection import reflection_pages
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.sheet import sheet
from casc_portfolio.compose.site import DataFile, Page, Site
from casc_portfolio.compose.standard import standard_pages
from casc_portfolio.compose.wording import portfolio_title
from casc_portfolio.content.types import Audience
from casc_portfolio.portfolio import Portfolio
from casc_portfolio.programs.names import ACCENTS
from casc_portfolio.progress import measure


def compose(
    portfolio: Portfolio,
    *,
    audience: Audience,
    today: dt.date | None = None,
    broken: Collection[str] = (),
) -> Site:
    """Everything that ``audience`` gets to see, and nothing else.

    Milestones are told as of the newest day that is written or on file, so that a site does not
    depend on the day on which it was made; the writer's own copy, looked at today, may
    say so with ``today``. Pages made from the files in ``broken`` are notices.
    """
    seen = Seen(portfolio=portfolio, audience=audience)
    written = newest_day(seen)
    day = today if today and seen.private else last_day_on_file(seen)
    if seen.sees_progress and day:
        seen = replace(seen, progress=measure(portfolio, as_of=day))
    talk = deck(seen)
    made = (*_pages(seen), *present_pages(seen, talk))
    pages = tuple(instead_of_broken(portfolio, page, broken) for page in made)
    site = seen.settings.site
    who = person(seen)
    composed = Site(
        title=f"{who.name} · {portfolio_title(seen)}",
        person=who,
        audience=audience,
        pages=pages,
        nav=navigation(pages),
        attachments=attached(seen),
        data=tuple(_data(pages)),
        deck=talk,
        time=written,
        language=(site and site.language) or "en",
        address=site.address if site else None,
        accent=_accent(seen),
        sample=bool(seen.settings.sample),
    )
    return _with_papers(composed, portfolio)


def _with_papers(site: Site, portfolio: Portfolio) -> Site:
    """The panel's papers beside the site, made from what the panel sees, whoever holds them.

    The score sheet carries the digest of the panel's site and comes with that alone: one
    filled in beside any other site would speak of a portfolio that no panel has seen.
    """
    if site.audience not in (Audience.PRIVATE, Audience.PANEL):
        return site
    eyes = Seen(portfolio=portfolio, audience=Audience.PANEL)
    site = replace(site, handout=handout(eyes))
    if site.private:
        return site
    return replace(site, sheet=sheet(eyes, portfolio=digest(site, root=portfolio.root)))


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
    """The color that the person chose, else the program's; one that is not on the list is none."""
    chosen = (
        seen.settings.site.accent if seen.settings.site else None,
        seen.program.wording.accent if seen.program else None,
    )
    return next((accent for accent in chosen if accent in ACCENTS), ACCENTS[0])
