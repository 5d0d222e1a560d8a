"""The kit is whole, leads only into itself, and replaces nothing that is not ours."""

import datetime as dt
import zipfile
from dataclasses import replace

import pytest
import pyzipper

from casc_portfolio.engine.swap import MARK, NotOursError
from casc_portfolio.publish.kit import is_kit_archive, kit_places, make_kit, start_page
from casc_portfolio.publish.place import TakenError
from tests.compose.small import TALK, site_of
from tests.worlds import make_world, read_world

PAGE = "<!doctype html><title>A page</title>"
BUILT = {
    "index.html": f'{PAGE}<a href="present/sheet.html">Score</a>',
    "404.html": f'{PAGE}<a href="/index.html">Home</a>',
    "present/index.html": PAGE,
    "present/handout.html": PAGE,
    "present/sheet.html": PAGE,
    MARK: "ours",
}


class Desk:
    """A portfolio, its panel's site, what was built of it, and where the kit goes."""

    def __init__(self, folder, built=None):
        self.root = folder / "portfolio"
        self.site = site_of(self.root, {"presentation.md": TALK}, audience="panel")
        self.built = make_world(folder / "built", built or BUILT)
        self.places = kit_places(folder / "panel-kit", root=self.root)

    def make(self, **how):
        return make_kit(self.site, self.built, self.places, root=self.root, **how)

    @property
    def folder(self):
        """What lies in the kit's folder."""
        return read_world(self.places.folder)


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def test_it_is_a_folder_and_an_archive_of_the_same(desk):
    assert desk.make() == ()
    files = desk.folder
    assert sorted(files) == [
        MARK,
        "site/404.html",
        "site/index.html",
        "site/present/handout.html",
        "site/present/index.html",
        "site/present/sheet.html",
        "start.html",
    ]
    with zipfile.ZipFile(desk.places.archive) as packed:
        names = packed.namelist()
        held = {name: packed.read(name) for name in names}
    assert names == sorted(names)
    del files[MARK]
    assert held == {f"panel-kit/{path}": content for path, content in files.items()}


def test_the_same_site_makes_the_same_bytes(tmp_path):
    archives = []
    for name in ("one", "another place"):
        desk = Desk(tmp_path / name)
        desk.make(delete_by=dt.date(2026, 7, 1))
        desk.make(delete_by=dt.date(2026, 7, 1))
        archives.append(desk.places.archive.read_bytes())
    assert archives[0] == archives[1]


def test_line_ends_are_the_same_on_every_system(tmp_path, monkeypatch):
    here, there = Desk(tmp_path / "here"), Desk(tmp_path / "there")
    here.make()

    def on_windows(file, text, encoding):
        return file.write_bytes(text.replace("\n", "\r\n").encode(encoding))

    monkeypatch.setattr("pathlib.Path.write_text", on_windows)
    there.make()
    assert here.places.archive.read_bytes() == there.places.archive.read_bytes()


def test_no_file_is_held_in_memory_as_a_whole(tmp_path, monkeypatch):
    desk = Desk(tmp_path, {**BUILT, "video.mp4": "x" * 500_000})
    monkeypatch.delattr("pathlib.Path.read_bytes")
    desk.make()
    with zipfile.ZipFile(desk.places.archive) as packed:
        assert packed.getinfo("panel-kit/site/video.mp4").file_size == 500_000


def test_with_a_password_only_those_who_know_it_can_read(desk):
    desk.make(password="three plain words")
    with pyzipper.AESZipFile(desk.places.archive) as packed:
        entries = packed.infolist()
        assert all(entry.flag_bits & 1 for entry in entries)
        with pytest.raises(RuntimeError, match="password"):
            packed.read("panel-kit/start.html")
        packed.setpassword(b"three plain word")
        with pytest.raises(RuntimeError, match="Bad password"):
            packed.read("panel-kit/start.html")
        packed.setpassword(b"three plain words")
        assert b"Ana Reyes" in packed.read("panel-kit/start.html")
    assert b"Ana Reyes" not in desk.places.archive.read_bytes()


