import pytest
from hypothesis import given
from hypothesis import strategies as st

from casc_portfolio.source.names import (
    copied_from,
    fold,
    is_ordinary,
    not_portable,
    printable,
    unwritable,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Plan.md", "plan.MD"),
        ("gr\u00f6\u00dfe.md", "GRO\u0308SSE.md"),
        ("caf\u00e9.md", "cafe\u0301.md"),
        ("a/B.md", "A/b.md"),
    ],
)
def test_a_mac_takes_these_for_one_name(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("cafe.md", "café.md"), ("a b.md", "ab.md")])
def test_but_not_these(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("aux.md", ("reserved", "aux")),
        ("NUL", ("reserved", "NUL")),
        ("Com1.tar.gz", ("reserved", "Com1")),
        ("lpt².md", ("reserved", "lpt²")),
        ("a:b.md", ("sign", ":")),
        ("why?.md", ("sign", "?")),
        ("a\\b.md", ("sign", "\\")),
        ("plan.", ("ending", ".")),
        ("plan ", ("ending", " ")),
    ],
)
def test_windows_can_not_have_these(name, why):
    assert not_portable(name) == why
    assert not is_ordinary(name)


@pytest.mark.parametrize(
    "name", ["console.md", "auxiliary.md", "com10.md", "learning walks.md", "Größe 🌱.md", "a.b.md"]
)
def test_windows_can_have_these(name):
    assert not_portable(name) is None


BESIDE = {"plan.md", "walk.jpg", "content", "notes", "hours.csv"}


@pytest.mark.parametrize(
    ("name", "purpose", "original"),
    [
        ("plan (Elena's conflicted copy 2025-10-14).md", "conflict", "plan.md"),
        ("gone (Elena's conflicted copy 2025-10-14).md", "conflict", "gone.md"),
        ("plan (Case Conflict 1).md", "conflict", "plan.md"),
        ("plan.sync-conflict-20251014-101500-ABCDEFG.md", "conflict", "plan.md"),
        ("plan [Conflict].md", "conflict", "plan.md"),
        ("plan-LAPTOP-AB12CD.md", "conflict", "plan.md"),
        ("plan-DESKTOP-7QK2M1P.md", "conflict", "plan.md"),
        ("plan-Elenas-MacBook-Pro.md", "conflict", "plan.md"),
        ("walk-LAPTOP-AB12CD.jpg", "conflict", "walk.jpg"),
        ("plan (1).md", "copy", "plan.md"),
        ("Plan 2.md", "copy", "Plan.md"),
        ("plan copy.md", "copy", "plan.md"),
        ("plan - Copy.md", "copy", "plan.md"),
        ("plan - Copy (2).md", "copy", "plan.md"),
        ("Copy of plan.md", "copy", "plan.md"),
        ("hours (2).csv", "copy", "hours.csv"),
        ("content 2", "copy", "content"),
        (".~lock.plan.md#", "lock", "plan.md"),
        ("~$plan.docx", "lock", "plan.docx"),
    ],
)
def test_a_program_made_this_copy(name, purpose, original):
    assert copied_from(name, BESIDE) == (purpose, original)
    assert not is_ordinary(name)


@pytest.mark.parametrize(
    "name",
    [
        "plan.md",
        "plan-year-1.md",
        "plan-CPSEL-2.md",
        "plan-LCAP-2025.md",
        "walk (1).jpg",
        "walk 2.jpg",
        "goal 2.md",
        "goal (1).md",
        "letter copy.md",
        "walk-LAPTOP-AB12CD.md",
        "plan 2025.md",
        "on conflict (a talk).md",
    ],
)
def test_a_person_chose_this_name(name):
    assert copied_from(name, BESIDE) is None


@given(st.from_regex(r"[a-z0-9_-]{4,20}(\.[a-z]{2,4})?", fullmatch=True))
def test_about_an_ordinary_name_there_is_nothing_to_say(name):
    if is_ordinary(name):
        told = not_portable(name), copied_from(name, {name, *BESIDE}), unwritable(name)
        assert (told, fold(name)) == ((None, None, False), name)


def test_what_no_text_can_hold():
    assert unwritable("a\nb.md")
    assert unwritable("a\udcff.md")
    assert unwritable("a\x9bb.md")
    assert not unwritable("Größe 🌱\u00a0x.md")


def test_what_can_not_be_shown_is_replaced():
    shown = printable("a\nb\udcff\u2028.md")
    assert shown == "a\ufffdb\ufffd\ufffd.md"
    shown.encode()
