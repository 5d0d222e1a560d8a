"""Every problem that a room can name has one code, one rule and one name."""

import importlib
import re
from collections import Counter
from pathlib import Path

import casc_portfolio
from casc_portfolio.checks import RULES

PACKAGE = Path(casc_portfolio.__file__).parent
CODE = re.compile(r"CP\d{3}")


def problems() -> list[tuple[str, str]]:
    """Each constant of the rooms' ``problems.py`` as its name and its code."""
    found = []
    for file in sorted(PACKAGE.rglob("problems.py")):
        path = file.relative_to(PACKAGE.parent).with_suffix("")
        module = importlib.import_module(".".join(path.parts))
        found += [(name, code) for name, code in vars(module).items() if name.isupper()]
    return found


def test_every_problem_has_a_code():
    assert [name for name, code in problems() if not CODE.fullmatch(code)] == []


def test_no_two_problems_share_a_code():
    counts = Counter(code for _, code in problems())
    assert [code for code, count in counts.items() if count > 1] == []


def test_every_problem_has_a_rule_of_its_name():
    named = {code: name.lower().replace("_", "-") for name, code in problems()}
    assert {code: RULES[code].name for code in named if code in RULES} == named


def test_every_rule_has_a_name_of_its_own():
    counts = Counter(rule.name for rule in RULES.values())
    assert [name for name, count in counts.items() if count > 1] == []
