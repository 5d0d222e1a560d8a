"""What somebody should have looked at before others read it, and the day on which somebody did.

The confirmation lies in ``privacy-review.yml``: the day and a digest of each thing that was
looked at, so that it holds for exactly these things and is worth nothing to anyone else.
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from casc_portfolio.attachments import facts
from casc_portfolio.checks.covering import covering
from casc_portfolio.checks.privacy_attached import (
    attached_numbers,
    attached_text,
    first_traces,
    handed_on,
)
from casc_portfolio.checks.privacy_names import Names, listed_names
from casc_portfolio.checks.privacy_patterns import Told, Trace, identities, traces
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.checks.targets import CONTENT
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.pages import Evidence, Inquiry, People
from casc_portfolio.content.types import Audience
from casc_portfolio.finding import Finding, Place
from casc_portfolio.source import Source, decode, plain, read_bytes, read_yaml
from casc_portfolio.source.files import TEXT_LIMIT

CONFIRMATION = "privacy-review.yml"
_WORDS = """\
# Written by casc audit --confirm: what you have looked at before your panel reads it, as digests
# that tell nobody anything. When something in it changes, casc check says so.
"""
_NEAR = 2_000
"""Characters of a line, on both sides, that belong to what was looked at."""
_PERMITTED = "permitted"
_REMARK = re.compile(r"(?:^[ \t]*#| # ).*", re.MULTILINE)


@dataclass(frozen=True, kw_only=True)
class Item:
    """Something that tells of a person: ``told`` what, ``audience`` to whom.

    ``audience`` is ``permitted`` for a page for everyone whose content the district allowed.
    ``digest`` stays the same while the words around it do, wherever in the file they stand.
    """

    told: Told
    place: Place
    audience: str
    digest: str
    file: str = ""

    @property
    def reviewable(self) -> bool:
        """Whether one look and a confirmation settle it: the panel reads it."""
        return self.audience in (Audience.PANEL.value, _PERMITTED)


@dataclass(frozen=True, kw_only=True)
class Confirmation:
    """What was confirmed, and when; ``day`` is ``None`` when nothing ever was."""

    day: date | None = None
    digests: frozenset[str] = field(default_factory=frozenset)


def items(around: Surroundings) -> Iterator[Item]:
    """Everything in pages and logs that tells of people, file by file."""
    portfolio = around.portfolio
    privacy = portfolio.settings.fields.privacy
    allowed = bool(privacy and privacy.permission)
    names = listed_names(portfolio)
    for document in portfolio.documents.values():
        if document.kind in (Kind.SETTINGS, Kind.RECORD):
            continue
        who = _PERMITTED if allowed and document.audience is Audience.PUBLIC else document.audience
        yield from _in_text(document, str(who), names, around.today)
        if document.ready and names and any(names.found_in(document.path)):
            digest = _digest(Told.NAME, document.path)
            place = Place(path=document.path)
            yield Item(told=Told.NAME, place=place, audience=str(who), digest=digest)
        if document.ready and isinstance(document.fields, Evidence | Inquiry):
            yield from _in_artifacts(document, str(who), around)
    yield from _in_logs(around, names)
    yield from _in_attached(around, names, allowed=allowed)


def _in_text(document: Document[Any], who: str, names: Names | None, today: date) -> Iterator[Item]:
    source = document.source
    remark: Callable[[int], bool] | None = None
    found = _traces(source, names, today) if document.ready else identities(source.text)
    for trace in found:
        remark = remark or _remarks(document)
        if not remark(trace.start):
            yield _item(source, trace, who)


def _traces(source: Source, names: Names | None, today: date) -> Iterator[Trace]:
    yield from traces(source.text, today=today)
    for start, end in names.found_in(source.text) if names else ():
        yield Trace(told=Told.NAME, start=start, end=end)


def _remarks(document: Document[Any]) -> Callable[[int], bool]:
    """Whether a place is in a remark of the writer to herself, in the header or the body."""
    text = document.source.text
    header = [found.span() for found in _REMARK.finditer(text, 0, document.body_start)]
    return covering([*header, *((one.start, one.end) for one in document.prose.comments)])


def _item(source: Source, trace: Trace, who: str) -> Item:
    text, place = source.text, source.place(trace.start, trace.end)
    nearest, farthest = max(0, trace.start - _NEAR), trace.end + _NEAR
    first = max(text.rfind("\n", nearest, trace.start) + 1, nearest)
    last = text.find("\n", trace.end, farthest)
    line = " ".join(text[first : last if last >= 0 else farthest].split())
    found = text[trace.start : trace.end]
    digest = _digest(trace.told, place.path, line, found)
    return Item(told=trace.told, place=place, audience=who, digest=digest)


def _in_artifacts(
    document: Document[Evidence] | Document[Inquiry], who: str, around: Surroundings
) -> Iterator[Item]:
    for index, artifact in enumerate(document.fields.artifacts or ()):
        if artifact.people is not People.IDENTIFIABLE or artifact.permission:
            continue
        named = artifact.file or artifact.url or artifact.title or ""
        held = ""
        if artifact.file:
            file = around.portfolio.root / CONTENT / artifact.file
            held = facts(file, cache=around.cache).sha256
        place = document.place("artifacts", index, "file" if artifact.file else "people")
        digest = _digest(Told.PEOPLE, document.path, named, held)
        yield Item(told=Told.PEOPLE, place=place, audience=who, digest=digest, file=named)


def _in_logs(around: Surroundings, names: Names | None) -> Iterator[Item]:
    """Logs go to the program's office at most, entry by entry."""
    sources = {entry.path: entry.source for entry in around.portfolio.log.entries if entry.source}
    who = Audience.PROGRAM.value
    for source in sources.values():
        for trace in _traces(source, names, around.today):
            yield _item(source, trace, who)


