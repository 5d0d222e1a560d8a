"""A question waits until its answer can be taken."""

import os
import select
import subprocess
import sys
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from casc_portfolio.cli import asking
from casc_portfolio.cli.asking import asked, asked_day, asked_word, path_typed


def answered(question, answers):
    """What was asked and said, and what came of it."""
    found = []
    result = CliRunner().invoke(
        click.Command("ask", callback=lambda: found.append(question())), input=answers
    )
    return result.output, found[0] if found else None


def test_a_day_in_another_form_is_offered_and_taken_with_enter():
    said, day = answered(lambda: asked_day("When", empty="Please type a day."), "6/8/26\n\n")
    assert "Did you mean 2026-06-08?" in said
    assert "When [2026-06-08]: " in said
    assert day == date(2026, 6, 8)


def test_enter_alone_is_answered_with_a_sentence_and_not_taken():
    said, day = answered(lambda: asked_day("When", empty="Please type a day."), "\n2026-06-08\n")
    assert said.count("Please type a day.") == 1
    assert day == date(2026, 6, 8)


def test_what_can_not_be_is_asked_once_more():
    def never(day):
        if day.year < 2026:
            raise click.UsageError("That is too long ago.")

    said, day = answered(
        lambda: asked_day("When", empty="", fits=never), "2025-06-08\n2026-06-08\n"
    )
    assert "That is too long ago." in said
    assert day == date(2026, 6, 8)


def test_a_word_is_known_however_it_is_written():
    said, word = answered(lambda: asked_word("Level", ["meets", "approaches"]), "most\nMeets\n")
    assert "Please type one of these: meets, approaches." in said
    assert word == "meets"


def test_a_question_longer_than_the_terminal_is_broken_at_a_space(monkeypatch):
    monkeypatch.setattr(asking, "columns_of", lambda stream: 40)
    said, _ = answered(lambda: asked("The level decided for Instructional Leadership", str), "x\n")
    assert said.startswith("The level decided for\nInstructional Leadership: x\n")


@pytest.mark.parametrize(
    ("answer", "path"),
    [
        ("~/my-portfolio ", Path.home() / "my-portfolio"),
        ('"My Portfolio"', Path("My Portfolio")),
        ("'our program.yml'", Path("our program.yml")),
        ("O'Hara", Path("O'Hara")),
    ],
)
def test_a_path_is_read_as_it_is_typed_or_pasted(answer, path):
    assert path_typed(answer) == path


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="its console edits a line by itself")
def test_the_arrow_keys_move_in_an_answer(tmp_path):
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "casc_portfolio", "new", "mine", "--program", "ctc"]
    terminal = {"stdin": theirs, "stdout": theirs, "stderr": theirs}
    env = {**os.environ, "TERM": "xterm"}
    with subprocess.Popen(command, cwd=tmp_path, env=env, **terminal) as person:
        os.close(theirs)
        try:
            for question, answer in (
                ("Your name", "Ana Lopz\x1b[De"),
                ("The day it started", "2026-07-01"),
                ("Your position", ""),
                ("Your school", ""),
                ("Your district", ""),
                ("Your coach", ""),
            ):
                wait_until(ours, question)
                os.write(ours, f"{answer}\r".encode())
            wait_until(ours, "casc serve")
            person.wait()
        finally:
            os.close(ours)
    assert person.returncode == 0
    assert "name: Ana Lopez\n" in (tmp_path / "mine" / "portfolio.yml").read_text()


def wait_until(terminal, words):
    """Reads what stands on the terminal until these words do."""
    said = ""
    while words not in said:
        assert select.select([terminal], [], [], 120)[0], said
        said += os.read(terminal, 4096).decode(errors="replace")
