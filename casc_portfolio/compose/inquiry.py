"""The leadership inquiry: a question, what was done about it, and what was learned."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from casc_portfolio.compose.body import body
from casc_portfolio.compose.cards import Chip, Invitation, chips, page_path, title_of
from casc_portfolio.compose.exhibits import Exhibit, exhibits
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Page
from casc_portfolio.compose.wording import inquiry_title
from casc_portfolio.content.document import Document
from casc_portfolio.content.pages import Inquiry, Presented

TAB = "Inquiry"
PATH = "inquiry/index.md"


@dataclass(frozen=True, kw_only=True)
class InquiryView:
    """Everything about one inquiry; ``steps`` are (heading, words) in the order of the work.

    ``titled`` says that its title is the person's own.
    """

    titled: bool = field(default=False, compare=False)
    question: str
    why: str
    elements: tuple[Chip, ...]
    steps: tuple[tuple[str, str], ...]
    presented: Presented | None
    exhibits: tuple[Exhibit, ...]
    body: str
    draft: bool
    invitation: Invitation | None


def inquiry_pages(seen: Seen) -> Iterator[Page]:
    """A page for each inquiry; for the writer also an empty one that invites to begin."""
    for document in seen.inquiries:
        fields = document.fields
        yield Page(
            path=page_path(document),
            kind="inquiry",
            title=title_of(document) if fields.title else inquiry_title(seen),
            view=_view(seen, document),
            tab=TAB,
            description=fields.question or "",
            source=document.path,
        )
    if seen.private and not seen.inquiries:
        yield Page(
            path=PATH, kind="inquiry", title=inquiry_title(seen), view=_view(seen, None), tab=TAB
        )


_INVITATION = Invitation(
    title="Which question keeps coming back to you?",
    text="An inquiry begins with something at your school that you want to understand better.",
    action="Write it down as the question in content/inquiry/index.md.",
)


def _view(seen: Seen, document: Document[Inquiry] | None) -> InquiryView:
    fields = document.fields if document else Inquiry()
    return InquiryView(
        titled=bool(fields.title),
        question=fields.question or "",
        why=fields.why or "",
        elements=chips(seen, fields.elements),
        steps=steps(fields),
        presented=fields.presented,
        exhibits=exhibits(seen, fields.artifacts),
        body=body(seen, document) if document else "",
        draft=document is not None and not document.ready,
        invitation=_INVITATION if seen.private and not fields.question else None,
    )


def steps(fields: Inquiry) -> tuple[tuple[str, str], ...]:
    """What was looked at, done, changed and learned, as far as it is written."""
    every = (
        ("What I looked at", fields.data),
        ("What we did", fields.action),
        ("What changed", fields.result),
        ("What I learned", fields.learned),
    )
    return tuple((heading, words) for heading, words in every if words)
