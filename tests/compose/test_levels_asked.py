"""A level per element, where the program asks for it: the writer is told how, and nobody else."""

from pathlib import Path

import pytest

from casc_portfolio import programs
from tests.compose.small import SMALL, page_at, site_of
from tests.compose.test_growth import OWN

FILE = "content/self-assessment/initial.md"


@pytest.fixture
def growth(tmp_path):
    """The growth page of a portfolio whose program asks for levels per element at first."""
    own = Path(programs.__file__).with_name("pcoe.yml").read_text("utf-8")
    asking = own.replace("    title: Initial\n", "    title: Initial\n    elements: yes\n", 1)
    assert asking != own
    settings = SMALL["portfolio.yml"].replace("program: pcoe", "program: ./ours.yml")

    def made(assessment, audience="private"):
        files = {"portfolio.yml": settings, "ours.yml": asking, FILE: assessment}
        return page_at(site_of(tmp_path, files, audience=audience), "growth.md").view

    return made


def rated(elements):
    standards = ", ".join(
        f"{number}: {{level: meets, sentence: So., elements: {{{given}}}}}"
        for number, given in elements.items()
    )
    header = "period: initial\ndate: 2025-09-01\naudience: panel\nstatus: ready\n"
    return f"---\n{header}standards: {{{standards}}}\n---\n"


EVERY = {
    str(number): ", ".join(
        f"{number}{letter}: meets" for letter in ("ABCD" if number == 3 else "ABC")
    )
    for number in range(1, 7)
}


def test_the_writer_is_told_what_is_asked_for_and_how_to_give_it(growth):
    asked = growth(OWN[FILE]).asked
    assert asked.title == "A level for each element as well"
    assert asked.text == (
        "Your program asks how you see yourself on each of the 19 elements. In “Initial” that "
        "is still to come. 18 have none. They show where within a standard you grew."
    )
    assert asked.action == (
        f"In {FILE}, under Standard 1, write elements: {{1A: …, 1B: …, 1C: …}} with a level "
        "such as directed-toward in place of each “…”."
    )


def test_a_few_that_are_left_are_named(growth):
    asked = growth(rated(EVERY | {"3": "3A: meets, 3C: meets", "6": "6A: meets"})).asked
    assert "Still without one: 3B, 3D, 6B, 6C." in asked.text
    assert "under Standard 3, write elements: {3B: …, 3D: …}" in asked.action


def test_where_all_have_one_nothing_is_asked(growth):
    assert growth(rated(EVERY)).asked is None


def test_nobody_else_sees_it(growth):
    assert growth(OWN[FILE], "panel").asked is None


def test_a_program_that_does_not_ask_says_nothing(tmp_path):
    assert page_at(site_of(tmp_path, OWN), "growth.md").view.asked is None
