"""What an exception lets pass stands in no other command's way."""

from datetime import date

import pytest

from casc_portfolio.cli.build import errors_in
from casc_portfolio.portfolio import load
from tests.checks.examples import CLEAN
from tests.worlds import make_world

SETTINGS = CLEAN["portfolio.yml"]
EXCEPTION = """
        exceptions:
          - code: unknown-goal
            reason: The plan is on paper until May.
            until: {}
"""
PIECE = "content/cpsel-2/evidence/a.md"


@pytest.mark.parametrize(("until", "errors"), [(date.max, 0), (date.min.replace(year=2000), 1)])
def test_a_site_is_made_while_the_exception_holds(tmp_path, until, errors):
    settings = SETTINGS.rstrip() + EXCEPTION.format(until.isoformat())
    make_world(tmp_path, {**CLEAN, "portfolio.yml": settings})
    make_world(tmp_path, {PIECE: "---\ntitle: A\ngoal: gone\n---\n"})
    assert len(errors_in(load(tmp_path))) == errors
