import re

import pytest

from casc_portfolio import frameworks

CPSEL = frameworks.load("cpsel-2014")

TITLES = {
    "1": "Development and Implementation of a Shared Vision",
    "1A": "Student-Centered Vision",
    "1B": "Developing Shared Vision",
    "1C": "Vision Planning and Implementation",
    "2": "Instructional Leadership",
    "2A": "Professional Learning Culture",
    "2B": "Curriculum and Instruction",
    "2C": "Assessment and Accountability",
    "3": "Management and Learning Environment",
    "3A": "Operations and Facilities",
    "3B": "Plans and Procedures",
    "3C": "Climate",
    "3D": "Fiscal and Human Resources",
    "4": "Family and Community Engagement",
    "4A": "Parent and Family Engagement",
    "4B": "Community Partnerships",
    "4C": "Community Resources and Services",
    "5": "Ethics and Integrity",
    "5A": "Reflective Practice",
    "5B": "Ethical Decision-Making",
    "5C": "Ethical Action",
    "6": "External Context and Policy",
    "6A": "Understanding and Communicating Policy",
    "6B": "Professional Influence",
    "6C": "Policy Engagement",
}


def test_six_standards_and_nineteen_elements_with_their_published_titles():
    standards = {standard.number: standard.title for standard in CPSEL.standards}
    elements = {element.code: element.title for element in CPSEL.elements}
    assert standards | elements == TITLES
    assert [len(standard.elements) for standard in CPSEL.standards] == [3, 3, 4, 3, 3, 3]


def test_every_standard_and_element_is_explained_in_a_sentence_or_two():
    for part in (*CPSEL.standards, *CPSEL.elements):
        assert part.summary.endswith("."), part.title
        assert 1 <= len(re.findall(r"[.?!](?: |$)", part.summary)) <= 2, part.title


def test_codes_lie_under_their_standard_and_folders_are_named_after_it():
    for standard in CPSEL.standards:
        assert standard.folder == f"cpsel-{standard.number}"
        assert {element.standard for element in standard.elements} == {standard.number}


def test_it_links_to_the_commission():
    assert CPSEL.url.startswith("https://www.ctc.ca.gov/")


def test_a_framework_is_read_once():
    assert frameworks.shipped() == ("cpsel-2014",)
    assert frameworks.load("cpsel-2014") is CPSEL


def test_an_unknown_framework_is_a_key_error():
    with pytest.raises(KeyError):
        frameworks.load("../programs/pcoe")
