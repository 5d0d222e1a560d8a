"""JUnit's XML as services read it: held against the schema that its best-known reader has."""

import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import etree

from casc_portfolio.checks import Severity, more_about
from casc_portfolio.report.findings_junit import render
from tests.conftest import CI
from tests.report.told import EXCEPTED, FOR_GOOD, WARNING, WHOLE, WORST, goal


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    file = Path(sys.prefix) / "share/junit-10.xsd"
    if not file.exists():
        reason = "The schema is not here; python .ci/schemas.py puts it in place."
        pytest.fail(reason) if CI else pytest.skip(reason)
    return etree.XMLSchema(etree.parse(file))


@pytest.mark.parametrize(
    ("findings", "excepted", "paths"),
    [
        ([], [], []),
        ([], [], ["portfolio.yml"]),
        ([goal(), WARNING, WHOLE], [EXCEPTED], ["content/a.md", "content/index.md"]),
        ([WORST], [FOR_GOOD], [WORST.place.path]),
    ],
    ids=["nothing", "clean", "some", "hostile"],
)
def test_the_schema_takes_it(schema, findings, excepted, paths):
    text = render(findings, paths=paths, excepted=excepted)
    schema.assertValid(etree.fromstring(text.encode()))


def test_the_schema_would_notice(schema):
    text = render([goal()], paths=[]).replace(' name="CP201', ' nome="CP201')
    assert not schema.validate(etree.fromstring(text.encode()))


def read(text: str) -> ElementTree.Element:
    suite = ElementTree.fromstring(text.encode()).find("testsuite")
    assert suite is not None
    return suite


def test_every_finding_is_a_test_and_so_is_every_file_without_one():
    suite = read(render([goal(), WARNING], paths=["content/a.md", "content/b.md"]))
    assert [(test.get("classname"), test.get("name")) for test in suite] == [
        ("content/a.md", "CP201 unknown-goal in line 3"),
        ("content/a.md", "CP405 title-in-body in line 9"),
        ("content/b.md", "nothing to mend"),
    ]
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("3", "1", "0")


def test_an_error_fails_with_its_place_and_a_hint():
    failure = read(render([goal()], paths=[])).find("testcase/failure")
    assert failure.text == (
        "content/a.md:3:7: No plan has a goal called “walk”.\nDid you mean walks?\n"
        f"More: {more_about('CP201')}"
    )
    assert failure.attrib == {"type": "error", "message": "No plan has a goal called “walk”."}


def test_a_warning_passes_and_is_told_unless_it_is_to_fail():
    lax = read(render([WARNING], paths=[]))
    both = frozenset({Severity.ERROR, Severity.WARNING})
    strict = read(render([WARNING], paths=[], failing=both))
    assert lax.find("testcase/failure") is None
    assert lax.find("testcase/system-out").text.startswith("warning: content/a.md:9:1: ")
    assert strict.find("testcase/failure").get("type") == "warning"


def test_what_may_stay_is_skipped_with_its_reason():
    suite = read(render([], paths=[], excepted=[EXCEPTED]))
    skipped = suite.find("testcase/skipped")
    assert skipped.get("message") == "Theirs; it stays. (until 2026-05-01)"
    assert (suite.get("tests"), suite.get("skipped")) == ("1", "1")
