"""Whose words they are is said only where it makes a difference."""

import pytest

from casc_portfolio.engine.spoken import attributes, right_to_left


@pytest.mark.parametrize("language", ["en", "en-US", "EN", "klingon", "", 'es" onclick="x'])
def test_english_and_what_is_no_language_say_nothing(language):
    assert set(attributes(language).values()) == {""}


@pytest.mark.parametrize("language", ["es", "zh-Hant-TW", "ja"])
def test_another_language_is_said_and_taken_back(language):
    assert attributes(language) == {
        "lang": f' lang="{language}"',
        "typed": f' lang="{language}"',
        "ours": ' lang="en"',
    }


def test_one_that_is_read_from_the_right_says_where_it_begins():
    assert attributes("he") == {
        "lang": ' lang="he"',
        "typed": ' lang="he" dir="rtl"',
        "ours": ' lang="en" dir="ltr"',
    }
    assert [right_to_left(one) for one in ("ar", "ar-EG", "es", "arn")] == [
        True,
        True,
        False,
        False,
    ]
