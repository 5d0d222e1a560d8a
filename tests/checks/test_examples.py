"""The example of every rule is its first test: the finding appears where it is marked."""

from collections.abc import Callable

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from syrupy.location import PyTestLocation
from syrupy.types import SnapshotIndex

from casc_portfolio.checks import RULES, Rule, Severity, check, severity_of
from casc_portfolio.finding import Finding
from casc_portfolio.portfolio import load
from casc_portfolio.report.findings_text import render
from casc_portfolio.report.source_lines import source_lines
from tests.checks.examples import CLEAN, TODAY, read_example
from tests.worlds import make_world

SLOW = {"CP702": pytest.mark.slow}
"""A gigabyte is read."""
BLOCKS = {
    code[:3]: [rule for rule in RULES.values() if rule.code[:3] == code[:3]]
    for code in sorted(RULES)
}
"""The first digit of the codes → the rules, as ``casc explain`` lists them."""

each = pytest.mark.parametrize(
    "rule",
    [
        pytest.param(rule, id=f"{rule.code}-{rule.name}", marks=SLOW.get(rule.code, ()))
        for rule in RULES.values()
    ],
)

Look = Callable[[Rule], tuple[tuple[Finding, ...], str]]


class Text(SingleFileSnapshotExtension):
    """Golden files of plain text, each with a name of its own."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"

    @classmethod
    def get_snapshot_name(cls, *, test_location: PyTestLocation, index: SnapshotIndex = 0) -> str:
        return str(index)


@pytest.fixture
def golden(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(Text)


@pytest.fixture(scope="module")
def look(tmp_path_factory: pytest.TempPathFactory) -> Look:
    """What is found in a rule's example, and that of the rule itself as a person reads it."""
    seen: dict[str, tuple[tuple[Finding, ...], str]] = {}

    def at(rule: Rule) -> tuple[tuple[Finding, ...], str]:
        if rule.code not in seen:
            root = read_example(rule.example).make(tmp_path_factory.mktemp(rule.code))
            findings = check(load(root), today=TODAY)
            own = [finding for finding in findings if finding.code == rule.code]
            seen[rule.code] = findings, render(own, line_of=source_lines(root))
        return seen[rule.code]

    return at


def test_the_world_below_the_examples_is_clean(tmp_path):
    assert check(load(make_world(tmp_path, CLEAN)), today=TODAY) == ()


@each
def test_the_finding_appears_where_the_example_marks_it(rule, look):
    findings, _ = look(rule)
    own = [finding for finding in findings if finding.code == rule.code]
    marks = read_example(rule.example).marks
    assert {(finding.place.path, finding.place.line) for finding in own} == marks
    others = [finding for finding in findings if finding.code != rule.code]
    assert [finding for finding in others if severity_of(finding) is Severity.ERROR] == []


@pytest.mark.parametrize("block", BLOCKS)
def test_what_a_person_reads(block, look, golden):
    rules = sorted(BLOCKS[block], key=lambda rule: rule.code)
    texts = [look(rule)[1] for rule in rules if rule.code not in SLOW]
    assert "".join(texts) == golden(name=f"{block}xx")


@pytest.mark.parametrize("code", [pytest.param(code, marks=mark) for code, mark in SLOW.items()])
def test_what_a_person_reads_after_a_while(code, look, golden):
    assert look(RULES[code])[1] == golden(name=code)


@each
def test_a_rule_says_everything_a_person_needs(rule):
    assert all((rule.what, rule.why, rule.mend, rule.example))
    assert read_example(rule.example).marks
