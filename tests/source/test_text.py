from casc_portfolio.finding import Place
from tests.source.reading import PATH, source


def at(text, words):
    """The place of the first of these words."""
    start = text.index(words)
    place = source(text).place(start, start + len(words))
    return place.line, place.column, place.end_line, place.end_column


def test_lines_and_columns_count_from_one_and_ends_are_exclusive():
    assert source("title: Walks\n").place(0, 5) == Place(
        path=PATH, line=1, column=1, end_line=1, end_column=6
    )


def test_a_place_without_an_end_is_a_point():
    place = source("a\nbc").place(3)
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 2, 2, 2)


def test_an_end_before_its_start_is_a_point():
    place = source("abc").place(2, 1)
    assert (place.column, place.end_column) == (3, 3)


def test_lines_end_with_lf_crlf_or_cr():
    for end in ("\n", "\r\n", "\r"):
        assert at(f"one{end}two{end}{end}three", "three") == (4, 1, 4, 6)


def test_line_ends_may_be_mixed():
    text = "one\r\ntwo\rthree\nfour\r\r\nfive"
    assert [at(text, word)[0] for word in ("one", "two", "three", "four", "five")] == [
        1, 2, 3, 4, 6,
    ]  # fmt: skip


def test_columns_count_characters_not_bytes():
    assert at("Übung: 🌱 Anna", "Anna") == (1, 10, 1, 14)


def test_composed_and_decomposed_letters_count_as_they_are_stored():
    assert at("u\u0308ber: x", "x") == (1, 8, 1, 9)


def test_signs_that_yaml_takes_for_line_ends_are_characters_of_a_line():
    for sign in ("\x85", "\u2028", "\u2029", "\x0b", "\x0c"):
        assert at(f"one{sign}two\nthree", "two") == (1, 5, 1, 8)
        assert at(f"one{sign}two\nthree", "three") == (2, 1, 2, 6)


def test_the_end_of_the_text_is_a_place_and_nothing_lies_beyond():
    text = source("one\n")
    assert text.position(4) == (2, 1)
    assert text.position(99) == (2, 1)
    assert text.position(-1) == (1, 1)


def test_an_empty_text_has_one_place():
    assert source("").position(0) == (1, 1)


def test_a_line_is_given_without_its_end():
    text = source("one\r\ntwo\rthree\n")
    assert [text.line(number) for number in range(6)] == ["", "one", "two", "three", "", ""]


def test_a_line_keeps_other_separators():
    assert source("one\u2028two\n").line(1) == "one\u2028two"


def test_a_finding_points_at_a_stretch():
    finding = source("title: Walks").finding("CP115", 0, 5, key="title")
    assert (finding.code, finding.place.end_column) == ("CP115", 6)
    assert finding.arguments == {"key": "title"}


def test_line_and_column_lead_back_to_the_offset():
    for text in ("", "one", "one\ntwo\n", "one\r\ntwo\r\rfour", "\n\n"):
        whole = source(text)
        offsets = range(len(text) + 1)
        assert [whole.offset(*whole.position(offset)) for offset in offsets] == list(offsets)


def test_beyond_the_last_line_is_the_end():
    assert source("one\n").offset(9, 1) == 4
