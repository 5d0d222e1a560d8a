"""What a finished page lacks is told where it belongs, and only for finished pages."""

import pytest

from tests.checks.examples import CLEAN
from tests.checks.worlds import DRAFT, PIECE, READY, found, names, said
from tests.worlds import page

PLAN = """\
---
title: Individualized Induction Plan, year 2
year: 2
supervisor:
  input: Begin with the new teachers.
goals:
  - id: y2-feedback
    statement: Every teacher gets feedback once a month.
    elements: [2A]
    due: 2027-05-31
    actions:
      - date: 2026-11-30
reviews:
  - kind: mid-year
    date: 2027-01-20
status: ready
---
"""


def test_a_draft_may_lack_anything(tmp_path):
    assert (
        found(tmp_path, {PIECE: DRAFT, "content/iip/year-2.md": PLAN.replace("ready", "draft")})
        == []
    )


def test_what_is_nested_is_named(tmp_path):
    messages = said(found(tmp_path, {"content/iip/year-2.md": PLAN}), "missing-field")
    assert [text.split(" yet.")[0] for text in messages] == [
        "This page is ready, but the supervisor's input has no “date”",
        "This page is ready, but goal “y2-feedback” has no “measure”",
        "This page is ready, but an action has no “what”",
        "This page is ready, but a review has no “present”",
    ]


def test_a_missing_value_points_at_what_encloses_it_and_an_empty_one_at_its_key(tmp_path):
    text = READY.replace("role: I led the four cycles\n", "role:\n").replace(
        "result: Eleven of fourteen teachers asked for another one\n", ""
    )
    places = [
        (finding.arguments["field"], finding.place.line, finding.place.column)
        for finding in found(tmp_path, {PIECE: text})
        if finding.code == "CP501"
    ]
    assert places == [("result", 2, 1), ("role", 5, 1)]


def test_a_value_that_was_refused_is_not_missing_too(tmp_path):
    findings = found(tmp_path, {PIECE: READY.replace("2025-11-04", "November")})
    assert "missing-field" not in names(findings)
    assert "bad-date" in names(findings)


@pytest.mark.parametrize(
    ("right", "typed"),
    [
        ("title: Feedback cycles", "titel: Feedback cycles"),
        ("title: Feedback cycles", "title:Feedback: cycles"),
        ("result: Eleven", "outcome: Eleven"),
        ("elements: [2A]", "Elements: [2A]"),
    ],
)
def test_a_field_under_a_misspelt_name_is_told_once(tmp_path, right, typed):
    findings = found(tmp_path, {PIECE: READY.replace(right, typed)})
    assert sorted(names(findings)) == ["unknown-field", "unused-evidence"]


def test_a_name_that_is_like_another_field_or_none_leaves_the_missing_one_missing(tmp_path):
    text = READY.replace("title: Feedback cycles", "colour: green\nresults: Many")
    (message,) = said(found(tmp_path, {PIECE: text}), "missing-field")
    assert message.startswith("This page is ready, but it has no “title” yet.")


def test_a_misspelt_name_is_looked_for_where_the_field_belongs(tmp_path):
    text = PLAN.replace("    due: 2027-05-31", "    due: 2027-05-31\n    mesure: The log.")
    findings = found(tmp_path / "there", {"content/iip/year-2.md": text})
    assert not any("“measure”" in text for text in said(findings, "missing-field"))
    text = PLAN.replace("year: 2", "year: 2\nmesure: The log.")
    findings = found(tmp_path / "elsewhere", {"content/iip/year-2.md": text})
    assert any("“measure”" in text for text in said(findings, "missing-field"))


def test_a_reflection_and_the_settings_name_a_slip_once_too(tmp_path):
    story = "content/cpsel-1/reflections/what-families-said.md"
    text = page(CLEAN[story]).replace("evidence:", "evidense:")
    settings = page(CLEAN["portfolio.yml"]).replace("start:", "strat:")
    findings = found(tmp_path, {story: text, "portfolio.yml": settings})
    assert names(findings).count("unknown-field") == 2
    assert {"reflection-without-evidence", "missing-setting"}.isdisjoint(names(findings))


