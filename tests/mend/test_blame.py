"""Harm is laid at the door of those who may have done it."""

from casc_portfolio.finding import Finding, Place
from casc_portfolio.mend.blame import doors, guilty, layers
from casc_portfolio.mend.fix import Fix

LOOK = "content/cpsel-1/reflections/look.md"
OTHER = "content/cpsel-1/reflections/other.md"
TEXTS = {LOOK: "evidence: [walks, Talks.md]", OTHER: "[Walks](../evidence/walks.md)."}


def piece(name: str) -> str:
    return f"content/cpsel-1/evidence/{name}.md"


def fix(path: str) -> Fix:
    return Fix(finding=Finding(code="CP120", place=Place(path=path, line=2, column=1)))


def found(fixes, harmed):
    return doors(fixes, harmed, text_of=lambda path: TEXTS.get(path, ""))


def names(fixes):
    return [one.path.rpartition("/")[2] for one in fixes]


WALKS, TALKS, PLANS = fix(piece("walks")), fix(piece("talks")), fix(piece("plans"))


def test_a_file_with_fixes_is_harmed_by_its_own():
    assert found([fix(LOOK), WALKS], {LOOK}) == {LOOK: {LOOK}, WALKS.path: set()}


def test_one_without_fixes_is_harmed_by_those_of_the_files_that_it_names():
    there = found([WALKS, TALKS, PLANS], {LOOK})
    assert there == {WALKS.path: {LOOK}, TALKS.path: {LOOK}, PLANS.path: set()}


def test_a_file_that_names_many_tells_nothing(monkeypatch):
    many = [fix(piece(f"piece-{number}")) for number in range(5)]
    monkeypatch.setitem(TEXTS, LOOK, " ".join(one.path for one in many))
    assert set(found(many, {LOOK}).values()) == {frozenset()}
    assert set(found(many[:4], {LOOK}).values()) == {frozenset({LOOK})}


def test_fixes_that_share_a_file_or_a_door_are_tried_one_after_the_other():
    fixes = [WALKS, WALKS, TALKS, PLANS]
    there = found(fixes, {LOOK, PLANS.path})
    made = [names(layer) for layer in layers(fixes, there)]
    assert made == [["walks.md", "plans.md"], ["walks.md"], ["talks.md"]]


def test_own_harm_is_looked_at_before_that_in_other_files():
    fixes = [WALKS, PLANS]
    assert guilty(fixes, found(fixes, {OTHER, PLANS.path})) == [PLANS]
    assert guilty(fixes, found(fixes, {OTHER})) == [WALKS]


def test_of_two_that_may_be_to_blame_for_the_same_nobody_is():
    fixes = [WALKS, TALKS, PLANS]
    assert guilty(fixes, found(fixes, {LOOK})) == []
    assert guilty(fixes, found(fixes, {LOOK, OTHER})) == [WALKS]
