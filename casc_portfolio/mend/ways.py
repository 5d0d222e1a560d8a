"""Which findings can be mended, and how: for each code, a way from the finding to a fix."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from casc_portfolio.finding import Finding
from casc_portfolio.mend import headers, links, logs, names, values
from casc_portfolio.mend.fix import Fix
from casc_portfolio.mend.sheet import Sheet, source_of
from casc_portfolio.mend.spot import Spot, spot_of
from casc_portfolio.portfolio import Portfolio
from casc_portfolio.source import Source

Way = Callable[[Spot], Fix | None]

WAYS: Mapping[str, Way] = {
    **headers.WAYS,
    **values.WAYS,
    **names.WAYS,
    **links.WAYS,
    **logs.WAYS,
}
"""Code → what to write instead; ``None`` where that can't be told."""


def proposals(
    findings: Iterable[Finding],
    *,
    portfolio: Portfolio,
    sheet_of: Callable[[str], Sheet | None],
) -> Iterator[Fix]:
    """A fix for each finding that has one; whether it does any good is another question."""

    @cache
    def source(path: str) -> Source | None:
        sheet = sheet_of(path)
        return source_of(sheet, path=path) if sheet is not None else None

    for finding in findings:
        way = WAYS.get(finding.code)
        text = source(finding.place.path) if way is not None else None
        if way is None or text is None:
            continue
        fix = way(spot_of(finding, source=text, portfolio=portfolio))
        if fix is not None and (fix.encoding or fix.before != fix.text):
            yield fix
