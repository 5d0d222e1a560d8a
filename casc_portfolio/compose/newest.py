"""The newest day that a person wrote into what these eyes see."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from casc_portfolio.compose.seen import Seen
from casc_portfolio.content.document import Document


def newest_day(seen: Seen) -> dt.date | None:
    """The site's time: no clock and no file system has a say in it.

    Days on which something happened count; days for which something is planned don't.
    """
    return max(_days(seen), default=None)


def last_day_on_file(seen: Seen) -> dt.date | None:
    """The newest day that progress knows of: records, which no page shows, count as well."""
    filed = (record.fields.date for record in seen.portfolio.records if record.ready)
    return max(filter(None, (newest_day(seen), *filed)), default=None)


def _days(seen: Seen) -> Iterator[dt.date]:
    if seen.settings.start:
        yield seen.settings.start
    for document in seen.pages.values():
        yield from filter(None, _happened(document))
    if seen.sees_totals:
        yield from (entry.date for entry in seen.portfolio.log.entries)


def _happened(document: Document[Any]) -> Iterator[dt.date | None]:
    fields = document.fields
    when = getattr(fields, "date", None)
    yield getattr(when, "end", when)
    for goal in getattr(fields, "goals", None) or ():
        yield goal.revision.date if goal.revision else None
        yield from (action.done for action in goal.actions or ())
    for dated in (*(getattr(fields, "reviews", None) or ()), *_approvals(fields)):
        yield dated.date


def _approvals(fields: Any) -> tuple[Any, ...]:
    return getattr(fields, "approvals", None) or ()
