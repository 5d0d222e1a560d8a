from datetime import date

import pytest

from casc_portfolio.programs import Owner
from casc_portfolio.progress import MilestoneProgress, Phase, Progress, Standing, State, Sum


def standing(name, milestone, state, owner=Owner.CANDIDATE):
    return Standing(
        id=name,
        title=name,
        milestone=milestone,
        owner=owner,
        state=state,
        have=0,
        need=1,
        unit="",
        next="",
    )


def progress(*standings):
    milestones = tuple(
        MilestoneProgress(
            id=name,
            title=name,
            date=None,
            original=None,
            phase=Phase.AHEAD,
            sum=Sum(done=0, of=0),
            owners={},
        )
        for name in ("start", "final", "panel")
    )
    return Progress(
        name="Ada",
        program="own",
        program_name="Own",
        as_of=date(2025, 1, 1),
        start=None,
        requirements=standings,
        milestones=milestones,
    )


@pytest.mark.parametrize(
    ("done", "of", "absent", "percent"),
    [(0, 3, 0, 0), (1, 3, 0, 33), (299, 300, 0, 99), (3, 3, 0, 100), (0, 0, 0, 100), (0, 0, 2, 0)],
)
def test_a_hundred_percent_is_said_only_when_all_is_done(done, of, absent, percent):
    assert Sum(done=done, of=of, absent=absent).percent == percent


def test_waived_is_done_and_absent_is_not_counted():
    found = progress(
        standing("a", "start", State.MET),
        standing("b", "start", State.WAIVED),
        standing("c", "start", State.WAITING),
        standing("d", "start", State.ABSENT),
    )
    assert found.sum == Sum(done=2, of=3, absent=1)


def test_up_to_the_final_only_the_candidates_part_is_asked_for():
    found = progress(
        standing("mine", "start", State.MET),
        standing("hers", "start", State.WAITING, Owner.COACH),
    )
    assert found.gate("final").met
    assert not found.gate("panel").met
    assert [one.id for one in found.gate("panel").open] == ["hers"]


def test_what_is_due_later_does_not_close_an_earlier_gate():
    found = progress(standing("a", "start", State.MET), standing("b", "final", State.PARTLY))
    assert found.gate("start").met
    assert [one.id for one in found.gate("final").open] == ["b"]


def test_what_this_copy_does_not_hold_stops_the_office_but_not_the_candidate():
    found = progress(standing("a", "start", State.ABSENT))
    assert found.gate("final").met
    assert not found.gate("panel").met
    assert [one.id for one in found.gate("final").absent] == ["a"]


def test_a_gate_that_does_not_exist_is_an_error_of_the_caller():
    with pytest.raises(ValueError, match="graduation"):
        progress().gate("graduation")


def test_each_owner_has_a_sum():
    found = progress(
        standing("a", "start", State.MET),
        standing("b", "start", State.MISSING),
        standing("c", "start", State.WAITING, Owner.OFFICE),
    )
    assert found.owners == {
        Owner.CANDIDATE: Sum(done=1, of=2),
        Owner.OFFICE: Sum(done=0, of=1),
    }
