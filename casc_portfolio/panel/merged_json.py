"""Merged scores as JSON, for an office's own tools."""

import json
from typing import Any

from casc_portfolio.panel.gather import Round
from casc_portfolio.panel.merge import Merged
from casc_portfolio.panel.refusal import Refusal, hint, message
from casc_portfolio.panel.score import Score, ScoreSheet
from casc_portfolio.panel.tally import Mark, Row

SCHEMA = 1
"""Goes up when a reader of the older form would misread the newer one."""


def render(merged: Merged) -> str:
    """One object; ends in a line break. A level is null for *not enough evidence*."""
    proposal = merged.proposal
    document = {
        "schema": SCHEMA,
        "for": "office",
        "candidate": merged.candidate,
        "program": {"id": merged.program.id, "version": merged.program.version},
        "framework": merged.framework.id,
        "levels": [level.id for level in merged.program.scale.levels],
        "reached": merged.program.scale.reached,
        "agreement": merged.program.panel.agreement,
        "discrepancy": merged.program.panel.discrepancy,
        "rounds": [_round(turn) for turn in merged.rounds],
        "standards": [{"round": number, **_row(row)} for number, row in merged.rows],
        "refused": [_refusal(one) for one in merged.refused],
        "proposal": {
            "outcome": proposal.outcome,
            "step": proposal.step,
            "standards": proposal.standards,
            "reason": proposal.reason,
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2, default=str) + "\n"


def _round(turn: Round) -> dict[str, Any]:
    return {
        "round": turn.number,
        "portfolio": turn.portfolio,
        "sheets": [_sheet(sheet) for sheet in turn.sheets],
        "as_before": [sheet.panelist.name for sheet in turn.absent],
        "standards": [_row(row) for row in turn.rows],
        "criteria": [
            {"id": one.id, "title": one.title, "levels": one.levels, "spread": one.spread}
            for one in turn.criteria
        ],
    }


def _sheet(sheet: ScoreSheet) -> dict[str, Any]:
    who, agreed = sheet.panelist, sheet.agreed
    return {
        "file": sheet.file,
        "id": sheet.id,
        "panelist": {"name": who.name, "role": who.role, "district": who.district},
        "finished": sheet.finished,
        "scores": [_score(score) for score in sheet.scores.values()],
        "commendation": sheet.commendation,
        "recommendation": sheet.recommendation,
        "items": [
            {"standard": one.standard, "missing": one.missing, "by": one.by} for one in sheet.wanted
        ],
        "agreed": None
        if agreed is None
        else {
            "at": agreed.at,
            "note": agreed.note,
            "scores": [_score(score) for score in agreed.scores.values()],
        },
    }


def _score(score: Score) -> dict[str, Any]:
    return {
        "standard": score.standard,
        "level": score.level,
        "enough": score.level is not None,
        "evidence": score.evidence,
        "comment": score.comment,
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "standard": row.standard,
        "title": row.title,
        "scores": [_mark(mark) for mark in row.marks],
        "alike": row.alike,
        "of": row.of,
        "not_enough": row.unseen,
        "spread": row.spread,
        "spread_now": row.spread_now,
        "standing": row.standing,
        "discuss": row.discuss,
    }


def _mark(mark: Mark) -> dict[str, Any]:
    return {
        "panelist": mark.panelist,
        "round": mark.round,
        "level": mark.original.level,
        "agreed": None if mark.agreed is None else {"level": mark.agreed.level},
    }


def _refusal(refusal: Refusal) -> dict[str, Any]:
    return {
        "file": refusal.file,
        "reason": refusal.reason,
        "place": refusal.place,
        "message": message(refusal),
        "hint": hint(refusal),
    }
