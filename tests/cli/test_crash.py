"""Every way a command can end has its exit code."""

import errno
import sys
from importlib import import_module
from io import StringIO

import click
import pytest

from casc_portfolio.cli import cli, crash
from tests.worlds import make_world


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


def test_ctrl_c_in_a_question_is_told_on_a_line_of_its_own(capsys, monkeypatch):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert crash.run(ending(click.Abort())) == crash.INTERRUPTED
    assert capsys.readouterr().err == "\nStopped. Nothing you wrote was changed.\n"


def test_a_full_disk_is_the_machine_s_refusal(capsys):
    problem = OSError(28, "No space left on device", "site/index.html")
    assert crash.run(ending(problem)) == crash.MACHINE_REFUSED
    assert "No space left on device (site/index.html)" in capsys.readouterr().err


def test_a_reader_who_reads_no_further_is_no_error(capsys, monkeypatch):
    for name in ("stdout", "stderr"):  # click wraps them up
        monkeypatch.setattr(sys, name, getattr(sys, name))
    assert crash.run(ending(BrokenPipeError(errno.EPIPE, "Broken pipe"))) == crash.FINE
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("number", "code"), [(errno.EPIPE, crash.FINE), (errno.ENOSPC, crash.MACHINE_REFUSED)]
)
@pytest.mark.parametrize(
    "problem", [click.UsageError("There is no such page."), ValueError("a bug"), OSError(5, "b")]
)
def test_where_nothing_can_be_said_there_is_no_traceback(monkeypatch, problem, number, code):
    class Closed(StringIO):
        def write(self, _):
            raise OSError(number, "It takes no more")

    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, Closed())
    assert crash.run(ending(problem)) == code


def test_a_bug_of_ours_ends_in_a_report_without_private_text(capsys):
    assert crash.run(ending(ValueError("the name of a child"))) == crash.OUR_BUG
    report = capsys.readouterr().err
    assert report.startswith("This is a mistake of ours, not of yours.")
    assert "ValueError" in report
    assert "the name of a child" not in report
    assert "cli/crash.py" in report


def fail():
    raise ValueError("secret")


def report_of(command, capsys) -> str:
    assert crash.run(command) == crash.OUR_BUG
    return capsys.readouterr().err


def test_the_report_names_the_command_and_nothing_else_that_was_typed(capsys, monkeypatch):
    monkeypatch.setattr("sys.argv", ["casc", "check", "/home/dana/secret", "--select", "secret"])
    context = {"ignore_unknown_options": True, "allow_extra_args": True}
    check = click.Command("check", callback=fail, context_settings=context)
    report = report_of(click.Group(commands={"check": check}), capsys)
    assert " check · Python" in report
    assert "secret" not in report


def test_errors_that_led_to_it_are_named_by_kind(capsys):
    @click.command()
    def command():
        try:
            raise KeyError("canary")
        except KeyError as problem:
            raise TypeError("canary") from problem

    report = report_of(command, capsys)
    assert "TypeError, from KeyError\n" in report
    assert "canary" not in report


def test_a_thousand_lines_are_shortened(capsys):
    @click.command()
    def command():
        def again():
            return again()

        again()

    report = report_of(command, capsys)
    assert "RecursionError" in report
    assert " more …\n" in report
    assert len(report.splitlines()) < 40


CANARY = "canary"
PAGE = f"""\
---
title: {CANARY} title
date: 2025-10-14
elements:
  2A: {CANARY} claim
role: {CANARY} role
result: {CANARY} result
goal: {CANARY}-goal
{CANARY}: {CANARY}
artifacts:
  - file: artifacts/{CANARY}.pdf
    title: {CANARY}
status: ready
---
## {CANARY}

[{CANARY}]({CANARY}.md) ![{CANARY}]({CANARY}.jpg)
"""
SETTINGS = f"""\
name: {CANARY} name
program: pcoe
start: 2025-07-01
positions:
  - role: {CANARY}
    school: {CANARY}
    from: 2025-07-01
exceptions:
  - code: unused-file
    reason: {CANARY}
"""
LOG = f"date,hours,mode,with,topic\n2025-08-14,1.5,video,{CANARY},{CANARY}\n{CANARY},,,,\n"
WHERE = [
    ("portfolio.load", "read_markdown"),
    ("portfolio.load", "validate"),
    ("hours.read", "read_table"),
    ("checks.check", "_ordered"),
    ("checks.word", "_fill"),
    ("report.findings_text", "excerpt"),
    ("mend.mend", "proposals"),
    ("mend.workshop", "read_sheet"),
]


@pytest.mark.parametrize(("room", "name"), WHERE)
def test_no_word_of_a_portfolio_is_in_the_report(room, name, tmp_path, capsys, monkeypatch):
    files = {
        "portfolio.yml": SETTINGS,
        "content/index.md": f"---\ntitle: {CANARY}\nstatus: ready\n---\n{CANARY}\n",
        f"content/cpsel-2/evidence/{CANARY}.md": PAGE.replace("title:", "tilte:"),
        f"content/artifacts/{CANARY}.pdf": CANARY,
        "hours/coaching.csv": LOG,
    }
    root = make_world(tmp_path / CANARY, files)

    def break_down(*values, **named):
        raise ValueError(CANARY, values, named)

    monkeypatch.setattr(import_module(f"casc_portfolio.{room}"), name, break_down)
    monkeypatch.chdir(root)
    way = "--fix" if room.startswith("mend") else "--strict"
    monkeypatch.setattr("sys.argv", ["casc", "check", f"{root}/content", "hours", way])
    report = report_of(cli, capsys)
    assert "ValueError" in report
    assert CANARY not in report


def test_a_template_is_not_named(capsys):
    @click.command()
    def command():
        exec(compile("1 / 0", "/home/canary/pages/canary.md", "exec"))

    report = report_of(command, capsys)
    assert "a template:1\n" in report
    assert "canary" not in report


@pytest.mark.parametrize(("asked", "code"), [(143, 143), (129, 129), (1, 0), (None, 0)])
def test_a_signal_that_asks_for_the_end_is_told_by_the_code(asked, code, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["casc"])

    @click.command()
    def ends():
        sys.exit(asked)

    assert crash.run(ends) == code
