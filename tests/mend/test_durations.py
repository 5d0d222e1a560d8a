"""Lengths of time as people write them, in a form that is counted."""

import pytest

from casc_portfolio.hours.durations import Unit, read_duration
from casc_portfolio.hours.unread import Unread
from casc_portfolio.mend.durations import meant_duration

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
}


@pytest.mark.parametrize(("text", "minutes"), READ.items())
def test_what_is_written_instead_is_counted(text, minutes):
    written = meant_duration(text)
    assert written is not None
    assert read_duration(written, Unit.HOURS).minutes == minutes


@pytest.mark.parametrize("text", ["about two", "1-2 h", "1 h 90", "1/2/3", "half", "", "2 days"])
def test_what_is_not_sure_stays(text):
    assert meant_duration(text) is None


def test_each_of_them_needs_mending():
    unread = [text for text in READ if isinstance(read_duration(text, Unit.HOURS), Unread)]
    assert len(unread) > len(READ) / 2
