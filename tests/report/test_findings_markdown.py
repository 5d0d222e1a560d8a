"""Markdown for comments and summaries: by file, and nothing that was typed is markup."""

import pytest
from markdown import markdown

from casc_portfolio.report import findings_markdown
from casc_portfolio.report.findings_markdown import MOST, render
from tests.report.told import EXCEPTED, WARNING, WHOLE, WORST, goal


@pytest.fixture(autouse=True)
def guides_without_an_address(monkeypatch):
    monkeypatch.setattr(findings_markdown, "address_of", lambda code: None)


def test_findings_stand_below_their_file():
    assert render([goal(), WARNING, WHOLE], files=3) == (
        "# Findings\n"
        "\n"
        "**1 error, 1 warning and 1 note** in 3 files.\n"
        "\n"
        "## content/a.md\n"
        "\n"
        "- **error**, line 3: No plan has a goal called “walk”. Did you mean walks? "
        "(`CP201` unknown-goal)\n"
        "- **warning**, line 9: This is a second title: the page has one in its header. "
        "Use \\#\\# here, or delete the line if it only repeats the title. (`CP405` title-in-body)\n"
        "\n"
        "## content/artifacts/a b.txt\n"
        "\n"
        "- **note**: No page uses this file. Name it as an artifact of a piece of evidence, "
        "link to it, or delete it. (`CP710` unused-file)\n"
    )


def test_what_may_stay_comes_last_with_its_reason():
    assert render([], files=1, excepted=[EXCEPTED]) == (
        "# Findings\n"
        "\n"
        "**Nothing to mend** in 1 file.\n"
        "\n"
        "## May stay (1)\n"
        "\n"
        "- content/a.md, line 9: `CP405` title-in-body: Theirs; it stays. (until 2026-05-01)\n"
    )


def test_what_a_summary_has_no_room_for_is_counted():
    text = render([goal(line=line + 1) for line in range(MOST + 2)], files=1)
    assert text.count("- **error**") == MOST
    assert text.endswith("And 2 more; `casc check` shows all of them.\n")


def test_nothing_that_was_typed_is_markup():
    page = markdown(render([WORST], files=1))
    assert "<b>" not in page
    assert "<a " not in page
    assert "<em>" not in page


def test_a_name_leads_to_its_documentation_once_there_is_an_address(monkeypatch):
    monkeypatch.setattr(findings_markdown, "address_of", lambda code: "https://guides.example/")
    assert "([`CP201` unknown-goal](https://guides.example/))" in render([goal()], files=1)
