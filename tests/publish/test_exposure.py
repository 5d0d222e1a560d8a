"""What everyone could read in a public repository, and should not."""

import pytest

from casc_portfolio.portfolio import load
from casc_portfolio.publish.exposure import exposed
from tests.attachments import jpeg
from tests.compose.small import SMALL, world_with

PUBLIC = {path: text for path, text in SMALL.items() if path.endswith(".md")}
FOR_ALL = {
    path: text.replace("status: ready", "status: ready\naudience: public").replace(
        "level: meets\n", ""
    )
    for path, text in PUBLIC.items()
}


def told(root, *paths):
    return {one.path: one.why for one in exposed(load(root), paths)}


def test_pages_for_everyone_and_what_they_show_may_lie_open(tmp_path):
    root = world_with(tmp_path, FOR_ALL)
    settings = root / "portfolio.yml"
    assert told(root, *FOR_ALL, "portfolio.yml", "content/artifacts/protocol.pdf") == {}
    assert settings.exists()


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("content/cpsel-2/evidence/walks.md", "is written for the audience panel"),
        ("content/artifacts/protocol.pdf", "is on no page that everyone may see"),
        ("hours/coaching.csv", "is a log of hours, for your program only"),
        ("records/credential.md", "is a record"),
        ("notes.docx", "is on no page that everyone may see"),
    ],
)
def test_all_else_is_told_with_its_reason(tmp_path, path, why):
    assert told(world_with(tmp_path), path) == {path: why}


def test_what_the_tool_keeps_for_itself_is_told_once(tmp_path):
    root = world_with(tmp_path)
    assert told(root, ".casc/cache/a.png", ".casc/cache/b.png", "notes.docx") == {
        ".casc/": "is what casc keeps for itself; put it into .gitignore",
        "notes.docx": "is on no page that everyone may see",
    }


def test_a_draft_is_not_for_everyone_yet(tmp_path):
    path = "content/cpsel-2/evidence/walks.md"
    draft = FOR_ALL[path].replace("status: ready", "status: draft")
    assert told(world_with(tmp_path, {**FOR_ALL, path: draft}), path) == {path: "is a draft"}


def test_settings_that_tell_of_others(tmp_path):
    text = SMALL["portfolio.yml"] + "coaches:\n  - name: Ruth Adler\n    from: 2025-07-20\n"
    root = world_with(tmp_path, {"portfolio.yml": text})
    assert told(root, "portfolio.yml", "README.md") == {"portfolio.yml": "names your coach"}


@pytest.mark.parametrize(
    ("typed", "instead", "why"),
    [
        ("We walked", "<!-- ask Ruth -->\nWe walked", "has remarks that no page shows"),
        ("role: I led", "goal: y1-walks\nrole: I led", "names a goal of your plan"),
        ("Fewer walks", "Fewer <!-- two? --> walks", "has remarks that no page shows"),
        ("date: 2025-10-20", "date: 2025-10-20\nlevel: meets", "names a level that no page shows"),
    ],
)
def test_a_page_for_everyone_may_say_more_in_its_file(tmp_path, typed, instead, why):
    (path,) = [path for path, text in FOR_ALL.items() if typed in text]
    changed = {**FOR_ALL, path: FOR_ALL[path].replace(typed, instead)}
    assert told(world_with(tmp_path, changed), path) == {path: why}


def test_a_photo_for_everyone_may_say_where_it_was_taken(tmp_path):
    page, photo = "content/cpsel-2/evidence/walks.md", "content/artifacts/garden.jpg"
    text = FOR_ALL[page].replace("artifacts/protocol.pdf", "artifacts/garden.jpg")
    root = world_with(tmp_path, {**FOR_ALL, page: text, photo: jpeg()})
    assert told(root, page, photo) == {photo: "says where it was taken"}
