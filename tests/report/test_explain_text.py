"""What casc explain prints."""

from casc_portfolio.checks import RULES
from casc_portfolio.report.explain_text import render, render_list


def test_one_rule(snapshot):
    assert render(RULES["CP211"]) == snapshot


def test_every_rule_is_on_the_list_once():
    lines = render_list(RULES.values()).splitlines()
    for code, rule in RULES.items():
        assert [line for line in lines if f" {code} " in line and line.endswith(rule.name)]
    assert len([line for line in lines if line.startswith("  CP")]) == len(RULES)


def test_rules_stand_below_what_they_have_in_common():
    text = render_list([RULES["CP501"], RULES["CP101"]])
    assert text == (
        "Files, headers and values that can't be read (CP1…)\n"
        "  CP101  error    file-unreadable\n"
        "\n"
        "What is called ready and is not finished (CP5…)\n"
        "  CP501  warning  missing-field\n"
        "\n"
        "More about one: casc explain CP101, or casc explain missing-field\n"
    )


def test_an_example_never_steers_the_terminal():
    for rule in RULES.values():
        assert all(sign >= " " or sign == "\n" for sign in render(rule))
