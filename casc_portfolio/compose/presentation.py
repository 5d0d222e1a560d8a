"""The page about the presentation: how long it is, what comes when, and where the slides are."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from casc_portfolio.compose.deck import PATH as DECK
from casc_portfolio.compose.deck import Deck
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Link, Page
from casc_portfolio.compose.slides import Slide

TAB = "Present"
PATH = "present.md"


@dataclass(frozen=True, kw_only=True)
class OutlineLine:
    """A slide in the outline; ``address`` leads to it. ``typed``: the title is the person's own."""

    address: str
    title: str
    typed: bool = field(default=False, compare=False)


@dataclass(frozen=True, kw_only=True)
class OutlinePart:
    """A part of the talk with its slides; ``minutes`` is ``None`` where time is not planned."""

    title: str
    typed: bool = field(default=False, compare=False)
    minutes: float | None
    lines: tuple[OutlineLine, ...]


@dataclass(frozen=True, kw_only=True)
class PresentView:
    """What to know before presenting."""

    deck: Link
    minutes: float | None
    planned: float
    slides: int
    backup: int
    outline: tuple[OutlinePart, ...]
    speaker: bool
    draft: bool


def present_pages(seen: Seen, deck: Deck | None, *, speaking: bool | None = None) -> Iterator[Page]:
    """The page that leads to the deck, when there is one; the speaker's says which keys help."""
    if deck is None:
        return
    document = seen.presentation
    yield Page(
        path=PATH,
        kind="present",
        title=deck.title,
        view=_view(seen, deck, speaking=seen.private if speaking is None else speaking),
        tab=TAB,
        source=document.path if document else None,
    )


def _view(seen: Seen, deck: Deck, *, speaking: bool) -> PresentView:
    return PresentView(
        deck=Link(title="Open the slides", path=DECK),
        minutes=deck.minutes,
        planned=sum(part.seconds or 0 for part in deck.parts) / 60,
        slides=len(deck.slides),
        backup=len(deck.backup),
        outline=tuple(
            OutlinePart(
                title=part.title,
                typed=part.typed,
                minutes=round(part.seconds / 60, 1) if part.seconds else None,
                lines=tuple(
                    OutlineLine(address=f"#/{slide.id}", title=_called(slide), typed=slide.typed)
                    for slide in deck.slides
                    if slide.section == part.id
                ),
            )
            for part in deck.parts
        ),
        speaker=speaking,
        draft=seen.presentation is not None and not seen.presentation.ready,
    )


def _called(slide: Slide) -> str:
    """What to call a slide in a list: a piece of work by its own title, not by its claim."""
    return slide.link.title if slide.called and slide.link else slide.title
