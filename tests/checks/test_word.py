"""Findings in words: the same templates everywhere, and nothing unsafe in them."""

import pytest

from casc_portfolio.checks import RULES, Severity, said, severity_of, word
from casc_portfolio.checks.registry import rule, wording
from casc_portfolio.finding import Finding, Place


def say(template, *more, **arguments):
    """A template filled, as a rule of its own would do it."""
    made = rule(
        "CP999",
        "for-this-test",
        Severity.NOTE,
        message=(*more, template),
        hint="Nothing.",
        causes={"other": wording("Another way to say it.", "Nothing.")},
        what="",
        why="",
        mend="",
        example="",
    )
    try:
        return word(made.at(Place(path="a.md"), **arguments)).message
    finally:
        del RULES["CP999"]


@pytest.mark.parametrize(
    ("template", "arguments", "said"),
    [
        ("{known}", {"known": ("2A", "2B", "2C")}, "2A, 2B and 2C"),
        ("{known:or}", {"known": ("draft", "ready")}, "draft or ready"),
        ("{known}", {"known": ("2A",)}, "2A"),
        ("{chain:steps}", {"chain": ("a", "b", "a")}, "a → b → a"),
        ("{count:file|files}", {"count": 1}, "1 file"),
        ("{count:file|files}", {"count": 1234}, "1,234 files"),
        ("{size:size}", {"size": 512}, "512 bytes"),
        ("{size:size}", {"size": 64 * 1024}, "64 KB"),
        ("{size:size}", {"size": 1_400_000_000}, "1.3 GB"),
        ("{hours}", {"hours": 14.5}, "14.5"),
        ("{hours}", {"hours": 8.0}, "8"),
        ("{year}", {"year": 2026}, "2026"),
        ("{kind:upper}", {"kind": "mov"}, "MOV"),
    ],
)
def test_arguments_become_words(template, arguments, said):
    assert say(template, **arguments) == said


def test_of_very_many_names_only_the_first_are_listed():
    names = tuple(f"id-{number}" for number in range(40))
    assert say("{known}", known=names).endswith("id-10, id-11 and 28 more")


def test_the_first_template_that_can_be_filled_is_used():
    two = ("Did you mean {suggestion}?", "No idea.")
    assert say(two[1], two[0], suggestion="2A") == "Did you mean 2A?"
    assert say(two[1], two[0], suggestion="") == "No idea."
    assert say(two[1], two[0]) == "No idea."


def test_a_template_may_wait_for_an_argument_that_it_does_not_show():
    assert say("A number.", "A whole number.{whole:if}", whole="yes") == "A whole number."
    assert say("A number.", "A whole number.{whole:if}") == "A number."


def test_a_cause_has_words_of_its_own():
    assert say("One way to say it.", cause="other") == "Another way to say it."
    assert say("One way to say it.", cause="never heard of") == "One way to say it."


def test_the_path_can_always_be_named():
    assert say("In {path}.") == "In a.md."


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("a\nb\tc", "a b c"),
        ("a\x1b[2Jb", "a\ufffd[2Jb"),
        ("a\u202eb", "a\ufffdb"),
        ("a\ud800b", "a\ufffdb"),
        ("{value.__class__}", "{value.__class__}"),
        ("x" * 300, "x" * 99 + "…"),
    ],
)
def test_what_was_typed_is_made_fit_for_a_sentence(typed, said):
    assert say("{value}", value=typed) == said


def test_every_finding_has_the_severity_of_its_rule():
    for code, known in RULES.items():
        assert severity_of(Finding(code=code, place=Place(path="a.md"))) is known.severity


def test_all_that_a_rule_may_say_is_known_without_a_finding():
    rule = RULES["CP141"]
    assert said(rule) == (
        "… lines of this file end in another way than the rest.",
        "The lines of this file end as they did on Macs long ago.",
    )
    assert all(text and "{" not in text for each in RULES.values() for text in said(each))
