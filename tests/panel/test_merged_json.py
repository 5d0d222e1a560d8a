import json

from casc_portfolio.panel import merged_json
from tests.panel.sheets import merged, sheet
from tests.panel.test_merge import FIRST, SECOND


def test_a_standard_holds_original_and_agreed_levels_beside_each_other():
    found = json.loads(merged_json.render(merged(*FIRST, *SECOND)))
    third = found["standards"][2]
    assert third["round"] == 1
    assert third["scores"][0] == {
        "panelist": "Asha Whitfield",
        "round": 1,
        "level": "directed-toward",
        "agreed": {"level": "approaches"},
    }
    assert (third["spread"], third["spread_now"], third["standing"]) == (2, 1, "reached")
    assert found["proposal"]["outcome"] == "meets"
    assert found["schema"] == 1


def test_missing_evidence_is_null_and_said():
    found = json.loads(merged_json.render(merged(*FIRST)))
    score = found["rounds"][0]["sheets"][0]["scores"][5]
    assert (score["level"], score["enough"]) == (None, False)
    assert found["standards"][5]["not_enough"] == 2


def test_what_is_refused_is_listed_with_its_reason():
    found = json.loads(merged_json.render(merged(*FIRST, sheet("Eve", "mmmmmm", finished=None))))
    assert found["refused"] == [
        {
            "file": "4.json",
            "reason": "unfinished",
            "place": "",
            "message": "Eve has not finished this sheet; it is a draft.",
            "hint": "Ask for the file that the sheet saves after Finish.",
        }
    ]
