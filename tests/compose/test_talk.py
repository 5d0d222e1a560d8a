"""Time is given to parts, and by parts to slides, to the second."""

import pytest

from casc_portfolio.compose.talk import Part, in_time, spread


def parts(**minutes):
    return [Part(id=name, title=name, minutes=given) for name, given in minutes.items()]


def seconds(made):
    return {part.id: part.seconds for part in made}


def test_parts_without_minutes_share_what_is_left_by_their_slides():
    made = in_time(
        parts(opening=2, growth=None, highlights=None),
        {"opening": 1, "growth": 1, "highlights": 3},
        10,
    )
    assert seconds(made) == {"opening": 120, "growth": 120, "highlights": 360}


def test_thanks_take_no_time_unless_somebody_gives_it():
    slides = {"opening": 1, "thanks": 1}
    assert seconds(in_time(parts(opening=None, thanks=None), slides, 5))["thanks"] == 0
    assert seconds(in_time(parts(opening=None, thanks=1), slides, 5))["thanks"] == 60


def test_a_part_without_slides_takes_none():
    made = in_time(parts(opening=None, inquiry=4), {"opening": 1}, 10)
    assert seconds(made) == {"opening": 600, "inquiry": None}


def test_without_any_minutes_nothing_is_timed():
    assert seconds(in_time(parts(opening=None), {"opening": 1}, None)) == {"opening": None}


def test_more_than_there_is_stays_as_it_was_asked_for():
    made = in_time(parts(opening=20, growth=None), {"opening": 1, "growth": 1}, 10)
    assert seconds(made) == {"opening": 1200, "growth": 0}


@pytest.mark.parametrize(
    ("whole", "weights"), [(100, [1, 1, 1]), (7, [1, 5, 2]), (0, [1]), (5, [])]
)
def test_no_second_is_lost(whole, weights):
    shares = spread(whole, weights)
    assert sum(shares) == (whole if weights else 0)
    assert len(shares) == len(weights)