def _in_attached(around: Surroundings, names: Names | None, *, allowed: bool) -> Iterator[Item]:
    """What pages attach: of each kind one item, which stays settled while the file does."""
    for path, audience in handed_on(around).items():
        who = _PERMITTED if allowed and audience is Audience.PUBLIC else audience.value
        numbers, held = attached_numbers(around, path)
        for told in numbers:
            digest = _digest(told, path, held)
            yield Item(told=told, place=Place(path=path), audience=who, digest=digest)
        source = attached_text(around, path)
        if source is not None:
            yield from _in_attached_text(source, who, names, around.today)


def _in_attached_text(source: Source, who: str, names: Names | None, today: date) -> Iterator[Item]:
    found = list(first_traces(source, today=today))
    named = next(names.found_in(source.text), None) if names else None
    if named:
        found.append(Trace(told=Told.NAME, start=named[0], end=named[1]))
    for trace in found:
        digest = _digest(trace.told, source.path, source.text)
        place = source.place(trace.start, trace.end)
        yield Item(told=trace.told, place=place, audience=who, digest=digest)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def confirmed(root: Path) -> Confirmation:
    """What ``privacy-review.yml`` says; a file that can't be read confirms nothing."""
    if not (root / CONFIRMATION).is_file():
        return Confirmation()
    data = read_bytes(root, CONFIRMATION)
    if isinstance(data, Finding):
        return Confirmation()
    header, _ = read_yaml(decode(data, path=CONFIRMATION)[0], limit=TEXT_LIMIT)
    told = plain(header)
    if not isinstance(told, dict):
        return Confirmation()
    digests = told.get("items")
    try:
        day = date.fromisoformat(str(told.get("reviewed")))
    except ValueError:
        return Confirmation()
    known = frozenset(str(one) for one in digests) if isinstance(digests, list) else frozenset()
    return Confirmation(day=day, digests=known)


def confirmation(found: list[Item], *, day: date) -> str:
    """The text of ``privacy-review.yml`` for what was looked at on ``day``."""
    digests = sorted({one.digest for one in found if one.reviewable})
    whole = _digest(*digests)
    lines = [f"reviewed: {day}", f"digest: {whole}", "items:" if digests else "items: []"]
    return _WORDS + "\n".join([*lines, *(f"  - {digest}" for digest in digests)]) + "\n"
