import pytest

from casc_portfolio.source import plain, read_yaml
from casc_portfolio.source.events import DEEPEST, MOST
from casc_portfolio.source.problems import (
    CONTROL_CHARACTER,
    DUPLICATE_KEY,
    FILE_TOO_LARGE,
    KEY_NOT_A_WORD,
    TAB_IN_HEADER,
    TEXT_AFTER_HASH,
    TOO_DEEP,
    UNREADABLE_YAML,
    YAML_SHORTHAND,
)
from casc_portfolio.source.yaml import LIMIT
from tests.source.reading import fields, marked, source, told, told_of_yaml


def read(text):
    header, findings = read_yaml(source(text))
    return plain(header), findings


def codes(text):
    return [finding.code for finding in read(text)[1]]


def test_a_header_as_people_write_it():
    text = """\
title: Weekly learning walks
date: {from: 2025-10-14, to: 2026-05-01}   # or one day
elements:
- 2A
- 2C
role: >
  Designed the protocol
  and led twelve walks
artifacts:
  - file: artifacts/protocol.pdf
    title: "Protocol: version 2"
  - url: https://example.org/calendar?a=b#c
"""
    assert read(text) == (
        {
            "title": "Weekly learning walks",
            "date": {"from": "2025-10-14", "to": "2026-05-01"},
            "elements": ["2A", "2C"],
            "role": "Designed the protocol and led twelve walks\n",
            "artifacts": [
                {"file": "artifacts/protocol.pdf", "title": "Protocol: version 2"},
                {"url": "https://example.org/calendar?a=b#c"},
            ],
        },
        [],
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_all_line_ends_are_read(end):
    assert read(f"a: 1{end}b:{end}  - 2{end}") == ({"a": "1", "b": ["2"]}, [])


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "---\n", "--- # nothing\n...\n"])
def test_nothing_written_is_an_empty_mapping(text):
    assert read(text) == ({}, [])


@pytest.mark.parametrize("sign", "\x85\u2028\u2029\ufeff")
def test_signs_that_yaml_takes_for_line_ends_are_part_of_a_value(sign):
    text = f"title: one{sign}two # x\nkind: {sign}three\n"
    assert read(text) == ({"title": f"one{sign}two", "kind": f"{sign}three"}, [])
    assert told(f"{text}kind: four\n") == [(DUPLICATE_KEY, None, "kind")]


def test_private_characters_stay_what_they_are():
    text = "title: \U000f0000one\x85two\U000f0001\n"
    assert read(text) == ({"title": "\U000f0000one\x85two\U000f0001"}, [])


def test_a_mark_of_byte_order_inside_moves_no_place():
    assert told("\ufeffa: 1\nb: 2\nb: 3\n") == [(DUPLICATE_KEY, None, "b")]


def test_an_emoji_moves_no_place():
    assert told("title: 🌱🌱\ntitle: Größe\n") == [(DUPLICATE_KEY, None, "title")]


def test_a_duplicate_key_keeps_the_first_value_and_names_its_line():
    values, (finding,) = read("title: One\nkind: plan\ntitle: Two\n")
    assert values == {"title": "One", "kind": "plan"}
    assert finding.code == DUPLICATE_KEY
    assert finding.arguments == {"key": "title", "line": 1}
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (3, 1, 6)


def test_duplicates_are_found_at_every_level():
    assert told("goals:\n  - id: a\n    id: b\nspan: {from: 1, from: 2}\n") == [
        (DUPLICATE_KEY, None, "id"),
        (DUPLICATE_KEY, None, "from"),
    ]


def test_duplicates_beside_a_mistake_are_kept():
    assert told("title: One\ntitle: Two\nrole: a: b\nkind: x\nkind: y\n") == [
        (DUPLICATE_KEY, None, "title"),
        (UNREADABLE_YAML, "colon", ":"),
        (DUPLICATE_KEY, None, "kind"),
    ]


