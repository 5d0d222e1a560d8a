"""A digest is the name of exactly what is seen."""

from dataclasses import dataclass, replace

import pytest

from casc_portfolio.compose.digest import canonical, digest
from tests.compose.small import SMALL, TALK, site_of


def name_of(root, changes=None, *, audience="panel", **how):
    return digest(site_of(root, changes, audience=audience, **how), root=root)


def test_the_same_sources_have_the_same_digest_wherever_they_lie(tmp_path):
    one, other = name_of(tmp_path / "one"), name_of(tmp_path / "another place")
    assert one == other
    assert len(one) == 64
    assert set(one) <= set("0123456789abcdef")


WALKS = str(SMALL["content/cpsel-2/evidence/walks.md"])


@pytest.mark.parametrize(
    "changes",
    [
        {"content/cpsel-2/evidence/walks.md": WALKS.replace("every Tuesday", "every Monday")},
        {"content/cpsel-2/evidence/walks.md": WALKS.replace("2A: Teachers", "2A: All teachers")},
        {"content/artifacts/protocol.pdf": b"%PDF-1.5"},
        {"content/artifacts/protocol.pdf": b""},
        {"presentation.md": TALK},
        {"portfolio.yml": str(SMALL["portfolio.yml"]).replace("Ana Reyes", "Ana Reyez")},
    ],
    ids=["a word", "a claim", "a file", "an empty file", "the slides", "the name"],
)
def test_whatever_the_panel_could_see_changes_it(tmp_path, changes):
    assert name_of(tmp_path / "after", changes) != name_of(tmp_path / "before")


@pytest.mark.parametrize(
    "changes",
    [
        {"content/cpsel-1/evidence/new.md": "---\ntitle: New\n---\n"},
        {"content/cpsel-1/evidence/mine.md": "---\ntitle: Mine\naudience: coach\n---\n"},
        {"records/credential.md": "---\nkind: credential\nstatus: ready\n---\n"},
        {"content/artifacts/unused.pdf": b"%PDF"},
    ],
    ids=["a draft", "a page for the coach", "a record", "a file that no page shows"],
)
def test_what_the_panel_does_not_see_leaves_it_as_it_is(tmp_path, changes):
    assert name_of(tmp_path / "after", changes) == name_of(tmp_path / "before")


def test_the_papers_of_the_panel_are_no_part_of_it(tmp_path):
    site = site_of(tmp_path, audience="panel")
    bare = replace(site, sheet=None, handout=None)
    assert digest(bare, root=tmp_path) == digest(site, root=tmp_path)


def test_a_file_that_is_gone_is_another_portfolio(tmp_path):
    site = site_of(tmp_path, audience="panel")
    before = digest(site, root=tmp_path)
    (tmp_path / "content/artifacts/protocol.pdf").unlink()
    assert digest(site, root=tmp_path) != before


def test_what_has_no_order_has_no_place_in_it():
    with pytest.raises(TypeError, match="A set has no place"):
        canonical([{1, 2}])


def test_what_a_value_has_worked_out_about_itself_is_not_told(tmp_path):
    @dataclass(frozen=True)
    class Value:
        words: str

    fresh, used = Value("a"), Value("a")
    used.__dict__["worked_out"] = 7
    assert canonical(fresh) == canonical(used) == b'{"words":"a"}'


def test_half_a_character_does_not_stop_it():
    assert canonical("\ud83d")


def test_the_score_sheet_carries_it(tmp_path):
    site = site_of(tmp_path, audience="panel")
    assert site.sheet.portfolio == digest(site, root=tmp_path)
