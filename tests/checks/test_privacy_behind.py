"""Small counts behind their noun: sentences, lists and rows that tell them, and such as do not."""

from datetime import date

import pytest

from casc_portfolio.checks.privacy_patterns import traces

TODAY = date(2026, 11, 2)
HEAD = "| Measure | 2025 | 2026 |\n|---|---|---|\n"

TOLD = {
    "The number of students who were suspended fell from 12 to 5.": ["5"],
    "The number of students who were suspended\nfell from 12 to 5.": ["5"],
    "The number of chronically absent students dropped to seven last spring.": ["seven"],
    "The number of seniors with an F fell by 4, from 11 to 7.": ["7"],
    "The number of girls in robotics rose from 4 to 19.": ["4"],
    "The count of homeless youth fell to 3.": ["3"],
    "The number of Black students suspended went from 9 to 2.": ["2"],
    "The number of boys out of class is down to 6.": ["6"],
    "The number of boys sent out fell to 8 in two years.": ["8"],
    "Students earning a D or F fell from 24 to 9.": ["9"],
    "Office visits fell; students referred fell from 21 to 6.": ["6"],
    "Suspended students: 4": ["4"],
    "**Suspended students:** 4": ["4"],
    "- Students referred: 3\n- Students tested: 214\n": ["3"],
    "Number of students suspended: two": ["two"],
    "# students retained: 3": ["3"],
    "English learners reclassified: 8.": ["8"],
    "Students with IEPs: 9 (last year 21)": ["9"],
    "Homeless students: 5 of 1,200": ["5"],
    "D/F students: 7, seniors not graduating: 4": ["7", "4"],
    "Foster youth enrolled: 6": ["6"],
    "Students suspended twice or more - 4": ["4"],
    HEAD + "| Students suspended | 12 | 5 |\n": ["5"],
    HEAD + "| **Number of foster youth** | **9** | 14 |\n| Walks | 3 | 4 |\n": ["9"],
    "Of the 18 first graders I screened, four needed glasses.": ["four"],
    "Suspensions fell from 14 students to 9.": ["9"],
    "Suspensions fell from 14 students in the fall to 9 in the spring.": ["9"],
    "Truancy dropped from 112 students last year to just six.": ["six"],
    "Of our referrals, few were left: we went from 23 students to 4.": ["4"],
    "The waiting list shrank from fourteen students to three by October.": ["three"],
    "How many students were expelled? Two.": ["Two"],
    "How many girls had signed up?\nOnly three.": ["three"],
    "**How many of our seniors did not graduate?** 6\n": ["6"],
    "Students rated below basic: 4": ["4"],
}
"""Text → the numbers that are told."""

NOT_TOLD = [
    "Goals for students: 3",
    "Questions students asked: 4",
    "Hours with students: 3",
    "Students in grade: 5",
    "Level students reached: 3",
    "The average students reached: 4",
    "Students per class: 8",
    "Students tested: 214",
    "Students enrolled: 1,412",
    "Students: 1 to 30 per section",
    "Students: 1. Read. 2. Write.",
    "Students: 3, 4 and 5 in one line",
    "Students grew from a 2 to a 4 on the rubric.",
    "Students rose from 2 to 4.",
    "Students reading alone rose from page 3 to 9.",
    "The number of students who agreed rose from 31 to 78 percent.",
    "The number of students who agreed rose to 10%.",
    "The number of students in the program grew from 212 to 340.",
    "The number of students fell to 1,204.",
    "The number of students rose to one hundred.",
    "The number of students who came to 4 sessions was 212.",
    "The number of students per teacher fell from 24 to 9.",
    "The number of books students read rose from 2 to 8.",
    "The number of days students missed fell from 9 to 4.",
    "Referrals of students fell from 24 to 9.",
    "Of our students’ goals, two were met.",
    "Students rated lunch: 4",
    "Students ranked safety: 1",
    "Dear students: 1",
    "Suspensions fell from 24 incidents to 9.",
    "Class sizes fell from 34 students to 24.",
    "The share fell from 34 students to 9%.",
    "We went from 34 students per class to 9 sections.",
    "We went from 34 students per class to 9.",
    "We heard from 114 students to 3 p.m.",
    "How many students were in each group? Four.",
    "How many students are at a table? Six.",
    "How many students have a trusted adult? 212.",
    "How many adults does each student know? Three.",
    "How many students were absent? 2. How many came late?",
    "How many students were helped?\n2. What did they say?",
    "| Who | Meetings |\n|---|---|\n| Students | 4 |\n",
    "| Group | Average |\n|---|---|\n| Students with IEPs | 3 |\n",
    "| Room | Minutes with students |\n|---|---|\n| 4 | 3 |\n",
    "| Room | Percent of students |\n|---|---|\n| 4 | 8 |\n",
    "| Students absent | 1 | 2 | 3 |\n|---|---|---|---|\n| Week | 24 | 31 | 38 |\n",
]


def found(text):
    return [text[one.start : one.end] for one in traces(text, today=TODAY)]


@pytest.mark.parametrize("text", TOLD)
def test_a_small_count_behind_its_noun_is_told(text):
    assert found(text) == TOLD[text]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_other_numbers_behind_students_are_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "part",
    ["students |", "number of students ", "students with ", "boys: ", "from 14 students to "],
)
def test_a_line_without_an_end_counts_nobody(part):
    assert found(part * 5_000) == []
