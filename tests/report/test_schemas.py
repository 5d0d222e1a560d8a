"""What we write for other tools keeps to the schemas that we publish."""

import json
from datetime import date

import jsonschema
import pytest

from casc_portfolio.checks import check
from casc_portfolio.panel import merged_json, recommendation_json, sheet_fields
from casc_portfolio.portfolio import load
from casc_portfolio.progress import measure
from casc_portfolio.report import findings_json, progress_json, schemas
from tests.checks.examples import CLEAN, TODAY
from tests.complete import complete
from tests.report.told import EXCEPTED, FOR_GOOD, WARNING, WHOLE, WORST, goal
from tests.worlds import make_world


def validator(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(
        json.loads(schemas.schema(name)),
        format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
    )


@pytest.mark.parametrize("name", schemas.names())
def test_each_schema_is_one_and_says_which(name):
    schema = json.loads(schemas.schema(name))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$id"] == "urn:casc-portfolio:" + name.replace("-", ":")
    version = f"{schema['properties']['schema']['const']}"
    assert version.rpartition("/")[2] == name.rpartition("-")[2]


def test_the_newest_schemas_are_those_of_what_is_written():
    assert f"check-{findings_json.SCHEMA}" in schemas.names()
    assert f"progress-{progress_json.SCHEMA}" in schemas.names()
    assert f"merge-{merged_json.SCHEMA}" in schemas.names()
    assert f"recommend-{recommendation_json.SCHEMA}" in schemas.names()
    assert f"score-{sheet_fields.SCHEMA.rpartition('/')[2]}" in schemas.names()


@pytest.mark.parametrize(
    ("findings", "excepted"),
    [([], []), ([goal(), WARNING, WHOLE], [EXCEPTED]), ([WORST], [FOR_GOOD])],
    ids=["none", "some", "hostile"],
)
def test_findings_keep_to_it(findings, excepted):
    text = findings_json.render(findings, files=3, excepted=excepted)
    assert list(validator("check-1").iter_errors(json.loads(text.encode()))) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda document: document.update(schema=2),
        lambda document: document["findings"][0].pop("hint"),
        lambda document: document["findings"][0].update(line=0),
        lambda document: document["excepted"][0].update(until="soon"),
        lambda document: document["excepted"][0].pop("reason"),
    ],
)
def test_the_schema_would_notice(spoil):
    document = json.loads(findings_json.render([goal()], files=1, excepted=[EXCEPTED]))
    spoil(document)
    assert not validator("check-1").is_valid(document)


@pytest.mark.parametrize("program", ["usc-rossier", "pcoe", "ctc"])
def test_progress_keeps_to_it(tmp_path, program):
    portfolio = load(make_world(tmp_path, complete(program)))
    progress = measure(portfolio, as_of=date(2026, 3, 1))
    for gate in (None, progress.gate("final")):
        document = json.loads(progress_json.render(progress, gate=gate))
        assert [one.message for one in validator("progress-1").iter_errors(document)] == []


def test_progress_without_a_start_keeps_to_it(tmp_path):
    make_world(tmp_path, CLEAN)
    (tmp_path / "portfolio.yml").write_text("program: pcoe\n")
    portfolio = load(tmp_path)
    assert check(portfolio, today=TODAY)
    document = json.loads(progress_json.render(measure(portfolio, as_of=TODAY)))
    assert [one.message for one in validator("progress-1").iter_errors(document)] == []
