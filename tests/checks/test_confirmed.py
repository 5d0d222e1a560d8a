"""What a coach confirms and what the log holds are two figures that somebody compares."""

import pytest

from tests.checks.worlds import found, names, said

RECORD = """\
---
kind: verification
date: {date}
by: Coach
category: {category}
year: 1
hours: {hours}
status: ready
---
"""
LOG = "date,hours,mode,with,focus\n2025-09-12,1.5,video,coach,1\n2025-10-14,2,site visit,coach,1\n"
RULE = "confirmed-not-logged"


def confirms(hours: str, *, date: str = "2026-06-12", category: str = "coaching") -> str:
    return RECORD.format(hours=hours, date=date, category=category)


def test_both_figures_are_said(tmp_path):
    files = {"hours/coaching.csv": LOG, "records/coaching-year-1.md": confirms("4.5")}
    findings = found(tmp_path, files)
    assert said(findings, RULE) == [
        "This record confirms 4.5 hours of “Coaching” in year 1, and the log holds 3.5. "
        "Enter what the log lacks, or ask for a record that fits it."
    ]
    assert [(one.place.path, one.place.line) for one in findings] == [
        ("records/coaching-year-1.md", 7)
    ]


@pytest.mark.parametrize(
    "record",
    [
        confirms("3.5"),
        confirms("3"),
        confirms("4.5").replace("ready", "draft"),
        confirms("4.5").replace("by: Coach\n", ""),
        confirms("4.5", date="2027-06-12"),
        confirms("4.5").replace("year: 1", "year: 3"),
        confirms("4.5", category="coachin"),
    ],
    ids=["as many", "fewer", "a draft", "unsigned", "not yet", "no such year", "no such hours"],
)
def test_nothing_is_said_of_what_fits_or_does_not_count(tmp_path, record):
    files = {"hours/coaching.csv": LOG, "records/coaching-year-1.md": record}
    assert RULE not in names(found(tmp_path, files))


def test_several_records_are_added_up_and_told_once_at_the_last(tmp_path):
    """A coach who writes the sum so far each time has counted the first hours twice."""
    files = {
        "hours/coaching.csv": LOG,
        "records/a-whole-year.md": confirms("3.5", date="2026-06-12"),
        "records/the-first-half.md": confirms("2", date="2026-01-31"),
    }
    findings = found(tmp_path, files)
    assert said(findings, RULE) == [
        "2 records confirm 5.5 hours of “Coaching” in year 1, and the log holds 3.5. They are "
        "added up, this one the last: does it repeat hours of another? Otherwise enter what the "
        "log lacks, or ask for a record that fits it."
    ]
    assert [one.place.path for one in findings] == ["records/a-whole-year.md"]


def test_hours_of_a_part_count_in_the_whole(tmp_path):
    settings = "name: Dana Whitfield\nprogram: usc-rossier\nstart: 2025-07-01\n"
    files = {
        "portfolio.yml": settings,
        "hours/workshops.csv": "date,hours,title\n2025-09-12,1.5,A workshop\n",
        "records/learning.md": confirms("1.5", category="professional-learning"),
    }
    assert RULE not in names(found(tmp_path / "fits", files))
    files["records/workshops.md"] = confirms("1", category="workshops", date="2026-05-01")
    findings = [one for one in found(tmp_path / "twice", files) if one.code == "CP327"]
    assert [one.place.path for one in findings] == ["records/learning.md"]


def test_hours_that_another_program_accepted_may_be_in_either_figure(tmp_path):
    transfer = """\
---
kind: transfer
date: 2025-08-01
by: Office
program: Another one
year: 1
hours:
  coaching: 10
status: ready
---
"""
    files = {
        "hours/coaching.csv": LOG,
        "records/coaching-year-1.md": confirms("13.5"),
        "records/transfer.md": transfer,
    }
    assert RULE not in names(found(tmp_path, files))
