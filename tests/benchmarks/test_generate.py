"""A generated portfolio has the size, the shape and the links that the benchmarks promise."""

import re

import pytest

from benchmarks.generate import generate
from casc_portfolio.checks import check
from casc_portfolio.portfolio import load

DOCUMENTS = 120


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = tmp_path_factory.mktemp("generated")
    generate(root, DOCUMENTS)
    return root


def test_it_has_as_many_documents_as_asked_for(root):
    assert len(list(root.rglob("*.md"))) == DOCUMENTS


def test_a_piece_is_about_three_kilobytes_with_five_links(root):
    for file in [*root.rglob("evidence/*.md"), *root.rglob("reflections/*.md")]:
        text = file.read_text("utf-8")
        assert 2_500 < len(text) < 3_600
        assert len(re.findall(r"\]\([^)]+\)", text)) == 5


def test_nothing_is_wrong_in_it(root):
    assert check(load(root)) == ()
