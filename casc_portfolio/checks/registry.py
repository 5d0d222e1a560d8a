"""The one list of rules, and the looks that find what they describe."""

from collections.abc import Callable, Iterable, Mapping
from textwrap import dedent
from typing import Any

from casc_portfolio.checks.rule import More, Rule, Severity, Wording
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.finding import Finding

DocumentLook = Callable[[Document[Any], Surroundings], Iterable[Finding]]
PortfolioLook = Callable[[Surroundings], Iterable[Finding]]
Templates = str | tuple[str, ...]

RULES: dict[str, Rule] = {}
"""Code → rule."""
DOCUMENT_LOOKS: dict[Kind, list[DocumentLook]] = {kind: [] for kind in Kind}
"""What is looked at in each document of a kind."""
PORTFOLIO_LOOKS: list[PortfolioLook] = []
"""What can only be seen with everything at hand."""


def rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    message: Templates,
    hint: Templates,
    what: str,
    why: str,
    mend: str,
    example: str,
    more: More | None = None,
    causes: Mapping[str, Wording] | None = None,
    severities: Mapping[str, Severity] | None = None,
) -> Rule:
    """Puts a rule on the list; its texts lose the indentation they have in the code."""
    made = Rule(
        code=code,
        name=name,
        severity=severity,
        wording=wording(message, hint),
        what=_text(what),
        why=_text(why),
        mend=_text(mend),
        example=_text(example),
        more=more,
        causes=causes or {},
        severities=severities or {},
    )
    if code in RULES:
        raise ValueError(f"{code} is {RULES[code].name} already")
    RULES[code] = made
    return made


def _text(written: str) -> str:
    return dedent(written).strip()


def wording(message: Templates, hint: Templates) -> Wording:
    """A wording from one template each, or from several to choose from."""
    return Wording(message=_several(message), hint=_several(hint))


def _several(templates: Templates) -> tuple[str, ...]:
    return (templates,) if isinstance(templates, str) else templates


def each(*kinds: Kind) -> Callable[[DocumentLook], DocumentLook]:
    """Looks at every document of these kinds."""

    def register(look: DocumentLook) -> DocumentLook:
        for kind in kinds:
            DOCUMENT_LOOKS[kind].append(look)
        return look

    return register


def once(look: PortfolioLook) -> PortfolioLook:
    """Looks at the portfolio as a whole."""
    PORTFOLIO_LOOKS.append(look)
    return look
