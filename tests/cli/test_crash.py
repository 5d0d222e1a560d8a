"""Every way a command can end has its exit code."""

import click
import pytest

from casc_portfolio.cli import crash


def ending(problem):
    @click.command()
    def command():
        raise problem

    return command


@pytest.fixture(autouse=True)
def no_arguments(monkeypatch):
    monkeypatch.setattr("sys.argv", ["casc"])


def test_a_command_that_ends_well_is_fine():
    assert crash.run(click.Command("fine", callback=lambda: None)) == crash.FINE


def test_a_command_may_name_its_own_exit_code():
    assert (
        crash.run(click.Command("found", callback=lambda: click.get_current_context().exit(1))) == 1
    )


def test_wrong_use_says_so(capsys):
    assert crash.run(ending(click.UsageError("There is no such page."))) == crash.WRONG_USE
    assert "There is no such page." in capsys.readouterr().err


def test_ctrl_c_promises_that_nothing_was_changed(capsys):
    assert crash.run(ending(KeyboardInterrupt())) == crash.INTERRUPTED
    assert capsys.readouterr().err.strip() == "Stopped. Nothing you wrote was changed."


def test_a_full_disk_is_the_machine_s_refusal(capsys):
    problem = OSError(28, "No space left on device", "site/index.html")
    assert crash.run(ending(problem)) == crash.MACHINE_REFUSED
    assert "No space left on device (site/index.html)" in capsys.readouterr().err


def test_a_bug_of_ours_ends_in_a_report_without_private_text(capsys):
    assert crash.run(ending(ValueError("the name of a child"))) == crash.OUR_BUG
    report = capsys.readouterr().err
    assert report.startswith("This is a mistake of ours, not of yours.")
    assert "ValueError" in report
    assert "the name of a child" not in report
    assert "cli/crash.py" in report
