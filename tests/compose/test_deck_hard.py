"""Whatever a portfolio holds, there is a deck that can be presented."""

import pytest

from casc_portfolio.prose import room
from tests.compose.hard import ENDLESS, HARD, piece
from tests.compose.small import site_of

each = pytest.mark.parametrize("name", HARD)


def deck(root, name):
    return site_of(root, HARD[name], without=("content/cpsel-2/evidence/walks.md",)).deck


@each
def test_it_begins_with_the_person_shows_every_piece_once_and_ends_with_thanks(tmp_path, name):
    made = deck(tmp_path, name)
    ids = [slide.id for slide in made.every]
    pieces = [one for one in ids if one.startswith("evidence-")]
    assert (made.slides[0].kind, made.slides[-1].kind) == ("opening", "thanks")
    assert len(pieces) == len(set(pieces)) == sum("/evidence/" in path for path in HARD[name])
    assert len(ids) == len(set(ids))


@each
def test_no_text_is_longer_than_its_place(tmp_path, name):
    for slide in deck(tmp_path, name).every:
        assert room.width(slide.title) <= room.HEADLINE
        assert room.width(slide.sentence) <= room.ALONE
        assert room.width(slide.quote) <= room.QUOTE
        assert sum(room.width(aim.words) for aim in slide.aims) <= room.GOALS
        assert [line for line in slide.lines if room.width(line) > room.LINE_AHEAD] == []
        most = 2 * room.WORDS if slide.words.startswith("|") else room.WORDS  # a table fills it
        assert room.width(slide.words) <= most


@each
def test_the_time_is_spent_to_the_second(tmp_path, name):
    made = deck(tmp_path, name)
    assert sum(slide.seconds or 0 for slide in made.slides) <= made.minutes * 60
    assert {slide.seconds for slide in made.backup} <= {None}


def test_nothing_that_was_cut_is_lost_for_the_speaker(tmp_path):
    made = deck(tmp_path, "3,000 characters")
    whole = " ".join(ENDLESS.split())
    for slide in made.slides:
        if slide.kind in ("piece", "vision", "question", "step") and slide.sentence:
            assert whole in slide.rest, slide.id


def test_without_highlights_the_first_piece_of_each_standard_stands_for_it(tmp_path):
    shown = [one for one in deck(tmp_path, "nothing highlighted").slides if one.kind == "piece"]
    assert [slide.number for slide in shown] == list("123456")


def test_an_empty_standard_is_passed_over(tmp_path):
    shown = [one for one in deck(tmp_path, "one standard empty").slides if one.kind == "piece"]
    assert [slide.number for slide in shown] == list("12356")


def test_eighty_highlights_become_a_talk_and_the_rest_waits(tmp_path):
    made = deck(tmp_path, "80 pieces")
    assert sum(slide.kind == "piece" for slide in made.slides) == 12
    assert sum(slide.kind == "piece" for slide in made.backup) == 68
    lists = [slide for slide in made.backup if slide.kind == "entries"]
    assert max(len(slide.entries) for slide in lists) == 5
    assert sum(len(slide.entries) for slide in lists) == 80


def test_a_portfolio_with_nothing_in_it_still_has_a_beginning_and_an_end(tmp_path):
    made = site_of(
        tmp_path, {"content/index.md": "---\ntitle: About\n---\n"}, without=tuple(piece_paths())
    ).deck
    assert [slide.id for slide in made.every] == ["opening", "thanks"]


def piece_paths():
    return ["content/cpsel-2/evidence/walks.md", "content/cpsel-2/reflections/on-walks.md"]


def test_a_piece_without_a_framework_waits_at_the_end(tmp_path):
    made = site_of(
        tmp_path, {"portfolio.yml": "name: Ana\nprogram: none-such\nstart: 2025-07-01\n"}
    ).deck
    assert [slide.id for slide in made.backup] == ["evidence-walks"]


def test_a_piece_filed_elsewhere_is_told_by_the_claim_of_its_standard(tmp_path):
    two = piece("5A", claim="It shows five.").replace("  5A:", "  2A: It shows two.\n      5A:")
    made = site_of(tmp_path, {"content/cpsel-2/evidence/walks.md": two}).deck
    shown = next(one for one in made.slides if one.kind == "piece")
    assert (shown.title, shown.above) == ("It shows two.", "2A Professional Learning Culture")
