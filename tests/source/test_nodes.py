import pytest

from casc_portfolio.source import find, locate, plain, read_yaml
from tests.source.reading import source

PLAN = """\
year: 1
employer:
goals:
  - id: y1-walks
    statement: Walk every week
  - id: y1-data
    due:
note: ''
"""


def words_at(*loc, key=False):
    header, _ = read_yaml(source(PLAN))
    start, end = locate(header, loc, key=key)
    return PLAN[start:end]


def test_every_value_stays_the_text_that_was_typed():
    typed = {
        "a": "1.10",
        "b": "no",
        "c": "010",
        "d": "1:30",
        "e": "2A",
        "f": "null",
        "g": "~",
        "h": "0x1F",
        "i": "1e3",
        "j": "2025-10-14",
        "k": ".inf",
        "l": "TRUE",
    }
    header, findings = read_yaml(source("".join(f"{k}: {v}\n" for k, v in typed.items())))
    assert plain(header) == typed
    assert findings == []


def test_plain_empty_is_missing_and_quoted_empty_is_not():
    header, _ = read_yaml(source("a:\nb: ''\nc: \"\"\nd: [x, ]\ne:\n  -\n"))
    assert plain(header) == {"a": None, "b": "", "c": "", "d": ["x"], "e": [None]}


def test_a_value_has_its_place():
    assert words_at("goals", 0, "statement") == "Walk every week"


def test_a_key_has_its_place():
    assert words_at("goals", 1, "id", key=True) == "id"
    assert words_at("goals", key=True) == "goals"


def test_an_empty_value_points_at_its_key():
    assert words_at("employer") == "employer"
    assert words_at("goals", 1, "due") == "due"


def test_an_empty_value_in_quotes_has_a_place_of_its_own():
    assert words_at("note") == "''"


def test_a_missing_key_points_at_the_nearest_enclosing_place():
    assert words_at("title") == "year"
    assert words_at("goals", 0, "due") == "id"
    assert words_at("year", "first") == "1"
    assert words_at("goals", 7, "id") == words_at("goals")
    assert words_at("goals", -1) == words_at("goals")


def test_a_missing_key_of_an_empty_header_points_at_its_beginning():
    header, _ = read_yaml(source(""))
    assert locate(header, ("title",)) == (0, 0)


def test_a_list_or_mapping_ends_where_its_last_word_ends():
    header, _ = read_yaml(source("a:\n  - 1\n  - 2\n\n# a comment\nb: {c: d} # another\n"))
    text = "a:\n  - 1\n  - 2\n\n# a comment\nb: {c: d} # another\n"
    assert text[slice(*locate(header, ("a",)))] == "- 1\n  - 2"
    assert text[slice(*locate(header, ("b",)))] == "{c: d}"
    assert text[slice(*locate(header, ()))] == text.removesuffix(" # another\n")


def test_a_text_over_several_lines_ends_where_its_last_word_ends():
    text = "a: |\n  one\n  two\n\n\nb: >-\n  three\n"
    header, _ = read_yaml(source(text))
    assert text[slice(*locate(header, ("a",)))] == "|\n  one\n  two"
    assert plain(header) == {"a": "one\ntwo\n", "b": "three"}


def test_what_can_not_be_read_is_there_but_has_no_value():
    text = "title: Walks: a story\ndate: 2025-10-14\n"
    header, _ = read_yaml(source(text))
    assert plain(header) == {"title": None, "date": "2025-10-14"}
    assert not header.values["title"].empty
    assert header.values["title"].text == "Walks: a story"
    assert text[slice(*locate(header, ("title",)))] == "Walks: a story"


@pytest.mark.parametrize(
    ("loc", "there"),
    [
        ((), {"a": ["1", {"b": "2"}]}),
        (("a", 1, "b"), "2"),
        (("a", 0), "1"),
        (("a", 2), None),
        (("a", -1), None),
        (("a", "b"), None),
        (("c",), None),
    ],
)
def test_what_stands_at_a_path_is_found(loc, there):
    header, _ = read_yaml(source("a:\n  - 1\n  - b: 2\n"))
    found = find(header, loc)
    assert (plain(found) if found else None) == there
