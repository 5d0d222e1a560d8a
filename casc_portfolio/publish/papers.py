"""Papers of the office as pages to print: a letter, and the sheet of a recommendation."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from casc_portfolio import resources
from casc_portfolio.panel import letter as letters
from casc_portfolio.panel import recommendation_words as words
from casc_portfolio.panel.letter import Letter
from casc_portfolio.panel.recommendation import Recommendation, StandardDecided

if TYPE_CHECKING:
    from jinja2 import Environment

ROOMY: Mapping[str, Any] = {
    "size": "",
    "name": 60,
    "open": 0,
    "credentials": 2,
    "services": 4,
    "role": 40,
    "place": 80,
    "signer": 60,
    "exceptions": 4,
    "exception": 150,
    "hours": 8,
    "confirmed": 70,
    "plans": 3,
    "deciders": 110,
    "decisions": 3,
    "decision": 160,
}
"""So many of each, and so many characters of a text, when there is little to say."""
FULL: Mapping[str, Any] = {
    **ROOMY,
    "size": "full",
    "name": 44,
    "open": 9,
    "services": 3,
    "signer": 44,
    "exceptions": 3,
    "exception": 100,
    "deciders": 70,
    "decisions": 2,
    "decision": 110,
}
CROWDED: Mapping[str, Any] = {
    **FULL,
    "size": "crowded",
    "credentials": 1,
    "role": 26,
    "place": 26,
    "signer": 18,
    "exception": 54,
    "hours": 6,
    "deciders": 26,
}
"""The same in smaller type, and in the smallest; the newest of each are kept."""
_LITTLE, _MUCH = 1_000, 2_200
"""Characters of what people typed up to which the larger sizes fit on one page."""


def letter_page(letter: Letter) -> str:
    """The letter as one HTML file that needs no other; all that people typed is escaped."""
    titles = {one.number: one.title for one in letter.standards}
    return _rendered("letter.html", letter=letter, titles=titles)


def recommendation_page(sheet: Recommendation) -> str:
    """The sheet as one HTML file that prints on one page of Letter paper."""
    return _rendered(
        "recommendation.html",
        sheet=sheet,
        limit=size(sheet),
        for_the_office=words.FOR_THE_OFFICE,
    )


def size(sheet: Recommendation) -> Mapping[str, Any]:
    """The largest of three sizes in which everything stays on one page."""
    typed = [
        *(words.still(one)[:60] for one in sheet.open[: FULL["open"]]),
        *(f"{one.role}{one.where}{words.service(one)}{one.verified_by}" for one in sheet.services),
        *sheet.exceptions,
        *(words.verified(one) for one in sheet.hours),
        *{(one.date, one.deciders): one.deciders for one in sheet.standards}.values(),
        *map(words.decided, sheet.decisions),
    ]
    length = sum(map(len, typed))
    if length > _MUCH:
        return CROWDED
    return FULL if sheet.open or length > _LITTLE else ROOMY


def standards(sheet: Recommendation) -> Iterator[tuple[StandardDecided, int]]:
    """Each standard with the rows that its day and deciders span; 0 below the first of them."""
    for _, group in groupby(sheet.standards, key=lambda one: (one.date, one.deciders)):
        alike = list(group)
        yield from zip(alike, (len(alike), *[0] * len(alike)), strict=False)


def cut(text: str, most: int) -> str:
    """At most so many characters, cut at a word."""
    if len(text) <= most:
        return text
    kept = text[: most - 1].rsplit(" ", 1)[0]
    return f"{kept.rstrip(' ,;')}…"


def _rendered(template: str, **known: Any) -> str:
    return _environment().get_template(template).render(known)


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(resources.theme() / "papers"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    told = (
        words.verdict,
        words.still,
        words.credential,
        words.service,
        words.service_sum,
        words.amount,
        words.verified,
        words.decided,
        words.window,
        words.day,
        letters.by_when,
        standards,
    )
    made.filters |= {one.__name__: one for one in told} | {"cut": cut}
    return made
