"""One look tells whether a place lies in a stretch, whatever the stretches."""

from hypothesis import given
from hypothesis import strategies as st

from casc_portfolio.checks.covering import covering

STRETCHES = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)))


@given(STRETCHES, st.integers(-1, 31))
def test_it_says_what_a_look_at_every_stretch_says(stretches, offset):
    assert covering(stretches)(offset) == any(start <= offset < end for start, end in stretches)
