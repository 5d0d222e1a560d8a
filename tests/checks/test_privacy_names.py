"""The private list of names: how they are written, where they are found, and that the list stays."""

import pytest

from casc_portfolio.checks.privacy_names import listed_names
from casc_portfolio.portfolio import load
from tests.checks.examples import CLEAN
from tests.checks.worlds import PIECE, READY, found, names
from tests.worlds import make_world, page

SETTINGS = page(CLEAN["portfolio.yml"]).rstrip() + "\nprivacy:\n  names: private/names.txt\n"
LIST = "# Families, not staff\nRuiz, Mateo\nAnne-Marie O’Neill\nWill\n\n"
WORLD = {"portfolio.yml": SETTINGS, "private/names.txt": LIST, ".gitignore": "private/\n"}


@pytest.fixture
def listed(tmp_path):
    return listed_names(load(make_world(tmp_path, {**CLEAN, **WORLD})))


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Then Mateo Ruiz laughed.", ["Mateo Ruiz"]),
        ("MATEO RUIZ, grade 6", ["MATEO RUIZ"]),
        ("Mateo\nRuiz’s mother", ["Mateo\nRuiz’s"]),
        ("Ruiz, Mateo; O’Neill", ["Ruiz, Mateo"]),
        ("Anne-Marie O’Neill came.", ["Anne-Marie O’Neill"]),
        ("Will's question", ["Will's"]),
        ("artifacts/mateo-ruiz-plan.pdf", ["mateo-ruiz"]),
        ("artifacts/Ruiz_Mateo_2026.pdf", ["Ruiz_Mateo"]),
        ("artifacts/MateoRuizIEP.pdf", ["MateoRuiz"]),
        ("We met MateoRuizo.", []),
        ("We will see whether Mateo comes.", []),
        ("Ruiz Avenue", []),
    ],
)
def test_a_name_is_found_as_people_write_it(listed, text, there):
    assert [text[start:end] for start, end in listed.found_in(text)] == there


def test_without_a_list_there_are_no_names(tmp_path):
    assert listed_names(load(make_world(tmp_path, CLEAN))) is None


def test_a_name_is_told_where_it_stands(tmp_path):
    told = found(tmp_path, {**WORLD, PIECE: f"{READY}\nThen Mateo Ruiz laughed.\n"})
    assert "listed-name" in names(told)


def test_a_name_in_the_name_of_a_page_is_told_because_it_is_in_the_address(tmp_path):
    path = PIECE.rpartition("/")[0] + "/mateo-ruiz-reads.md"
    (told,) = [one for one in found(tmp_path, {**WORLD, path: READY}) if one.code == "CP626"]
    assert (told.place.path, told.place.line) == (path, None)


@pytest.mark.parametrize(
    ("ignored", "told"),
    [
        ("private/\n", False),
        ("/private\n", False),
        ("*.txt\n", False),
        ("private/names.txt\n", False),
        ("names.txt\n", False),
        ("/names.txt\n", True),
        ("private/*\n!private/names.txt\n", True),
        ("!private/names.txt\nprivate/\n", False),
        ("# private/\nsite/\n", True),
        ("", True),
    ],
)
def test_the_list_has_to_stay_on_this_computer(tmp_path, ignored, told):
    findings = found(tmp_path, {**WORLD, ".gitignore": ignored})
    assert ("names-not-kept" in names(findings)) is told


def test_a_list_whose_name_no_file_can_have_is_not_here(tmp_path):
    settings = SETTINGS.replace("private/names.txt", "a" * 4_000)
    assert "names-unread" in names(found(tmp_path, {"portfolio.yml": settings}))


def test_a_list_among_the_site_s_files_is_never_kept(tmp_path):
    settings = SETTINGS.replace("private/names.txt", "content/names.txt")
    world = {"portfolio.yml": settings, "content/names.txt": LIST, ".gitignore": "*.txt\n"}
    assert "names-not-kept" in names(found(tmp_path, world))
