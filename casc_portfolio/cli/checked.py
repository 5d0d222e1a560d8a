"""What ``casc check`` looks at: one portfolio, narrowed to paths and codes, exceptions apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from casc_portfolio.cli.common import portfolio_root
from casc_portfolio.cli.day import today

if TYPE_CHECKING:
    from casc_portfolio.attachments import Cache
    from casc_portfolio.checks import Excepted
    from casc_portfolio.finding import Finding
    from casc_portfolio.portfolio import Portfolio


@dataclass(frozen=True, kw_only=True)
class Narrowed:
    """The portfolio, and what of its findings is wanted: in these paths, with these codes."""

    root: Path
    below: tuple[str, ...]
    chosen: frozenset[str] | None
    left_out: frozenset[str]

    def wants(self, finding: "Finding") -> bool:
        """Whether the finding is one of those."""
        code = finding.code
        wanted = self.chosen is None or code in self.chosen
        return wanted and code not in self.left_out and self.holds(finding.place.path)

    def holds(self, path: str) -> bool:
        """Whether a file lies in one of the paths."""
        if not self.below:
            return True
        return any(not one or path == one or path.startswith(f"{one}/") for one in self.below)

    @property
    def cache(self) -> "Cache":
        """Where facts about the portfolio's attachments are kept."""
        from casc_portfolio.attachments import Cache
        from casc_portfolio.engine.places import cache_of

        return Cache(cache_of(self.root))


@dataclass(frozen=True, kw_only=True)
class Checked:
    """Findings that are wanted, those that may stay, and the files that were read."""

    portfolio: "Portfolio"
    findings: tuple["Finding", ...]
    excepted: tuple["Excepted", ...]
    files: tuple[str, ...]


def narrow(paths: tuple[Path, ...], select: Sequence[str], ignore: Sequence[str]) -> Narrowed:
    """The one portfolio that all paths lie in; wrong use is raised as a sentence."""
    chosen = _codes(select) if select else None
    roots = {portfolio_root(path) for path in paths} or {portfolio_root()}
    if len(roots) > 1:
        raise click.UsageError("These lie in more than one portfolio; check them one by one.")
    root = roots.pop()
    below = tuple(_relative(path, root) for path in paths)
    return Narrowed(root=root, below=below, chosen=chosen, left_out=_codes(ignore))


def everything(root: Path) -> Narrowed:
    """The whole portfolio, and every finding in it."""
    return Narrowed(root=root, below=(), chosen=None, left_out=frozenset())


def look(narrowed: Narrowed) -> Checked:
    """Reads and checks the portfolio as it is now."""
    from casc_portfolio.checks import check, sift
    from casc_portfolio.portfolio import load

    day = today()
    portfolio = load(narrowed.root)
    found = check(portfolio, today=day, cache=narrowed.cache)
    wanted = filter(narrowed.wants, found)
    findings, excepted = sift(wanted, portfolio.settings.fields, today=day)
    read = {*portfolio.documents, *(entry.path for entry in portfolio.log.entries)}
    files = tuple(sorted(filter(narrowed.holds, read)))
    return Checked(portfolio=portfolio, findings=findings, excepted=excepted, files=files)


def _relative(path: Path, root: Path) -> str:
    """A path as findings write it; empty for the portfolio itself."""
    relative = path.resolve().relative_to(root.resolve()).as_posix()
    return "" if relative == "." else relative


def _codes(typed: Sequence[str]) -> frozenset[str]:
    """The codes that are meant by codes, beginnings of codes or names, with commas between them."""
    from casc_portfolio.checks import RULES, nearest

    codes: set[str] = set()
    for word in ",".join(typed).split(","):
        wanted = word.strip()
        found = {
            code
            for code, rule in RULES.items()
            if wanted and (code.startswith(wanted.upper()) or rule.name == wanted.lower())
        }
        if wanted and not found:
            near = nearest(wanted, [*RULES, *(rule.name for rule in RULES.values())])
            hint = f"Did you mean '{near}'?" if near else "'casc explain' lists all."
            raise click.UsageError(f"There is no rule '{wanted}'. {hint}")
        codes |= found
    return frozenset(codes)
