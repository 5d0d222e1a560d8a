"""What explains a file of a site: its sources, and who may see them."""

from casc_portfolio.compose import compose
from casc_portfolio.content.types import Audience
from casc_portfolio.portfolio import load
from casc_portfolio.publish.manifest import explained, is_like_ours, is_ours, manifest
from casc_portfolio.resources import theme
from tests.compose.small import world_with


def known(tmp_path):
    portfolio = load(world_with(tmp_path))
    return manifest(compose(portfolio, audience=Audience.PANEL), portfolio)


def test_a_page_has_its_source_and_the_audience_of_that(tmp_path):
    why = known(tmp_path)["cpsel-2/evidence/walks.html"]
    assert (why.what, why.sources) == ("a page", ("content/cpsel-2/evidence/walks.md",))
    assert why.audience is Audience.PANEL


def test_a_page_made_of_many_has_the_site_s_audience(tmp_path):
    why = known(tmp_path)["evidence.html"]
    assert (why.sources, why.audience) == ((), Audience.PANEL)


def test_a_picture_s_smaller_copies_come_from_where_it_does(tmp_path):
    pages = known(tmp_path)
    why = explained("artifacts/protocol.pdf.png.480.webp", pages)
    assert why is not None
    assert why.sources == ("content/artifacts/protocol.pdf",)
    assert explained("artifacts/protocol.pdf.png.wide.webp", pages) is None


def test_what_the_tool_brings_is_known_by_its_bytes():
    name = "assets/stylesheets/tokens.css"
    assert is_ours(name, (theme() / name).read_bytes())
    assert not is_ours(name, b"/* something else */")


def test_what_an_earlier_version_brought_is_known_by_its_name():
    assert is_like_ours("assets/stylesheets/tokens.css")
    assert is_like_ours("assets/javascripts/bundle.00000000.min.js")
    assert not is_like_ours("assets/javascripts/mine.js")
    assert not is_like_ours("notes.txt")
