"""The handout as values: the person and each standard on the one page that a panelist holds."""

from dataclasses import dataclass
from urllib.parse import quote

from casc_portfolio.compose.cards import page_path, title_of
from casc_portfolio.compose.growth import standard_growth
from casc_portfolio.compose.home import person
from casc_portfolio.compose.seen import Seen
from casc_portfolio.compose.site import Person
from casc_portfolio.compose.slides import chosen
from casc_portfolio.compose.wording import portfolio_title
from casc_portfolio.content.types import Audience
from casc_portfolio.frameworks import Standard

PATH = "present/handout.html"
_CLAIM, _TITLE, _VISION = 190, 90, 220
"""Characters: what a row, a title and the head of the page have room for."""
_SAFE = "/-._~!$&'()*+,;=:@"


@dataclass(frozen=True, kw_only=True)
class Shown:
    """The piece that stands for a standard; ``address`` is empty while the site has none.

    It is empty too for a piece that everyone's site lacks: ``in_kit`` says that a panelist
    finds it in the panel's kit only. ``path`` is that of its page beside the handout.
    """

    title: str
    address: str
    in_kit: bool = False
    path: str = ""

    @property
    def spoken(self) -> str:
        """The address as one would read it out."""
        return self.address.partition("://")[2]


@dataclass(frozen=True, kw_only=True)
class Row:
    """A standard; ``start`` and ``now`` are levels, empty for eyes that see none."""

    number: str
    title: str
    claim: str
    start: str
    now: str
    shown: Shown | None


@dataclass(frozen=True, kw_only=True)
class Handout:
    """Everything on the page; texts are cut to what it has room for."""

    person: Person
    title: str
    program: str
    panel: str
    vision: str
    rows: tuple[Row, ...]


def handout(seen: Seen) -> Handout | None:
    """The handout for these eyes; ``None`` without a readable program."""
    program, framework = seen.program, seen.framework
    if program is None or framework is None:
        return None
    return Handout(
        person=person(seen),
        title=portfolio_title(seen),
        program=program.name,
        panel=program.panel.title,
        vision=shortened((seen.about and seen.about.fields.vision) or "", _VISION),
        rows=tuple(_row(seen, one) for one in framework.standards),
    )


def _row(seen: Seen, standard: Standard) -> Row:
    page = seen.standards.get(standard.number)
    sights = () if seen.public else standard_growth(seen, standard).sights
    return Row(
        number=standard.number,
        title=standard.title,
        claim=shortened((page and page.fields.claim) or "", _CLAIM),
        start=sights[0].short if sights else "",
        now=sights[-1].short if len(sights) > 1 else "",
        shown=_shown(seen, standard),
    )


def _shown(seen: Seen, standard: Standard) -> Shown | None:
    """The first of what the slides show for this standard."""
    for document in chosen(seen, standard)[:1]:
        title = shortened(title_of(document), _TITLE)
        path = page_path(document)
        address = _address(seen, path)
        if address and not _everyone(seen).sees(document):
            return Shown(title=title, address="", in_kit=True, path=path)
        return Shown(title=title, address=address, path=path)
    return None


def _everyone(seen: Seen) -> Seen:
    """The eyes for which a site is published."""
    return Seen(portfolio=seen.portfolio, audience=Audience.PUBLIC)


def _address(seen: Seen, path: str) -> str:
    """Where a page stands once the site is at the address that the settings name."""
    site = seen.settings.site
    if not (site and site.address):
        return ""
    return f"{site.address.rstrip('/')}/{quote(path.removesuffix('.md'), safe=_SAFE)}.html"


def shortened(text: str, most: int) -> str:
    """The text, or as much of it as ``most`` characters hold: whole sentences, else whole words."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    start = text[: most - 1]
    end = max(start.rfind(mark) for mark in (". ", "! ", "? ", "。"))
    if end >= most // 3:
        return start[: end + 1]
    words = start.rpartition(" ")[0]
    return f"{(words if len(words) >= most // 2 else start).rstrip(' ,;:–-')}…"
