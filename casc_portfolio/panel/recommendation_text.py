"""The sheet of a recommendation as it is read on a terminal."""

from collections.abc import Iterator
from textwrap import TextWrapper, wrap

from casc_portfolio.panel.merged_text import Paint, plain
from casc_portfolio.panel.recommendation import Recommendation
from casc_portfolio.panel.recommendation_words import (
    FOR_THE_OFFICE,
    amount,
    credential,
    day,
    decided,
    service,
    service_sum,
    still,
    verdict,
    verified,
    window,
)

WIDTH = 80
_lines = TextWrapper(
    width=WIDTH, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False
)


def render(sheet: Recommendation, *, paint: Paint = plain) -> str:
    """Everything on 80 columns, ending in a line break."""
    lines = [
        paint(FOR_THE_OFFICE, "warning"),
        "",
        paint(f"Recommendation of {sheet.name or 'someone without a name'}", "place"),
        sheet.program,
        f"Started {day(sheet.start)}; seen on {day(sheet.as_of)}",
        "",
        paint(verdict(sheet), "good" if sheet.ready else "warning"),
        "",
        *_part("Still open", [still(one) for one in sheet.open], paint),
        *_part("Credential", list(_credentials(sheet)), paint),
        *_part("Service", list(_service(sheet)), paint),
        *_part("Hours", list(_hours(sheet)), paint),
        *_part("Plans", list(_plans(sheet)), paint),
        *_part("Self-assessments", list(_assessments(sheet)), paint),
        *_part("Decisions", [decided(one) for one in sheet.decisions], paint),
        *_part("Decided levels", list(_standards(sheet)), paint),
        *_part("Waivers, transfers and changes", list(sheet.exceptions), paint),
        *wrap(window(sheet), WIDTH),
        "",
        "Recommended by ______________________________  on ______________",
    ]
    return "\n".join(text.rstrip() for text in lines) + "\n"


def _part(title: str, items: list[str], paint: Paint) -> Iterator[str]:
    if not items:
        return
    yield paint(title, "place")
    for item in items:
        yield from _lines.wrap(item)
    yield ""


def _credentials(sheet: Recommendation) -> Iterator[str]:
    yield from (f"{one.title}: {credential(one)}" for one in sheet.credentials)
    if not sheet.credentials:
        yield "none on file"


def _service(sheet: Recommendation) -> Iterator[str]:
    for one in sheet.services:
        by = f"; verified by {one.verified_by}, {day(one.verified_on)}" if one.verified_by else ""
        yield f"{one.role}, {one.where}: {service(one)}{by}"
    if service_sum(sheet):
        yield service_sum(sheet)


def _hours(sheet: Recommendation) -> Iterator[str]:
    for one in sheet.hours:
        yield f"{one.title}, year {one.year}: {amount(one)} hours; confirmed: {verified(one)}"


def _plans(sheet: Recommendation) -> Iterator[str]:
    for one in sheet.plans:
        yield (
            f"Year {one.year}: supervisor heard {day(one.heard)}, mid-year {day(one.mid_year)}, "
            f"year-end {day(one.year_end)}; {one.closed} of {one.goals} goals closed"
        )


def _assessments(sheet: Recommendation) -> Iterator[str]:
    for one in sheet.assessments:
        yield f"{one.title}: {day(one.date) if one.there else 'not there'}"


def _standards(sheet: Recommendation) -> Iterator[str]:
    for one in sheet.standards:
        by = f", {day(one.date)}, {one.deciders}" if one.level else ""
        yield f"{one.number} {one.title}: {one.level or 'not decided'}{by}"
