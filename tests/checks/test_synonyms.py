"""Fields by the names that people give them, and fields that stand at another level."""

import pytest

from casc_portfolio.checks.synonyms import _CALLED, _SAID, field_called, word_said
from casc_portfolio.content import pages, plan, records, settings
from casc_portfolio.content.pages import EvidenceKind, People
from casc_portfolio.content.plan import GoalStatus, ReviewKind
from casc_portfolio.content.types import Audience, Status
from casc_portfolio.fields import field_names
from casc_portfolio.fields.types import Fields
from tests.checks.worlds import PIECE, READY, found, said


def hint(tmp_path, typed):
    artifacts, _, below = READY.partition("status:")
    (text,) = said(found(tmp_path, {PIECE: f"{artifacts}{typed}\nstatus:{below}"}), "unknown-field")
    return text.partition("here. ")[2]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Title: Walks", "title"),
        ("elemnts: [2A]", "elements"),
        ("Outcome: It rose", "result"),
        ("what changed: It rose", "result"),
        ("standard: 2", "elements"),
        ("visibility: panel", "audience"),
        ("description: Our school", "context"),
    ],
)
def test_a_field_by_another_name(tmp_path, typed, meant):
    assert hint(tmp_path, typed) == f"Did you mean {meant}?"


@pytest.mark.parametrize("typed", ["evidence: walks", "tags: [a]", "author: Dana"])
def test_what_is_far_from_every_field_is_not_guessed(tmp_path, typed):
    assert hint(tmp_path, typed).startswith("The fields here are title, ")


def test_a_field_that_belongs_inside_another_one(tmp_path):
    text = hint(tmp_path, "permission: The families, in May")
    assert text == "It belongs inside artifacts: below that line, two spaces further in."


def test_a_field_of_the_page_that_stands_too_far_in(tmp_path):
    page = READY.replace("status: ready", "    status: ready")
    (text,) = said(found(tmp_path, {PIECE: page}), "unknown-field")
    assert text.endswith(
        "It belongs to the page: write it at the beginning of a line, without spaces."
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("audience: everyone", "public"),
        ("audience: only me", "private"),
        ("audience: Pannel", "panel"),
        ("status: done", "ready"),
        ("status: in progress", "draft"),
        ("kind: Slides", "presentation"),
        ("kind: e-mail", "communication"),
    ],
)
def test_a_word_by_what_people_say_for_it(tmp_path, typed, meant):
    name = typed.partition(":")[0]
    lines = [line for line in READY.split("\n") if not line.startswith(f"{name}:")]
    page = "\n".join([lines[0], typed, *lines[1:]])
    (text,) = said(found(tmp_path, {PIECE: page}), "bad-choice")
    assert f"Did you mean {meant}? It may be " in text


def test_a_word_that_nobody_says_is_not_guessed(tmp_path):
    page = READY.replace("status: ready", "kind: sculpture\nstatus: ready")
    (text,) = said(found(tmp_path, {PIECE: page}), "bad-choice")
    assert "Did you mean" not in text


def test_every_word_that_people_say_otherwise_may_be_chosen():
    enums = (Status, Audience, People, EvidenceKind, GoalStatus, ReviewKind)
    assert set(_SAID) <= {word.value for words in enums for word in words}
    assert all(word_said(name, (word,)) for word, names in _SAID.items() for name in names)


def test_every_field_with_another_name_exists():
    modules = (pages, plan, records, settings)
    models = [one for module in modules for one in vars(module).values() if isinstance(one, type)]
    known = {name for one in models if issubclass(one, Fields) for name in field_names(one)}
    assert set(_CALLED) <= known
    assert all(field_called(name, (field,)) for field, names in _CALLED.items() for name in names)
