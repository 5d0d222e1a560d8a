"""One folder, read in one pass."""

import pytest

from casc_portfolio.content.types import Audience, Status
from casc_portfolio.portfolio import load, narrative

SETTINGS = """
name: Ada Quill
program: ctc
start: 2025-07-01
"""
WALKS = """
---
title: Learning walks
elements: [2A, 2C]
status: ready
---
We walked.

## What happened

We walked twelve times.

## What it means

Feedback is a habit.

### A smaller heading

It belongs to its part.

## Afterword

Not part of the reflection.
"""


@pytest.fixture
def read(world):
    def read(files):
        return load(world({"portfolio.yml": SETTINGS, **files}))

    return read


def codes(portfolio):
    return [finding.code for finding in portfolio.findings]


def test_an_empty_folder_is_an_empty_portfolio_with_one_finding(tmp_path):
    portfolio = load(tmp_path)
    assert codes(portfolio) == ["CP130"]
    assert list(portfolio.pages) == []


@pytest.mark.parametrize("made", ["a link that leaves the folder", "a folder"])
def test_settings_that_can_not_be_read_there_are_told_once(tmp_path, made):
    root = tmp_path / "portfolio"
    root.mkdir()
    if made == "a folder":
        (root / "portfolio.yml").mkdir()
    else:
        (tmp_path / "elsewhere.yml").write_text(SETTINGS)
        (root / "portfolio.yml").symlink_to(tmp_path / "elsewhere.yml")
    portfolio = load(root)
    assert len(codes(portfolio)) == 1
    assert "CP130" not in codes(portfolio)
    assert portfolio.settings.broken


def test_settings_program_and_framework(read):
    portfolio = read({})
    assert portfolio.settings.fields.name == "Ada Quill"
    assert portfolio.program.id == "ctc"
    assert len(portfolio.framework.standards) == 6
    assert codes(portfolio) == []


def test_a_program_that_does_not_exist_is_a_finding_where_it_is_named(read):
    portfolio = read({"portfolio.yml": "name: A\nprogram: pcoo\nstart: 2025-07-01\n"})
    (finding,) = portfolio.findings
    assert (finding.place.path, finding.place.line, finding.place.column) == (
        "portfolio.yml",
        2,
        10,
    )
    assert portfolio.program is None


def test_documents_stand_in_the_order_of_their_paths(read):
    portfolio = read(
        {
            "content/cpsel-2/evidence/b.md": "---\ntitle: B\n---\n",
            "content/cpsel-1/evidence/z.md": "---\ntitle: Z\n---\n",
            "content/cpsel-2/evidence/a.md": "---\ntitle: A\n---\n",
        }
    )
    assert [piece.id for piece in portfolio.evidence] == ["z", "a", "b"]


def test_a_page_is_a_private_draft_unless_it_says_otherwise(read):
    portfolio = read({"content/cpsel-1/evidence/a.md": "---\ntitle: A\n---\n"})
    (piece,) = portfolio.evidence
    assert piece.status is Status.DRAFT
    assert piece.audience is Audience.PRIVATE


def test_the_portfolio_may_set_the_audience_of_its_pages(read):
    portfolio = read(
        {
            "portfolio.yml": SETTINGS + "audience: panel\n",
            "content/cpsel-1/evidence/a.md": "---\ntitle: A\n---\n",
            "content/cpsel-1/evidence/b.md": "---\ntitle: B\naudience: coach\n---\n",
            "content/cpsel-1/evidence/c.md": "---\ntitle: C\naudience: everyone\n---\n",
        }
    )
    audiences = {piece.id: piece.audience for piece in portfolio.evidence}
    assert audiences == {"a": Audience.PANEL, "b": Audience.COACH, "c": Audience.PRIVATE}


def test_no_header_opens_a_page_further_than_its_kind_allows(read):
    portfolio = read(
        {
            "content/iip/year-1.md": "---\nyear: 1\naudience: public\n---\n",
            "content/self-assessment/final.md": "---\naudience: public\nperiod: final\n---\n",
            "content/self-assessment/coach.md": "---\naudience: panel\nassessor: coach\n---\n",
        }
    )
    assert [plan.audience for plan in portfolio.plans] == [Audience.PANEL]
    assert [page.audience for page in portfolio.assessments] == [Audience.PROGRAM, Audience.PANEL]


def test_a_page_where_none_is_expected_is_a_finding(read):
    portfolio = read({"content/notes.md": "---\ntitle: Notes\n---\n"})
    assert [(found.code, found.place.path) for found in portfolio.findings] == [
        ("CP131", "content/notes.md")
    ]


def test_a_refused_value_leaves_the_rest_of_the_page_standing(read):
    portfolio = read(
        {"content/cpsel-1/evidence/a.md": "---\ntitle: A\ndate: 14 October\nrole: Led it\n---\n"}
    )
    (piece,) = portfolio.evidence
    assert piece.fields.date is None
    assert piece.fields.role == "Led it"
    assert piece.broken
    assert piece.has("date")


def test_a_reflection_inside_a_piece_of_evidence(read):
    portfolio = read({"content/cpsel-2/evidence/walks.md": WALKS})
    (reflection,) = portfolio.reflections
    assert reflection.inside
    assert reflection.ready
    assert reflection.evidence == ("walks",)
    assert reflection.elements == ("2A", "2C")
    assert list(reflection.parts) == ["What happened", "What it means"]
    assert reflection.text("What happened") == "We walked twelve times."
    assert reflection.text("What it means").endswith("It belongs to its part.")


def test_the_story_of_a_piece_is_its_body_without_the_reflection(read):
    portfolio = read({"content/cpsel-2/evidence/walks.md": WALKS})
    text = narrative(portfolio.evidence[0], portfolio.reflections[0])
    assert text == "We walked.\n\n## Afterword\n\nNot part of the reflection."


def test_reflections_are_found_from_the_evidence_they_look_back_on(read):
    portfolio = read(
        {
            "content/cpsel-2/evidence/Walks.md": "---\ntitle: Walks\n---\n",
            "content/cpsel-2/reflections/habit.md": "---\nevidence: [walks]\nelements: 2A\n---\n",
        }
    )
    (reflection,) = portfolio.reflections_on["walks"]
    assert reflection.id == "habit"
    assert portfolio.evidence_by_id["walks"].id == "Walks"


def test_an_unknown_kind_of_record_names_the_known_ones(read):
    portfolio = read({"records/letter.md": "---\nkind: letter\ndate: 2025-07-01\n---\n"})
    (finding,) = portfolio.findings
    assert finding.code == "CP132"
    assert finding.arguments["value"] == "letter"
    assert "credential" in finding.arguments["known"]


def test_without_a_program_nobody_knows_which_fields_its_records_have(read):
    decision = "---\nkind: verdict\noutcome: meets\nlevels: {1: meets}\n---\n"
    settings = SETTINGS.replace("program: ctc", "program: ctcc")
    portfolio = read({"portfolio.yml": settings, "records/verdict.md": decision})
    assert [found.code for found in portfolio.findings] == ["CP340"]


def test_unknown_fields_and_bad_values_are_all_reported_at_once(read):
    portfolio = read(
        {
            "content/cpsel-1/evidence/a.md": """
            ---
            title: A
            titel: A
            date: 2026-02-30
            highlight: perhaps
            kind: sculpture
            status: ready
            ---
            """
        }
    )
    assert [
        (f.code, f.place.line, f.place.column)
        for f in sorted(portfolio.findings, key=lambda found: found.place.line)
    ] == [("CP120", 3, 1), ("CP122", 4, 7), ("CP125", 5, 12), ("CP124", 6, 7)]
