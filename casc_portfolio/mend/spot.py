"""The place of a finding in its file, as a way of mending sees it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from casc_portfolio.checks import RULES
from casc_portfolio.checks.rule import Arguments
from casc_portfolio.finding import Argument, Finding
from casc_portfolio.mend.alike import near_enough
from casc_portfolio.mend.fix import Fix, Reach
from casc_portfolio.portfolio import Portfolio
from casc_portfolio.source import Source

_PLAIN = re.compile(r"[A-Za-z0-9][\w .()/+-]*")
"""What YAML and a table take as it stands."""


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A finding, the text it is about, and the portfolio around it.

    ``start`` and ``end`` are offsets into the text; ``arguments`` those of the finding,
    with what its rule works out besides.
    """

    finding: Finding
    arguments: Arguments
    source: Source
    start: int
    end: int
    portfolio: Portfolio

    @property
    def typed(self) -> str:
        """What stands there."""
        return self.source.text[self.start : self.end]

    @property
    def value(self) -> str:
        """What the finding says was typed, without quotes."""
        return self.word("value")

    def word(self, name: str) -> str:
        """An argument as text; empty without it."""
        value = self.arguments.get(name, "")
        return value if isinstance(value, str) else ""

    def words(self, name: str) -> tuple[str, ...]:
        """A list among the arguments; empty without it."""
        value: Argument = self.arguments.get(name, ())
        return value if isinstance(value, tuple) else ()

    def near(self, meant: str, known: Iterable[str]) -> Reach:
        """Whether the likeliest name is the only one that can be meant."""
        return Reach.SAFE if near_enough(self.value, meant, known) else Reach.UNSAFE

    def whole(self, text: str, *, reach: Reach = Reach.SAFE) -> Fix:
        """The whole stretch replaced."""
        return self.part(self.start, self.end, text, reach=reach)

    @property
    def alone(self) -> bool:
        """Whether nothing but the value stands there: no names, no other values, no remarks."""
        return " ".join(self.typed.strip("\"'").split()) == " ".join(self.value.split())

    def in_its_place(self, text: str, *, reach: Reach = Reach.SAFE) -> Fix | None:
        """The value replaced, and nothing else that stands beside it, such as ``to`` beside ``from``.

        ``None`` when it can't be found there once.
        """
        if self.alone:
            return self.whole(text, reach=reach)
        word = re.compile(rf"(?<![\w./-]){re.escape(self.value)}(?![\w/-]|\.\w)")
        found = [*word.finditer(self.source.text, self.start, self.end)] if self.value else []
        return self.part(*found[0].span(), text, reach=reach) if len(found) == 1 else None

    def part(self, start: int, end: int, text: str, *, reach: Reach = Reach.SAFE) -> Fix:
        """Any stretch replaced."""
        before = self.source.text[start:end]
        return Fix(
            finding=self.finding, start=start, end=end, before=before, text=text, reach=reach
        )

    def instead(self, old: str, new: str, *, reach: Reach = Reach.SAFE) -> Fix | None:
        """The value ``old`` replaced where it stands inside the stretch; quotes around it stay.

        ``None`` when it can't be found there once, or when ``new`` would need quotes.
        """
        if not old or not _PLAIN.fullmatch(new):
            return None
        word = re.compile(rf"(?<![\w.-]){re.escape(old)}(?![\w-]|\.\w)")
        found = [*word.finditer(self.source.text, self.start, self.end)]
        if len(found) != 1:
            return None
        return self.part(found[0].start(), found[0].end(), new, reach=reach)


def code_of(name: str) -> str:
    """The code of a rule; names are for good, wherever a rule is written down."""
    return next(code for code, rule in RULES.items() if rule.name == name)


def spot_of(finding: Finding, *, source: Source, portfolio: Portfolio) -> Spot:
    """The spot of a finding; one about a whole file stands at the file's beginning."""
    place = finding.place
    start = end = 0
    if place.line is not None and place.column is not None:
        start = end = source.offset(place.line, place.column)
        if place.end_line is not None and place.end_column is not None:
            end = source.offset(place.end_line, place.end_column)
    more = RULES[finding.code].more
    own: Arguments = {"path": place.path, **finding.arguments}
    arguments = {**more(own), **own} if more is not None else own
    return Spot(
        finding=finding,
        arguments=arguments,
        source=source,
        start=start,
        end=end,
        portfolio=portfolio,
    )
