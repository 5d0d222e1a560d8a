"""A site as values: its pages, its navigation, and the files that go with them.

Paths of pages count from the staged ``docs/`` folder and end in ``.md``; a piece of
the portfolio below ``content/`` keeps its path there, so that links between pages
stay what a person typed.
"""

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from casc_portfolio.content.types import Audience

if TYPE_CHECKING:
    from casc_portfolio.compose.deck import Deck
    from casc_portfolio.compose.handout import Handout
    from casc_portfolio.compose.sheet import Sheet


@dataclass(frozen=True, kw_only=True)
class Link:
    """Words that lead to a page, a file (paths from ``docs/``) or a web address.

    ``typed`` says that the words are the person's own.
    """

    title: str
    path: str
    typed: bool = field(default=False, compare=False)

    @property
    def outside(self) -> bool:
        """Whether it leaves the site."""
        return self.path.startswith(("http://", "https://"))


@dataclass(frozen=True, kw_only=True)
class Person:
    """Whose portfolio it is, and where the person works now."""

    name: str
    role: str = ""
    school: str = ""
    district: str = ""
    grades: str = ""
    students: int | None = None

    @property
    def where(self) -> str:
        """School and district in one line."""
        return ", ".join(filter(None, (self.school, self.district)))


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page: what it shows as ``view``, laid out by the template named like its kind.

    ``trail`` leads from the home page's child down to the page above this one;
    ``tab`` is the title of the navigation's entry it belongs to; ``source`` is the
    file of the portfolio it was made from, if it was made from one.
    """

    path: str
    kind: str
    title: str
    view: object
    tab: str = ""
    trail: tuple[Link, ...] = ()
    description: str = ""
    source: str | None = None


@dataclass(frozen=True, kw_only=True)
class NavItem:
    """A tab of the site, with the pages below it that stand in the navigation."""

    title: str
    path: str = ""
    items: tuple["NavItem", ...] = ()


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file of the portfolio that some page shows or links to.

    ``path`` counts from ``docs/``, ``source`` from the portfolio's root;
    ``preview`` is where a picture of its first page belongs, if it can have one.
    """

    path: str
    source: str
    preview: str | None = None


@dataclass(frozen=True, kw_only=True)
class DataFile:
    """A table that readers may take along, as text."""

    path: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Site:
    """Everything that one audience gets to see.

    ``time`` is the newest day written in it, so that the same sources always make
    the same site; ``None`` when no page names a day.
    """

    title: str
    person: Person
    audience: Audience
    pages: tuple[Page, ...]
    nav: tuple[NavItem, ...]
    attachments: tuple[Attachment, ...] = ()
    data: tuple[DataFile, ...] = ()
    deck: "Deck | None" = None
    sheet: "Sheet | None" = None
    handout: "Handout | None" = None
    time: dt.date | None = None
    language: str = "en"
    address: str | None = None
    accent: str = "blue"
    sample: bool = False

    @property
    def private(self) -> bool:
        """Whether only the person who wrote it sees it."""
        return self.audience is Audience.PRIVATE
