from pathlib import Path

import pytest

from casc_portfolio.programs import Program, load

USC, _ = load("usc-rossier", Path())


@pytest.mark.parametrize(
    ("level", "reached"),
    [
        ("beginning", False),
        ("developing", False),
        ("proficient", True),
        ("advanced", True),
        ("Proficient", False),
        ("superb", False),
        (None, False),
    ],
)
def test_a_level_reaches_from_the_one_that_counts_on(level, reached):
    assert USC.scale.reaches(level) is reached


def test_categories_may_stand_below_each_other_as_deep_as_one_likes():
    deep = [{"id": f"h{n}", "title": "H", "part_of": f"h{n - 1}"} for n in range(1, 2_000)]
    program = Program.model_validate({"hours": [{"id": "h0", "title": "H"}, *deep]})
    assert len(program.with_parts("h0")) == 2_000


def test_a_category_counts_with_everything_that_is_part_of_it():
    assert USC.with_parts("coaching") == ("coaching",)
    assert USC.with_parts("professional-learning") == (
        "professional-learning",
        "workshops",
        "cpsel-sessions",
        "district-learning",
        "cohort-collaboration",
    )


def test_an_amount_is_of_a_year_or_of_all():
    assert USC.amount("workshops", 1) == 18
    assert USC.amount("workshops") == 36
    assert USC.amount("professional-learning") == 120
    assert USC.amount("cpsel-sessions", 1) is None
    assert USC.amount("knitting") is None


def test_milestones_up_to_one():
    assert USC.before_and("context") == ("start", "coach", "context")
