"""What a deck tells becomes the time of each slide and part; nothing else is believed."""

import json

import pytest

from casc_portfolio.engine.rehearsal import Rehearsal
from tests.compose.small import TALK, site_of


@pytest.fixture
def rehearsal(tmp_path):
    return Rehearsal(site_of(tmp_path, {"presentation.md": TALK}).deck)


def tell(rehearsal, *moments):
    return [
        rehearsal.hear(json.dumps({"slide": slide, "at": at * 1000}).encode())
        for slide, at in moments
    ]


def times(rehearsal):
    return {
        part.whole.title: (round(part.whole.seconds, 1), part.whole.planned)
        for part in rehearsal.spent()
    }


def test_each_part_has_the_time_of_its_slides(rehearsal):
    story = "words-what-i-got-wrong"
    tell(
        rehearsal,
        ("opening", 1),
        (story, 61),
        ("opening", 71),
        ("evidence-walks", 80),
        ("next", 400),
    )
    assert not rehearsal.over.is_set()
    tell(rehearsal, ("thanks", 500))
    assert rehearsal.over.is_set()
    assert times(rehearsal) == {
        "Who I am": (79, 120),
        "The work itself": (320, 360),
        "What is next": (100, 120),
        "Thank you": (0, 0),
    }
    assert [one.seconds for one in rehearsal.spent()[0].slides] == [69, 10]


def test_a_page_that_is_loaded_again_goes_on(rehearsal):
    tell(rehearsal, ("opening", 0), (None, 30), ("opening", 0.5), ("evidence-walks", 20.5))
    assert times(rehearsal)["Who I am"] == (50, 120)


def test_the_slide_on_the_screen_counts_until_the_end(rehearsal, monkeypatch):
    clock = iter([10.0, 40.0])
    monkeypatch.setattr("casc_portfolio.engine.rehearsal.time.monotonic", lambda: next(clock))
    tell(rehearsal, ("opening", 5))
    rehearsal.stop()
    assert times(rehearsal)["Who I am"] == (30, 120)


def test_questions_have_a_time_of_their_own(rehearsal):
    tell(rehearsal, ("opening", 0), ("element-2a", 10), ("opening", 25))
    assert times(rehearsal)["For questions"] == (15, None)


def test_a_last_slide_with_time_of_its_own_ends_when_it_is_left(tmp_path):
    talk = TALK.replace("next]", "next, thanks: 1]")
    rehearsal = Rehearsal(site_of(tmp_path, {"presentation.md": talk}).deck)
    tell(rehearsal, ("next", 0), ("thanks", 10))
    assert not rehearsal.over.is_set()
    tell(rehearsal, ("element-2a", 70))
    assert rehearsal.over.is_set()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[",
        b"[]",
        b'{"slide": "opening"}',
        b'{"slide": "opening", "at": true}',
        b'{"slide": "opening", "at": -1}',
        b'{"slide": "opening", "at": 1e300}',
        b'{"slide": 5, "at": 1}',
        b'{"slide": "no-such-slide", "at": 1}',
        b'{"slide": "opening", "at": 1, "more": "' + b"x" * 2000 + b'"}',
        b"\xff",
    ],
)
def test_what_makes_no_sense_is_not_taken(rehearsal, body):
    assert not rehearsal.hear(body)
    assert times(rehearsal)["Who I am"] == (0, 120)
