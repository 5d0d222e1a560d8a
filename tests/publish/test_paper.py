"""The portfolio on paper: tagged, titled, linked, and without a word for other eyes."""

import datetime as dt
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace

import pikepdf
import pytest

from casc_portfolio.compose import compose
from casc_portfolio.content.types import Audience
from casc_portfolio.engine.build import time_of
from casc_portfolio.portfolio import load
from casc_portfolio.publish import paper
from casc_portfolio.publish.chapters import chapters
from casc_portfolio.publish.paper import NoPressError, is_paper, paper_name, press, print_site
from tests.compose.small import site_of
from tests.publish.pdf_ua import found_in
from tests.theme.sites import SAMPLE


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The sample's site for the panel, and its PDF."""
    root = tmp_path_factory.mktemp("paper") / "sample"
    shutil.copytree(SAMPLE, root)
    site = compose(load(root), audience=Audience.PANEL)
    said = []
    file = root / "portfolio-panel.pdf"
    printed = print_site(site, file, root=root, time=time_of(site), say=said.append)
    assert printed.warnings == ()
    assert "Setting page 30" in said
    return site, file, printed


@pytest.fixture(scope="module")
def pdf(sample):
    with pikepdf.open(sample[1]) as opened:
        yield opened


def elements(node):
    """Every element below a node of the structure tree, from top to bottom."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def annotations(pdf):
    return [one for page in pdf.pages for one in page.get("/Annots", [])]


def outlines(item):
    while item is not None:
        yield str(item.Title), item.get("/First")
        yield from outlines(item.get("/First"))
        item = item.get("/Next")


@pytest.mark.slow
def test_it_says_what_it_is_in_which_language_and_from_when(sample, pdf):
    site, file, printed = sample
    assert str(pdf.docinfo["/Title"]) == site.title
    assert str(pdf.docinfo["/Author"]) == site.person.name
    assert str(pdf.docinfo["/CreationDate"]).startswith(f"D:{site.time:%Y%m%d}")
    assert str(pdf.Root.Lang) == "en"
    assert pdf.Root.MarkInfo.Marked is True
    assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
    assert len(pdf.pages) == printed.pages > 30
    with pdf.open_metadata() as about:
        assert about["pdfuaid:part"] == "1"
    assert is_paper(file)


@pytest.mark.slow
def test_every_picture_and_drawing_has_words(pdf):
    figures = [one for one in elements(pdf.Root.StructTreeRoot) if one.S == "/Figure"]
    assert len(figures) > 25
    assert [one for one in figures if not str(one.get("/Alt", "")).strip()] == []


@pytest.mark.slow
def test_headings_tables_and_lists_are_what_they_are(pdf):
    kinds = [str(one.S).removeprefix("/") for one in elements(pdf.Root.StructTreeRoot)]
    assert {"H1", "H2", "H3", "P", "L", "LI", "Table", "TH", "TD", "Link"} <= set(kinds)
    before = 0
    for level in (int(kind[1]) for kind in kinds if re.fullmatch(r"H[1-6]", kind)):
        assert level <= before + 1
        before = level


@pytest.mark.slow
def test_it_is_as_pdf_ua_asks(sample):
    assert found_in(sample[1]) == []


@pytest.mark.slow
def test_bookmarks_are_the_chapters_and_their_pieces(sample, pdf):
    site, *_ = sample
    found = [title for title, _ in outlines(pdf.Root.Outlines.First)]
    plan = [one for chapter in chapters(site) for one in (chapter.page, *chapter.pieces)]
    wanted = [f"About {one.title}" if one.kind == "home" else one.title for one in plan]
    assert found == ["Contents", *wanted]


@pytest.mark.slow
def test_every_link_leads_to_a_page_of_the_document_or_to_an_address_that_was_written(pdf):
    names = pikepdf.NameTree(pdf.Root.Names.Dests)
    links = [one for one in annotations(pdf) if one.Subtype == "/Link"]
    inside = [str(one.Dest) for one in links if "/Dest" in one]
    assert len(inside) > 200
    assert [name for name in inside if name not in names] == []
    outside = {str(one.A.URI) for one in links if "/A" in one and "/URI" in one.A}
    assert all(address.startswith(("https://", "mailto:")) for address in outside)
    assert len(inside) + len([one for one in links if "/A" in one]) == len(links)


@pytest.mark.slow
def test_every_page_of_the_site_is_there_and_every_page_of_paper_has_its_number(sample, tool):
    site, file, printed = sample
    command = [tool("pdftotext"), "-layout", file, "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    words = " ".join(text.split())
    for chapter in chapters(site):
        for page in (chapter.page, *chapter.pieces):
            assert page.title in words, page.path
    sheets = text.split("\f")[: printed.pages]
    numbers = [sheet.strip().splitlines()[-1].strip() for sheet in sheets[1:]]
    assert numbers == [str(number) for number in range(2, printed.pages + 1)]


@pytest.mark.slow
def test_the_words_of_other_eyes_are_not_in_it(tmp_path, tool):
    secret = {
        "content/cpsel-4/evidence/secret.md": "---\ntitle: Not yet said\n---\nUnsaid.\n",
        "content/cpsel-4/evidence/office.md": "---\ntitle: For the office\nelements: [4A]\n"
        "date: 2025-10-01\nrole: R.\nresult: R.\naudience: program\nstatus: ready\n---\nWithin.\n",
    }
    site = site_of(tmp_path, secret, audience="panel")
    print_site(site, tmp_path / "a.pdf", root=tmp_path, time=None)
    command = [tool("pdftotext"), tmp_path / "a.pdf", "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    assert "We walked every Tuesday." in text
    for words in ("Not yet said", "Unsaid", "For the office", "Within", "Ruth"):
        assert words not in text


@pytest.mark.slow
def test_two_copies_are_the_same_byte_by_byte(tmp_path):
    program = (
        "import sys; from pathlib import Path; from tests.publish.test_paper import *\n"
        "root = Path(sys.argv[1]); root.mkdir(); site = site_of(root)\n"
        "print_site(site, root / 'a.pdf', root=root, time=time_of(site))"
    )
    made = []
    for place, zone, seed in (("a", "UTC", "1"), ("b", "Pacific/Auckland", "2")):
        told = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed}
        told["PYTHONPATH"] = os.pathsep.join(sys.path)
        subprocess.run([sys.executable, "-c", program, tmp_path / place], env=told, check=True)
        made.append((tmp_path / place / "a.pdf").read_bytes())
    assert made[0] == made[1]


@pytest.mark.slow
def test_nothing_is_fetched_but_what_is_the_portfolio_s_own(tmp_path, monkeypatch):
    (tmp_path / "secret.png").write_bytes((SAMPLE / "content/artifacts/school.png").read_bytes())
    body = (
        '<img src="../secret.png" alt="A"><img src="http://127.0.0.1:9/x.png" alt="B">\n'
        f'<img src="file://{tmp_path}/secret.png" alt="C">\n'
    )
    page = f"---\ntitle: T\nelements: [2A]\n---\n{body}"
    site = site_of(tmp_path, {"content/cpsel-2/evidence/t.md": page})
    asked = []
    monkeypatch.setattr("urllib.request.OpenerDirector.open", lambda *told: asked.append(told))
    print_site(site, tmp_path / "a.pdf", root=tmp_path, time=None)
    assert asked == []
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert not any(page.get_images() for page in pdf.pages)


@pytest.mark.slow
def test_after_an_interruption_the_earlier_file_stands(tmp_path, monkeypatch):
    site = site_of(tmp_path)
    target = tmp_path / "a.pdf"
    target.write_bytes(b"earlier")

    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(paper, "sign", interrupted)
    with pytest.raises(KeyboardInterrupt):
        print_site(site, target, root=tmp_path, time=None)
    assert target.read_bytes() == b"earlier"
    assert [file.name for file in tmp_path.glob(".new-*")] == []


@pytest.mark.slow
def test_a_portfolio_with_hardly_anything_in_it_is_printed_too(tmp_path):
    files = {"portfolio.yml": "name: Ana Reyes\nprogram: pcoe\n"}
    site = site_of(tmp_path, files, without=("content/index.md", "hours/coaching.csv"))
    site = replace(site, language="es", time=dt.date(2025, 1, 2))
    printed = print_site(site, tmp_path / "a.pdf", root=tmp_path, time=time_of(site))
    assert printed.warnings == ()
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert str(pdf.Root.Lang) == "es"


def test_without_weasyprint_there_is_a_way_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(NoPressError) as missed:
        press()
    assert str(missed.value) == (
        "casc pdf sets pages with WeasyPrint, which is not installed here. Install it with:\n"
        f'  "{sys.executable}" -m pip install "casc-portfolio[pdf]"'
    )


def test_only_our_own_pdf_is_known_as_ours(tmp_path):
    (tmp_path / "text.pdf").write_text("no PDF")
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "theirs.pdf")
    assert not is_paper(tmp_path / "text.pdf")
    assert not is_paper(tmp_path / "theirs.pdf")
    assert paper_name("coach") == "portfolio-coach.pdf"
