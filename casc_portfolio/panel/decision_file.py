"""A decision written into a YAML file by the people who made it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from pydantic import Field

from casc_portfolio.content.records import Outcome
from casc_portfolio.content.types import Reference
from casc_portfolio.fields import validate
from casc_portfolio.fields.types import Day, Fields, Group, Items, Text, Texts, choice
from casc_portfolio.finding import Finding
from casc_portfolio.panel.decision import Decision
from casc_portfolio.panel.score import Wanted
from casc_portfolio.panel.typed import line, seen
from casc_portfolio.source import Header, decode, read_bytes, read_yaml


class MissingFields(Fields):
    """What is missing for one standard."""

    standard: Text | None = Field(None, description="The standard's number.")
    what: Text | None = Field(None, description="What is missing, in a sentence or two.")
    by: Day | None = Field(None, description="By when, such as 2026-09-01.")


class DecisionFields(Fields):
    """A decision of a panel or the office (``casc panel decide --from``)."""

    candidate: Text | None = Field(None, description="The candidate's name.")
    program: Text | None = Field(None, description="The program: its id, or its file.")
    record: Text | None = Field(None, description="The kind of record that it becomes.")
    date: Day | None = Field(None, description="The day it was decided, such as 2026-06-05.")
    by: Text | None = Field(None, description="Who signs, by role.")
    deciders: Texts | None = Field(None, description="Who decided, by role.")
    outcome: Annotated[Outcome, choice(Outcome)] | None = Field(
        None, description="meets, meets after a small addition, or resubmit."
    )
    levels: dict[Reference, Reference] | None = Field(
        None, description="For each standard's number, the level that was decided."
    )
    reason: Text | None = Field(None, description="Why, as the candidate should read it.")
    commendations: Texts | None = Field(None, description="What stood out; one sentence each.")
    missing: Annotated[tuple[Annotated[MissingFields, Group], ...], Items] | None = Field(
        None, description="What is missing: standard, what, by."
    )


def read_decision(path: Path) -> tuple[Decision, str, list[Finding]]:
    """What the file tells, the program it names (or nothing), and what could not be read."""
    data = read_bytes(path.parent, path.name)
    if isinstance(data, Finding):
        return Decision(), "", [data]
    source, findings = decode(data, path=path.name)
    header, problems = read_yaml(source)
    fields, more = validate(DecisionFields, Header.of(header), source=source)
    found = sorted([*findings, *problems, *more], key=_position)
    return _decision(fields), line(fields.program or ""), found


def _position(finding: Finding) -> tuple[int, int]:
    return finding.place.line or 0, finding.place.column or 0


def _decision(fields: DecisionFields) -> Decision:
    return Decision(
        candidate=line(fields.candidate or ""),
        record=line(fields.record or ""),
        date=fields.date,
        by=line(fields.by or ""),
        deciders=tuple(line(one) for one in fields.deciders or ()),
        outcome=fields.outcome,
        levels={line(key): line(level) for key, level in (fields.levels or {}).items()},
        reason=seen(fields.reason or ""),
        commendations=tuple(seen(one) for one in fields.commendations or ()),
        wanted=tuple(
            Wanted(standard=line(one.standard or ""), missing=seen(one.what or ""), by=one.by)
            for one in fields.missing or ()
        ),
    )


def decision_text(decision: Decision, program: str) -> str:
    """The decision as such a file, with what was said of it; it reads back as it is."""
    said = {
        "candidate": _value(decision.candidate),
        "program": _value(program),
        "record": _value(decision.record),
        "date": str(decision.date or ""),
        "by": _value(decision.by),
        "deciders": _listed(decision.deciders),
        "outcome": str(decision.outcome or ""),
        "levels": "".join(
            f"\n  {_value(one)}: {_value(to)}" for one, to in decision.levels.items()
        ),
        "reason": _value(decision.reason),
        "commendations": _listed(decision.commendations),
        "missing": "".join(map(_missing, decision.wanted)),
    }
    lines = (
        f"{name}:{'' if text.startswith(chr(10)) else ' '}{text}\n"
        for name, text in said.items()
        if text
    )
    return "".join(lines)


def _listed(texts: tuple[str, ...]) -> str:
    return "".join(f"\n  - {_value(one)}" for one in texts)


def _missing(one: Wanted) -> str:
    day = f"\n    by: {one.by}" if one.by else ""
    return f"\n  - standard: {_value(one.standard)}\n    what: {_value(one.missing)}{day}"


def _value(text: str) -> str:
    """A text in quotation marks, as JSON and YAML both have it; nothing for none."""
    return json.dumps(text, ensure_ascii=False) if text else ""


def over(first: Decision, other: Decision) -> Decision:
    """``first`` with everything that ``other`` says in its place; levels are told one by one."""
    told = {name: getattr(other, name) for name in Decision.__dataclass_fields__}
    said = {name: value for name, value in told.items() if value}
    said["levels"] = {**first.levels, **other.levels}
    return replace(first, **said)
