"""Meetings that took place and that a program does not count."""

import pytest

from casc_portfolio.checks import check, word
from casc_portfolio.portfolio import load
from tests.checks.examples import TODAY, read_example

OWN = """
my-program.yml (a small program, with these lines)
    hours:
      - {{id: coaching, title: Coaching, owner: candidate, per_year: 40, assumed: yes, {more}}}
hours/coaching.csv
    date,hours,mode
    2025-09-12,1.5,Zoom
    2025-09-19,1.5,site visit
    2025-09-26,1,online
    2025-10-03,1,phone
"""


def told(tmp_path, more):
    root = read_example(OWN.format(more=more).strip()).make(tmp_path)
    findings = [one for one in check(load(root), today=TODAY) if one.code == "CP329"]
    words = map(word, findings)
    return [
        (one.place.line, said.message, said.hint) for one, said in zip(findings, words, strict=True)
    ]


def test_each_kind_is_told_once_with_what_counts_instead(tmp_path):
    assert told(tmp_path, "modes: [site-visit, video, phone], uncounted: [video, phone]") == [
        (
            2,
            "2 entries of this log say “video”, and your program does not count hours of that "
            "kind; this is the first.",
            "Keep what took place, and make up what the sum lacks in a way that counts: site-visit.",
        ),
        (
            5,
            "This entry says “phone”, and your program does not count hours of that kind.",
            "Keep what took place, and make up what the sum lacks in a way that counts: site-visit.",
        ),
    ]


def test_a_program_without_a_list_of_its_own_names_no_way(tmp_path):
    ((_, _, hint),) = told(tmp_path, "uncounted: [phone]")
    assert hint == "Keep what took place, and make up what the sum lacks in a way that counts."


@pytest.mark.parametrize("more", ["modes: [site-visit, video, phone]", "uncounted: [e-mail]"])
def test_what_counts_is_not_talked_about(tmp_path, more):
    assert told(tmp_path, more) == []


@pytest.mark.parametrize("typed", ["[vidoe]", "vidoe", "[video, vidoe]"])
def test_a_kind_that_is_none_of_the_modes_is_told_in_the_program(tmp_path, typed):
    more = f"modes: [site-visit, video, phone], uncounted: {typed}"
    root = read_example(OWN.format(more=more).strip()).make(tmp_path)
    findings = [one for one in check(load(root), today=TODAY) if one.code == "CP343"]
    assert [one.arguments["value"] for one in findings] == ["vidoe"]
