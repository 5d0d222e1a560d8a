"""Findings on people: graver the more may read a page, and settled by one look through one list."""

from datetime import date

import pytest

from casc_portfolio.checks import Severity, check, severity_of, word
from casc_portfolio.checks.privacy_review import CONFIRMATION, confirmation, confirmed, items
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.portfolio import load
from tests.checks.examples import CLEAN, TODAY
from tests.checks.worlds import PIECE, READY, found, names, said
from tests.worlds import make_world, page

COUNT = "Three students had not eaten since the day before.\n"
PERMITTED = (
    page(CLEAN["portfolio.yml"]).rstrip() + "\nprivacy:\n  permission: District, 2025-09-01\n"
)


def piece(audience, text=COUNT, **more):
    lines = "".join(f"{name}: {value}\n" for name, value in more.items())
    return READY.replace("status: ready", f"{lines}status: ready\naudience: {audience}") + text


def severity(findings, name):
    (one,) = [finding for finding in findings if word(finding).name == name]
    return severity_of(one)


@pytest.mark.parametrize(
    ("audience", "grave"),
    [
        ("private", Severity.NOTE),
        ("coach", Severity.NOTE),
        ("program", Severity.NOTE),
        ("panel", Severity.NOTE),
        ("public", Severity.ERROR),
    ],
)
def test_few_students_are_refused_on_pages_for_everyone(tmp_path, audience, grave):
    findings = found(tmp_path, {PIECE: piece(audience)})
    assert severity(findings, "few-students") is grave


def test_where_the_district_allowed_it_nothing_is_refused(tmp_path):
    findings = found(tmp_path, {PIECE: piece("public"), "portfolio.yml": PERMITTED})
    assert severity(findings, "few-students") is Severity.NOTE
    assert "privacy-review" in names(findings)


def test_addresses_and_phones_of_adults_are_a_warning_there(tmp_path):
    findings = found(tmp_path, {PIECE: piece("public", "Call her cell, (530) 555-0147.\n")})
    assert severity(findings, "phone-number") is Severity.WARNING


def test_drafts_are_left_alone_but_for_numbers_that_belong_nowhere(tmp_path):
    draft = f"---\ntitle: A draft\n---\n\n{COUNT}He typed 512-34-6789 into the form.\n"
    told = names(found(tmp_path, {PIECE: draft}))
    assert [name for name in told if "social" in name or "few" in name] == [
        "social-security-number"
    ]


@pytest.mark.parametrize(
    "text", ["<!-- Three students, I think. -->\nMore than I thought.\n", "See `x`.\n"]
)
def test_remarks_to_oneself_are_left_alone(tmp_path, text):
    assert "few-students" not in names(found(tmp_path, {PIECE: piece("public", text)}))


def test_a_remark_in_the_header_is_left_alone(tmp_path):
    header = piece("public", "").replace("title: Feedback cycles", "title: Cycles # three students")
    assert "few-students" not in names(found(tmp_path, {PIECE: header}))


def test_a_header_s_values_are_looked_at(tmp_path):
    header = piece("public", "", context="Four newcomers joined us")
    (one,) = [one for one in found(tmp_path, {PIECE: header}) if word(one).name == "few-students"]
    assert one.place.line == 10


def test_logs_are_looked_at_with_the_eyes_of_the_office(tmp_path):
    log = "date,hours,mode,with,topic\n2025-08-14,1.5,video,coach,Three students in room 9\n"
    findings = found(tmp_path, {"hours/coaching.csv": log})
    assert severity(findings, "few-students") is Severity.NOTE


PICTURED = READY.replace(
    "  - url: https://aldercreek.example/feedback\n",
    "  - file: artifacts/circle.txt\n    people: identifiable\nPERMISSION",
)


@pytest.mark.parametrize(
    ("audience", "permission", "told"),
    [
        ("panel", "", [Severity.WARNING]),
        ("public", "", [Severity.ERROR]),
        ("public", "    permission: Families, 2025-09-01\n", []),
    ],
)
def test_people_who_can_be_recognized_take_a_permission(tmp_path, audience, permission, told):
    text = PICTURED.replace("PERMISSION", permission).replace(
        "status: ready", f"status: ready\naudience: {audience}"
    )
    findings = found(tmp_path, {PIECE: text, "content/artifacts/circle.txt": "A picture.\n"})
    named = [one for one in findings if word(one).name == "people-without-permission"]
    assert [severity_of(one) for one in named] == told


