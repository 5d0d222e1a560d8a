"""How heavy the pages are: they load at once, on any network."""

import pytest

from benchmarks.phone import hosted, look
from casc_portfolio import resources
from casc_portfolio.engine.shipped import theme_files
from tests.theme.sites import pages

THEME = resources.theme()


def weight(pattern):
    return sum(file.stat().st_size for file in THEME.glob(pattern))


def test_what_a_site_carries_of_ours_leaves_room():
    styles = [len(data) for path, data in theme_files().items() if path.endswith(".css")]
    assert len(styles) == 7
    assert sum(styles) < 38_000


def test_our_styles_and_scripts_are_small():
    assert weight("assets/stylesheets/*.css") < 40_000
    assert weight("assets/javascripts/*.js") + weight("deck/*.js") < 25_000
    assert weight("deck/*.css") < 16_000


@pytest.mark.slow
@pytest.mark.parametrize("audience", ["private", "panel"])
def test_no_page_of_the_sample_is_heavy(site, audience):
    heavy = [file for file in pages(site(audience)) if file.stat().st_size > 120_000]
    assert heavy == []


@pytest.mark.slow
@pytest.mark.parametrize("sample", ["pcoe", "usc-rossier"])
def test_nothing_moves_while_a_slow_phone_loads_the_first_page(page, site, sample):
    with hosted(site("panel", sample)) as address:
        _, shifts = look(page, f"{address}/index.html")
    assert shifts == []
