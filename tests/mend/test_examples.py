"""The example of every rule is mended: nothing else moves, nothing new is found, once is enough."""

from collections import Counter

import pytest

from casc_portfolio.checks import RULES
from casc_portfolio.mend import WAYS, Reach, differences, write
from casc_portfolio.mend.sheet import read_sheet
from tests.checks.examples import read_example
from tests.mend.trial import found, trial
from tests.worlds import read_world

TOO_LARGE = "CP702"
"""A gigabyte would be read again and again, and nothing in it can be mended."""

each = pytest.mark.parametrize(
    "rule",
    [
        pytest.param(rule, id=f"{rule.code}-{rule.name}")
        for rule in RULES.values()
        if rule.code != TOO_LARGE
    ],
)
MENDED = """
    not-utf8 unreadable-yaml unknown-field bad-date bad-name unknown-record unknown-goal
    unknown-evidence unknown-level old-element unknown-requirement unknown-category
    other-encoding mixed-line-ends file-name-case broken-anchor rooted-link bad-entry-date audience-too-wide
    """.split()
"""Rules whose own example has one meaning only."""
LIKELY = """
    bad-number bad-choice bad-address text-after-hash unknown-milestone broken-link
    unknown-scheme insecure-link day-before-month doubtful-duration impossible-duration
    skipped-heading title-in-body
    """.split()
"""Rules whose own example --unsafe mends besides."""


def places(findings):
    return Counter((one.place.path, one.code, one.place.line) for one in findings)


def texts(root):
    return {path: data for path, data in read_world(root).items() if not path.startswith(".casc/")}


def outside(before: bytes, after: bytes, fixes) -> tuple[str, str]:
    """What is left of a text, before and after, when the mended stretches are taken away."""
    old, new = read_sheet(before, path="").text, read_sheet(after, path="").text
    shift = 0
    for fix in sorted((fix for fix in fixes if not fix.encoding), key=lambda fix: fix.start):
        assert old[fix.start - shift : fix.end - shift] == fix.before
        start = fix.start - shift
        shift += len(fix.before)
        old = old[:start] + old[start + len(fix.before) :]
        new = new[:start] + new[start + len(fix.text) :]
    return old, new


@each
def test_a_fix_moves_nothing_else_and_finds_nothing_new(rule, tmp_path):
    root = tmp_path / "portfolio"
    read_example(rule.example).make(root)
    before, were = places(found(root)), texts(root)
    done = trial(root)
    assert write(root, done.changes).written == tuple(done.changes)
    after = places(found(root))
    assert after - before == Counter()
    assert (after.total() < before.total()) is bool(done.fixes)
    for path, data in texts(root).items():
        fixes = [fix for fix in done.fixes if fix.path == path]
        if fixes:
            old, new = outside(were[path], data, fixes)
            assert old == new
        else:
            assert data == were[path]
    assert trial(root).changes == {}


@each
@pytest.mark.parametrize("reach", list(Reach))
def test_what_has_one_meaning_is_mended(rule, reach, tmp_path):
    root = tmp_path / "portfolio"
    read_example(rule.example).make(root)
    mended = rule.code in {fix.finding.code for fix in trial(root, reach=reach).fixes}
    likely = rule.name in LIKELY and reach is Reach.UNSAFE
    assert mended is (rule.name in MENDED or likely)


@each
def test_the_rest_is_mended_once_too(rule, tmp_path):
    root = tmp_path / "portfolio"
    read_example(rule.example).make(root)
    write(root, trial(root, reach=Reach.UNSAFE).changes)
    assert differences(trial(root, reach=Reach.UNSAFE).changes) == ""


def test_every_way_belongs_to_a_rule_that_is_tried():
    assert set(WAYS) <= set(RULES) - {TOO_LARGE}