def confirm(root):
    around = Surroundings(portfolio=load(root), today=TODAY)
    text = confirmation(list(items(around)), day=date(2026, 10, 30))
    (root / CONFIRMATION).write_text(text, encoding="utf-8")


def test_one_confirmation_settles_what_was_looked_at(tmp_path):
    assert "privacy-review" in names(found(tmp_path, {PIECE: piece("panel")}))
    confirm(tmp_path)
    told = names(list(check(load(tmp_path), today=TODAY)))
    assert {"privacy-review", "few-students"}.isdisjoint(told)


def test_the_confirmation_holds_when_the_words_only_move(tmp_path):
    found(tmp_path, {PIECE: piece("panel")})
    confirm(tmp_path)
    moved = found(tmp_path, {PIECE: piece("panel", f"A line before it.\n\n{COUNT}")})
    assert "privacy-review" not in names(moved)


def test_the_confirmation_is_of_the_words_around_and_not_of_all_of_a_long_line(tmp_path):
    found(tmp_path, {PIECE: piece("panel", "a " * 5_000 + COUNT)})
    confirm(tmp_path)
    longer = found(tmp_path, {PIECE: piece("panel", "a " * 6_000 + COUNT)})
    assert "privacy-review" not in names(longer)
    other = found(tmp_path, {PIECE: piece("panel", "a " * 6_000 + f"At the door {COUNT}")})
    assert "privacy-review" in names(other)


def test_what_changed_since_is_named(tmp_path):
    found(tmp_path, {PIECE: piece("panel")})
    confirm(tmp_path)
    changed = found(tmp_path, {PIECE: piece("panel", COUNT + "\nAnd four boys were late.\n")})
    assert said(changed, "privacy-review") == [
        "Since you looked through it on 2026-10-30, 1 place is new or changed: "
        f"{PIECE}:15. Read the list with casc audit --review, and confirm it again with "
        "casc audit --confirm."
    ]
    assert names(changed).count("few-students") == 1


def test_a_picture_that_was_exchanged_has_to_be_looked_at_again(tmp_path):
    text = PICTURED.replace("PERMISSION", "").replace(
        "status: ready", "status: ready\naudience: panel"
    )
    found(tmp_path, {PIECE: text, "content/artifacts/circle.txt": "A picture.\n"})
    confirm(tmp_path)
    again = found(tmp_path, {"content/artifacts/circle.txt": "Another picture.\n"})
    assert "people-without-permission" in names(again)


def test_a_confirmation_never_settles_what_everyone_may_read(tmp_path):
    found(tmp_path, {PIECE: piece("public")})
    confirm(tmp_path)
    again = list(check(load(tmp_path), today=TODAY))
    assert severity(again, "few-students") is Severity.ERROR


def test_a_confirmation_may_be_of_any_number_of_things(tmp_path):
    lines = "".join(f"  - {number:032x}\n" for number in range(5_000))
    (tmp_path / CONFIRMATION).write_text(f"reviewed: 2026-10-30\nitems:\n{lines}")
    assert len(confirmed(tmp_path).digests) == 5_000


def test_a_confirmation_that_cant_be_read_confirms_nothing(tmp_path):
    make_world(tmp_path, {CONFIRMATION: "reviewed: yesterday\nitems: [a, b]\n"})
    assert confirmed(tmp_path).day is None
    make_world(tmp_path, {CONFIRMATION: b"\xff\xfe\0{{{"})
    assert confirmed(tmp_path).day is None


def test_a_confirmation_tells_nobody_what_was_looked_at(tmp_path):
    found(tmp_path, {PIECE: piece("panel")})
    confirm(tmp_path)
    text = (tmp_path / CONFIRMATION).read_text(encoding="utf-8")
    assert "student" not in text
    assert "walks" not in text
