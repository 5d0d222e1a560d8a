"""``casc explain``: by code, by name, or everything."""

import pytest
from click.testing import CliRunner

from casc_portfolio.cli.explain import command


def explain(*arguments):
    return CliRunner().invoke(command, list(arguments), standalone_mode=False)


@pytest.mark.parametrize("rule", ["CP501", "cp501", "missing-field", "Missing-Field"])
def test_a_rule_by_its_code_or_its_name(rule):
    text = explain(rule).stdout
    assert text.startswith("CP501 missing-field (warning)\n\nWhat it finds\n")
    for part in ("Why it matters", "How to mend it", "Example (◄ marks the place)"):
        assert f"\n{part}\n" in text


@pytest.mark.parametrize(("rule", "said"), [("bad-date", True), ("missing-field", False)])
def test_what_can_be_mended_for_you_says_so(rule, said):
    mended = "casc check --fix mends it; --unsafe what is likely.\n"
    assert explain(rule).stdout.endswith(mended) is said


def test_without_a_rule_all_are_listed():
    text = explain().stdout
    assert "CP101  error    file-unreadable" in text
    assert text.endswith("More about one: casc explain CP101, or casc explain missing-field\n")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("misssing-field", "Did you mean 'missing-field'?"), ("zzz", "'casc explain' lists all of them.")],
)  # fmt: skip
def test_a_rule_that_does_not_exist_is_wrong_use(typed, hint):
    result = explain(typed)
    assert str(result.exception) == f"There is no rule '{typed}'. {hint}"
