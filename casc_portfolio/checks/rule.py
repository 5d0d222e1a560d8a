"""A rule: what can be wrong under one code, in words a person can act on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from casc_portfolio.finding import Argument, Finding, Place

Arguments = Mapping[str, Argument]
More = Callable[[Arguments], Arguments]


class Severity(StrEnum):
    """How much a finding matters, the gravest first."""

    ERROR = "error"
    """What is written would be lost, broken or misleading."""
    WARNING = "warning"
    """It will hurt, though everything is there."""
    NOTE = "note"
    """Worth knowing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a person reads; braces are filled with the finding's arguments.

    Where there are several templates, the first that its arguments can fill is used:
    ``Did you mean {suggestion}?`` only when there is a suggestion.
    """

    message: tuple[str, ...]
    hint: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One code with its name, its wording and its documentation.

    ``more`` finds further arguments in those of a finding, such as the ``suggestion`` of
    what was likely meant. ``causes`` holds other wordings, chosen by the argument ``cause``;
    ``severities`` other severities, chosen by the argument ``audience``.

    ``example`` is a small folder as text, laid over a clean portfolio: a path at the
    margin, what the file holds below it, indented. The line where the finding must
    appear ends in ``◄``, and so does the path when the whole file is meant. Words in
    parentheses after a path say how the file is made when text can't show it.
    """

    code: str
    name: str
    severity: Severity
    wording: Wording
    what: str
    why: str
    mend: str
    example: str
    more: More | None = None
    causes: Mapping[str, Wording] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)

    def at(self, place: Place, **arguments: Argument) -> Finding:
        """A finding of this rule."""
        return Finding(code=self.code, place=place, arguments=arguments)
