"""What an office needs to see of an hour, beside the day and the length."""

import pytest

from casc_portfolio.checks import check, missing_cells
from casc_portfolio.hours import COLUMNS
from casc_portfolio.portfolio import load
from tests.checks.examples import TODAY, read_example
from tests.checks.worlds import found, said

RULE = "missing-cells"
NOTHING = "date,hours\n2025-09-12,1.5\n2025-10-14,2\n"


def lacks(tmp_path, log, category="coaching", **files):
    return said(found(tmp_path, {f"hours/{category}.csv": log, **files}), RULE)


def test_every_column_that_is_in_bold_in_the_guide_is_asked_for():
    asked = {name for name, column in COLUMNS.items() if column.asked}
    assert asked == {"date", "hours", *missing_cells._SAID}


def test_coaching_says_how_and_whom_and_what_for(tmp_path):
    assert lacks(tmp_path, NOTHING) == [
        "None of the 2 entries of this log says which standard or goal it was for. "
        "Fill in a column called focus: the number of a standard, or the id of a goal of your plan.",
        "None of the 2 entries of this log says how you met. "
        "Fill in a column called mode: site-visit, in-person, video, phone or e-mail.",
        "None of the 2 entries of this log says whom you met. "
        "Fill in a column called with: the name of your coach.",
    ]


@pytest.mark.parametrize("category", ["cpsel-learning", "collaborative"])
def test_learning_says_what_it_was_called(tmp_path, category):
    assert lacks(tmp_path, NOTHING, category) == [
        "None of the 2 entries of this log says what it was called. "
        "Fill in a column called title: the name of the session or course."
    ]


def test_an_hour_counts_all_the_same(tmp_path):
    (finding,) = found(tmp_path, {"hours/collaborative.csv": NOTHING})
    assert (finding.place.path, finding.place.line) == ("hours/collaborative.csv", 1)


def test_a_few_are_told_at_the_first(tmp_path):
    log = "date,hours,title\n2025-09-12,1.5,A\n2025-10-14,2,\n2025-10-21,2,B\n2025-10-28,2,\n"
    (finding,) = found(tmp_path, {"hours/collaborative.csv": log})
    assert said([finding], RULE) == [
        "2 of the 4 entries of this log don't say what it was called; this is the first. "
        "Write the name of the session or course."
    ]
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (3, 1, 11)


@pytest.mark.parametrize(
    "log",
    ["date,hours,title\n2025-09-12,1.5,A\n2025-10-14,2,\n", "date,hours\n2025-10-14,2\n"],
)
def test_a_single_one(tmp_path, log):
    assert lacks(tmp_path, log, "collaborative") == [
        "This entry does not say what it was called. Write the name of the session or course."
    ]


@pytest.mark.parametrize("column", ["Focus area", "standard", "IIP goal", "elements"])
def test_a_standard_or_a_goal_or_an_element(tmp_path, column):
    log = f"date,hours,mode,with,{column}\n2025-09-12,1.5,video,coach,y1-walkthroughs\n"
    assert lacks(tmp_path, log) == []


@pytest.mark.parametrize("log", ["date,hours\n", "", "date,hours,mode,with,focus\n,,,,\n"])
def test_a_log_without_entries_lacks_nothing(tmp_path, log):
    assert lacks(tmp_path, log) == []


def test_a_column_under_a_misspelt_name_is_told_once(tmp_path):
    log = "date,hours,tilte\n2025-09-12,1.5,Visits\n2025-10-14,2,Visits again\n"
    findings = found(tmp_path, {"hours/collaborative.csv": log})
    assert [one.code for one in findings] == ["CP304"]


def test_a_column_of_another_name_does_not_hide_it(tmp_path):
    log = "date,hours,weather\n2025-09-12,1.5,sunny\n"
    findings = found(tmp_path, {"hours/collaborative.csv": log})
    assert sorted(one.code for one in findings) == ["CP304", "CP328"]


OWN = """
my-program.yml (a small program, with these lines)
    hours:
      - {{id: coaching, title: Coaching, owner: candidate, per_year: 40, {columns}, assumed: yes}}
hours/coaching.csv
    date,hours
    2025-09-12,1.5
"""


@pytest.mark.parametrize(
    ("columns", "asked"),
    [
        ("columns: []", []),
        ("columns: [Mode, provider]", ["how you met"]),
        ("columns: [standard, goal]", ["which standard or goal it was for"]),
        ("columns: [title, with]", ["what it was called", "whom you met"]),
    ],
)
def test_a_program_asks_for_what_it_has_a_column_for(tmp_path, columns, asked):
    example = read_example(OWN.format(columns=columns).strip())
    findings = check(load(example.make(tmp_path)), today=TODAY)
    told = [words.partition(". ")[0] for words in said(list(findings), RULE)]
    assert told == [f"This entry does not say {one}" for one in asked]


PART = """
my-program.yml (a small program, with these lines)
    hours:
      - {id: learning, title: Learning, owner: candidate, per_year: 60, columns: [title], assumed: yes}
      - {id: talks, title: Talks, owner: candidate, part_of: learning, columns: [with], assumed: yes}
hours/learning.csv
    date,hours,category,title,with
    2025-09-12,1.5,,Feedback,
    2025-09-19,1.5,talks,,Ruth
    2025-09-26,1.5,talks,,
"""


def test_a_row_of_a_part_says_what_the_part_asks_for(tmp_path):
    findings = check(load(read_example(PART.strip()).make(tmp_path)), today=TODAY)
    told = [one for one in findings if one.code == "CP328"]
    assert [(one.place.line, one.arguments["cause"]) for one in told] == [(4, "with")]
