"""The first page always stands, and says what counts and what is only begun."""

import pytest

from casc_portfolio.compose import compose
from casc_portfolio.content.types import Audience
from casc_portfolio.portfolio import load
from tests.compose.small import TODAY, page_at, site_of, world_with

BEGUN = {
    "content/cpsel-1/evidence/vision.md": """
        ---
        title: A vision, begun
        elements: [1A]
        ---
        """
}


def facts(site):
    return [(one.number, one.words, one.drafts) for one in page_at(site, "index.md").view.facts]


def test_drafts_are_told_beside_what_counts(tmp_path):
    private = facts(site_of(tmp_path / "a", BEGUN))
    assert private[:2] == [("1", "piece of evidence", 1), ("1", "reflection", 0)]
    panel = facts(site_of(tmp_path / "b", BEGUN, audience="panel"))
    assert panel[0] == ("1", "piece of evidence", 0)


def test_drafts_alone_are_not_counted_as_pieces(tmp_path):
    only = ("content/cpsel-2/evidence/walks.md", "content/cpsel-2/reflections/on-walks.md")
    assert facts(site_of(tmp_path, BEGUN, without=only))[0] == ("0", "pieces of evidence", 1)


def test_a_draft_is_on_the_map_and_covers_nothing(tmp_path):
    view = page_at(site_of(tmp_path, BEGUN), "map.md").view
    assert view.sentence == "2 of 19 elements have evidence."
    assert [chip.code for chip in view.begun] == ["1A"]
    assert "1A" not in [chip.code for chip in view.thin]
    assert [row.draft for row in view.rows] == [True, False]
    assert view.groups[0].columns[0].count == 0


@pytest.mark.parametrize("audience", ["private", "panel"])
@pytest.mark.parametrize(
    "header", ["vision: [no end", "vision: Greeted by name.\nstatus: redy"], ids=["yaml", "value"]
)
def test_a_mistake_about_oneself_leaves_a_notice_and_the_rest_of_the_page(
    tmp_path, audience, header
):
    text = f"---\n{header}\n---\n\nI taught fifth grade.\n"
    home = page_at(site_of(tmp_path, {"content/index.md": text}, audience=audience), "index.md")
    assert (home.kind, home.view.unread) == ("home", "content/index.md")
    assert (home.view.body, home.view.vision, home.view.invitation) == ("", "", None)
    assert [tile.number for tile in home.view.standards] == list("123456")


def test_so_does_a_mistake_that_only_a_rule_sees(tmp_path):
    portfolio = load(world_with(tmp_path))
    broken = {"content/index.md"}
    site = compose(portfolio, audience=Audience.PRIVATE, today=TODAY, broken=broken)
    assert page_at(site, "index.md").view.unread == "content/index.md"


def test_without_a_mistake_there_is_no_notice(tmp_path):
    view = page_at(site_of(tmp_path), "index.md").view
    assert (view.unread, view.vision) == ("", "Everyone here is greeted by name.")
