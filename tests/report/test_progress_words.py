from datetime import date

import pytest

from casc_portfolio.progress import outlook
from casc_portfolio.report.progress_words import headline
from tests.complete import AT_THE_END, complete
from tests.measuring import progress_of
from tests.progress.changes import edited, without

FILES = complete("pcoe")
LATER = ("records/verified-coaching-2.md", "records/decision.md")


def said(files, day, tmp_path):
    progress = progress_of(files, root=tmp_path, as_of=day)
    return headline(progress, outlook(progress))


@pytest.mark.parametrize(
    ("gone", "day", "sentence"),
    [
        (
            (),
            date(2025, 7, 10),
            "Nothing is missing today; your next date is September 30: Plan of year 2.",
        ),
        (
            (),
            date(2025, 12, 20),
            "Nothing is missing today; your next date is January 31, 2026: Middle of year 2.",
        ),
        (
            (),
            date(2024, 8, 15),
            "Nothing is missing today; "
            "your next date is September 14: Meeting with the supervisor.",
        ),
        (
            ("records/orientation.md",),
            date(2024, 8, 15),
            "Today is the day: Admission.",
        ),
        (
            ("records/orientation.md",),
            date(2024, 8, 16),
            "One thing is still open from an earlier date; it comes first below.",
        ),
        (
            ("records/orientation.md", "content/iip/year-1.md"),
            date(2025, 3, 1),
            "3 things are still open from earlier dates; they come first below.",
        ),
        (
            ("records/verified-coaching-2.md",),
            AT_THE_END,
            "Your part is done; we are waiting for your coach.",
        ),
        (LATER, AT_THE_END, "Your part is done; we are waiting for the office and your coach."),
        ((), AT_THE_END, "Everything is there. Congratulations on two years of work."),
    ],
)
def test_the_first_sentence_says_how_things_are(tmp_path, gone, day, sentence):
    assert said(without(FILES, *gone), day, tmp_path) == sentence


def test_without_a_start_it_says_how_to_get_dates(tmp_path):
    files = edited(FILES, "portfolio.yml", "start: 2024-08-15\n", "")
    assert said(files, AT_THE_END, tmp_path) == (
        "Write the day your program started into portfolio.yml; then every date is here."
    )


def test_in_a_clone_it_claims_no_more_than_it_can_see(tmp_path):
    files = {path: text for path, text in FILES.items() if not path.startswith("records/")}
    sentence = said(files, date(2026, 5, 1), tmp_path)
    assert sentence == "Your part is done, as far as this copy can tell."
