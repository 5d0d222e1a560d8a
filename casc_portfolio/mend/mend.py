"""Fixes tried out one round after the other: those that do good and no harm are kept."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from casc_portfolio.attachments import Cache
from casc_portfolio.checks import Severity, severity_of
from casc_portfolio.content.types import Audience
from casc_portfolio.finding import Finding
from casc_portfolio.mend.blame import Doors, doors, guilty, layers
from casc_portfolio.mend.fix import Fix, FixKey, Reach, apart
from casc_portfolio.mend.ways import proposals
from casc_portfolio.mend.workshop import Look, Workshop, key_of, workshop
from casc_portfolio.portfolio import Portfolio

_FOLLOWING = 3
"""How often a fix may bring to light what other fixes mend, before it is left alone."""
_ROUNDS = 20
"""Far more than mistakes are ever hidden behind each other."""

Wanted = Callable[[Finding], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The bytes of a file before and after."""

    before: bytes
    after: bytes


@dataclass(frozen=True, kw_only=True)
class Mended:
    """What fixes make of a portfolio; nothing of it has been written yet.

    ``held_back`` are fixes that would be certain by themselves, but after which something
    new would be found, or a page be shown to somebody who does not see it now.
    """

    changes: dict[str, Change]
    fixes: tuple[Fix, ...]
    held_back: tuple[Fix, ...]


def mend(
    root: Path,
    *,
    wanted: Wanted,
    reach: Reach,
    today: date,
    cache: Cache | None = None,
) -> Mended:
    """The fixes for the ``wanted`` findings of the portfolio in ``root``, tried out on a copy.

    Safe fixes are kept when their finding is gone afterwards, no other has come, and
    nobody sees more than before; unsafe ones when there are no more errors than before.
    """
    with workshop(root, today=today, cache=cache) as bench:
        work = _Work(bench, wanted)
        work.run(Reach.SAFE)
        held_back = _in_order(work.refused.values())
        if reach is Reach.UNSAFE:
            work.run(Reach.UNSAFE)
            held_back = ()
        changed = {path for path, data in bench.now.items() if data != bench.first[path]}
        changes = {
            path: Change(before=bench.first[path], after=bench.now[path])
            for path in sorted(changed)
        }
    return Mended(changes=changes, fixes=_in_order(work.done), held_back=held_back)


def _in_order(fixes: Iterable[Fix]) -> tuple[Fix, ...]:
    """By file, and from top to bottom."""
    return tuple(sorted(fixes, key=lambda fix: (fix.path, fix.finding.place.line or 0, fix.start)))


