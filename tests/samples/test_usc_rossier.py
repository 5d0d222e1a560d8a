"""The sample for USC Rossier: two years of a principal's leadership, complete."""

import datetime as dt
from pathlib import Path

import pytest

from casc_portfolio.checks import check
from casc_portfolio.content.document import Kind
from casc_portfolio.content.plan import Assessor
from casc_portfolio.portfolio import Portfolio, load
from casc_portfolio.progress import State, measure
from tests.samples.texts import shared_runs, small_counts

SAMPLES = Path(__file__).parents[2] / "candidate_template" / "samples"
ROOT = SAMPLES / "usc-rossier"
AFTER = dt.date(2026, 11, 30)
SUFFIXES = {".png": 12, ".pdf": 10, ".wav": 1, ".vtt": 1}
"""Kind of file → how many there are at least."""


@pytest.fixture(scope="module")
def sample() -> Portfolio:
    return load(ROOT)


@pytest.fixture(scope="module")
def ready(sample):
    return [piece for piece in sample.evidence if piece.ready]


def test_nothing_is_to_mend(sample):
    assert check(sample, today=AFTER) == ()


def test_it_says_that_it_is_invented(sample):
    assert sample.settings.fields.sample
    assert "invented" in sample.about.body
    assert "invented" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("milestone", "day"),
    [
        ("start", dt.date(2024, 7, 1)),
        ("context", dt.date(2024, 7, 31)),
        ("plan-1", dt.date(2024, 9, 29)),
        ("mid-1", dt.date(2025, 1, 31)),
        ("year-1", dt.date(2025, 6, 30)),
        ("plan-2", dt.date(2025, 9, 30)),
        ("mid-2", dt.date(2026, 1, 31)),
        ("final", dt.date(2026, 4, 29)),
        ("panel", dt.date(2026, 6, 5)),
        ("recommendation", dt.date(2026, 7, 2)),
    ],
)
def test_every_date_is_kept(sample, milestone, day):
    names = sample.program.before_and(milestone)
    standings = measure(sample, as_of=day).requirements
    late = [one.id for one in standings if one.milestone in names and one.state is not State.MET]
    assert late == []


def test_all_is_there_at_the_end(sample):
    standings = measure(sample, as_of=dt.date(2026, 7, 31)).requirements
    assert {one.state for one in standings} == {State.MET}


def test_both_plans_have_three_goals_that_changed_and_ended(sample):
    assert [plan.fields.year for plan in sample.plans] == [1, 2]
    for plan in sample.plans:
        assert len(plan.fields.goals) == 3
        assert all(goal.revision.change and goal.reflection for goal in plan.fields.goals)
        assert plan.fields.supervisor.input
        assert [review.kind for review in plan.fields.reviews] == ["mid-year", "year-end"]
    ended = {str(goal.status) for plan in sample.plans for goal in plan.fields.goals}
    assert ended == {"met", "partly", "carried over"}


def test_assessments_stand_beside_the_coach_s(sample):
    elements = {one.code for one in sample.framework.elements}
    own = [one for one in sample.assessments if one.fields.assessor is Assessor.SELF]
    coach = [one for one in sample.assessments if one.fields.assessor is Assessor.COACH]
    assert {one.fields.period for one in own} == {"initial", "mid-program", "final"}
    assert coach
    assert all(one.audience == "program" for one in coach)
    for one in sample.assessments:
        ratings = one.fields.standards.values()
        assert all(rating.level and rating.sentence for rating in ratings)
        assert {code for rating in ratings for code in rating.elements} == elements


def test_growth_is_no_straight_line(sample):
    ranks = {}
    for one in sample.assessments:
        if one.fields.assessor is Assessor.SELF:
            for rating in one.fields.standards.values():
                for code, level in rating.elements.items():
                    ranks.setdefault(code, {})[one.fields.period] = sample.program.scale.rank(level)
    assert any(steps["mid-program"] < steps["initial"] for steps in ranks.values())
    assert any(steps["final"] == steps["initial"] for steps in ranks.values())


