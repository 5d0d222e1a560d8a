"""A staged project is complete, portable, always the same, and holds nothing of others' eyes."""

import pytest

from casc_portfolio.engine.stage import stage
from casc_portfolio.engine.words import render_all
from tests.compose.small import site_of
from tests.worlds import read_world


def staged(root, changes=None, *, audience="private"):
    site = site_of(root, changes, audience=audience)
    return stage(site, root=root, folder=root / "stage", cache=root / "cache", render=render_all)


def test_everything_that_an_engine_needs_is_there(tmp_path):
    folder = staged(tmp_path).folder
    files = read_world(folder)
    assert {"mkdocs.yml", "docs/index.md", "docs/cpsel-2/evidence/walks.md"} <= files.keys()
    assert {
        "theme/main.html",
        "docs/present/index.html",
        "docs/present/reveal/reveal.js",
    } <= files.keys()
    assert not [path for path in files if path.startswith(("theme/pages", "theme/deck"))]
    assert str(tmp_path).encode() not in b"".join(
        data for path, data in files.items() if path != ".copies.json"
    )


def test_it_is_the_same_every_time(tmp_path):
    before = read_world(staged(tmp_path).folder)
    again = staged(tmp_path)
    assert again.changes.written == ()
    assert read_world(again.folder) == before


def test_one_edit_touches_only_the_pages_that_say_it(tmp_path):
    staged(tmp_path)
    about = (tmp_path / "content/index.md").read_text() + "\nAnd sixth.\n"
    assert staged(tmp_path, {"content/index.md": about}).changes.written == ("docs/index.md",)


def test_what_is_no_longer_seen_is_taken_away(tmp_path):
    staged(tmp_path)
    changes = staged(tmp_path, audience="public").changes
    assert "docs/cpsel-2/evidence/walks.md" in changes.removed
    assert not (tmp_path / "stage/docs/cpsel-2").exists()


@pytest.mark.parametrize("audience", ["coach", "program", "panel", "public"])
def test_private_words_reach_no_other_stage(tmp_path, audience):
    secret = """
        ---
        title: SECRET title
        elements: [2A]
        goal: SECRET-goal
        result: SECRET result
        artifacts: [{file: artifacts/SECRET.txt, title: SECRET file}]
        status: ready
        audience: private
        ---
        SECRET body
        """
    changes = {
        "content/cpsel-2/evidence/SECRET.md": secret,
        "content/artifacts/SECRET.txt": "SECRET",
        "content/index.md": "---\nstatus: ready\naudience: public\n---\n[x](cpsel-2/evidence/SECRET.md)\n",
        "records/credential.md": "---\nkind: credential\ntitle: SECRET\n---\n",
        "presentation.md": "---\nstatus: ready\n---\n## SLIDE\n\n### Notes\n\nSECRET notes\n",
    }
    files = read_world(staged(tmp_path, changes, audience=audience).folder)
    assert not [path for path in files if "SECRET" in path]
    assert not [path for path, data in files.items() if b"SECRET" in data]


def test_the_portfolio_itself_is_not_touched(tmp_path):
    staged(tmp_path)
    before = {
        path: data
        for path, data in read_world(tmp_path).items()
        if not path.startswith(("stage/", "cache/"))
    }
    staged(tmp_path, audience="panel")
    after = read_world(tmp_path)
    assert {path: after[path] for path in before} == before


def test_pictures_and_documents_are_cleaned_copies(tmp_path):
    from io import BytesIO

    from PIL import Image

    data = BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "SECRET place"
    Image.new("RGB", (1200, 800), "green").save(data, "JPEG", exif=exif)
    text = "---\ntitle: A\nartifacts: [{file: artifacts/a.jpg, alt: Green}]\nstatus: ready\n---\n"
    changes = {"content/cpsel-1/evidence/a.md": text, "content/artifacts/a.jpg": data.getvalue()}
    files = read_world(staged(tmp_path, changes).folder)
    assert b"SECRET" not in files["docs/artifacts/a.jpg"]
    assert {"docs/artifacts/a.jpg.480.webp", "docs/artifacts/a.jpg.960.webp"} <= files.keys()
    page = files["docs/cpsel-1/evidence/a.md"].decode()
    assert 'width=\\"1200\\" height=\\"800\\"' in page


def test_what_is_known_of_a_typed_picture_travels_with_its_page(tmp_path):
    from io import BytesIO

    from PIL import Image

    data = BytesIO()
    Image.new("RGB", (1200, 800), "green").save(data, "PNG")
    text = "---\ntitle: A\nstatus: ready\n---\n![Green](../../artifacts/a.png)\n"
    changes = {"content/cpsel-1/evidence/a.md": text, "content/artifacts/a.png": data.getvalue()}
    page = read_world(staged(tmp_path, changes).folder)["docs/cpsel-1/evidence/a.md"].decode()
    carried = page.splitlines()[-1]
    assert (
        '"picture ../../artifacts/a.png":"1200 800 ../../artifacts/a.png.480.webp 480w' in carried
    )


def test_a_file_that_can_not_be_made_clean_is_not_there(tmp_path):
    files = read_world(staged(tmp_path).folder)
    assert "docs/artifacts/protocol.pdf" not in files
    assert b"This file could not be shown" in files["docs/cpsel-2/evidence/walks.md"]


def test_a_piece_of_which_nothing_is_known_yet_has_no_empty_list_of_facts(tmp_path):
    bare = "content/cpsel-2/evidence/bare.md"
    folder = staged(tmp_path, {bare: "---\ntitle: Bare\n---\nWords.\n"}).folder
    files = {path: data for path, data in read_world(folder).items() if path.endswith(".md")}
    aside = b"cp-facts-list"
    assert aside in files["docs/cpsel-2/evidence/walks.md"]
    assert aside not in files["docs/cpsel-2/evidence/bare.md"]


def test_elements_without_evidence_have_a_quiet_dash_in_the_map(tmp_path):
    folder = staged(tmp_path, audience="panel").folder
    text = (folder / "docs/map.md").read_text("utf-8")
    assert text.count("\\u003enone\\u003c") == 17 + 4
    assert "\\u003e0\\u003c" not in text
