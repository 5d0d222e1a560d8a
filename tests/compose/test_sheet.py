"""The score sheet asks what the program asks, about what the panel sees."""

import pytest

from casc_portfolio.compose.presenting import for_speaker
from casc_portfolio.compose.sheet import Choice
from casc_portfolio.portfolio import load
from tests.compose.small import SMALL, site_of, world_with


def sheet(root, changes=None):
    return site_of(root, changes, audience="panel").sheet


@pytest.mark.parametrize(
    ("audience", "papers"),
    [
        ("private", (False, True)),
        ("coach", (False, False)),
        ("program", (False, False)),
        ("panel", (True, True)),
        ("public", (False, False)),
    ],
)
def test_it_comes_with_what_the_panel_sees_and_the_handout_to_the_writer_too(
    tmp_path, audience, papers
):
    site = site_of(tmp_path, audience=audience)
    assert (site.sheet is not None, site.handout is not None) == papers


def test_the_speakers_copy_has_none_because_no_panel_reads_that_copy(tmp_path):
    assert for_speaker(load(world_with(tmp_path))).sheet is None


def test_without_a_program_there_is_nothing_to_score(tmp_path):
    settings = str(SMALL["portfolio.yml"]).replace("program: pcoe", "program: ./none.yml")
    site = site_of(tmp_path, {"portfolio.yml": settings}, audience="panel")
    assert (site.sheet, site.handout) == (None, None)


def test_levels_are_the_programs_in_their_order(tmp_path):
    made = sheet(tmp_path)
    assert [one.short for one in made.levels] == [
        "directed toward",
        "approaches",
        "meets",
        "exemplifies",
    ]
    assert made.levels[2] == Choice(id="meets", title="Practice meets the standard", short="meets")
    assert (made.program_id, made.framework, made.reached) == ("pcoe", "cpsel-2014", "meets")
    assert made.criteria == ()


def test_a_level_may_rest_on_every_piece_that_names_an_element(tmp_path):
    standards = {one.number: one for one in sheet(tmp_path).standards}
    assert [piece.id for piece in standards["2"].pieces] == ["walks"]
    assert [piece.id for piece in standards["5"].pieces] == ["walks"]
    assert standards["5"].pieces[0].codes == ("2A", "5A")
    assert standards["5"].pieces[0].path == "cpsel-2/evidence/walks.md"
    assert standards["1"].pieces == ()


def test_drafts_and_what_the_panel_may_not_see_are_not_offered(tmp_path):
    changes = {
        "content/cpsel-1/evidence/draft.md": "---\ntitle: Draft\nelements: [1A]\n---\n",
        "content/cpsel-1/evidence/own.md": (
            "---\ntitle: Own\nelements: [1A]\naudience: coach\nstatus: ready\n---\n"
        ),
    }
    assert sheet(tmp_path, changes).standards[0].pieces == ()


def decision(day, levels):
    return f"---\nkind: showcase-decision\ndate: {day}\nlevels: {levels}\nstatus: ready\n---\n"


def test_the_newest_decision_opens_what_it_did_not_find_reached(tmp_path):
    changes = {
        "records/first.md": decision("2026-05-01", "{1: meets, 2: approaches, 3: approaches}"),
        "records/second.md": decision("2026-06-01", "{1: meets, 2: approaches, 3: meets}"),
    }
    assert sheet(tmp_path, changes).failed == ("2",)


def test_a_standard_without_a_level_is_open_when_the_panel_asks_to_resubmit(tmp_path):
    text = decision("2026-06-01", "{1: meets, 2: meets, 3: meets, 4: meets, 5: meets}")
    again = text.replace("status:", "outcome: resubmit\nmissing: Six, by June.\nstatus:")
    assert sheet(tmp_path / "a", {"records/decision.md": text}).failed == ()
    assert sheet(tmp_path / "b", {"records/decision.md": again}).failed == ("6",)


def test_before_any_decision_nothing_is_open_a_second_time(tmp_path):
    assert sheet(tmp_path).failed == ()


OWN = """
    panel:
      title: Panel
      criteria:
        - id: presence
          title: Presence
          summary: Speaks to the room.
          anchors:
            - {level: solid, text: Answers what was asked.}
          source: page
      source: page
    """


def test_criteria_are_the_programs_own_and_nothing_else(tmp_path):
    from tests.programs.own import OWN as PROGRAM
    from tests.worlds import page

    settings = str(SMALL["portfolio.yml"]).replace("program: pcoe", "program: ./own.yml")
    made = sheet(tmp_path, {"portfolio.yml": settings, "own.yml": PROGRAM + page(OWN)})
    assert [(one.id, one.title, one.anchors) for one in made.criteria] == [
        ("presence", "Presence", (("Solid", "Answers what was asked."),))
    ]
