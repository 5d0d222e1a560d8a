"""Findings put into words: templates filled with arguments, the same way everywhere."""

import re
from dataclasses import dataclass
from string import Formatter
from typing import Any

from casc_portfolio.checks.registry import RULES
from casc_portfolio.checks.rule import Arguments, Rule, Severity
from casc_portfolio.finding import Finding

_LONGEST = 100
"""Characters of what someone typed that a message repeats."""
_MOST = 12
"""Names that a message lists."""
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A finding as a person reads it; plain text without line breaks."""

    code: str
    name: str
    severity: Severity
    message: str
    hint: str


def word(finding: Finding) -> Message:
    """The finding in words."""
    rule = RULES[finding.code]
    arguments: Arguments = {"path": finding.place.path, **finding.arguments}
    if rule.more is not None:
        arguments = {**rule.more(arguments), **arguments}
    wording = rule.causes.get(str(arguments.get("cause", "")), rule.wording)
    return Message(
        code=rule.code,
        name=rule.name,
        severity=severity_of(finding),
        message=_fill(wording.message, arguments),
        hint=_fill(wording.hint, arguments),
    )


def severity_of(finding: Finding) -> Severity:
    """How much the finding matters; for some rules that depends on who would see it."""
    rule = RULES[finding.code]
    return rule.severities.get(str(finding.arguments.get("audience", "")), rule.severity)


def said(rule: Rule) -> tuple[str, ...]:
    """Every message of a rule, each once, with … for what comes from the file."""
    wordings = (rule.wording, *rule.causes.values())
    return tuple(dict.fromkeys(_blank(text) for one in wordings for text in one.message))


def _blank(template: str) -> str:
    """The template without arguments; of words for one and for many, those for many."""
    pieces: list[str] = []
    for words, name, spec, _ in _WORDS.parse(template):
        pieces.append(words)
        if name and spec != "if":
            pieces.append(f"… {spec.split('|')[1]}" if spec and "|" in spec else "…")
    return "".join(pieces).replace("….", "…")


def _fill(templates: tuple[str, ...], arguments: Arguments) -> str:
    for template in templates[:-1]:
        names = [name for _, name, _, _ in _WORDS.parse(template) if name]
        if all(arguments.get(name) for name in names):
            return _WORDS.vformat(template, (), arguments)
    return _WORDS.vformat(templates[-1], (), arguments)


class _Words(Formatter):
    """Arguments as words: lists with commas, numbers without needless zeros, sizes, plurals."""

    def format_field(self, value: Any, spec: str) -> str:
        """A value as its template wants it.

        ``{count:file|files}`` takes the word that fits, ``{size:size}`` is a size in bytes,
        ``{known:or}`` joins a list with that word, ``{chain:steps}`` with arrows. ``{whole:if}``
        shows nothing: it lets its template be chosen only when the argument is there.
        """
        if spec == "if":
            return ""
        if spec == "steps":
            return " → ".join(map(shown, value))
        if isinstance(value, tuple):
            return _listed(value, spec or "and")
        if spec == "upper":
            return shown(value.upper())
        if spec == "size":
            return _size(value)
        if "|" in spec:
            one, many = spec.split("|")
            return f"{value:,} {one if value == 1 else many}"
        if isinstance(value, float):
            return f"{value:.2f}".rstrip("0").rstrip(".")
        return f"{value:,}" if isinstance(value, int) and spec == "," else shown(str(value))


_WORDS = _Words()


def _listed(names: tuple[str, ...], last: str) -> str:
    """``2A, 2B and 2C``; of very many names the first ones, and how many more there are."""
    words = [shown(name) for name in names[:_MOST]]
    if len(names) > _MOST:
        return f"{', '.join(words)} and {len(names) - _MOST} more"
    *most, final = words or [""]
    return f"{', '.join(most)} {last} {final}" if most else final


def shown(text: str) -> str:
    """What someone typed, fit to stand in a sentence: one line, no unseen signs, not too long."""
    text = " ".join(_UNSEEN.sub("\ufffd", text.replace("\n", " ").replace("\t", " ")).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _size(count: int) -> str:
    """Bytes as people say them: 512 bytes, 64 KB, 1.3 GB."""
    for unit, factor in (("GB", 1024**3), ("MB", 1024**2), ("KB", 1024)):
        if count >= factor:
            return f"{count / factor:.1f}".removesuffix(".0") + f" {unit}"
    return f"{count} bytes"
