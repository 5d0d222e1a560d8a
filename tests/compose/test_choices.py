"""By what evidence can be chosen, and what stands near a piece."""

from tests.compose.small import page_at, site_of

NEWSLETTER = """
    ---
    title: A newsletter
    date: 2026-08-20
    elements: [5A, 4A]
    kind: communication
    status: ready
    ---
    """
GARDEN = """
    ---
    title: A garden
    elements: [4C]
    status: ready
    ---
    """
MORE = {
    "content/cpsel-4/evidence/newsletter.md": NEWSLETTER,
    "content/cpsel-4/evidence/garden.md": GARDEN,
}


def test_the_index_offers_what_at_least_one_piece_has(tmp_path):
    choices = page_at(site_of(tmp_path, MORE), "evidence.md").view.choices
    assert [chip.code for chip in choices.elements] == ["2A", "4A", "4C", "5A"]
    assert (choices.years, choices.kinds) == ((1, 2), ("communication",))


def test_a_piece_leads_to_those_that_share_an_element(tmp_path):
    view = page_at(site_of(tmp_path, MORE), "cpsel-2/evidence/walks.md").view
    assert [card.title for card in view.related] == ["A newsletter"]


def test_a_standard_names_its_best_pieces_and_its_elements(tmp_path):
    site = site_of(tmp_path, MORE)
    tile = next(one for one in page_at(site, "index.md").view.standards if one.number == "5")
    assert [card.title for card in tile.best] == ["Weekly walks", "A newsletter"]
    assert [chip.code for chip in tile.elements] == ["5A", "5B", "5C"]
    assert tile.growth is None


def test_assessments_without_a_date_stand_in_the_order_of_the_program(tmp_path):
    drafts = {
        f"content/self-assessment/{period}.md": f"---\nperiod: {period}\n---\n"
        for period in ("final", "initial", "mid-program")
    }
    site = site_of(tmp_path, drafts)
    assert page_at(site, "growth.md").view.times == ("Initial", "Mid-program", "Final")


def test_growth_without_a_level_invites_its_writer(tmp_path):
    empty = {"content/self-assessment/initial.md": "---\nperiod: initial\nstatus: ready\n---\n"}
    assert page_at(site_of(tmp_path / "a", empty), "growth.md").view.invitation
    panel = site_of(tmp_path / "b", empty, audience="panel")
    assert page_at(panel, "growth.md").view.invitation is None


def test_the_map_tells_its_writer_what_is_thin_and_what_is_crowded(tmp_path):
    crowd = {
        "content/cpsel-4/evidence/all.md": NEWSLETTER.replace("[5A, 4A]", "[1A, 3A, 4A, 5A, 6A]")
    }
    view = page_at(site_of(tmp_path / "a", crowd), "map.md").view
    assert [chip.code for chip in view.thin][:3] == ["1B", "1C", "2B"]
    assert [link.path for link in view.crowded] == ["cpsel-4/evidence/all.md"]
    panel = page_at(site_of(tmp_path / "b", crowd, audience="panel"), "map.md").view
    assert (panel.thin, panel.crowded) == ((), ())


def test_hours_say_how_the_next_target_is_reached(tmp_path):
    view = page_at(site_of(tmp_path / "a"), "hours.md").view
    coaching = next(one for one in view.categories if one.id == "coaching")
    assert "hours a week gets you there by" in coaching.pace
    assert coaching.pace.endswith(" Counted as of November 3, 2025.")
    settings = (
        "name: A\nprogram: pcoe\nstart: 2025-07-01\naudience: panel\nprivacy: {hours: panel}\n"
    )
    panel = site_of(tmp_path / "b", {"portfolio.yml": settings}, audience="panel")
    assert {one.pace for one in page_at(panel, "hours.md").view.categories} == {""}
