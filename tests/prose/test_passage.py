"""Text that was lifted out and changed, and where it came from."""

from hypothesis import given
from hypothesis import strategies as st

from casc_portfolio.prose.passage import detab, loose_detab, mask, whole


def test_a_file_without_odd_characters_is_read_as_it_is():
    passage, start = whole("head\nbody", 5)
    assert (passage.text, start, passage.at(7)) == ("head\nbody", 5, 7)


def test_line_ends_and_tabs_change_the_text_but_not_the_places():
    passage, start = whole("--\na\r\n\tb\tc\rd", 3)
    assert (passage.text, start) == ("a\n    b   c\nd", 0)
    assert [passage.at(passage.text.index(letter)) for letter in "abcd"] == [3, 7, 9, 11]


def test_lines_lifted_out_of_lifted_lines_still_know_their_places():
    passage, _ = whole("> a\n>\tb\n", 0)
    inner = passage.lift([(2, 3), (5, 9)])
    deeper = inner.lift([(2, len(inner.text))])
    assert inner.text == "a\n   b"
    assert deeper.at(deeper.text.index("b")) == 6


def test_detab_stops_at_the_first_line_that_is_not_indented():
    text = "    a\n\n    b\nc\n    d"
    lines, rest = detab(text, 0, len(text))
    assert [text[slice(*line)] for line in lines] == ["a", "", "b"]
    assert text[rest:] == "c\n    d"


def test_loose_detab_takes_every_line():
    text = "    a\nb\n      c"
    assert [text[slice(*line)] for line in loose_detab(text, 0, len(text))] == ["a", "b", "  c"]


def test_a_mask_is_as_long_as_what_it_hides():
    assert mask("abcdef", [(1, 3, ".."), (4, 5, "-")]) == "a..d-f"


@given(st.text(alphabet="ab\t\r\n\x02\x03", max_size=30))
def test_every_letter_of_the_text_is_the_one_at_its_place(text):
    passage, start = whole(text, 0)
    kept = [(i, letter) for i, letter in enumerate(passage.text) if i >= start and letter in "ab"]
    assert [text[passage.at(i)] for i, _ in kept] == [letter for _, letter in kept]
    assert len(kept) == sum(letter in "ab" for letter in text)
