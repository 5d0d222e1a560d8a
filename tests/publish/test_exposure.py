"""What everyone could read in a public repository, and should not."""

import pytest

from casc_portfolio.portfolio import load
from casc_portfolio.publish.exposure import exposed
from tests.compose.small import SMALL, world_with

PUBLIC = {path: text for path, text in SMALL.items() if path.endswith(".md")}
FOR_ALL = {
    path: text.replace("status: ready", "status: ready\naudience: public")
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


def test_a_draft_is_not_for_everyone_yet(tmp_path):
    path = "content/cpsel-2/evidence/walks.md"
    draft = FOR_ALL[path].replace("status: ready", "status: draft")
    assert told(world_with(tmp_path, {**FOR_ALL, path: draft}), path) == {path: "is a draft"}


def test_settings_that_tell_of_others(tmp_path):
    text = SMALL["portfolio.yml"] + "coaches:\n  - name: Ruth Adler\n    from: 2025-07-20\n"
    root = world_with(tmp_path, {"portfolio.yml": text})
    assert told(root, "portfolio.yml", "README.md") == {"portfolio.yml": "names your coach"}
