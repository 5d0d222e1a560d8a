from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError

from casc_portfolio.fields.types import (
    Address,
    Day,
    Name,
    Names,
    Number,
    Path,
    Span,
    Text,
    Texts,
    When,
    Whole,
    YesNo,
)

TAKEN = [
    (Text, " a b ", "a b"),
    (Day, "2025-10-14", date(2025, 10, 14)),
    (When, "2025-10-14", Span(start=date(2025, 10, 14), end=date(2025, 10, 14))),
    (
        When,
        {"from": "2025-10-14", "to": "2025-11-02"},
        Span(start=date(2025, 10, 14), end=date(2025, 11, 2)),
    ),
    (Number, "1.10", 1.1),
    (Number, "010", 10),
    (Whole, "7", 7),
    (YesNo, "No", False),
    (YesNo, "on", True),
    (Name, "y1-walks", "y1-walks"),
    (Names, "2A, 2C", ("2A", "2C")),
    (Names, ["2A", "2C"], ("2A", "2C")),
    (Texts, "one, and the same", ("one, and the same",)),
    (Address, "https://example.org/a", "https://example.org/a"),
    (Path, "artifacts/my plan.pdf", "artifacts/my plan.pdf"),
]

REFUSED = [
    (Text, ["a"], "wrong-shape"),
    (Text, {"a": "b"}, "wrong-shape"),
    (Day, "20251014", "bad-date"),
    (Day, "2025-02-30", "bad-date"),
    (Day, "10/14/2025", "bad-date"),
    (Day, "2025-10-14T00:00:00", "bad-date"),
    (Day, "0", "bad-date"),
    (When, {"from": "2025-11-02", "to": "2025-10-14"}, "bad-date"),
    (When, {"from": "10/14/2025", "to": "soon"}, "bad-date"),
    (When, {"from": "10/14/2025", "to": ["2025-11-02"]}, "wrong-shape"),
    (When, {"since": "2025-11-02"}, "wrong-shape"),
    (When, ["2025-11-02"], "wrong-shape"),
    (When, "10/14/2025", "bad-date"),
    (Number, "nan", "bad-number"),
    (Number, "inf", "bad-number"),
    (Number, "1_0", "bad-number"),
    (Number, "-1", "bad-number"),
    (Number, "1e3", "bad-number"),
    (Number, "٣", "bad-number"),
    (Number, "9" * 10, "bad-number"),
    (Number, "9" * 400, "bad-number"),
    (Whole, "1.5", "bad-number"),
    (Whole, "9" * 10, "bad-number"),
    (YesNo, "1", "bad-yes-or-no"),
    (YesNo, "maybe", "bad-yes-or-no"),
    (Name, "two words", "bad-name"),
    (Texts, {"a": "b"}, "wrong-shape"),
    (Address, "javascript:alert(1)", "bad-address"),
    (Address, "example.org", "bad-address"),
    (Address, "https://[example.org", "bad-address"),
    (Address, "https://example.org:x/", "bad-address"),
    (Address, "https://?q", "bad-address"),
    (Address, 'https://example.org/"><b>', "bad-address"),
    (Address, "https://example.org\\@other.example", "bad-address"),
    (Address, "https://example.org/\u202egpj.x", "bad-address"),
    (Address, "https://" + "a" * 200_000 + "<", "bad-address"),
    (Path, "../secret.pdf", "bad-path"),
    (Path, "/etc/passwd", "bad-path"),
    (Path, "C:\\plan.pdf", "bad-path"),
]


@pytest.mark.parametrize(("kind", "written", "meant"), TAKEN)
def test_what_is_written_becomes_what_is_meant(kind, written, meant):
    assert TypeAdapter(kind).validate_python(written) == meant


@pytest.mark.parametrize(("kind", "written", "why"), REFUSED)
def test_nothing_is_guessed(kind, written, why):
    with pytest.raises(ValidationError) as problem:
        TypeAdapter(kind).validate_python(written)
    assert [error["type"] for error in problem.value.errors()] == [why]
