"""Changes of the two years: what each must say before it holds."""

import pytest

from casc_portfolio.content.settings import ChangeKind
from tests.checks.worlds import found

SETTINGS = "name: Dana\nprogram: pcoe\nstart: 2025-07-01\nchanges:\n  - {}\n"
GRANTED = ("leave", "extension", "deferral", "equivalency", "transfer")


def lacking(root, change):
    findings = found(root, {"portfolio.yml": SETTINGS.format(change)})
    return [one.arguments["field"] for one in findings if one.code == "CP373"]


@pytest.mark.parametrize("kind", ChangeKind)
def test_what_somebody_grants_says_who_did(tmp_path, kind):
    asked = ["approved_by"] if kind in GRANTED else []
    assert lacking(tmp_path / "bare", f"{{kind: {kind}, date: 2026-01-12}}") == asked
    signed = f"kind: {kind}, date: 2026-01-12, approved_by: director"
    paper = ["document"] if kind in GRANTED else []
    assert lacking(tmp_path / "signed", f"{{{signed}}}") == paper
    assert lacking(tmp_path / "filed", f"{{{signed}, document: records/letter.pdf}}") == []


def test_whatever_moves_a_milestone_says_who_agreed(tmp_path):
    change = "{kind: role, date: 2026-01-12, moves: {mid-1: 2026-05-31}}"
    assert lacking(tmp_path, change) == ["approved_by"]
