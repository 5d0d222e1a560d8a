"""The sample for PCOE: complete, clean, and each text its own."""

import datetime as dt
from pathlib import Path

import pytest

from casc_portfolio.checks import check
from casc_portfolio.portfolio import Portfolio, load
from casc_portfolio.progress import State, measure
from tests.samples.texts import shared_runs, small_counts

ROOT = Path(__file__).parents[2] / "candidate_template" / "samples" / "pcoe"
AFTER = dt.date(2026, 11, 30)


@pytest.fixture(scope="module")
def sample() -> Portfolio:
    return load(ROOT)


def test_nothing_is_to_mend(sample):
    assert check(sample, today=AFTER) == ()


def test_it_says_that_it_is_invented(sample):
    assert sample.settings.fields.sample
    assert "invented" in sample.about.body
    assert "invented" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("milestone", "day"),
    [
        ("mid-1", dt.date(2025, 1, 31)),
        ("year-1", dt.date(2025, 6, 30)),
        ("mid-2", dt.date(2026, 1, 31)),
        ("final", dt.date(2026, 5, 7)),
        ("recommendation", dt.date(2026, 7, 1)),
    ],
)
def test_every_date_is_kept(sample, milestone, day):
    names = sample.program.before_and(milestone)
    standings = measure(sample, as_of=day).requirements
    late = [one.id for one in standings if one.milestone in names and one.state is not State.MET]
    assert late == []


def test_twelve_pieces_touch_nearly_every_element(sample):
    ready = [piece for piece in sample.evidence if piece.ready]
    elements = {element for piece in ready for element in piece.fields.elements}
    assert len(ready) >= 12
    assert {piece.standard for piece in ready} == set("123456")
    assert len(elements) >= 14
    assert all(all(piece.fields.elements.values()) for piece in ready), "each with its claim"
    assert 6 <= sum(piece.fields.highlight is True for piece in ready) <= 8


def test_reflections_stand_in_files_and_inside_evidence(sample):
    ready = [reflection for reflection in sample.reflections if reflection.ready]
    used = {name for reflection in ready for name in reflection.evidence}
    assert 6 <= len(ready) <= 9
    assert {reflection.inside for reflection in ready} == {True, False}
    assert used == {piece.id for piece in sample.evidence if piece.ready}


def test_one_piece_is_still_a_draft(sample):
    (draft,) = [piece for piece in sample.evidence if not piece.ready]
    assert "<!-- prompt:" in draft.body
    assert draft.fields.result is None


def test_pages_are_for_different_readers(sample):
    assert {page.audience.value for page in sample.pages} == {
        "private",
        "coach",
        "program",
        "panel",
        "public",
    }


def test_no_two_texts_share_a_sentence(sample):
    assert shared_runs(sample.pages) == set()


def test_texts_have_a_length_that_is_read(sample):
    for page in [
        *sample.evidence,
        *sample.standards,
        *(one.document for one in sample.reflections),
    ]:
        if page.ready:
            assert 120 <= len(page.body.split()) <= 400, page.path


def test_no_small_group_of_students_is_counted(sample):
    assert small_counts(sample.pages) == []


def test_it_is_small():
    files = [file for file in ROOT.rglob("*") if file.is_file() and ".casc" not in file.parts]
    assert sum(file.stat().st_size for file in files) < 3_000_000
