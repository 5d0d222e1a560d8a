"""``casc schema``: what other tools may rely on."""

import json

import pytest
from click.testing import CliRunner

from casc_portfolio.cli.schema import command
from casc_portfolio.report import schemas


def casc_schema(*arguments):
    return CliRunner().invoke(command, list(arguments), standalone_mode=False)


def test_without_a_name_they_are_listed_as_the_help_names_them():
    assert casc_schema().stdout.split()[:6] == [
        *("check", "merge", "progress", "recommend", "score"),
        "portfolio",
    ]


def test_every_name_that_is_listed_has_its_schema():
    for name in casc_schema().stdout.split():
        assert "json-schema.org" in json.loads(casc_schema(name).stdout)["$schema"]


def test_an_earlier_form_is_listed_with_its_number(monkeypatch):
    monkeypatch.setattr(schemas, "names", lambda: ("check-1", "check-2", "score-1"))
    assert casc_schema().stdout.split()[:3] == ["check", "score", "check-1"]


@pytest.mark.parametrize("name", ["check", "check-1", "Check"])
def test_a_name_gives_the_newest_one(name):
    assert json.loads(casc_schema(name).stdout)["$id"] == "urn:casc-portfolio:check:1"


def test_another_name_is_wrong_use():
    said = str(casc_schema("chekc").exception)
    assert said.startswith(
        "There is no schema 'chekc'. There are check, merge, progress, recommend"
    )


@pytest.mark.parametrize("name", ["score", "merge", "recommend"])
def test_the_panels_files_have_theirs(name):
    assert json.loads(casc_schema(name).stdout)["$id"] == f"urn:casc-portfolio:{name}:1"


def test_an_editor_helps_an_office_that_writes_a_decision():
    described = json.loads(casc_schema("decision").stdout)
    assert {"candidate", "outcome", "levels", "missing"} <= described["properties"].keys()


def test_what_editors_help_with_is_there_too():
    assert "positions" in json.loads(casc_schema("portfolio").stdout)["properties"]