def test_evidence_touches_all_nineteen_elements(sample, ready):
    claimed = {code for piece in ready for code in piece.fields.elements}
    assert len(ready) >= 24
    assert claimed == {one.code for one in sample.framework.elements}
    assert all(all(piece.fields.elements.values()) for piece in ready), "each with its claim"
    across = [piece for piece in ready if len({code[0] for code in piece.fields.elements}) > 1]
    assert len(across) >= 6
    assert 8 <= sum(piece.fields.highlight is True for piece in ready) <= 12


def test_every_piece_was_looked_back_on(sample, ready):
    finished = [reflection for reflection in sample.reflections if reflection.ready]
    assert len(finished) >= 18
    assert {reflection.inside for reflection in finished} == {True, False}
    assert {name for one in finished for name in one.evidence} == {piece.id for piece in ready}


def test_hours_hold_every_session_and_category(sample):
    entries = sample.log.entries
    assert {entry.category for entry in entries} == {one.id for one in sample.program.hours}
    sessions = {
        (entry.text("topic"), entry.text("session"))
        for entry in entries
        if entry.category == "workshops"
    }
    assert len(sessions) == 24


def test_the_two_years_had_their_turns(sample):
    fields = sample.settings.fields
    assert [position.role for position in fields.positions] == ["Assistant Principal", "Principal"]
    assert {str(change.kind) for change in fields.changes} == {"role", "extension"}
    kinds = {record.fields.kind for record in sample.records}
    assert {"panel-decision", "office-decision", "submission", "approval"} <= kinds
    (inquiry,) = sample.inquiries
    assert inquiry.fields.data
    assert inquiry.fields.artifacts


def test_every_audience_and_status_can_be_seen(sample):
    drafts = [page for page in sample.pages if not page.ready]
    assert 4 <= len(drafts) <= 8
    assert all("<!-- prompt:" in page.body for page in drafts)
    assert {page.audience.value for page in drafts} == {"private"}
    pieces = [page for page in sample.pages if page.kind in (Kind.EVIDENCE, Kind.REFLECTION)]
    assert {page.audience.value for page in pieces} == {
        "private",
        "coach",
        "program",
        "panel",
        "public",
    }


def test_the_talk_has_a_piece_for_each_standard_and_words_to_say(sample):
    talk = sample.presentation
    assert set(talk.fields.highlights) == set("123456")
    assert sum(talk.fields.sections.values()) == talk.fields.minutes
    assert talk.body.count("### Notes") >= 5


def test_artifacts_are_many_and_described(sample):
    pages = [*sample.evidence, *sample.inquiries]
    artifacts = [one for page in pages for one in page.fields.artifacts or ()]
    named = {one.file for one in artifacts if one.file} | {
        one.captions for one in artifacts if one.captions
    }
    named.add(sample.about.fields.photo.file)
    kept = {f"artifacts/{file.name}" for file in (ROOT / "content" / "artifacts").iterdir()}
    assert named == kept
    for suffix, least in SUFFIXES.items():
        assert sum(name.endswith(suffix) for name in kept) >= least
    for one in artifacts:
        assert one.title
        assert one.people == "none"
        assert one.file or one.url
        if str(one.file).endswith((".png", ".wav")):
            assert len(one.alt.split()) >= 10, one.file
        assert one.captions or not str(one.file).endswith(".wav")
    assert any(one.url for one in artifacts)


def test_no_two_texts_of_the_samples_share_a_sentence(sample):
    assert shared_runs([*sample.pages, *load(SAMPLES / "pcoe").pages]) == set()


def test_texts_have_a_length_that_is_read(ready, sample):
    own = [one.document for one in sample.reflections if one.ready and not one.inside]
    for page in [*ready, *sample.standards, *own]:
        assert 150 <= len(page.body.split()) <= 600, page.path


def test_no_small_group_of_students_is_counted(sample):
    assert small_counts(sample.pages) == []


def test_samples_stay_small():
    files = [file for file in SAMPLES.rglob("*") if file.is_file() and ".casc" not in file.parts]
    assert sum(file.stat().st_size for file in files) < 8_000_000


def test_records_are_kept_in_the_repository():
    assert not (ROOT / ".gitignore").exists()
