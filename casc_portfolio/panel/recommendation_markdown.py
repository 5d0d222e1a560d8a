"""The sheet of a recommendation as Markdown."""

from collections.abc import Iterator

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
from casc_portfolio.panel.typed import markdown as safe


def render(sheet: Recommendation) -> str:
    """The whole sheet; ends in a line break."""
    lines = [
        f"# Recommendation of {safe(sheet.name)}",
        "",
        f"{safe(sheet.program)}. Started {day(sheet.start)}; seen on {day(sheet.as_of)}.",
        "",
        f"**{verdict(sheet)}**",
        "",
        *_list("Still open", [still(one) for one in sheet.open]),
        *_list("Credential", [f"{one.title}: {credential(one)}" for one in sheet.credentials]),
        *_service(sheet),
        *_hours(sheet),
        *_plans(sheet),
        *_assessments(sheet),
        *_list("Decisions", [decided(one) for one in sheet.decisions]),
        *_standards(sheet),
        *_list("Waivers, transfers and changes", list(sheet.exceptions)),
        window(sheet),
        "",
        "Recommended by: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_  Date: \\_\\_\\_\\_\\_\\_\\_\\_",
        "",
        f"*{FOR_THE_OFFICE}*",
    ]
    return "\n".join(lines) + "\n"


def _list(title: str, items: list[str]) -> Iterator[str]:
    if items:
        yield f"## {title}"
        yield ""
        yield from (f"- {safe(item)}" for item in items)
        yield ""


def _table(title: str, *rows: tuple[str, ...]) -> Iterator[str]:
    yield f"## {title}"
    yield ""
    head, *body = rows
    yield f"| {' | '.join(head)} |"
    yield "|---" * len(head) + "|"
    yield from (f"| {' | '.join(safe(cell) for cell in row)} |" for row in body)
    yield ""


def _service(sheet: Recommendation) -> Iterator[str]:
    rows = [
        (f"{one.role}, {one.where}", service(one), f"{one.verified_by}, {day(one.verified_on)}")
        for one in sheet.services
    ]
    yield from _table("Service", ("Position", "When", "Verified by"), *rows)
    if service_sum(sheet):
        yield f"{service_sum(sheet)}."
        yield ""


def _hours(sheet: Recommendation) -> Iterator[str]:
    rows = [(one.title, str(one.year), amount(one), verified(one)) for one in sheet.hours]
    yield from _table("Hours", ("Category", "Year", "Logged", "Confirmed"), *rows)


def _plans(sheet: Recommendation) -> Iterator[str]:
    rows = [
        (
            f"Year {one.year}",
            day(one.heard),
            day(one.mid_year),
            day(one.year_end),
            f"{one.closed} of {one.goals}",
        )
        for one in sheet.plans
    ]
    head = ("Plan", "Supervisor heard", "Mid-year", "Year-end", "Goals closed")
    yield from _table("Plans", head, *rows)


def _assessments(sheet: Recommendation) -> Iterator[str]:
    rows = [(one.title, day(one.date) if one.there else "not there") for one in sheet.assessments]
    yield from _table("Self-assessments", ("Period", "Date"), *rows)


def _standards(sheet: Recommendation) -> Iterator[str]:
    rows = [
        (f"{one.number} {one.title}", one.level or "not decided", day(one.date), one.deciders)
        for one in sheet.standards
    ]
    head = ("Standard", "Level", "Decided", "By")
    yield from _table("Decided levels", head, *rows)
