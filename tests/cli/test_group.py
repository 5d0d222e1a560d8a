"""The list of commands, and what happens to a name that is none."""

import pytest
from click.testing import CliRunner

from casc_portfolio import __version__
from casc_portfolio.cli import cli


@pytest.fixture
def casc():
    return lambda *arguments: CliRunner().invoke(cli, arguments)


def test_help_lists_every_command_in_the_order_of_the_work(casc):
    result = casc("--help")
    names = [
        line.split()[0]
        for line in result.output.split("Commands:")[1].splitlines()
        if line[2:3].strip()
    ]
    assert names[:5] == ["new", "check", "progress", "build", "serve"]


def test_every_listed_command_has_help_with_an_example(casc):
    for name in cli.list_commands(None):
        result = casc(name, "--help")
        assert result.exit_code == 0, name
        assert f"casc {name}" in result.output, name


def test_version(casc):
    assert casc("--version").output == f"casc, version {__version__}\n"


def test_a_mistyped_command_is_met_with_the_likeliest(casc):
    result = casc("chek")
    assert result.exit_code == 2
    assert "There is no command 'chek'. Did you mean 'check'?" in result.output


def test_an_unknown_command_is_met_with_the_way_to_the_list(casc):
    assert "'casc --help' lists them" in casc("frobnicate").output
