"""The reference of the rules is what the rules say today."""

import re

import pytest
import yaml

from casc_portfolio.checks import RULES, address_of, said
from casc_portfolio.resources import site_configuration
from tools.rules import FOLDER, reference

PAGES = reference()


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_as_the_rules_say(name):
    written = (FOLDER / name).read_text(encoding="utf-8")
    assert written == PAGES[name], (
        "Run: python -m tools.rules, after the golden files of tests/checks"
    )


def test_no_page_is_left_of_a_block_that_is_no_more():
    assert {file.name for file in FOLDER.glob("rules*.md")} == set(PAGES)


@pytest.mark.parametrize("code", RULES)
def test_every_rule_stands_where_its_address_says(code):
    page, _, anchor = address_of(code, site="https://guides.example").partition("#")
    text = PAGES[page.rpartition("/")[2].replace(".html", ".md")]
    assert text.count(f"## {code} {RULES[code].name} {{ #{anchor} }}\n") == 1


def test_what_is_set_in_columns_stays_so():
    page = PAGES["rules-1.md"]
    assert "**How to mend it:**\n\n```text\ncontent/cpsel-2/evidence/      evidence\n" in page
    assert (
        "**How to mend it:** When in doubt, put the whole value in straight quotation marks:"
        in page
    )


def test_signs_of_markdown_are_shown_as_they_are_typed():
    assert "such as \\#\\#\\#\\# right below \\#\\#." in PAGES["rules-4.md"]


def test_the_pages_are_in_the_navigation():
    nav = yaml.safe_load(site_configuration().read_text("utf-8"))["nav"]
    assert set(PAGES) <= set(re.findall(r"[\w-]+\.md", repr(nav)))


@pytest.mark.parametrize("code", RULES)
def test_the_words_of_a_finding_lead_to_its_rule(code):
    start = PAGES[f"rules-{code[2]}.md"].index(f"{{ #{code.lower()} }}")
    section = PAGES[f"rules-{code[2]}.md"][start:].partition("\n## ")[0]
    shown = section.partition("**What you read there:**\n\n```text\n")[2].partition("```")[0]
    assert f" {code} {RULES[code].name}: " in " ".join(shown.split())
    words = said(RULES[code])
    if len(words) == 1:
        assert words[0].partition("…")[0].strip() in " ".join(shown.split())
    else:
        bullets = section.partition("**All that it may say**")[2].count("\n- ")
        assert bullets == len(words)