@pytest.mark.parametrize(
    ("header", "sign"),
    [
        ("title: &walks Walks\n", "&walks"),
        ("title: *walks\n", "*walks"),
        ("title: !Important Walks\n", "!Important"),
        ("title: !!python/object/apply:os.system [ls]\n", "!!python/object/apply:os.system"),
        ("title: !<tag:yaml.org,2002:str> x\n", "!<tag:yaml.org"),
        ("<<: *all\n", "<<"),
        ("? &key title\n: Walks\n", "&key title"),
    ],
)
def test_shorthand_is_told_and_never_followed(header, sign):
    ((code, _, words),) = told(header)
    assert code == YAML_SHORTHAND
    assert words.startswith(sign)
    assert fields(header) in ({"title": None}, {})


def test_what_stands_beside_shorthand_is_read():
    assert fields("a: &x 1\nb: *x\nc: 2\n<<: {d: 3}\ne: 4\n") == {
        "a": None,
        "b": None,
        "c": "2",
        "e": "4",
    }


def test_an_anchored_list_is_read_and_a_tagged_one_is_not():
    assert fields("a: &x [1, *x]\nb: !!set {c, d}\n") == {"a": ["1", None], "b": None}
    assert fields("!!map\na: 1\n") == {"a": "1"}


def test_two_angles_in_quotes_are_a_name():
    assert read("'<<': 1\n") == ({"<<": "1"}, [])


def test_a_bomb_of_aliases_stays_small():
    bomb = "a: &a [x, x]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}, *{old}, *{old}, *{old}, *{old}, *{old}, *{old}]\n"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    values, findings = read(bomb)
    assert values["i"] == [None] * 8
    assert {finding.code for finding in findings} == {YAML_SHORTHAND}
    assert len(findings) == MOST


def test_more_findings_than_help_are_left_out():
    assert len(codes("a: 1\n" * 500)) == MOST
    assert len(codes("a: b: c\n" * 500)) == MOST
    assert len(codes("a:\n" + "  - b: c: d\n" * 500)) == MOST


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("[2A, 2C]: elements\n", "[2A, 2C]"),
        ("{a: b}: elements\n", "{a: b}"),
        ("? - a\n: b\n", "- a"),
        ("title: {{ title }}\n", "{ title }"),
    ],
)
def test_a_name_that_is_no_word(header, words):
    assert told(header + "kind: plan\n") == [(KEY_NOT_A_WORD, None, words)]
    assert fields(header + "kind: plan\n")["kind"] == "plan"


def test_an_empty_name_is_told():
    assert told("kind: plan\n: x\n") == [(UNREADABLE_YAML, "not-a-field", ": x")]


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("date:\n\tfrom: 2025-10-14\n", "\t"),
        ("title: Walks\n\tkind: plan\n", "\t"),
        ("elements:\n\t- 2A\n", "\t"),
        ("a:\n  \tb: c\n", "\t"),
    ],
)
def test_a_tab_is_told_where_it_stands(header, words):
    assert told(header) == [(TAB_IN_HEADER, None, words)]


def test_what_a_tab_indents_belongs_to_the_field_above():
    assert fields("artifacts:\n\t- file: a.pdf\n\t- file: b.pdf\nkind: plan\n") == {
        "artifacts": None,
        "kind": "plan",
    }


def test_tabs_between_words_do_no_harm():
    assert read("title:\tWalks\tand talks\t# comment\n") == ({"title": "Walks\tand talks"}, [])


def test_text_after_a_hash_is_told_because_it_is_cut_off():
    assert told("title: We are #1 in walks\nroom: #5\nkind: plan # or agenda\n") == [
        (TEXT_AFTER_HASH, None, "#1 in walks"),
        (TEXT_AFTER_HASH, None, "#5"),
    ]


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        ("title: We are #1\n", 'title: "We are #1"'),
        ("title: #1 in walks\n", 'title: "#1 in walks"'),
        ("rooms:\n  - #5 upstairs\n", '- "#5 upstairs"'),
    ],
)
def test_what_to_write_instead_of_a_hash_is_yaml(typed, instead):
    _, (problem,) = read(typed)
    assert dict(problem.arguments)["instead"] == instead


