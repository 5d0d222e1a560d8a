from casc_portfolio.panel import merged_markdown
from tests.panel.sheets import merged
from tests.panel.test_merge import FIRST, SECOND


def test_two_rounds_for_the_offices_own_file(snapshot):
    assert merged_markdown.render(merged(*FIRST, *SECOND)) == snapshot
