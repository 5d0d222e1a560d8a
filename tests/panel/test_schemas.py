"""What the panel's side writes keeps to the schemas that are published, and what it reads fits them."""

import json
from dataclasses import fields
from datetime import date
from pathlib import Path

import jsonschema
import pytest
import yaml

from casc_portfolio import programs
from casc_portfolio.content.editors import model_schema
from casc_portfolio.content.records import Decision as DecisionOnRecord
from casc_portfolio.panel import merged_json, recommendation_json
from casc_portfolio.panel.decision_file import DecisionFields
from casc_portfolio.panel.decision_record import record_text
from casc_portfolio.panel.read_score import parse_score
from casc_portfolio.panel.recommend import recommend
from casc_portfolio.panel.recommendation import Recommendation
from casc_portfolio.panel.score import ScoreSheet
from casc_portfolio.panel.sheet_fields import SheetShape
from casc_portfolio.portfolio import load
from casc_portfolio.report import schemas
from tests.complete import AT_THE_END, complete
from tests.panel.decided import meets, resubmit
from tests.panel.sheets import merged, sheet, written
from tests.panel.test_decision_file import FILE
from tests.panel.test_merge import FIRST, SECOND
from tests.worlds import make_world, page

GOLDEN = Path(__file__).parent / "scores" / "golden.json"


def problems(name, document):
    schema = json.loads(schemas.schema(name))
    known = jsonschema.Draft202012Validator.FORMAT_CHECKER
    checker = jsonschema.Draft202012Validator(schema, format_checker=known)
    return [f"{one.json_path}: {one.message}" for one in checker.iter_errors(document)]


def typed(model, text):
    """What an editor would underline in a YAML text."""
    checker = jsonschema.Draft7Validator(json.loads(model_schema(model)))
    document = json.loads(json.dumps(yaml.safe_load(text), default=str))
    return [f"{one.json_path}: {one.message}" for one in checker.iter_errors(document)]


def test_a_sheet_as_the_browser_writes_it_keeps_to_it():
    assert problems("score-1", json.loads(GOLDEN.read_bytes())) == []


@pytest.mark.parametrize("finished", [None, "2026-06-05T17:20:40Z"])
def test_so_does_every_sheet_that_is_read(finished):
    given = json.loads(written(sheet("Asha Whitfield", "mma-em", finished=finished)))
    assert problems("score-1", given) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("round",), 0),
        (("portfolio",), "5f8a"),
        (("finished",), "yesterday"),
        (("scores", 0, "level"), None),
        (("scores", 0, "enough"), False),
        (("panelist", "independent"), "yes"),
        (("recommendation", "kind"), "perhaps"),
    ],
)
def test_what_the_schema_of_a_sheet_refuses_is_refused_by_merge(path, value):
    given = sheet("Asha Whitfield", "mmmmmm")
    inside = given
    for step in path[:-1]:
        inside = inside[step]
    inside[path[-1]] = value
    assert problems("score-1", json.loads(written(given))) != []
    assert not isinstance(parse_score(written(given), file="a.json"), ScoreSheet)


def test_the_schema_of_a_sheet_names_what_merge_reads():
    described = json.loads(schemas.schema("score-1"))["$defs"]["sheet"]["properties"]
    assert described.keys() == SheetShape.model_fields.keys()


@pytest.mark.parametrize(
    "sheets",
    [
        FIRST,
        (*FIRST, *SECOND),
        (*FIRST, sheet("Eve", "mmmmmm", finished=None)),
        (sheet("Eve", "mmmmmm", finished=None),),
    ],
    ids=["one round", "two rounds", "one refused", "all refused"],
)
def test_the_merged_table_keeps_to_it(sheets):
    assert problems("merge-1", json.loads(merged_json.render(merged(*sheets)))) == []


def test_the_schema_of_the_table_would_notice():
    table = json.loads(merged_json.render(merged(*FIRST)))
    table["standards"][0]["standing"] = "nearly"
    del table["proposal"]["reason"]
    table["rounds"][0]["sheets"][0]["scores"][0]["level"] = 3
    assert len(problems("merge-1", table)) == 3


@pytest.mark.parametrize("program", ["pcoe", "usc-rossier", "ctc"])
@pytest.mark.parametrize("as_of", [date(2026, 5, 15), AT_THE_END])
def test_the_directors_page_keeps_to_it(tmp_path, program, as_of):
    made = recommend(load(make_world(tmp_path, complete(program))), as_of=as_of)
    document = json.loads(recommendation_json.render(made))
    assert problems("recommend-1", document) == []
    described = json.loads(schemas.schema("recommend-1"))["properties"].keys()
    assert {one.name for one in fields(Recommendation)} <= described
    assert document.keys() <= described


@pytest.mark.parametrize("decision", [meets(), resubmit()], ids=["meets", "resubmit"])
def test_the_record_of_a_decision_is_one_that_an_editor_knows(decision):
    program, _ = programs.load("pcoe", Path())
    header = record_text(decision, program).split("---")[1]
    assert typed(DecisionOnRecord, header) == []


def test_a_decision_as_an_office_writes_it_is_one_that_an_editor_knows():
    assert typed(DecisionFields, page(FILE)) == []
    assert typed(DecisionFields, page(FILE).replace("meets after", "meets before")) != []