def test_a_link_that_leads_nowhere_is_told_and_nothing_is_changed(tmp_path):
    Desk(tmp_path).make()
    before = read_world(tmp_path)
    built = {**BUILT, "index.html": f'{PAGE}<a href="gone.html">Gone</a>'}
    broken = Desk(tmp_path, built).make()
    assert [(one.page, one.target) for one in broken] == [("index.html", "gone.html")]
    after = read_world(tmp_path)
    assert {path for path in after if before.get(path) != after[path]} == {"built/index.html"}


def test_a_page_that_the_start_page_leads_to_must_be_there(tmp_path):
    built = {path: text for path, text in BUILT.items() if path != "present/handout.html"}
    broken = Desk(tmp_path, built).make()
    assert [(one.page, one.target) for one in broken] == [
        ("start.html", "site/present/handout.html")
    ]


def test_an_interruption_leaves_the_earlier_kit_whole(desk, monkeypatch):
    desk.make()
    before = desk.folder, desk.places.archive.read_bytes()
    (desk.built / "index.html").write_text(PAGE)
    monkeypatch.setattr("casc_portfolio.publish.kit._pack", _full_disk)
    with pytest.raises(OSError, match="No space"):
        desk.make()
    assert (desk.folder, desk.places.archive.read_bytes()) == before
    assert {one.name for one in desk.places.folder.parent.iterdir()} == {
        "built",
        "panel-kit",
        "panel-kit.zip",
        "portfolio",
    }


def _full_disk(*_, **__):
    raise OSError(28, "No space left on device")


def test_a_folder_of_someone_elses_is_left_alone(tmp_path):
    root = tmp_path / "portfolio"
    make_world(tmp_path, {"mine/notes.txt": "mine", "portfolio/portfolio.yml": "name: Ana"})
    site = site_of(root, audience="panel")
    places = kit_places(tmp_path / "mine", root=root)
    with pytest.raises(NotOursError, match="not made by casc"):
        make_kit(site, make_world(tmp_path / "built", BUILT), places, root=root)
    assert read_world(tmp_path / "mine") == {"notes.txt": b"mine"}
    assert not places.archive.exists()


def test_a_site_is_no_place_for_a_kit(desk):
    site = make_world(desk.root / "site", {MARK: "ours", "index.html": PAGE})
    with pytest.raises(NotOursError, match="holds a site or slides, and no kit"):
        kit_places(site, root=desk.root)


def test_what_somebody_laid_into_an_earlier_kit_is_not_lost(desk):
    desk.make()
    make_world(desk.places.folder, {".DS_Store": "", "a letter.docx": "Dear panel"})
    with pytest.raises(NotOursError, match=r"also holds a letter\.docx, which would be lost"):
        kit_places(desk.places.folder, root=desk.root)
    (desk.places.folder / "a letter.docx").unlink()
    assert kit_places(desk.places.folder, root=desk.root) == desk.places


def test_an_archive_of_someone_elses_is_left_alone(tmp_path):
    file = tmp_path / "panel-kit.zip"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("mine.txt", "mine")
    assert not is_kit_archive(file)
    with pytest.raises(TakenError, match="was not made by casc"):
        kit_places(tmp_path / "panel-kit", root=tmp_path / "portfolio")


def test_it_goes_nowhere_among_what_a_person_wrote(tmp_path):
    with pytest.raises(NotOursError, match="content in your portfolio is not a place"):
        kit_places(tmp_path / "content" / "kit", root=tmp_path)


def test_the_start_page_says_who_what_how_and_until_when(desk):
    html = start_page(desk.site, delete_by=dt.date(2026, 7, 1))
    assert '<h1 dir="auto">Ana Reyes</h1>' in html
    assert "by <strong>July\u00a01, 2026</strong>" in html
    assert html.count("<li><a ") == 4
    assert desk.site.sheet.portfolio[:12] in html
    assert "once the panel has decided" in start_page(desk.site, delete_by=None)


def test_it_names_only_what_is_there(desk):
    bare = replace(desk.site, deck=None, sheet=None, handout=None)
    html = start_page(bare, delete_by=None)
    assert html.count("<li><a ") == 1
    assert "site/index.html" in html


def test_a_name_is_text(desk):
    person = replace(desk.site.person, name="<b>Ana</b>")
    html = start_page(replace(desk.site, person=person), delete_by=None)
    assert "<b>Ana" not in html