class _Work:
    """One run; a class because every trial leaves something for the next one."""

    def __init__(self, bench: Workshop, wanted: Wanted) -> None:
        self.bench = bench
        self.wanted = wanted
        self.reach = Reach.SAFE
        self.done: list[Fix] = []
        self.refused: dict[FixKey, Fix] = {}
        self.harmed: set[str] = set()
        self.state = bench.look()

    def run(self, reach: Reach) -> None:
        """Rounds of fixes until none does any good; what was refused gets another try after others."""
        self.reach = reach
        for _ in range(_ROUNDS):
            done = {fix.key for fix in self.done}
            self.refused.clear()
            self._settle([one for one in self._fixes(self.state.findings) if one.key not in done])
            if len(self.done) == len(done):
                break

    def _fixes(self, findings: Iterable[Finding]) -> list[Fix]:
        found = proposals(
            filter(self.wanted, findings),
            portfolio=self.state.portfolio,
            sheet_of=self.bench.sheet,
        )
        allowed = {Reach.SAFE, self.reach}
        return apart([fix for fix in found if fix.reach in allowed])

    def _settle(self, fixes: list[Fix]) -> None:
        """Keeps all of the fixes if they do no harm, else the best part that is found quickly.

        Harm is laid at the door of the fixes in the file where it shows, or in those that this
        file names; a portfolio with a hundred such files takes a few looks, not a hundred.
        """
        if not fixes or self._try(fixes):
            return
        doors = self._doors(fixes)
        blamed = [fix for fix in fixes if doors[fix.path]]
        if not blamed or len(fixes) == 1:
            self._halve(fixes)
            return
        self._settle([fix for fix in fixes if not doors[fix.path]])
        for layer in layers(blamed, doors):
            self._one_each(layer)

    def _one_each(self, fixes: list[Fix]) -> None:
        """The same for fixes of which no two are in the same file."""
        while fixes and not self._try(fixes):
            blamed = {fix.key: fix for fix in guilty(fixes, self._doors(fixes))}
            if not blamed:
                self._halve(fixes)
                return
            self.refused |= blamed
            fixes = [fix for fix in fixes if fix.key not in blamed]

    def _halve(self, fixes: list[Fix]) -> None:
        """Harm shows where nothing was mended: one of the fixes must have done it."""
        if len(fixes) == 1:
            self.refused[fixes[0].key] = fixes[0]
            return
        self._settle(fixes[: len(fixes) // 2])
        self._settle(fixes[len(fixes) // 2 :])

    def _doors(self, fixes: list[Fix]) -> Doors:
        """Who may be to blame for what the last try has harmed."""

        def text_of(path: str) -> str:
            sheet = self.bench.sheet(path)
            return sheet.text if sheet is not None else ""

        return doors(fixes, self.harmed, text_of=text_of)

    def _try(self, fixes: list[Fix]) -> bool:
        """Makes the fixes, and those of what they bring to light; undoes them if they do harm."""
        before, texts = self.state, dict(self.bench.now)
        made = self._as_they_stand(fixes)
        self._make(made)
        for _ in range(_FOLLOWING):
            known = before.keys
            new = (found for found in self.state.findings if key_of(found) not in known)
            following = self._fixes(new)
            if not following:
                break
            self._make(following)
            made += following
        self.harmed = self._harm(before, made)
        if not self.harmed:
            self.done += made
            return True
        self.bench.put({path: data for path, data in texts.items() if data != self.bench.now[path]})
        self.state = before
        return False

    def _as_they_stand(self, fixes: list[Fix]) -> list[Fix]:
        """The same fixes in the text as it is now: what was made since may have moved them."""
        wanted, paths = {fix.key for fix in fixes}, {fix.path for fix in fixes}
        there = (found for found in self.state.findings if found.place.path in paths)
        return [fix for fix in self._fixes(there) if fix.key in wanted]

    def _make(self, fixes: list[Fix]) -> None:
        by_path: dict[str, list[Fix]] = {}
        for fix in fixes:
            by_path.setdefault(fix.path, []).append(fix)
        texts = {}
        for path, some in by_path.items():
            sheet = self.bench.sheet(path)
            if sheet is not None:
                texts[path] = sheet.mended(some).data
        self.bench.put(texts)
        self.state = self.bench.look()

    def _harm(self, before: Look, fixes: list[Fix]) -> set[str]:
        """The files in which the fixes did no good, or harm."""
        were, are = before.keys, self.state.keys
        keys = {key_of(fix.finding) for fix in fixes}
        idle = {key[0] for key in keys if are[key] >= max(1, were[key])}
        if self.reach is Reach.UNSAFE:
            worse = _errors(self.state) > _errors(before)
            return idle | ({fix.path for fix in fixes} if worse else set())
        new = {path for path, _, _ in are - were}
        return idle | new | _shown(before.portfolio, self.state.portfolio)


def _errors(look: Look) -> int:
    return sum(severity_of(finding) is Severity.ERROR for finding in look.findings)


def _shown(before: Portfolio, after: Portfolio) -> set[str]:
    """The files that more people would see."""
    settings = after.settings.path
    wider = {settings} if _hours(after) > _hours(before) else set()
    return wider | {
        path
        for path, page in after.documents.items()
        if (was := before.documents.get(path)) is None
        or _rank(page.audience) > _rank(was.audience)
        or (page.ready > was.ready and page.audience is not Audience.PRIVATE)
    }


def _rank(audience: Audience) -> int:
    return list(Audience).index(audience)


def _hours(portfolio: Portfolio) -> int:
    privacy = portfolio.settings.fields.privacy
    named = privacy.hours if privacy else None
    return _rank(named) if named else 0
