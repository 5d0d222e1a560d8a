from datetime import date

from casc_portfolio.progress import outlook
from tests.complete import AT_FINAL, AT_THE_END, complete
from tests.progress.changes import without

FILES = complete("pcoe")


def seen(measured, files, day):
    ahead = outlook(measured(files, day))
    names = {
        part: [one.id for one in getattr(ahead, part)] for part in ("earlier", "coming", "waiting")
    }
    return names | {"milestone": ahead.milestone and ahead.milestone.id, "done": ahead.part_done}


def test_with_everything_done_in_time_the_next_milestone_comes_first(measured):
    assert seen(measured, FILES, date(2025, 7, 10)) == {
        "earlier": [],
        "milestone": "plan-2",
        "coming": ["plan-2"],
        "waiting": [],
        "done": False,
    }


def test_what_is_late_comes_before_what_is_next(measured):
    found = seen(measured, without(FILES, "records/orientation.md"), date(2025, 7, 10))
    assert found["earlier"] == ["orientation"]
    assert found["coming"] == ["plan-2"]


def test_on_its_own_day_nothing_is_late(measured):
    files = without(FILES, "records/orientation.md")
    assert seen(measured, files, date(2024, 8, 15))["earlier"] == []
    assert "orientation" in seen(measured, files, date(2024, 8, 15))["coming"]


def test_others_are_waited_for_when_their_time_has_come(measured):
    files = without(FILES, "records/verified-coaching-1.md")
    assert seen(measured, files, date(2025, 6, 10))["waiting"] == []
    assert seen(measured, files, date(2025, 6, 30))["waiting"] == ["coaching-year-1-verified"]


def test_once_the_candidates_part_is_done_everything_others_owe_is_waited_for(measured):
    found = seen(measured, FILES, AT_FINAL["pcoe"])
    assert found["done"]
    assert found["waiting"] == [
        "showcase-decision",
        "coaching-year-2-verified",
        "cpsel-learning-verified",
        "collaborative-verified",
        "proficiency",
    ]


def test_at_the_end_nothing_is_left(measured):
    found = seen(measured, FILES, AT_THE_END)
    assert found == {"earlier": [], "milestone": None, "coming": [], "waiting": [], "done": True}
