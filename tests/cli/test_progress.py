import json

import pytest
from click.testing import CliRunner

from casc_portfolio.cli.crash import run
from casc_portfolio.cli.progress import command
from tests.complete import AT_FINAL, complete
from tests.worlds import make_world

DAY = AT_FINAL["pcoe"].isoformat()


@pytest.fixture
def inside(tmp_path, monkeypatch):
    """Makes a complete portfolio and goes into one of its folders."""

    def go(folder="", **changed):
        make_world(tmp_path, complete("pcoe") | changed)
        monkeypatch.chdir(tmp_path / folder)
        return tmp_path

    return go


def progress(*arguments):
    return CliRunner().invoke(command, arguments, standalone_mode=False)


def test_it_works_from_any_folder_of_the_portfolio(inside):
    inside("content/cpsel-2/evidence")
    result = progress("--as-of", DAY)
    assert result.return_value == 0
    assert result.stdout.startswith("Marisol Tanaka\n")
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("day", "milestone", "code"),
    [
        (DAY, "final", 0),
        (DAY, "recommendation", 1),
        ("2025-01-01", "final", 1),
        ("2025-01-01", "plan-1", 0),
        ("2026-08-20", "recommendation", 0),
    ],
)
def test_a_gate_that_is_not_met_ends_with_1(inside, day, milestone, code):
    inside()
    assert progress("--as-of", day, "--require", milestone).return_value == code


def test_capital_letters_make_no_difference(inside):
    inside()
    result = progress("--as-of", DAY, "--require", "Final", "--format", "JSON")
    assert (result.return_value, json.loads(result.stdout)["gate"]["milestone"]) == (0, "final")


def test_what_could_not_be_read_is_mentioned_and_a_mere_warning_is_not(inside):
    page = "---\ntitle: Walks #3\n---\n"
    inside(**{"content/cpsel-2/evidence/more.md": page})
    assert progress("--as-of", DAY).stderr == ""
    inside(**{"content/cpsel-2/evidence/more.md": page.replace("#3", ": ours")})
    assert "could not be read" in progress("--as-of", DAY).stderr


def test_what_is_asked_for_as_json_is_json(inside):
    inside()
    result = progress("--as-of", DAY, "--require", "final", "--format", "json")
    found = json.loads(result.stdout)
    assert found["as_of"] == DAY
    assert found["gate"]["met"] is True


def test_the_summary_of_a_job_is_markdown(inside):
    inside()
    result = progress("--as-of", DAY, "--format", "markdown")
    assert result.stdout.startswith("## Progress of Marisol Tanaka\n")


def test_without_a_day_it_is_today(inside):
    inside()
    found = json.loads(progress("--format", "json").stdout)
    assert found["as_of"] >= "2025-01-01"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("20250101", "'20250101' is not a date we can be sure of. Write it like 2026-06-30."),
        ("01/02/2025", "Did you mean 2025-01-02?"),
        ("2025-02-30", "There is no day 2025-02-30 in the calendar."),
        ("soon", "Write it like 2026-06-30."),
    ],
)
def test_a_day_that_is_none_is_wrong_use(inside, day, said):
    inside()
    result = CliRunner().invoke(command, ["--as-of", day])
    assert result.exit_code == 2
    assert said in result.output


def test_an_unknown_milestone_is_wrong_use_and_the_known_ones_are_told(inside):
    inside()
    result = CliRunner().invoke(command, ["--require", "graduation"])
    assert result.exit_code == 2
    assert "There is no milestone 'graduation'. There are: start, coach," in result.output


def test_outside_of_a_portfolio_it_says_how_to_begin(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(command, [])
    assert result.exit_code == 2
    assert "casc new" in result.output


def test_a_program_that_is_not_known_has_no_progress(inside):
    inside(**{"portfolio.yml": "name: Ada\nprogram: pceo\nstart: 2024-08-15\n"})
    result = progress()
    assert result.return_value == 1
    assert "casc check says why" in result.stderr
    assert result.stdout == ""


def test_what_could_not_be_read_is_mentioned_beside_the_result(inside):
    inside(**{"content/iip/year-1.md": "---\nyear: [\n---\n"})
    result = progress("--as-of", DAY)
    assert "could not be read" in result.stderr
    assert "Plan of year 1" in result.stdout


def test_help_has_an_example(capsys, monkeypatch):
    monkeypatch.setattr("sys.argv", ["casc", "--help"])
    assert run(command) == 0
    assert "Example:  casc progress" in capsys.readouterr().out
