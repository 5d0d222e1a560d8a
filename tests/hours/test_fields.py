"""What may stand in a log says for itself what it is."""

import pytest

from casc_portfolio.hours import COLUMNS


@pytest.mark.parametrize("name", COLUMNS)
def test_a_column_says_what_stands_in_it(name):
    assert COLUMNS[name].description.endswith(".")


def test_every_entry_is_asked_for_a_day_a_length_and_what_it_was():
    asked = [name for name, column in COLUMNS.items() if column.asked]
    assert asked == ["date", "hours", "mode", "with", "focus", "title"]
