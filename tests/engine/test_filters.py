"""The words and links that templates are written with."""

import datetime as dt
from types import SimpleNamespace

import pytest

from casc_portfolio.engine import filters
from casc_portfolio.fields.types import Span


def at(path):
    return {"page": SimpleNamespace(path=path)}


@pytest.mark.parametrize(
    ("here", "path", "link"),
    [
        ("index.md", "cpsel-2/index.md", "cpsel-2/index.html"),
        ("cpsel-2/evidence/a.md", "cpsel-2/index.md#element-2a", "../index.html#element-2a"),
        ("cpsel-2/evidence/a.md", "artifacts/my map.png", "../../artifacts/my%20map.png"),
        ("present/index.html", "present.md", "../present.html"),
        ("a.md", "https://b.example/c.md", "https://b.example/c.md"),
        ("a.md", "artifacts/50%.pdf", "artifacts/50%25.pdf"),
        ("a.md", "javascript:alert(1).pdf", "javascript%3Aalert(1).pdf"),
        ("a.md", "https:/b.example/c.png", "https%3A/b.example/c.png"),
        ("a.md", "artifacts/#1?.png", "artifacts/%231%3F.png"),
        ("b/a.md", "b/#1.md#goal-1", "%231.html#goal-1"),
    ],
)
def test_links_lead_from_the_page_to_the_finished_one(here, path, link):
    assert filters.href(at(here), path) == link


def test_in_markdown_a_page_is_named_by_its_source():
    assert filters.source(at("a/b.md"), "c d.md") == "../c%20d.md"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ((2025, 10, 14), (2025, 10, 14), "October~14, 2025"),
        ((2025, 10, 14), (2025, 10, 31), "October~14–31, 2025"),
        ((2025, 10, 14), (2025, 11, 2), "October~14~– November~2, 2025"),
        ((2025, 10, 14), (2026, 1, 2), "October~14, 2025~– January~2, 2026"),
    ],
)
def test_a_stretch_of_days_takes_few_words_and_no_line_ends_in_a_day(first, last, words):
    found = filters.span(Span(start=dt.date(*first), end=dt.date(*last)))
    assert found == words.replace("~", "\N{NO-BREAK SPACE}")


def test_without_a_day_there_is_nothing_to_say():
    assert (filters.day(None), filters.span(None)) == ("", "")


@pytest.mark.parametrize(
    ("value", "words"), [(40, "40"), (31.5, "31.5"), (0.25, "0.25"), (1204, "1,204"), (0, "0")]
)
def test_numbers_are_as_short_as_they_can_be(value, words):
    assert filters.number(value) == words


def test_one_is_one():
    assert filters.plural(1, "reflection") == "1 reflection"
    assert filters.plural(2, "entry", "entries") == "2 entries"
