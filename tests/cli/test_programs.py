import json

import pytest
from click.testing import CliRunner

from casc_portfolio.cli.programs import command
from tests.programs.own import OWN


def programs(*arguments):
    return CliRunner().invoke(command, arguments, standalone_mode=False)


def test_the_programs_that_come_with_the_tool_are_listed():
    lines = programs().stdout.splitlines()
    assert [line.split()[0] for line in lines[:3]] == ["ctc", "pcoe", "usc-rossier"]
    assert "Placer County Office of Education" in lines[1]
    assert lines[-1].endswith("casc programs show pcoe")


def test_they_are_listed_for_other_tools():
    found = json.loads(programs("--format", "json").stdout)
    assert found["schema"] == 1
    assert [one["id"] for one in found["programs"]] == ["ctc", "pcoe", "usc-rossier"]


@pytest.mark.parametrize("name", ["ctc", "pcoe", "usc-rossier"])
def test_all_of_one_is_printed(name):
    result = programs("show", name)
    assert f"In portfolio.yml: program: {name}" in result.stdout
    assert "What is asked for" in result.stdout


def test_all_of_one_for_other_tools():
    found = json.loads(programs("show", "pcoe", "--format", "json").stdout)
    assert (found["schema"], found["id"]) == (1, "pcoe")
    assert found["milestones"][-1]["id"] == "recommendation"


def test_an_unknown_one_is_wrong_use_and_the_known_ones_are_told():
    result = CliRunner().invoke(command, ["show", "riverside"])
    assert result.exit_code == 2
    assert "There is no program 'riverside'. There are: ctc, pcoe, usc-rossier." in result.output


@pytest.mark.parametrize(("typed", "meant"), [("rossier", "usc-rossier"), ("placer", "pcoe")])
def test_the_likeliest_one_is_offered(typed, meant):
    result = CliRunner().invoke(command, ["show", typed])
    assert f"There is no program '{typed}'. Did you mean '{meant}'?" in result.output


def test_a_file_that_is_not_there_is_wrong_use(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(command, ["show", "./none.yml"])
    assert (result.exit_code, "There is no file ./none.yml." in result.output) == (2, True)


def test_capital_letters_make_no_difference():
    shown = CliRunner().invoke(command, ["show", "CTC", "--format", "yaml"])
    assert "\nid: ctc\n" in shown.output


def test_a_programs_own_file_is_printed_from_where_it_lies(world):
    root = world({"office/my-program.yml": OWN})
    result = programs("show", str(root / "office" / "my-program.yml"))
    assert "Valley Induction" in result.stdout
    assert "In portfolio.yml: program: ./my-program.yml\n" in result.stdout
    assert result.return_value == 0


def test_a_programs_own_file_with_mistakes_is_not_printed(world):
    root = world({"my-program.yml": OWN.replace("reached: solid", "reached: sold")})
    result = programs("show", str(root / "my-program.yml"))
    assert result.return_value == 1
    assert result.stdout == ""
    assert "can't be used as a program yet" in result.stderr