def test_a_hash_inside_a_word_or_quotes_is_text():
    assert read("a: C#1\nb: 'Room #5'\nc: |\n  #1 school\n") == (
        {"a": "C#1", "b": "Room #5", "c": "#1 school\n"},
        [],
    )


def test_a_character_that_only_an_escape_can_type():
    values, (finding,) = read('title: "Wal\\x07ks\\0"\nnote: "a\\nb\\u00e9"\n')
    assert values == {"title": "Wal\ufffdks\ufffd", "note": "a\nbé"}
    assert (finding.code, finding.arguments["number"]) == (CONTROL_CHARACTER, "U+0007")


@pytest.mark.parametrize("sign", ["\0", "\x07", "\x80", "\ud800", "\uffff"])
def test_a_text_that_was_not_decoded_by_us_does_no_harm(sign):
    text = f"title: Wa{sign}lks\nkind: plan\n"
    values, (finding,) = read(text)
    assert values == {"title": None, "kind": "plan"}
    assert finding.code == CONTROL_CHARACTER
    assert marked(text, finding) == sign


@pytest.mark.parametrize("open_", ["[", "{", "- ", "? ", "{a: ", "[[],", "- - ? "])
def test_nesting_has_an_end(open_):
    _, findings = read("a:\n  " + open_ * (DEEPEST + 9) + "\n")
    assert TOO_DEEP in [finding.code for finding in findings]
    assert findings[0].arguments == {"deepest": DEEPEST}


def test_deep_indentation_has_an_end():
    deep = "".join(" " * depth + "a:\n" for depth in range(DEEPEST + 9))
    assert codes(deep) == [TOO_DEEP]


def test_brackets_in_words_are_no_nesting():
    assert read(f"a: '{'[' * 99}'\nb: x{'[' * 99}\n") == ({"a": "[" * 99, "b": "x" + "[" * 99}, [])


def test_brackets_that_hide_in_quotes_do_not_deceive():
    hidden = "a: " + ("[" * 40 + '"' + "]" * 40 + '", ') * 9
    assert codes(hidden) == [TOO_DEEP]


def test_what_stands_beside_too_deep_a_value_is_read():
    values, (finding,) = read(f"a: 1\nb: {'[' * 99}\nc: 3\n")
    assert values == {"a": "1", "b": None, "c": "3"}
    assert (finding.code, finding.place.line) == (TOO_DEEP, 2)


def test_a_header_longer_than_anyone_writes():
    values, (finding,) = read("a: " + "x" * LIMIT)
    assert values == {}
    assert finding.code == FILE_TOO_LARGE
    assert finding.arguments == {"cause": "header", "size": LIMIT + 3, "limit": LIMIT}


def test_a_second_document_is_told_and_the_first_kept():
    values, (finding,) = read("---\na: 1\n---\nb: 2\n")
    assert values == {"a": "1"}
    assert (finding.arguments["cause"], finding.place.line) == ("second-document", 3)


def test_text_below_the_end_of_the_document_is_told():
    values, (finding,) = read("a: 1\n...\nb: 2\n")
    assert values == {}
    assert (finding.arguments["cause"], finding.place.line) == ("second-document", 2)


def test_markers_and_directives_of_yaml_may_stand_around_settings():
    assert read("%YAML 1.1\n---\na: 1\n...\n") == ({"a": "1"}, [])


@pytest.mark.parametrize("text", ["%YAML 9.9\n---\na: 1\n", "%TAG\n---\na: 1\n", "%"])
def test_a_strange_directive_is_told(text):
    assert told_of_yaml(text)[0][0] == UNREADABLE_YAML


BEGINNINGS = (
    *("'", '"', "[", "{", "- ", "?", ":", "&", "*", "!", "|", ">", "@", "`", "%", "\t", "!<", "]"),
    *("a: !<", "a: [", 'a: "', "a: {b", "- -", '"\\', "? ? ?", "- :", "[a", "{a: b", "}", ","),
)


@pytest.mark.parametrize("text", BEGINNINGS)
def test_a_beginning_without_an_end_is_never_silent(text):
    values, findings = read(text)
    assert findings or values in ({}, {"": None})
