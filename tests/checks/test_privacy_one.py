"""One student: sentences in which somebody is counted, and sentences in which a story begins."""

from datetime import date

import pytest

from casc_portfolio.checks.privacy_patterns import traces

TODAY = date(2026, 11, 2)

COUNTED = {
    "Only one student finished the course.": "one student",
    "Just one boy signed up for choir.": "one boy",
    "Exactly one eighth grader took the test again.": "one eighth grader",
    "All but one student came back after the break.": "one student",
    "1 student was late.": "1 student",
    "In the end 1 of our students stayed.": "1 of our students",
    "Only 1 of 24 students answered.": "1 of 24 students",
    "One of 24 students answered.": "One of 24 students",
    "One of the thirty-one students answered.": "One of the thirty-one students",
    "One of our six newcomers moved.": "six newcomers",
    "In a class of 22 students, one student said nothing.": "one student",
    "Eleven boys and one girl joined the lab.": "one girl",
    "One student (4 %) chose the other bell.": "One student",
    "It was 4 percent, or one student.": "one student",
    "One student was expelled in March.": "One student",
    "That fall we suspended one student.": "one student",
    "One student with a one-to-one aide in third grade came late.": "One student",
    "One student’s IEP was never read.": "One student",
    "We have one deaf student.": "one deaf student",
    "One foster child changed schools.": "One foster child",
    "One of my students died last spring.": "One of my students",
    "One girl in my school is pregnant.": "One girl",
    "One newcomer, an asylum seeker, ran the booth.": "One newcomer",
    "One student failed algebra again.": "One student",
    "One student brought a knife.": "One student",
    "One kindergartner had a seizure.": "One kindergartner",
    "| Left early | one student |": "one student",
    "She is the only girl on the team.": "only girl",
    "Our only newcomer reads in two languages.": "only newcomer",
    "The one boy in the kitchen class set the table.": "one boy",
    "A single student was suspended.": "single student",
    "Of the 24 students, three were absent.": "three",
    "Of 24 students who applied, only two passed.": "two",
    "Of the 31 students, one was moved.": "one",
}
"""Sentence → the words that tell of somebody."""

A_STORY = [
    "One boy brought a carburetor.",
    "Each followed one long-term English learner through science.",
    "Where a story here is about one student or one colleague, its details are changed.",
    "I think of one student who never took off her jacket.",
    "When one student told me this, I wrote it down.",
    "One student said it aloud.",
    "One of my students wrote this.",
    "One of our eighth graders asked why the bell rings.",
    "In a school with 900 students, one student asked me my name.",
    "What would one child see from this desk?",
    "One girl told me about her grandmother’s garden.",
    "I still hear one newcomer read the sign.",
    "One student and two teachers met me at the gate.",
    "We learned their names, one student at a time.",
    "The bell passed from one student to the next.",
    "One student after another stood up.",
    "One student per class was drawn by lot.",
    "Not one student was suspended.",
    "No one student was expelled that year.",
    "Not a single student was suspended.",
    "If only one student answers, ask again.",
    "If one student is suspended, a whole class sees it.",
    "Even one student who failed is too many.",
    "Not every one of our students passed algebra; nobody failed it alone.",
    "One student council met with one student newspaper.",
    "A single student can change a room.",
    "The one student whose name I did not know sat in front.",
    "You are not the only student who waits.",
    "He is the only child of two teachers.",
    "The only students I knew were gone.",
    "Of my students, one has always had a question.",
    "A group of ten students or fewer is told without numbers.",
    "One boy sang. Later a student was suspended.",
]

TABLES = {
    "| Outcome | Students |\n|---|---:|\n| Suspended | 3 |\n| None | 412 |\n": ["3"],
    "Outcome | Number of students\n--- | ---\nMoved | **4** |\nStayed | 38\n": ["4"],
    "| Year | English learners tested |\n| --- | --- |\n| 2025 | 9 (4 %) |\n\n3\n": ["9"],
    "| Year | Students per class |\n|---|---|\n| 2025 | 4 |\n": [],
    "| Year | Teachers | Walks |\n|---|---|---|\n| 2025 | 4 | 3 |\n": [],
    "| Students | Level |\n|---|---|\n| 24 | 3 |\n": [],
    "| Students (%) | Level |\n|---|---|\n| 9 | 3 |\n": [],
}
"""Table → the cells that count so few."""


def found(text):
    return [text[one.start : one.end] for one in traces(text, today=TODAY)]


@pytest.mark.parametrize("text", COUNTED)
def test_one_who_is_counted_is_told(text):
    assert found(text) == [COUNTED[text]]


@pytest.mark.parametrize("text", A_STORY)
def test_one_who_is_nobody_in_particular_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize("text", TABLES)
def test_small_counts_in_tables_are_told(text):
    assert found(text) == TABLES[text]
