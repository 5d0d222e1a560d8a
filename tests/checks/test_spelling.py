"""Every cause of a header that can't be read has words of its own."""

import pytest

from casc_portfolio.checks import word
from casc_portfolio.checks.spelling import CAUSES
from casc_portfolio.source import Source, read_markdown, read_yaml
from casc_portfolio.source.problems import UNREADABLE_YAML

HEADERS = {
    "colon": "title: Walks: what we saw",
    "no-space-after-colon": "title:Walks\nrole: I led",
    "no-space-after-hyphen": "elements:\n  -2A\n  - 2B",
    "bullet": "elements:\n  • 2A\n  • 2B",
    "starred": "**title**: Walks\nrole: I led",
    "under-remark": "title: Walks\n#date:\n  from: 2025-10-14",
    "odd-space": "title:\u00a0Walks\nrole: I led",
    "unclosed-quote": 'title: "Walks\nrole: I led',
    "text-after-quote": 'title: "Walks" and talks',
    "apostrophe": "title: 'Dana's walks'",
    "smart-quotes": "title: “Walks: what we saw”",
    "backslash": 'title: "C:\\Users\\dana"',
    "start-sign": "title: @school",
    "unclosed-bracket": "elements: [2A, 2C\nrole: I led",
    "in-brackets": 'elements: ["2A" "2C"]',
    "body-in-header": "title: Walks\n\nWe walked, and then we: talked.\n\nAnd again.\n\nrole: I led",
    "not-a-field": "title: Walks\nand what we saw\nrole: I led",
    "indentation": "title: Walks\n   role: I led\n kind: plan",
    "item-column": "artifacts:\n- file: a.pdf\n  title: A\n  - file: b.pdf",
    "list-under-value": "elements: 2A\n  - 2B",
}


def findings(header):
    _, found = read_markdown(Source(path="a.md", text=f"---\n{header}\n---\n"))
    return [finding for finding in found if finding.code == UNREADABLE_YAML]


@pytest.mark.parametrize(("cause", "header"), HEADERS.items(), ids=list(HEADERS))
def test_a_header_is_told_apart_by_its_cause(cause, header):
    told = {str(finding.arguments["cause"]): word(finding) for finding in findings(header)}
    assert cause in told
    assert told[cause].message == word_of(cause, findings(header))


def word_of(cause, found):
    """The message that the table of causes has, filled."""
    finding = next(one for one in found if one.arguments["cause"] == cause)
    return CAUSES[cause].message[0].format(**finding.arguments)


def test_a_line_as_it_was_meant_is_in_the_hint():
    (finding,) = findings(HEADERS["colon"])
    assert word(finding).hint.endswith('title: "Walks: what we saw"')


def test_fields_below_a_line_that_ends_them_are_told_about():
    _, found = read_yaml(Source(path="portfolio.yml", text="name: Dana\n---\nprogram: pcoe\n"))
    assert [finding.arguments["cause"] for finding in found] == ["second-document"]


def test_no_words_wait_for_a_cause_that_nothing_gives():
    assert set(CAUSES) == {*HEADERS, "second-document"}
