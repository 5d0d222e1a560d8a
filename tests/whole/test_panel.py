"""Three panelists score in a browser, the office merges their files and files what is decided."""

import shutil
from datetime import date

import pytest
from click.testing import CliRunner
from playwright.sync_api import expect

from casc_portfolio.cli import panel_decide
from casc_portfolio.cli.panel import command
from casc_portfolio.portfolio import load
from casc_portfolio.progress import measure
from tests.theme.papers import ALL_MEET, SAMPLES, fill, finish, saved, sheet_file
from tests.watch import watch

pytestmark = pytest.mark.slow

BY_HAND = """\
                   directed toward  approaches  meets    exemplifies  not enough
  1 Vision         ·                ·           B C      A            ·
                   2 of 3 alike · 1 step apart · reached
  2 Instruction    ·                ·           A B C    ·            ·
                   all alike · reached
  3 Management     ·                ·           A B      ·            C
    agreed         ·                ·           A B C    ·            ·
                   all alike · reached
  4 Community      ·                B           A        C            ·
                   no two alike · 2 steps apart · reached; talk first
  5 Ethics         ·                ·           A B C    ·            ·
                   all alike · reached
  6 Policy         ·                ·           B C      ·            A
                   2 of 3 alike · 1 of 3 saw not enough evidence · reached
"""
LEVELS = {
    "Asha Whitfield": {"1": "exemplifies", "6": None},
    "Bruno Castellanos": {"4": "approaches"},
    "Chioma Larkspur": {"3": None, "4": "exemplifies"},
}
DECISION = """\
program: pcoe
date: 2026-06-08
by: Program director
deciders: [program director, three administrators at the Showcase]
outcome: meets
levels: {1: meets, 2: meets, 3: meets, 4: meets, 5: meets, 6: meets}
reason: We talked about families for an hour, and what you showed us there convinced us.
"""


def score(browser, address, name, levels):
    """One panelist on a computer of their own: filled, reloaded, finished, agreed, saved."""
    context = browser.new_context()
    complaints = watch(context)
    page = context.new_page()
    page.goto(address)
    fill(page, name=name, levels={**ALL_MEET, **levels})
    expect(page.locator("#saved")).to_contain_text("Kept here")
    page.reload()
    expect(page.locator("#name")).to_have_value(name)
    finish(page)
    if levels.get("3", "") is None:
        page.check('[name="agreed-3"][value="meets"]')
    file = saved(page, "Save the file for the office").read_bytes()
    context.close()
    assert complaints.lines == []
    return file


def office(*arguments):
    return CliRunner().invoke(command, list(map(str, arguments)), standalone_mode=False)


def test_from_three_browsers_to_a_decision_on_file(browser, tmp_path, monkeypatch):
    address = sheet_file(tmp_path).as_uri()
    scores = tmp_path / "scores"
    scores.mkdir()
    for name, levels in LEVELS.items():
        (scores / f"{name}.json").write_bytes(score(browser, address, name, levels))
    result = office("merge", scores)
    assert result.return_value == 0, result.stdout
    assert BY_HAND in result.stdout
    assert "Standard 4: 2 steps apart." in result.stdout

    home = tmp_path / "home"
    shutil.copytree(SAMPLES / "pcoe", home)
    (home / "records" / "showcase-decision.md").unlink()
    portfolio = load(home)
    assert not measure(portfolio, as_of=date(2026, 7, 10)).gate("recommendation").met
    monkeypatch.setattr(panel_decide, "today", lambda: date(2026, 7, 10))
    (tmp_path / "decision.yml").write_text(DECISION, encoding="utf-8")
    candidate = portfolio.settings.fields.name
    office(
        "decide",
        "--from",
        tmp_path / "decision.yml",
        "--candidate",
        candidate,
        "--out",
        tmp_path / "out",
    )
    shutil.copytree(tmp_path / "out" / "records", home / "records", dirs_exist_ok=True)
    sheet = office("recommend", "--portfolio", home, "--as-of", "2026-07-10")
    assert sheet.return_value == 0, sheet.stdout
    assert "Nothing is open." in sheet.stdout
