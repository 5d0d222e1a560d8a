from enum import StrEnum
from typing import Annotated

from pydantic import Field

from casc_portfolio.fields import field_names, validate
from casc_portfolio.fields.problems import BAD_CHOICE, BAD_DATE, UNKNOWN_FIELD, WRONG_SHAPE
from casc_portfolio.fields.types import Day, Fields, Group, Items, Text, When, choice
from casc_portfolio.source import Header, Source, read_yaml


class Size(StrEnum):
    SMALL = "small"
    LARGE = "large"


class Step(Fields):
    what: Text | None = None
    when: Day | None = Field(None, alias="on")


class Walk(Fields):
    title: Text | None = None
    size: Annotated[Size, choice(Size)] | None = None
    steps: Annotated[tuple[Annotated[Step, Group], ...], Items] | None = None
    days: When | None = None


def read(text):
    source = Source(path="walk.yml", text=text)
    header, problems = read_yaml(source)
    assert problems == []
    return validate(Walk, Header.of(header), source=source)


def where(finding):
    return finding.code, finding.place.line, finding.place.column


def test_what_is_right_is_read_without_a_word():
    walk, findings = read("title: Walks\nsize: LARGE\nsteps:\n  - {what: Ask, on: 2025-10-14}\n")
    assert findings == []
    assert (walk.title, walk.size, walk.steps[0].what) == ("Walks", Size.LARGE, "Ask")


def test_an_empty_value_is_a_missing_one():
    walk, findings = read("title:\nsize: small\n")
    assert (walk.title, findings) == (None, [])


def test_both_days_of_a_stretch_are_told_where_they_stand():
    walk, findings = read("title: Walks\ndays: {from: 10/14/25, to: soon}\n")
    assert [where(finding) for finding in findings] == [(BAD_DATE, 2, 14), (BAD_DATE, 2, 28)]
    assert [finding.arguments["value"] for finding in findings] == ["10/14/25", "soon"]
    assert (walk.title, walk.days) == ("Walks", None)
    _, findings = read("days:\n  from: 2025-10-14\n  to: soon\n")
    assert [where(finding) for finding in findings] == [(BAD_DATE, 3, 7)]


def test_every_problem_is_told_at_its_value_and_the_rest_is_kept():
    walk, findings = read(
        "title: Walks\n"
        "size: huge\n"
        "sise: small\n"
        "steps:\n"
        "  - {what: Ask, on: 10/14/2025}\n"
        "  - {wat: Listen, what: Listen}\n"
    )
    assert sorted(where(finding) for finding in findings) == [
        (UNKNOWN_FIELD, 3, 1),
        (UNKNOWN_FIELD, 6, 6),
        (BAD_DATE, 5, 21),
        (BAD_CHOICE, 2, 7),
    ]
    assert walk.title == "Walks"
    assert walk.size is None
    assert [step.what for step in walk.steps] == ["Ask", "Listen"]


def test_an_unknown_field_brings_the_names_there_are():
    _, (finding,) = read("steps:\n  - {wat: Listen}\n")
    assert finding.arguments["field"] == "wat"
    assert finding.arguments["known"] == ("what", "on")


def test_an_item_of_the_wrong_shape_takes_its_list_with_it():
    walk, findings = read("title: Walks\nsteps:\n  - just words\n")
    assert [where(finding) for finding in findings] == [(WRONG_SHAPE, 3, 5)]
    assert (walk.title, walk.steps) == ("Walks", None)


def test_a_field_is_named_as_people_write_it():
    assert field_names(Step) == ["what", "on"]
