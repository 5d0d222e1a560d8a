"""A fix: a stretch of a file and what to write in its place."""

from dataclasses import dataclass
from enum import StrEnum

from casc_portfolio.finding import Finding

FixKey = tuple[str, str, int | None, str, str]
"""File, code, line, what stands there and what is to stand there."""


class Reach(StrEnum):
    """How far a fix goes beyond what is certain."""

    SAFE = "safe"
    """Only one thing can be meant; nobody sees more of the portfolio than before."""
    UNSAFE = "unsafe"
    """Likely right, and to be looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """Replaces ``text[start:end]`` of the file that the finding points at by ``text``.

    Offsets count characters of the text without its mark of byte order. With
    ``encoding``, the whole file is written anew in UTF-8 instead, its characters unchanged.
    """

    finding: Finding
    start: int = 0
    end: int = 0
    before: str = ""
    text: str = ""
    reach: Reach = Reach.SAFE
    encoding: str = ""

    @property
    def path(self) -> str:
        """The file, relative to the portfolio's root."""
        return self.finding.place.path

    @property
    def is_line_ends(self) -> bool:
        """Whether it changes nothing but how lines end."""
        return self.before.splitlines() == self.text.splitlines() and self.before != self.text

    @property
    def key(self) -> FixKey:
        """The same for the same fix, however often it is worked out."""
        place = self.finding.place
        return place.path, self.finding.code, place.line, self.before, self.text


def apart(fixes: list[Fix]) -> list[Fix]:
    """Those of one round: of two that touch each other the first, of a file in another encoding one."""
    kept: list[Fix] = []
    ends: dict[str, int] = {}
    foreign = {fix.path for fix in fixes if fix.encoding}
    for fix in sorted(fixes, key=lambda fix: (fix.path, not fix.encoding, fix.start, fix.end)):
        if fix.encoding or (fix.path not in foreign and fix.start >= ends.get(fix.path, 0)):
            kept.append(fix)
            ends[fix.path] = fix.end + 1
    return kept
