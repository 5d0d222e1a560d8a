"""How heavy the pages are: they load at once, on any network."""

import pytest

from casc_portfolio import resources
from tests.theme.sites import pages

THEME = resources.theme()


def weight(pattern):
    return sum(file.stat().st_size for file in THEME.glob(pattern))


def test_our_styles_and_scripts_are_small():
    assert weight("assets/stylesheets/*.css") < 40_000
    assert weight("assets/javascripts/*.js") + weight("deck/*.js") < 25_000
    assert weight("deck/*.css") < 16_000


@pytest.mark.slow
@pytest.mark.parametrize("audience", ["private", "panel"])
def test_no_page_of_the_sample_is_heavy(site, audience):
    heavy = [file for file in pages(site(audience)) if file.stat().st_size > 120_000]
    assert heavy == []