def test_quotes_around_nothing_are_nothing(tmp_path):
    findings = found(tmp_path, {PIECE: READY.replace("I led the four cycles", '""')})
    assert "missing-field" in names(findings)


def test_a_rating_is_named_by_its_standard(tmp_path):
    text = (
        "---\ntitle: Initial\nperiod: initial\ndate: 2025-09-15\nstatus: ready\nstandards:\n"
        + "".join(f"  {n}:\n    level: meets\n    sentence: I do.\n" for n in range(1, 6))
        + "  6:\n    level: meets\n---\n"
    )
    (message,) = said(
        found(tmp_path, {"content/self-assessment/initial.md": text}), "missing-field"
    )
    assert message.startswith("This page is ready, but Standard 6 has no “sentence” yet.")


def test_portfolio_yml_is_asked_only_for_what_everything_follows_from(tmp_path):
    findings = found(tmp_path, {"portfolio.yml": "name: Dana\npositions:\n  - from: 2025-07-01\n"})
    assert [text[:40] for text in said(findings, "missing-setting")] == [
        "portfolio.yml has no “program” yet. Your",
        "portfolio.yml has no “start” yet. The da",
    ]


def test_blocks_of_the_template_may_wait_for_their_day(tmp_path):
    text = PLAN.replace("  input: Begin", "  date: 2026-09-08\n  input: Begin")
    text = text.replace("    due:", "    measure: The log of visits.\n    due:")
    text = text.replace("      - date: 2026-11-30", "      - what:\n        date:")
    text = text.replace("    date: 2027-01-20", "    date:\n    present:")
    assert found(tmp_path, {"content/iip/year-2.md": text}) == []


def test_an_empty_settings_file_lacks_all_that_it_needs(tmp_path):
    for text in ("", "\n# to come\n"):
        findings = found(tmp_path, {"portfolio.yml": text})
        missing = [one.arguments["field"] for one in findings if one.code == "CP502"]
        assert sorted(missing) == ["name", "program", "start"]


def test_two_quotation_marks_are_no_name_and_no_program(tmp_path):
    findings = found(tmp_path, {"portfolio.yml": "name: ''\nprogram: ' '\nstart: 2025-07-01\n"})
    assert [(one.code, one.arguments["field"], one.place.line) for one in findings] == [
        ("CP502", "name", 1),
        ("CP502", "program", 2),
    ]


def test_of_a_settings_file_that_can_not_be_read_nothing_is_called_missing(tmp_path):
    for text in ("name: " + "[" * 70_000 + "\n", "- Dana\n- pcoe\n"):
        assert "missing-setting" not in names(found(tmp_path, {"portfolio.yml": text}))


WAIVER = """\
---
kind: waiver
date: 2026-01-12
requirements: [orientation]
reason: Done in an earlier program
status: ready
---
"""
TRANSFER = """\
---
kind: transfer
date: 2026-01-12
program: usc-rossier
requirements: [orientation]
status: ready
---
"""
VERIFICATION = """\
---
kind: verification
date: 2026-06-22
category: coaching
year: 1
hours: 41.5
status: ready
---
"""


@pytest.mark.parametrize("text", [WAIVER, TRANSFER, VERIFICATION])
def test_what_counts_on_somebody_s_word_must_say_whose(tmp_path, text):
    lacking = [one for one in found(tmp_path, {"records/w.md": text}) if one.code == "CP501"]
    assert [one.arguments["field"] for one in lacking] == ["by"]
    signed = {"records/w.md": text.replace("date:", "by: director\ndate:")}
    assert "missing-field" not in names(found(tmp_path / "signed", signed))


def test_the_packet_itself_needs_nobody_s_word(tmp_path):
    packet = "---\nkind: application-packet\ndate: 2025-07-01\nstatus: ready\n---\n"
    assert "missing-field" not in names(found(tmp_path, {"records/packet.md": packet}))
