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
