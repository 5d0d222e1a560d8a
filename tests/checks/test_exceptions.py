"""Exceptions let findings pass, with a reason and for a while; some findings never."""

from datetime import date

import pytest

from casc_portfolio.checks import check, sift
from casc_portfolio.content.settings import Settings
from casc_portfolio.portfolio import load
from tests.checks.examples import CLEAN, TODAY
from tests.checks.worlds import PIECE, READY, found, names, said
from tests.worlds import make_world

VAGUE = f"{READY}For our plan [click here](https://aldercreek.example/plan).\n"
DRAFT = "---\ntitle: Walks\n{}\n---\n"


def settings(*lines: str) -> str:
    own = "\n".join(line.strip() for line in ("name: Dana Whitfield", "program: pcoe"))
    exceptions = "".join(f"\n  {line}" for line in lines)
    return f"{own}\nstart: 2025-07-01\nexceptions:{exceptions}\n"


def sifted(root, files):
    make_world(root, CLEAN)
    portfolio = load(make_world(root, files))
    findings = check(portfolio, today=TODAY)
    return sift(findings, portfolio.settings.fields, today=TODAY)


@pytest.mark.parametrize(
    "lines",
    [
        ("- code: CP408", "  reason: Theirs."),
        ("- code: vague-link", "  reason: Theirs."),
        ("- code: CP408 vague-link", "  reason: Theirs."),
        ("- code: vague-link", "  reason: Theirs.", f"  path: {PIECE}"),
        ("- code: vague-link", "  reason: Theirs.", "  path: content/cpsel-2/"),
        ("- code: vague-link", "  reason: Theirs.", "  until: 2026-11-02"),
    ],
)
def test_a_finding_may_stay_with_a_reason(tmp_path, lines):
    shown, (excepted,) = sifted(tmp_path, {PIECE: VAGUE, "portfolio.yml": settings(*lines)})
    assert [finding.code for finding in shown if finding.code == "CP408"] == []
    assert (excepted.finding.code, excepted.reason) == ("CP408", "Theirs.")


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("- code: vague-link",), "exception-without-reason"),
        (("- code: vague-lnk", "  reason: Theirs."), "unknown-exception"),
        (("- reason: Theirs.",), "unknown-exception"),
        (("- code: CP4", "  reason: Theirs."), "unknown-exception"),
        (("- code: vague-link", "  reason: Theirs.", "  until: 2026-11-01"), "exception-expired"),
        (("- code: vague-link", "  reason: Theirs.", "  path: content/iip"), "unused-exception"),
        (("- code: vague-link", "  reason: Theirs.", "  path: content/cpsel"), "unused-exception"),
    ],
)
def test_what_is_wrong_with_an_exception_is_told_and_nothing_passes(tmp_path, lines, name):
    shown, excepted = sifted(tmp_path, {PIECE: VAGUE, "portfolio.yml": settings(*lines)})
    assert excepted == ()
    assert {"vague-link", name} <= set(names(list(shown)))


@pytest.mark.parametrize(
    ("code", "files"),
    [
        ("bad-date", {PIECE: DRAFT.format("date: soon")}),
        ("unreadable-yaml", {PIECE: DRAFT.format("role: a: b")}),
        ("bad-duration", {"hours/coaching.csv": "date,hours\n2025-09-12,about two\n"}),
        ("no-exception", {PIECE: DRAFT.format("role: I led it")}),
    ],
)
def test_from_some_findings_there_is_no_exception(tmp_path, code, files):
    wanted = settings(f"- code: {code}", "  reason: Ours.")
    shown, excepted = sifted(tmp_path, {**files, "portfolio.yml": wanted})
    assert excepted == ()
    assert "no-exception" in names(list(shown))


def test_an_error_of_another_kind_may_stay(tmp_path):
    wanted = settings("- code: unknown-goal", "  reason: The plan comes in May.")
    shown, (one,) = sifted(
        tmp_path, {PIECE: DRAFT.format("goal: y3-later"), "portfolio.yml": wanted}
    )
    assert (names(list(shown)), one.until) == ([], None)


def test_what_is_left_out_either_way_says_so(tmp_path):
    wanted = settings("- code: bad-date", "  reason: Ours.")
    assert said(found(tmp_path, {"portfolio.yml": wanted}), "no-exception") == [
        "There is no exception from bad-date: what can't be read is left out either way. "
        "Mend what it finds, and delete this exception."
    ]


def test_without_exceptions_everything_is_shown():
    assert sift([], Settings(), today=date(2026, 1, 1)) == ((), ())
