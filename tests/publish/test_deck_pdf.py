"""Links in the slides' PDF lead to other slides, and to pages once the site has an address."""

import pikepdf
import pytest

from casc_portfolio.compose.presenting import for_speaker
from casc_portfolio.portfolio import load
from casc_portfolio.publish.deck_pdf import is_ours, print_deck, published_paths
from tests.compose.small import SMALL, TALK, world_with

pytestmark = pytest.mark.slow


WALKS = "content/cpsel-2/evidence/walks.md"


def printed(root, walks=SMALL[WALKS], **settings):
    lines = "".join(f"site:\n  {name}: {value}\n" for name, value in settings.items())
    changes = {"portfolio.yml": SMALL["portfolio.yml"] + lines, "presentation.md": TALK}
    portfolio = load(world_with(root, {**changes, WALKS: walks}))
    there = published_paths(portfolio)
    print_deck(for_speaker(portfolio), root / "slides.pdf", root=root, published=there)
    return root / "slides.pdf"


def addresses(file):
    with pikepdf.open(file) as pdf:
        notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
        return [str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A]


def test_without_an_address_no_link_leads_out_of_the_pdf(tmp_path):
    file = printed(tmp_path)
    assert addresses(file) == []
    assert is_ours(file)


def test_with_one_every_slide_leads_to_its_page_if_that_is_published(tmp_path):
    for_all = SMALL[WALKS].replace("status: ready", "audience: public\nstatus: ready")
    found = addresses(printed(tmp_path, for_all, address="https://ana.example/portfolio/"))
    assert "https://ana.example/portfolio/cpsel-2/evidence/walks.html" in found
    assert {one.startswith("https://ana.example/portfolio/") for one in found} == {True}


def test_no_link_leads_to_a_page_that_everyone_s_site_lacks(tmp_path):
    found = addresses(printed(tmp_path, address="https://ana.example/portfolio/"))
    assert [one for one in found if "walks" in one] == []


def test_a_file_that_is_not_ours_is_told_apart(tmp_path):
    other = tmp_path / "other.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(other)
    (tmp_path / "text.pdf").write_text("Mine.")
    assert [is_ours(other), is_ours(tmp_path / "text.pdf"), is_ours(tmp_path / "none.pdf")] == [
        False
    ] * 3
