"""Lengths of time as people write them, in a form that is counted."""

import pytest

from casc_portfolio.hours.durations import Unit, read_duration
from casc_portfolio.hours.lengths import meant_length
from casc_portfolio.hours.unread import Unread

READ = {
    "1½": 90,
    "1½ h": 90,
    "½ hour": 30,
    "1 1/2": 90,
    "2 and 3/4 hours": 165,
    "1:30 h": 90,
    "1:30 hrs": 90,
    "1 hr 30": 90,
    "1 hour, 05": 65,
    "90'": 90,
    "45 minutos": 45,
    "2 horas": 120,
    "1,5 horas": 90,
    "1 h" + " " * 100_000 + "30 min": 90,
    "one hour": 60,
    "An hour": 60,
    "two hours": 120,
    "half an hour": 30,
    "a half hour": 30,
    "an hour and a half": 90,
    "one and a half hours": 90,
    "2 and a half hours": 150,
    "two hours and 15 minutes": 135,
    "an hour and 30 min": 90,
}


@pytest.mark.parametrize(("text", "minutes"), READ.items())
def test_what_is_written_instead_is_counted(text, minutes):
    written = meant_length(text)
    assert written is not None
    assert read_duration(written, Unit.HOURS).minutes == minutes


@pytest.mark.parametrize(
    "text",
    [
        *("about two", "1-2 h", "1 h 90", "1/2/3", "half", "", "2 days"),
        *("a few hours", "about an hour", "an hour or so", "one", "half a day", "a", "hours"),
    ],
)
def test_what_is_not_sure_stays(text):
    assert meant_length(text) is None


def test_each_of_them_needs_mending():
    unread = [text for text in READ if isinstance(read_duration(text, Unit.HOURS), Unread)]
    assert len(unread) > len(READ) / 2


@pytest.mark.parametrize("text", [text for text in READ if len(text) < 30])
def test_it_is_told_what_to_write(text):
    read = read_duration(text, Unit.HOURS)
    assert not isinstance(read, Unread) or read == Unread(write=(meant_length(text),))
