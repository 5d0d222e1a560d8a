"""The search for garbage rests while a portfolio is read and checked, and goes on afterwards."""

import gc

import pytest

from casc_portfolio.portfolio.making import only_making


def test_it_rests_inside_and_goes_on_afterwards():
    with only_making():
        assert not gc.isenabled()
        with only_making():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_failure():
    with pytest.raises(OSError, match="disk"), only_making():
        raise OSError("disk")
    assert gc.isenabled()
