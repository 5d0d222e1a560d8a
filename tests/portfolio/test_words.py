"""Levels, periods and records are meant whatever the case, and by their titles too."""

import pytest

from casc_portfolio.portfolio import load
from tests.worlds import make_world

SETTINGS = "name: Dana Whitfield\nprogram: pcoe\nstart: 2025-07-01\n"


def read(tmp_path, path, text):
    return load(make_world(tmp_path, {"portfolio.yml": SETTINGS, path: f"---\n{text}---\n"}))


@pytest.mark.parametrize(
    ("typed", "level"),
    [
        ("meets", "meets"),
        ("Meets", "meets"),
        ("Practice meets the standard", "meets"),
        ("Directed toward", "directed-toward"),
        ("somewhere", "somewhere"),
    ],
)
def test_a_level_of_a_self_assessment(tmp_path, typed, level):
    text = f"period: Initial\nstandards:\n  2: {{level: {typed}, elements: {{2A: {typed}}}}}\n"
    (page,) = read(tmp_path, "content/self-assessment/initial.md", text).assessments
    rating = page.fields.standards["2"]
    assert (page.fields.period, rating.level, rating.elements) == ("initial", level, {"2A": level})


def test_a_reflection(tmp_path):
    text = "period: Mid-Program\nlevel: Exemplifies\n"
    (one,) = read(tmp_path, "content/cpsel-2/reflections/a.md", text).reflections
    assert (one.document.fields.period, one.document.fields.level) == ("mid-program", "exemplifies")


def test_a_record_by_its_title_has_the_fields_of_its_kind(tmp_path):
    text = "kind: Verification of hours\ncategory: Coaching\nyear: 1\nhours: 40\n"
    portfolio = read(tmp_path, "records/coaching.md", text)
    (record,) = portfolio.records
    assert (record.fields.kind, record.fields.category) == ("verification", "coaching")
    assert portfolio.findings == ()


def test_a_record_of_an_unknown_kind_is_one_mistake(tmp_path):
    text = "kind: certificate\nexpires: 2029-08-01\ncategory: coaching\n"
    portfolio = read(tmp_path, "records/paper.md", text)
    assert [finding.code for finding in portfolio.findings] == ["CP132"]


def test_a_decision(tmp_path):
    text = "kind: Decision after the Showcase\nlevels: {1: Meets, 2: approaches}\n"
    (record,) = read(tmp_path, "records/decision.md", text).records
    assert record.fields.levels == {"1": "meets", "2": "approaches"}
