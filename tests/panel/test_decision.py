from datetime import date

import pytest

from casc_portfolio import frameworks
from casc_portfolio.content.records import Outcome
from casc_portfolio.panel.decision import Decision, lacks
from casc_portfolio.panel.score import Wanted
from tests.panel.decided import DAY, MEETS, RESUBMIT, meets, resubmit
from tests.panel.sheets import program

BY = date(2026, 9, 1)


def lacking(decision, today=DAY):
    own = program()
    return lacks(decision, program=own, framework=frameworks.load(own.framework), today=today)


@pytest.mark.parametrize("decision", [MEETS, RESUBMIT])
def test_a_whole_decision_lacks_nothing(decision):
    assert lacking(decision) == ()


def test_of_nothing_everything_is_asked():
    assert lacking(Decision(record="showcase-decision")) == (
        "Whom is it about? --candidate NAME",
        "What was decided? --outcome meets, addition or resubmit",
        "When was it decided? --date 2026-06-05",
        "Who decided? --decider ROLE, once for each",
        "Who signs it? --by ROLE",
        "Why? --reason SENTENCE; the candidate reads it in the letter",
    )


LACKING = [
    (meets(deciders=()), "Who decided? --decider ROLE, once for each"),
    (
        meets(date=date(2026, 6, 9)),
        "2026-06-09 has not come yet; a decision is recorded when it was made.",
    ),
    (
        meets(record="panel-decision"),
        "The program keeps no decision 'panel-decision'. It keeps: showcase-decision, "
        "office-decision. --record KIND",
    ),
    (
        meets(levels={**MEETS.levels, "7": "meets"}),
        "There is no standard '7'. There are: 1, 2, 3, 4, 5, 6.",
    ),
    (
        meets(levels={**MEETS.levels, "3": "superb"}),
        "Standard 3: there is no level 'superb'. There are: directed-toward, approaches, meets, "
        "exemplifies.",
    ),
    (
        meets(levels={key: level for key, level in MEETS.levels.items() if key != "5"}),
        "Standard 5: which level was decided? --level 5=ID",
    ),
    (
        meets(levels={**MEETS.levels, "5": "approaches"}),
        "It says meets, and Standard 5 is at 'approaches'; the program counts 'meets' and above. "
        "One of the two has to change.",
    ),
    (
        meets(wanted=(Wanted(standard="5", missing="More", by=BY),)),
        "It says meets, and that something is missing. One of the two has to go.",
    ),
    (
        meets(outcome=Outcome.AFTER_ADDITION),
        "What is missing, for which standard, and by when? --missing 'STANDARD: WHAT: DATE'",
    ),
    (
        resubmit(levels={**RESUBMIT.levels, "6": "approaches"}),
        "Standard 6 is at 'approaches': say what is missing, and by when. "
        "--missing '6: WHAT: DATE'",
    ),
    (
        resubmit(wanted=(Wanted(standard="4", missing="More"),)),
        "Standard 4: say what is missing, and by when.",
    ),
]


@pytest.mark.parametrize(("decision", "sentence"), LACKING)
def test_what_is_not_said_or_contradicts_itself_is_asked_and_never_filled_in(decision, sentence):
    assert lacking(decision) == (sentence,)


def test_a_standard_without_enough_evidence_may_stay_without_a_level_when_it_is_wanted_again():
    without = {key: level for key, level in RESUBMIT.levels.items() if key != "4"}
    assert lacking(resubmit(levels=without)) == ()
