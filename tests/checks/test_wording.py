"""What rules say is said to people who have never seen YAML, and every sentence is one."""

import re

import pytest

from casc_portfolio.checks import RULES

JARGON = re.compile(
    r"\b(mappings?|scalars?|sequences?|keys?|null|none type|pars\w+|YAML|syntax|tokens?|strings?"
    r"|booleans?|integers?|floats?|arrays?|bytes?|schemas?|nodes?|regex\w*|metadata|front ?matter"
    r"|indent\w*|nest(?:ed|ing)|render\w*|escap\w+|slugs?|directory|directories|iframes?|symlinks?"
    r"|invalid|illegal|commit\w*|git)\b",
    re.IGNORECASE,
)
MEANT = {"CP421": {"indented"}, "CP341": {"yaml"}}
"""Words that are what they are called in every word processor, or that have to be typed so."""


def texts(rule):
    """Everything that a person may read of a rule, without what is filled in."""
    wordings = (rule.wording, *rule.causes.values())
    templates = [text for one in wordings for text in (*one.message, *one.hint)]
    filled = [re.sub(r"\{[^{}]*\}", "", text) for text in templates]
    return [*filled, rule.what, rule.why, rule.mend]


each = pytest.mark.parametrize("code", RULES)


@each
def test_no_word_is_one_that_only_programmers_know(code):
    found = {word[0].lower() for text in texts(RULES[code]) for word in JARGON.finditer(text)}
    assert found - MEANT.get(code, set()) == set()


@each
def test_a_message_is_a_sentence(code):
    rule = RULES[code]
    for wording in (rule.wording, *rule.causes.values()):
        for message in wording.message:
            bare = re.sub(r"\{\w+:if\}", "", message)
            assert re.match(r"[A-Z“{]|portfolio\.yml ", bare), message
            assert bare.endswith((".", "”.")), message


@each
def test_nobody_is_blamed(code):
    blame = re.compile(r"\b(you forgot|you failed|must not|illegal|wrong!|bad )\b", re.IGNORECASE)
    assert [text for text in texts(RULES[code]) if blame.search(text)] == []
