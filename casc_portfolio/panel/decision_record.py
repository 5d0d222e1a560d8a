"""The record that a candidate files in ``records/``: what was decided, and nobody's own score."""

import json
import re

from casc_portfolio.panel.decision import Decision
from casc_portfolio.panel.merged_words import wanted
from casc_portfolio.panel.typed import line
from casc_portfolio.programs import Program

_BARE = re.compile(r"[A-Za-z][A-Za-z0-9 .,()'/-]*[A-Za-z0-9.)]")


def record_name(decision: Decision) -> str:
    """The name of its file, which a second decision on another day does not share."""
    return f"{decision.record}-{decision.date}.md"


def record_text(decision: Decision, program: Program) -> str:
    """The whole file; a decision that ``lacks`` nothing reads back as it was made."""
    kind = program.record(decision.record)
    missing = " ".join(f"{wanted(one)}." for one in decision.wanted)
    lines = [
        "---",
        f"kind: {_value(decision.record)}",
        f"title: {_value(kind.title if kind else decision.record)}",
        f"date: {decision.date}",
        f"by: {_value(decision.by)}",
        f"outcome: {decision.outcome}",
        "levels:",
        *(f"  {number}: {_value(level)}" for number, level in sorted(decision.levels.items())),
        "deciders:",
        *(f"  - {_value(one)}" for one in decision.deciders),
        *([f"missing: {_value(missing)}"] if missing else ()),
        f"note: {_value(decision.reason)}",
        "status: ready",
        "---",
    ]
    return "\n".join(lines) + "\n"


def _value(text: str) -> str:
    """One YAML value on one line; quoted wherever bare words could be misread."""
    words = line(text)
    return words if _BARE.fullmatch(words) else json.dumps(words, ensure_ascii=False)
