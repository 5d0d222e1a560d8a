"""The tags of a PDF: complete where WeasyPrint leaves something unsaid, and held to PDF/UA."""

import pikepdf
import pytest

from casc_portfolio.compose.presenting import for_speaker
from casc_portfolio.engine.build import time_of
from casc_portfolio.portfolio import load
from casc_portfolio.publish.deck_pdf import print_deck
from casc_portfolio.publish.paper import print_site
from casc_portfolio.publish.tagged import complete
from tests.compose.small import TALK, site_of, world_with
from tests.publish.pdf_ua import found_in

pytestmark = pytest.mark.slow

PAGE = """<html lang="en"><title>T</title><style>
@page { size: 120mm 60mm; @bottom-right { content: "Sheet " counter(page) } }
a span { display: inline-block }
a::after { content: " (at the very end of everything)" }
</style><body><h1>T</h1>
<p>Read <a href="#end"><span>1</span> one long way to the last paragraph of this page</a> first.</p>
<table><thead><tr><th>Year<th>Hours<tbody><tr><th scope="row">1<td>40</table>
<p>A mark: <span></span><i>here</i>.</p><p id="end">Ended.</p>"""


@pytest.fixture(scope="module")
def pdf(tmp_path_factory):
    import weasyprint

    file = tmp_path_factory.mktemp("tagged") / "page.pdf"
    weasyprint.HTML(string=PAGE).write_pdf(file, pdf_variant="pdf/ua-1")
    complete(file)
    with pikepdf.open(file) as opened:
        yield opened


def elements(node, kind):
    """Every element of a kind below a node, from top to bottom."""
    for kid in node.K:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from [kid] if kind == kid.S else elements(kid, kind)


def shown(pdf, number):
    return pdf.pages[number].Contents.read_bytes()


def test_a_header_cell_says_what_it_heads(pdf):
    (table,) = elements(pdf.Root.StructTreeRoot, "/Table")
    assert [str(one.A.Scope) for one in elements(table, "/TH")] == ["/Column", "/Column", "/Row"]


def test_a_link_is_one_link_on_however_many_lines(pdf):
    (link,) = elements(pdf.Root.StructTreeRoot, "/Link")
    places = [kid.Obj for kid in link.K if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid]
    notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
    assert len(notes) > 2
    assert {note.objgen for note in places} == {note.objgen for note in notes}
    assert {int(note.F) for note in notes} == {4}
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    owners = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
    assert {owners[int(note.StructParent)].objgen for note in notes} == {link.objgen}


def test_what_runs_along_the_margin_is_no_part_of_the_text(pdf):
    assert b"/Artifact <</Type /Pagination>> BDC" in shown(pdf, 0)
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    assert None in list(numbers[1])


def test_an_element_with_nothing_in_it_is_gone(pdf):
    spans = [one for one in elements(pdf.Root.StructTreeRoot, "/Span") if not len(one.K)]
    assert spans == []


def test_slides_are_as_pdf_ua_asks(tmp_path):
    root = world_with(tmp_path, {"presentation.md": TALK})
    print_deck(for_speaker(load(root)), root / "slides.pdf", root=root)
    assert found_in(root / "slides.pdf") == []


@pytest.mark.parametrize("audience", ["private", "public"])
def test_a_small_portfolio_is_as_pdf_ua_asks(tmp_path, audience):
    site = site_of(tmp_path, audience=audience)
    print_site(site, tmp_path / "a.pdf", root=tmp_path, time=time_of(site))
    assert found_in(tmp_path / "a.pdf") == []
