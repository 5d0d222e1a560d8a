import pytest

from casc_portfolio.source import plain, read_markdown, split_header
from casc_portfolio.source.problems import (
    HEADER_EMPTY,
    HEADER_MISSING,
    HEADER_NOT_FIELDS,
    HEADER_UNCLOSED,
    UNREADABLE_YAML,
)
from tests.source.reading import marked, source


def parts(text):
    """Header and body of a text, as they were typed."""
    first, last, body = split_header(text)
    return text[first:last], text[body:]


def read(text):
    """Fields, body and findings as (code, words pointed at)."""
    markdown, findings = read_markdown(source(text))
    told = [(finding.code, marked(text, finding)) for finding in findings]
    return plain(markdown.header.nodes), markdown.body, told


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_a_header_stands_between_two_rules_of_hyphens(end):
    text = end.join(["---", "title: Walks", "kind: plan", "---", "", "# Body", ""])
    assert parts(text) == (f"title: Walks{end}kind: plan{end}", f"{end}# Body{end}")
    assert read(text) == ({"title": "Walks", "kind": "plan"}, f"{end}# Body{end}", [])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_blank_lines_and_spaces_around_the_rules_do_not_matter(end):
    text = end.join(["", " \t", "---  ", "title: Walks", "--- \t", "Body"])
    assert read(text) == ({"title": "Walks"}, "Body", [])


def test_three_dots_close_a_header_too():
    assert read("---\ntitle: Walks\n...\nBody\n") == ({"title": "Walks"}, "Body\n", [])


def test_a_header_may_be_all_there_is():
    assert read("---\ntitle: Walks\n---") == ({"title": "Walks"}, "", [])
    assert read("---\ntitle: Walks\n---\n") == ({"title": "Walks"}, "", [])


def test_rules_of_the_body_belong_to_the_body():
    text = "---\ntitle: Walks\n---\nOne\n\n---\n\nTwo\n---\n"
    assert read(text) == ({"title": "Walks"}, "One\n\n---\n\nTwo\n---\n", [])


def test_more_than_three_hyphens_open_and_close_too():
    assert read("-----\ntitle: Walks\n----\nBody") == ({"title": "Walks"}, "Body", [])
    assert parts("---\ntitle: |\n  ----\n---\nBody") == ("title: |\n  ----\n", "Body")


def test_indented_hyphens_do_not_close():
    assert parts("---\nnote: |\n  one\n  ---\n  two\n---\nBody")[1] == "Body"


@pytest.mark.parametrize("text", ["", "\n\n", "Body\n", "# Title\n\n---\na: b\n---\n"])
def test_a_missing_header_is_told_at_the_beginning_and_all_is_body(text):
    assert read(text) == ({}, text, [(HEADER_MISSING, "")])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", " \t\r\n"])
def test_any_number_of_blank_lines_may_stand_above_a_page_without_a_header(end):
    text = end * 10_000 + "Body\n"
    assert read(text) == ({}, text, [(HEADER_MISSING, "")])


@pytest.mark.parametrize("header", ["", "\n", "# only a comment\n", "  \n\n"])
def test_an_empty_header_is_told_at_its_rule(header):
    assert read(f"---\n{header}---\nBody") == ({}, "Body", [(HEADER_EMPTY, "---")])


def test_an_unclosed_header_is_read_up_to_the_first_blank_line():
    text = "\n---\ntitle: Walks\nkind: plan\n\nTwelve walks: one question.\n"
    assert read(text) == (
        {"title": "Walks", "kind": "plan"},
        "\nTwelve walks: one question.\n",
        [(HEADER_UNCLOSED, "---")],
    )


def test_an_unclosed_header_may_run_to_the_end():
    assert read("---\ntitle: Walks\r\n") == ({"title": "Walks"}, "", [(HEADER_UNCLOSED, "---")])
    assert read("---") == ({}, "", [(HEADER_UNCLOSED, "---")])


DASHES = ["–––", "———", "—", "–", "--", "—-"]


@pytest.mark.parametrize(
    ("line", "after"),
    [
        *((line, "\nBody\n") for line in [*DASHES, "  –––"]),
        *((line, "\nBody\n\n---\n\nMore\n") for line in DASHES),
    ],
)
def test_a_line_of_other_dashes_is_taken_for_the_end_and_told(line, after):
    assert read(f"---\ntitle: Walks\n{line}\n{after}") == (
        {"title": "Walks"},
        after,
        [(HEADER_UNCLOSED, line.strip())],
    )


