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
    "exceptions": 3,
    "exception": 100,
    "decisions": 2,
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
    "decision": 110,
}
"""The same in smaller type, and in the smallest; the newest of each are kept."""
_LITTLE, _MUCH = 51, 55
"""Lines up to which the larger sizes fit on one page."""
_COLUMN, _BY, _WHOLE = 58, 38, 115
"""Characters on a line of half the page, of the last column of a table, of the whole page."""


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
    if not sheet.open and _lines(sheet, ROOMY) <= _LITTLE:
        return ROOMY
    return FULL if _lines(sheet, FULL) <= _MUCH else CROWDED


def _lines(sheet: Recommendation, limit: Mapping[str, Any]) -> int:
    """How many lines the sheet will take, about."""
    shown = sheet.open[: limit["open"]]
    services = sum(
        _wrapped(f"{cut(one.role, limit['role'])}, {cut(one.where, limit['place'])}", _COLUMN)
        + _wrapped(f"{words.service(one)}{cut(one.verified_by, limit['signer'])}", _COLUMN, used=20)
        for one in sheet.services[-limit["services"] :]
    )
    exceptions = sum(
        1 + _wrapped(cut(one, limit["exception"]), _COLUMN)
        for one in sheet.exceptions[-limit["exceptions"] :]
    )
    left = 2 * len(sheet.credentials[: limit["credentials"]]) + 3 * len(sheet.plans) + 6
    decided = sum(
        max(rows, _wrapped(cut(one.deciders, limit["deciders"]), _BY, used=14))
        for one, rows in standards(sheet)
        if rows
    )
    decisions = sum(
        _wrapped(cut(words.decided(one), limit["decision"]), _WHOLE)
        for one in sheet.decisions[-limit["decisions"] :]
    )
    hours = len(sheet.hours[: limit["hours"]])
    middle = max(left, services + exceptions + 4)
    return len(shown) // 2 + middle + hours + decided + decisions + 20


def _wrapped(text: str, width: int, *, used: int = 0) -> int:
    """Lines of a text behind ``used`` characters of ours."""
    return max(1, -(-(len(text) + used) // width))


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
