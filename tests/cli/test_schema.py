"""``casc schema``: what other tools may rely on."""

import json

import pytest
from click.testing import CliRunner

from casc_portfolio.cli.schema import command


def casc_schema(*arguments):
    return CliRunner().invoke(command, list(arguments), standalone_mode=False)


def test_without_a_name_they_are_listed():
    assert casc_schema().stdout.split()[:6] == [
        *("check-1", "merge-1", "progress-1", "recommend-1", "score-1"),
        "portfolio",
    ]


@pytest.mark.parametrize("name", ["check", "check-1", "Check"])
def test_a_name_gives_the_newest_one(name):
    assert json.loads(casc_schema(name).stdout)["$id"] == "urn:casc-portfolio:check:1"


def test_another_name_is_wrong_use():
    said = str(casc_schema("chekc").exception)
    assert said.startswith(
        "There is no schema 'chekc'. There are check-1, merge-1, progress-1, recom"
    )


@pytest.mark.parametrize("name", ["score", "merge", "recommend"])
def test_the_panels_files_have_theirs(name):
    assert json.loads(casc_schema(name).stdout)["$id"] == f"urn:casc-portfolio:{name}:1"


def test_an_editor_helps_an_office_that_writes_a_decision():
    described = json.loads(casc_schema("decision").stdout)
    assert {"candidate", "outcome", "levels", "missing"} <= described["properties"].keys()


def test_what_editors_help_with_is_there_too():
    assert "positions" in json.loads(casc_schema("portfolio").stdout)["properties"]
