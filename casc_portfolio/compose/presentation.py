"""The page about the presentation: how long it is, what comes when, and where the slides are."""

from collections.abc import Iterator
from dataclasses import dataclass

from casc_portfolio.compose.deck import PATH as DECK
from casc_portfolio.compose.deck import Deck
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Link, Page

TAB = "Present"
PATH = "present.md"


@dataclass(frozen=True, kw_only=True)
class OutlineLine:
    """A slide in the outline; ``number`` leads to it."""

    number: int
    title: str
    minutes: float | None


@dataclass(frozen=True, kw_only=True)
class PresentView:
    """What to know before presenting."""

    deck: Link
    minutes: float | None
    planned: float
    outline: tuple[OutlineLine, ...]
    speaker: bool
    draft: bool


def present_pages(seen: Seen, deck: Deck | None) -> Iterator[Page]:
    """The page that leads to the deck, when there is one."""
    if deck is None:
        return
    document = seen.presentation
    yield Page(
        path=PATH,
        kind="present",
        title=deck.title,
        view=_view(seen, deck),
        tab=TAB,
        source=document.path if document else None,
    )


def _view(seen: Seen, deck: Deck) -> PresentView:
    numbered = enumerate(deck.slides, start=1)
    return PresentView(
        deck=Link(title="Open the slides", path=DECK),
        minutes=deck.minutes,
        planned=sum(slide.minutes or 0 for slide in deck.slides),
        outline=tuple(
            OutlineLine(number=number, title=slide.title, minutes=slide.minutes)
            for number, slide in numbered
        ),
        speaker=seen.private,
        draft=seen.presentation is not None and not seen.presentation.ready,
    )
