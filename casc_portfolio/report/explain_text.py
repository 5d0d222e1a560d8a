"""A rule's documentation as a person reads it on a terminal."""

from collections.abc import Iterable
from textwrap import fill, indent

from casc_portfolio.checks import BLOCKS, Rule, said
from casc_portfolio.report.cells import safe
from casc_portfolio.report.colour import Paint, plain

_WIDTH = 90


def render(rule: Rule, *, paint: Paint = plain) -> str:
    """All that is known about a rule; ends in a line break."""
    severity = paint(rule.severity, rule.severity.value)
    parts = [
        f"{rule.code} {paint(rule.name, 'place')} ({severity})",
        _part("What it finds", rule.what, paint),
        _part("Why it matters", rule.why, paint),
        _part("How to mend it", rule.mend, paint),
        _part("What it says (… is what stands in your file)", _messages(rule), paint),
        _part("Example (◄ marks the place)", rule.example, paint),
    ]
    return "\n\n".join(parts) + "\n"


def _messages(rule: Rule) -> str:
    """One below the other, in lines of a length that can be read."""
    return "\n".join(fill(text, _WIDTH, subsequent_indent="    ") for text in said(rule))


def _part(title: str, text: str, paint: Paint) -> str:
    shown = "\n".join(map(safe, text.split("\n")))
    return paint(title, "place") + "\n" + indent(shown, "  ")


def render_list(rules: Iterable[Rule], *, paint: Paint = plain) -> str:
    """Every rule on a line, by code, in blocks of what they have in common."""
    lines: list[str] = []
    block = ""
    for rule in sorted(rules, key=lambda rule: rule.code):
        if rule.code[2] != block:
            block = rule.code[2]
            lines += ["", paint(f"{BLOCKS[block]} (CP{block}…)", "place")]
        severity = paint(rule.severity.ljust(7), rule.severity.value)
        lines.append(f"  {rule.code}  {severity}  {rule.name}")
    lines += ["", "More about one: casc explain CP101, or casc explain missing-field"]
    return "\n".join(lines).lstrip() + "\n"
