"""A finished site says whom it was made for."""

import pytest

from casc_portfolio.content.types import Audience
from casc_portfolio.publish.readers import made_for


@pytest.mark.parametrize("audience", list(Audience))
def test_it_stands_in_the_head_of_the_first_page(world, audience):
    head = f'<html><head><meta name="casc:audience" content="{audience.value}"></head></html>'
    assert made_for(world({"index.html": head})) is audience


@pytest.mark.parametrize("page", ["", '<meta name="casc:audience" content="everyone">', b"\xff"])
def test_what_says_nothing_that_we_know_is_for_nobody(world, page):
    assert made_for(world({"index.html": page})) is None


def test_where_there_is_no_page_there_are_no_readers(tmp_path):
    assert made_for(tmp_path) is None
