"""What the facts of a file mean for the portfolio: findings, before they have words."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from casc_portfolio.attachments.facts import COVERED, MOST_PIXELS, Facts, Problem
from casc_portfolio.attachments.kinds import OFFICE, PICTURES, SUFFIXES, Kind
from casc_portfolio.attachments.problems import (
    AUTHOR_IN_ORIGINAL,
    AUTHOR_STAYS,
    DAMAGED_ATTACHMENT,
    ENCRYPTED_PDF,
    FILE_OVER_100_MB,
    LOCATION_IN_PHOTO,
    LOCATION_STAYS,
    NAME_BELIES_KIND,
    PICTURE_TOO_LARGE,
    SITE_OVER_1_GB,
    TEXT_UNDER_BOX,
)
from casc_portfolio.finding import Argument, Finding, Place
from casc_portfolio.source.problems import FILE_UNREADABLE

FILE_LIMIT = 100 * 1024 * 1024
"""Bytes of a file that GitHub accepts."""
SITE_LIMIT = 1024 * 1024 * 1024
"""Bytes of a site that GitHub Pages accepts."""

_SURE = frozenset(
    {".pdf", *(end for kind in PICTURES for end in SUFFIXES.get(kind, (f".{kind}",)))}
)
"""Endings of files that say in their first bytes what they are; a page to sign in on does not."""


def judge(facts: Facts, path: str) -> Iterator[Finding]:
    """What is worth telling about one file, each with the file as its place."""
    if facts.size > FILE_LIMIT:
        yield _finding(FILE_OVER_100_MB, path, size=facts.size, limit=FILE_LIMIT)
    yield from _problem(facts, path)
    if facts.location and facts.kind in PICTURES:
        yield _finding(LOCATION_IN_PHOTO, path, kind=facts.kind)
    elif facts.location:
        packed = {"cause": "packed"} if facts.kind in OFFICE | {Kind.OTHER} else {}
        yield _finding(LOCATION_STAYS, path, kind=facts.kind, **packed)
    if "author" in facts.traces and facts.kind in OFFICE:
        yield _finding(AUTHOR_STAYS, path, kind=facts.kind)
    elif "author" in facts.traces:
        yield _finding(AUTHOR_IN_ORIGINAL, path)
    if COVERED in facts.traces:
        yield _finding(TEXT_UNDER_BOX, path)
    suffix = PurePosixPath(path).suffix.lower()
    if facts.kind is Kind.OTHER and not facts.problem and suffix in _SURE:
        yield _finding(DAMAGED_ATTACHMENT, path, kind=facts.kind, cause=Problem.DAMAGED)
    elif facts.kind is not Kind.OTHER and suffix not in SUFFIXES.get(
        facts.kind, (f".{facts.kind}",)
    ):
        yield _finding(NAME_BELIES_KIND, path, suffix=suffix, kind=facts.kind)


def _problem(facts: Facts, path: str) -> Iterator[Finding]:
    match facts.problem:
        case Problem.EMPTY | Problem.DAMAGED:
            yield _finding(DAMAGED_ATTACHMENT, path, kind=facts.kind, cause=facts.problem)
        case Problem.ENCRYPTED:
            yield _finding(ENCRYPTED_PDF, path)
        case Problem.TOO_LARGE:
            pixels = (facts.width or 0) * (facts.height or 0)
            millions = round(pixels / 1_000_000)
            limit = MOST_PIXELS // 1_000_000
            yield _finding(PICTURE_TOO_LARGE, path, size=facts.size, millions=millions, limit=limit)
        case Problem.UNREADABLE:
            yield _finding(FILE_UNREADABLE, path, reason=facts.reason)


def judge_all(all_facts: Iterable[Facts], path: str) -> Iterator[Finding]:
    """What is worth telling about all files of a site together; ``path`` is what stands for it."""
    size = sum(facts.size for facts in all_facts)
    if size > SITE_LIMIT:
        yield _finding(SITE_OVER_1_GB, path, size=size, limit=SITE_LIMIT)


def _finding(code: str, path: str, **arguments: Argument) -> Finding:
    return Finding(code=code, place=Place(path=path), arguments=arguments)
