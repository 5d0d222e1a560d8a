"""Each entry of a log says what it was, to whom it may."""

import pytest

from tests.compose.small import page_at, site_of

LOGS = {
    "hours/coaching.csv": (
        "date,hours,mode,with,focus,topic,next step,notes\n"
        "2025-09-02,1.5,in person,Ruth,2,planning,Talk less,Late\n"
        "2025-09-09,1,e-mail,Ruth,y1-walks,Words of my own,,\n"
    ),
    "hours/cpsel-learning.csv": (
        "date,hours,title,provider,elements,learned,applied,effect,proof,notes\n"
        '2025-09-10,2,Feedback,County office,"2A, 2C",Listen,Asked first,They talked,roster,Hot\n'
    ),
}


LEARNED = (
    "Feedback",
    [
        *("CPSEL professional learning", "by County office", "2A, 2C", "proof: roster"),
        *("Learned: Listen", "Applied: Asked first", "Effect: They talked"),
    ],
)


def entries(tmp_path, audience, files=LOGS):
    view = page_at(site_of(tmp_path, files, audience=audience), "hours.md").view
    return [
        (one.what, [f"{cell.label} {cell.text}".strip() for cell in (*one.facts, *one.told)])
        for one in view.entries
    ]


@pytest.mark.parametrize("audience", ["private", "coach"])
def test_an_entry_says_what_its_cells_say(tmp_path, audience):
    assert entries(tmp_path, audience) == [
        (
            "In person",
            ["Coaching", "with Ruth", "Standard 2", "Planning ahead", "Next step: Talk less"],
        ),
        ("E-mail", ["Coaching", "with Ruth", "goal y1-walks", "Words of my own"]),
        LEARNED,
    ]


def test_what_coaching_was_about_stays_between_two(tmp_path):
    shown = [("In person", ["Coaching"]), ("E-mail", ["Coaching"]), LEARNED]
    assert entries(tmp_path, "program") == shown


@pytest.mark.parametrize(
    ("audience", "more"), [("coach", ["A topic", "Next step: A step"]), ("program", [])]
)
def test_topic_and_next_step_of_learning_stay_between_two_as_well(tmp_path, audience, more):
    log = "date,hours,title,topic,next step,notes\n2025-09-10,2,Feedback,A topic,A step,Hot\n"
    files = {"hours/cpsel-learning.csv": log, "hours/coaching.csv": "date,hours\n"}
    cells = ["CPSEL professional learning", *more]
    assert entries(tmp_path, audience, files) == [("Feedback", cells)]


WORKSHOP = {
    "portfolio.yml": "name: A\nprogram: usc-rossier\nstart: 2025-07-01\n",
    "hours/coaching.csv": "date,hours\n",
    "hours/workshops.csv": (
        "date,hours,topic,session,title\n2025-09-12,1.5,vision,Session 1,A question\n"
    ),
}


@pytest.mark.parametrize("audience", ["private", "program"])
def test_a_workshop_says_its_topic_and_session(tmp_path, audience):
    facts = ["Workshops", "Leading with a shared vision", "session 1"]
    assert entries(tmp_path, audience, WORKSHOP) == [("A question", facts)]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("2", "Standard 2"), ("2 and 5", "Standard 2 and 5"), ("2A", "2A"), ("CPSEL 2", "CPSEL 2")],
)
def test_a_standard_is_called_so_when_its_number_stands_alone(tmp_path, typed, shown):
    log = f"date,hours,mode,standard\n2025-09-02,1.5,phone,{typed}\n"
    ((_, cells),) = entries(tmp_path, "coach", {"hours/coaching.csv": log})
    assert cells == ["Coaching", shown]


def test_nobody_reads_a_kind_twice(tmp_path):
    log = "date,hours,title,provider\n2025-09-10,1,Buses,Administrative Collaborative\n"
    shown = [("Buses", ["Administrative Collaborative"])]
    files = {"hours/collaborative.csv": log, "hours/coaching.csv": "date,hours\n"}
    assert entries(tmp_path, "private", files) == shown


def test_an_entry_that_says_nothing_is_called_by_its_kind(tmp_path):
    files = {"hours/collaborative.csv": "date,hours\n2025-09-10,1\n"}
    assert ("Administrative Collaborative", []) in entries(tmp_path, "private", files)
