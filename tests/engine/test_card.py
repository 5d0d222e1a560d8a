"""The picture of a public site: drawn the same each time, with room for every name."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from casc_portfolio.engine import config
from casc_portfolio.engine.build import build
from casc_portfolio.engine.card import PATH, SIZE, _fitting, card_files, draw
from casc_portfolio.engine.process import running
from tests.compose.small import site_of

ADDRESS = "https://a.example/reyes/"
PUBLIC = {"content/index.md": "---\ntitle: A\nstatus: ready\naudience: public\n---\nWords.\n"}


def public(root):
    return replace(site_of(root, PUBLIC, audience="public"), address=ADDRESS)


def test_only_a_public_site_with_an_address_has_one(tmp_path):
    site = public(tmp_path)
    assert [path for path, _ in card_files(site, {})] == [PATH]
    assert list(card_files(replace(site, address=None), {})) == []
    theirs = replace(site_of(tmp_path, audience="panel"), address=ADDRESS)
    assert list(card_files(theirs, {})) == []
    assert config.configuration(theirs)["extra"]["card"] == ""


@pytest.mark.parametrize("name", ["田中 花子", "محمد علي", "Олена", "Ελένη", "हरि"])
def test_a_name_that_our_letters_cannot_write_gets_none(tmp_path, name):
    site = public(tmp_path)
    theirs = replace(site, title=site.title.replace("Ana Reyes", name))
    assert name in theirs.title
    assert list(card_files(theirs, {})) == []
    assert config.configuration(theirs)["extra"]["card"] == ""


@pytest.mark.parametrize("name", ["Łucja Nuñez-Þór", "Keʻalohi O’Brien", "M.ª José Nguyễn"])
def test_every_latin_name_gets_one(tmp_path, name):
    site = public(tmp_path)
    assert list(card_files(replace(site, title=f"{name} · Portfolio"), {}))


def test_its_whole_address_and_its_words_stand_in_the_configuration(tmp_path):
    extra = config.configuration(public(tmp_path))["extra"]
    assert extra["card"] == "https://a.example/reyes/assets/images/card.png"
    assert extra["card_words"] == (
        "Ana Reyes, Assistant Principal, Alder Creek School, Three Forks Union"
    )
    strange = replace(public(tmp_path), address="https://a'onload=.example/")
    assert config.configuration(strange)["extra"]["card"] == ""


def test_it_is_drawn_the_same_each_time(tmp_path):
    site = public(tmp_path)
    first = draw(site, {})
    assert draw(site, {}) == first
    with Image.open(BytesIO(first)) as image:
        assert (image.format, image.size, image.info) == ("PNG", SIZE, {})


def test_the_photo_of_the_home_page_is_its_right_half(tmp_path):
    site = public(tmp_path)
    Image.new("RGB", (300, 300), "#ff8800").save(tmp_path / "photo.png")
    (home,) = (page for page in site.pages if page.kind == "home")
    shown = replace(home, view=replace(home.view, photo=type("P", (), {"path": "p.png"})()))
    site = replace(site, pages=(shown, *site.pages[1:]))
    with Image.open(BytesIO(draw(site, {"p.png": tmp_path / "photo.png"}))) as image:
        assert image.getpixel((1100, 300)) == (255, 136, 0)
        assert image.getpixel((20, 20)) == (13, 61, 61)


def test_a_site_whose_home_page_could_not_be_read_has_one_too(tmp_path):
    site = public(tmp_path)
    pages = tuple(replace(page, kind="notice") for page in site.pages)
    assert draw(replace(site, pages=pages), {}) == draw(site, {})


@pytest.mark.parametrize(
    "name", ["Ana", "María Đỗ-Núñez Hernández de la Cruz y Villaseñor", "N" * 60, "Ä " * 40]
)
def test_every_name_fits_in_two_lines(name):
    font, lines = _fitting(name, 516)
    assert 1 <= len(lines) <= 2
    assert all(font.getlength(line) <= 516 for line in lines)


@pytest.mark.slow
def test_every_page_names_it(tmp_path):
    with running() as engine:
        outcome = build(public(tmp_path), engine=engine, root=tmp_path, out=tmp_path / "site")
    assert outcome.warnings == ()
    assert (outcome.out / PATH).is_file()
    page = (outcome.out / "index.html").read_text("utf-8")
    assert f'<meta property="og:image" content="{ADDRESS}{PATH}">' in page
    assert '<meta property="og:title" content="Ana Reyes · Electronic portfolio">' in page
    assert f'<meta property="og:url" content="{ADDRESS}index.html">' in page
    assert '<meta name="twitter:card" content="summary_large_image">' in page
    assert "noindex" not in page
