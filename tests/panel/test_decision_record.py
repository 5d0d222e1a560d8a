"""The record is what ``progress`` reads: filed, it answers the office's requirements."""

from dataclasses import replace

import pytest

from casc_portfolio.checks import check
from casc_portfolio.panel.decision_record import record_name, record_text
from casc_portfolio.portfolio import load
from casc_portfolio.progress import State, measure
from tests.complete import AT_THE_END, complete, read
from tests.panel.decided import MEETS, RESUBMIT, meets, resubmit
from tests.worlds import make_world

PROGRAMS = {
    "pcoe": ("showcase-decision", "meets", "approaches"),
    "usc-rossier": ("panel-decision", "proficient", "developing"),
    "ctc": ("panel-decision", "meets", "approaches"),
}


def filed(tmp_path, program_id, decision):
    """A complete portfolio whose only decision is this one."""
    files = complete(program_id)
    del files["records/decision.md"]
    files[f"records/{record_name(decision)}"] = record_text(decision, read(program_id))
    return load(make_world(tmp_path, files))


def states(portfolio):
    progress = measure(portfolio, as_of=AT_THE_END)
    kinds = {one.id: one.measure.kind for one in portfolio.program.requirements}
    return {
        kinds[one.id].value: one.state
        for one in progress.requirements
        if kinds[one.id] in ("decision", "proficiency")
    }, progress


@pytest.mark.parametrize("program_id", PROGRAMS)
def test_a_filed_decision_completes_the_portfolio(tmp_path, program_id):
    record, reached, _ = PROGRAMS[program_id]
    decision = replace(MEETS, record=record, levels=dict.fromkeys("123456", reached))
    portfolio = filed(tmp_path, program_id, decision)
    found, progress = states(portfolio)
    assert set(found.values()) == {State.MET}
    assert progress.gate("recommendation").met
    assert check(portfolio) == ()


@pytest.mark.parametrize("program_id", PROGRAMS)
def test_a_filed_resubmission_leaves_it_open_and_says_what_is_missing(tmp_path, program_id):
    record, reached, below = PROGRAMS[program_id]
    levels = dict.fromkeys("123456", reached) | {"4": below}
    portfolio = filed(tmp_path, program_id, replace(RESUBMIT, record=record, levels=levels))
    found, progress = states(portfolio)
    assert State.MET not in found.values()
    assert not progress.gate("recommendation").met
    assert check(portfolio) == ()
    fields = next(one.fields for one in portfolio.records if one.fields.kind == record)
    assert fields.missing == "Standard 4: What changed for families, by September 1, 2026."


HOSTILE = 'Yes: "no" # {x} \\ \u202e\x1b[1m\n---\nstatus: draft'


@pytest.mark.parametrize("field", ["by", "reason"])
def test_whatever_was_typed_stays_a_value(tmp_path, field):
    portfolio = filed(tmp_path, "pcoe", meets(**{field: HOSTILE}))
    document = next(one for one in portfolio.records if one.path.endswith("2026-06-08.md"))
    assert document.ready
    said = document.fields.by if field == "by" else document.fields.note
    assert said == 'Yes: "no" # {x} \\ \ufffd\ufffd[1m --- status: draft'
    assert states(portfolio)[0]["decision"] is State.MET


def test_a_decider_with_a_comma_stays_one(tmp_path):
    portfolio = filed(tmp_path, "pcoe", meets(deciders=("panel, of three", "yes", "[x]")))
    document = next(one for one in portfolio.records if one.path.endswith("2026-06-08.md"))
    assert document.fields.deciders == ("panel, of three", "yes", "[x]")


def test_a_second_decision_has_a_name_of_its_own():
    later = resubmit(date=RESUBMIT.date.replace(month=7))
    assert record_name(RESUBMIT) == "showcase-decision-2026-06-08.md"
    assert record_name(later) == "showcase-decision-2026-07-08.md"
