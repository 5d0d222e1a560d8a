"""The example of every rule is its first test: the finding appears where it is marked."""

import pytest

from casc_portfolio.checks import RULES, Severity, check, severity_of
from casc_portfolio.portfolio import load
from casc_portfolio.report.findings_text import render
from casc_portfolio.report.source_lines import source_lines
from tests.checks.examples import CLEAN, TODAY, read_example
from tests.worlds import make_world

SLOW = {"CP702": pytest.mark.slow}
"""A gigabyte is read."""

each = pytest.mark.parametrize(
    "rule",
    [
        pytest.param(rule, id=f"{rule.code}-{rule.name}", marks=SLOW.get(rule.code, ()))
        for rule in RULES.values()
    ],
)


def test_the_world_below_the_examples_is_clean(tmp_path):
    assert check(load(make_world(tmp_path, CLEAN)), today=TODAY) == ()


@each
def test_the_finding_appears_where_the_example_marks_it(rule, tmp_path, snapshot):
    example = read_example(rule.example)
    root = example.make(tmp_path)
    findings = check(load(root), today=TODAY)
    own = [finding for finding in findings if finding.code == rule.code]
    assert {(finding.place.path, finding.place.line) for finding in own} == example.marks
    others = [finding for finding in findings if finding.code != rule.code]
    assert [finding for finding in others if severity_of(finding) is Severity.ERROR] == []
    assert render(own, line_of=source_lines(root)) == snapshot


@each
def test_a_rule_says_everything_a_person_needs(rule):
    assert all((rule.what, rule.why, rule.mend, rule.example))
    assert read_example(rule.example).marks
