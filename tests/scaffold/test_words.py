"""A person's words in a template."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casc_portfolio.scaffold.words import number, yaml_value
from casc_portfolio.source import Source, plain, read_yaml


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Elena Quiroz", "Elena Quiroz"),
        ("Ana Núñez-Öz, Ed.D", "Ana Núñez-Öz, Ed.D"),
        ("Smith: the second", '"Smith: the second"'),
        ("# 1 School", '"# 1 School"'),
        ('O"Hara', '"O\\"Hara"'),
        ("  two   spaces \n", "two spaces"),
        ("", ""),
    ],
)
def test_yaml_value(words, written):
    assert yaml_value(words) == written


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn", "Cs"])))
def test_any_words_come_back_as_they_were_typed(words):
    text = f"name: {yaml_value(words)}\n"
    header, findings = read_yaml(Source(path="portfolio.yml", text=text))
    assert not findings
    assert plain(header) == {"name": " ".join(words.split()) or None}


def test_numbers_have_no_tail():
    assert [number(20.0), number(7.5)] == ["20", "7.5"]
