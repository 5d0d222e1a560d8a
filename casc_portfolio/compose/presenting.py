"""The site that a speaker presents from: what the panel may see, with the speaker's own notes."""

from dataclasses import replace

from casc_portfolio.compose.compose import compose
from casc_portfolio.compose.deck import made_deck
from casc_portfolio.compose.navigation import navigation
from casc_portfolio.compose.presentation import present_pages
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Site
from casc_portfolio.content.types import Audience, Status
from casc_portfolio.portfolio import Portfolio


def for_speaker(portfolio: Portfolio) -> Site:
    """What goes with the person to the panel's room; nobody else is given it, for its notes.

    Drafts and whatever the panel must not see are not in it. The presentation itself
    is, finished or not: who stands there wants to present it.
    """
    document = portfolio.presentation
    if document is not None:
        opened = replace(document, status=Status.READY, audience=Audience.PANEL)
        portfolio = replace(portfolio, presentation=opened)
    site = compose(portfolio, audience=Audience.PANEL)
    seen = Seen(portfolio=portfolio, audience=Audience.PANEL)
    deck = made_deck(seen, speaking=True)
    others = (page for page in site.pages if page.kind != "present")
    pages = (*others, *present_pages(seen, deck, speaking=True))
    return replace(site, deck=deck, pages=pages, nav=navigation(pages), sheet=None)
