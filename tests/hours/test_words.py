"""The words of a program, however people spell them."""

import pytest

from casc_portfolio.hours.words import (
    MODES,
    find_mode,
    find_session,
    find_word,
    folded,
    likely_mode,
)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Site visit", "site-visit"),
        ("on-site", "site-visit"),
        ("In person", "in-person"),
        ("Face-to-face", "in-person"),
        ("ZOOM", "video"),
        ("phone", "phone"),
        ("Email", "e-mail"),
        ("Zoom call", "video"),
        ("zoom mtg", "video"),
        ("Zoom w/ my coach", "video"),
        ("Skype", "video"),
        ("Virtual meeting", "video"),
        ("phone conversation", "phone"),
        ("In person meeting", "in-person"),
        ("carrier pigeon", None),
        ("meeting at school", None),
        ("email/phone", None),
        ("zoom instead of a site visit", None),
        ("", None),
    ],
)
def test_a_mode_is_found_by_the_words_people_use(text, mode):
    assert find_mode(text, MODES) == mode


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("classroom visit", "site-visit"),
        ("meeting at school", "in-person"),
        ("Sunday call", "phone"),
        ("email/phone", ""),
        ("visit and call", ""),
        ("carrier pigeon", None),
        ("phnoe", None),
    ],
)
def test_a_vague_word_tells_what_was_likely_meant(text, mode):
    assert likely_mode(text, MODES) == mode


def test_a_program_may_call_its_modes_what_it_likes():
    assert find_mode("on site", ["Site visit", "Video"]) == "Site visit"
    assert find_mode("phone", ["Site visit", "Video"]) is None
    assert find_mode("phone call", ["Site visit", "Video"]) is None
    assert find_mode("Zoom call", ["Site visit", "Video"]) == "Video"
    assert likely_mode("classroom visit", ["Site visit", "Video"]) == "Site visit"
    assert likely_mode("Sunday call", ["Site visit", "Video"]) is None


def test_no_two_modes_share_a_word():
    words = [folded(word) for mode, others in MODES.items() for word in (mode, *others)]
    assert len(words) == len(set(words))


def test_a_topic_is_found_by_its_title():
    topics = {"equity": ("Leading for Equity",)}
    assert find_word("leading for equity!", topics) == find_word("Equity", topics) == "equity"


@pytest.mark.parametrize(
    ("text", "number"),
    [("2", "2"), ("Session 2", "2"), ("#02", "2"), ("2 of 4", "2"), ("5", None), ("0", None)],
)
def test_a_session_is_a_number_up_to_the_last(text, number):
    assert find_session(text, 4) == number


def test_without_a_last_session_any_number_is_one():
    assert find_session("Session 12", None) == "12"
    assert find_session("the first", None) is None
