"""Sentences, and the dots that end none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casc_portfolio.prose import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        (
            "We met Mr. Lee and Dr. Ruiz. They agreed.",
            ["We met Mr. Lee and Dr. Ruiz.", "They agreed."],
        ),
        ("It rose to 3.5 points. We went on.", ["It rose to 3.5 points.", "We went on."]),
        ("Some, e.g. Ana, stayed. Others left.", ["Some, e.g. Ana, stayed.", "Others left."]),
        ("U.S. schools differ. So do ours.", ["U.S. schools differ.", "So do ours."]),
        ("We began at 3 p.m. The room was full.", ["We began at 3 p.m.", "The room was full."]),
        ("J. Alvarez led it. I helped.", ["J. Alvarez led it.", "I helped."]),
        ("So did I. We won.", ["So did I.", "We won."]),
        ("See No. 5 and Fig. 2. Then go.", ["See No. 5 and Fig. 2.", "Then go."]),
        ("He said “go.” Then he went.", ["He said “go.”", "Then he went."]),
        ("Wait… what? Yes... it was.", ["Wait… what?", "Yes... it was."]),
        ("(It held.) 12 walks followed.", ["(It held.)", "12 walks followed."]),
        ("No dot here\n\nNor here", ["No dot here", "Nor here"]),
        ("Over\ntwo lines. ¿Y ahora?", ["Over two lines.", "¿Y ahora?"]),
        ("Version 1.2.Next", ["Version 1.2.Next"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_a_text_is_cut_where_a_sentence_ends(text, expected):
    assert list(sentences(text)) == expected


@given(st.text())
def test_no_word_is_lost(text):
    assert " ".join(sentences(text)).split() == text.split()