def test_indented_hyphens_close_where_nothing_else_does():
    assert read("---\ntitle: Walks\n ---\nBody") == ({"title": "Walks"}, "Body", [])


def test_an_unclosed_header_ends_above_a_line_that_is_no_field():
    text = "---\ntitle: Walks\nelements: [2A,\n  2C]\nWe walked. It was good.\n"
    assert read(text) == (
        {"title": "Walks", "elements": ["2A", "2C"]},
        "We walked. It was good.\n",
        [(HEADER_UNCLOSED, "---")],
    )


@pytest.mark.parametrize(
    ("text", "cause", "words"),
    [
        ("—\ntitle: Walks\n---\nBody", "dashes", "—"),
        ("––\ntitle: Walks\n––\nBody", "dashes", "––"),
        ("--\ntitle: Walks\n--\nBody", "dashes", "--"),
        ("title: Walks\n---\nBody", "fields", "title: Walks"),
        ("\ntitle: Walks\n\nBody", "fields", "title: Walks"),
        ("# Walks\n\n---\ntitle: Walks\n---\nBody", "below", "---"),
        ("Words.\r\n---\r\nstatus: ready\r\n---\r\n", "below", "---"),
    ],
)
def test_a_missing_header_says_what_stands_in_its_place(text, cause, words):
    _, (finding,) = read_markdown(source(text))
    assert (finding.code, finding.arguments.get("cause")) == (HEADER_MISSING, cause)
    assert marked(text, finding) == words


def test_what_is_wrong_in_an_unclosed_header_is_told_too():
    assert read("---\ntitle: Walks: ours\n\nBody")[2] == [
        (HEADER_UNCLOSED, "---"),
        (UNREADABLE_YAML, ":"),
    ]


@pytest.mark.parametrize(
    ("header", "cause"),
    [("- one\n- two\n", "list"), ("Twelve walks\n", "words"), ("[a, b]\n", "list")],
)
def test_a_header_that_is_no_mapping(header, cause):
    markdown, (finding,) = read_markdown(source(f"---\n{header}---\nBody"))
    assert plain(markdown.header.nodes) == {}
    assert (finding.code, finding.arguments["cause"]) == (HEADER_NOT_FIELDS, cause)
    assert marked(f"---\n{header}---\nBody", finding) == header.rstrip()


def test_a_header_that_runs_on_into_the_page_is_told_where_the_page_begins():
    text = "---\ntitle: Walks\n\n# The walks\n\nTwelve walks in a year.\nMore.\n\n---\n\nBody\n"
    markdown, (finding,) = read_markdown(source(text))
    assert plain(markdown.header.nodes) == {"title": "Walks"}
    assert (finding.code, finding.arguments["cause"]) == (UNREADABLE_YAML, "body-in-header")
    assert marked(text, finding) == "Twelve walks in a year."


def test_places_count_from_the_file_s_beginning():
    text = "\n---\ntitle: Walks\ntitle: Again\n---\n"
    _, (finding,) = read_markdown(source(text))
    assert (finding.place.line, finding.place.column) == (4, 1)


def test_places_are_found_when_somebody_asks():
    text = "---\ntitle: Walks\nelements: [2A]\n---\nwords\n"
    markdown, _ = read_markdown(source(text))
    assert markdown.header.values == {"title": "Walks", "elements": ["2A"]}
    elements = markdown.header.nodes.values["elements"]
    assert text[elements.start : elements.end] == "[2A]"
    assert markdown.header.nodes is markdown.header.nodes


@pytest.mark.parametrize(
    "header", ["audience: panel\n", "audience: ''\n", "audience: [a]\n", "audience: [a\n"]
)
def test_a_header_says_what_is_written_readable_or_not(header):
    markdown, _ = read_markdown(source(f"---\ntitle: Walks\n{header}---\n"))
    assert markdown.header.says("audience")


@pytest.mark.parametrize("header", ["", "audience:\n", "audience: # panel\n", "audience: ~\n"])
def test_a_field_without_words_says_nothing(header):
    markdown, _ = read_markdown(source(f"---\ntitle: Walks\n{header}---\n"))
    assert markdown.header.says("audience") is (header == "audience: ~\n")


def test_what_cannot_be_read_is_no_value_but_has_a_place():
    text = "---\ntitle: Walks\nrole: [a\n---\n"
    markdown, _ = read_markdown(source(text))
    assert markdown.header.values == {"title": "Walks"}
    assert list(markdown.header.nodes.values) == ["title", "role"]
