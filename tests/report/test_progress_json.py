import json
from datetime import date

from casc_portfolio.report import progress_json
from tests.complete import complete
from tests.measuring import progress_of

DAY = date(2025, 3, 1)
PROMISED = {"id", "milestone", "owner", "state", "have", "need", "source", "assumed", "next"}


def document(tmp_path, gate=None):
    progress = progress_of(complete("pcoe"), root=tmp_path, as_of=DAY)
    wanted = progress.gate(gate) if gate else None
    return json.loads(progress_json.render(progress, gate=wanted))


def test_it_carries_a_schema_the_sums_and_every_requirement(tmp_path):
    found = document(tmp_path)
    assert list(found) == [
        "schema",
        "name",
        "program",
        "start",
        "as_of",
        "headline",
        "sum",
        "owners",
        "milestones",
        "requirements",
        "gate",
    ]
    assert (found["schema"], found["program"], found["as_of"]) == (1, "pcoe", "2025-03-01")
    assert found["gate"] is None
    assert found["sum"] == {"done": 18, "of": 53, "percent": 33, "not_in_this_copy": 0}
    assert sum(owner["of"] for owner in found["owners"].values()) == 53
    assert all(set(requirement) >= PROMISED for requirement in found["requirements"])


def test_a_requirement_is_told_in_plain_values(tmp_path):
    requirements = {one["id"]: one for one in document(tmp_path)["requirements"]}
    assert requirements["coaching-year-1"] == {
        "id": "coaching-year-1",
        "title": "Coaching hours of year 1",
        "milestone": "year-1",
        "owner": "candidate",
        "state": "partly",
        "have": 30,
        "need": 40,
        "unit": "hours",
        "due": "2025-06-30",
        "source": "pcoe",
        "assumed": False,
        "next": "0.6 hours a week gets you there by June 30. "
        "Plan the next visits with your coach and log each one while it is fresh.",
        "waiting_on": None,
        "waived_by": None,
        "reason": None,
        "transferred_from": None,
    }
    assert requirements["plan-1"]["next"] is None


def test_a_gate_names_what_is_open(tmp_path):
    gate = document(tmp_path, gate="year-1")["gate"]
    assert gate["milestone"] == "year-1"
    assert gate["met"] is False
    assert "coaching-year-1" in gate["open"]
    assert "coaching-year-1-verified" not in gate["open"]


def test_a_milestone_has_its_dates_and_sums(tmp_path):
    first = document(tmp_path)["milestones"][0]
    assert first == {
        "id": "start",
        "title": "Admission",
        "date": "2024-08-15",
        "moved_from": None,
        "state": "done",
        "done": 4,
        "of": 4,
        "percent": 100,
        "not_in_this_copy": 0,
        "owners": {"candidate": {"done": 4, "of": 4, "percent": 100, "not_in_this_copy": 0}},
    }
