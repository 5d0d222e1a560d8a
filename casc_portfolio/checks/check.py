"""Looks at a whole portfolio and gathers everything worth telling."""

from collections.abc import Iterable
from datetime import date

from casc_portfolio.attachments import Cache
from casc_portfolio.checks.exceptions import unused
from casc_portfolio.checks.registry import DOCUMENT_LOOKS, PORTFOLIO_LOOKS
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.finding import Finding
from casc_portfolio.portfolio import Portfolio
from casc_portfolio.portfolio.making import only_making


@only_making()
def check(
    portfolio: Portfolio, *, today: date | None = None, cache: Cache | None = None
) -> tuple[Finding, ...]:
    """All findings of a portfolio, those of reading included, by file, place and code; each once.

    ``today`` decides what lies in the future; without it, it is the day of the computer.
    With ``cache``, attachments that have not changed are not opened again.
    """
    day = today or date.today()  # noqa: DTZ011 - the day where the person is
    around = Surroundings(portfolio=portfolio, today=day, cache=cache)
    found = list(portfolio.findings)
    for document in portfolio.documents.values():
        for look in DOCUMENT_LOOKS[document.kind]:
            found.extend(look(document, around))
    for whole in PORTFOLIO_LOOKS:
        found.extend(whole(around))
    found.extend(unused(found, around))
    return _ordered(found)


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sorted as a person reads: by file, from top to bottom; what is about all of it first."""
    once = {(_order(finding), _said(finding)): finding for finding in findings}
    return tuple(once[key] for key in sorted(once))


def _order(finding: Finding) -> tuple[str, int, int, str, int, int]:
    place = finding.place
    return (
        place.path,
        place.line or 0,
        place.column or 0,
        finding.code,
        place.end_line or 0,
        place.end_column or 0,
    )


def _said(finding: Finding) -> tuple[tuple[str, str], ...]:
    """The arguments: two findings of one place may say different things."""
    return tuple(sorted((name, repr(value)) for name, value in finding.arguments.items()))
