"""A number speaks when it says what changed; a date or a bare count doesn't."""

import pytest

from casc_portfolio.compose.figure import figure

N = "\u202f"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Feedback rose from 39 percent in November 2024 to 72 percent in May.", f"39 → 72{N}%"),
        (
            "It fell from 37 to 28 percent on two routes and from 19 to 17 elsewhere.",
            f"37 → 28{N}%",
        ),
        ("Usefulness rose from 41 % to 78 %.", f"41 → 78{N}%"),
        ("Late arrivals fell from 31 a day to 12.", "31 → 12"),
        ("Removals fell from 1,148 in 2023-24 to 1,021 the year after.", "1,148 → 1,021"),
        ("The distance shrank from 9 points to 5 points.", "9 → 5 points"),
        ("In February, 286 of 301 eighth graders gave a talk.", "286 of 301"),
        ("$52,200 of $148,200 stayed at the school.", "$52,200 of $148,200"),
        ("We tried. Nearly 81 percent signed.", f"81{N}%"),
    ],
)
def test_a_telling_number_is_found(text, number):
    assert figure(text).number == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "From 2024 to 2026 we met every week.",
        "The bus comes at 8:04 instead of 8:14.",
        "From 7:45 to 8:10 nobody is at the gate.",
        "It was 46 percent in the fall and 89 percent in spring.",
        "役に立つと感じた先生は41 %から78 %に上がった。",
        "Replies grew from almost none to about 25 an issue.",
        "On 9/12 of 2025 we began.",
        "Four smoke days.",
    ],
)
def test_others_are_left_in_their_sentence(text):
    assert figure(text) is None


def test_the_sentence_that_counts_comes_with_it():
    found = figure("We opened the doors. Visits rose from 12 to 31 a week.")
    assert (found.said, found.sentence) == ("from 12 to 31", "Visits rose from 12 to 31 a week.")
