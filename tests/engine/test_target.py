"""A site is put where nobody wrote anything, and stays inside of the portfolio when it says so."""

import pytest

from casc_portfolio.engine.swap import KIT_START, MARK, NotOursError, swap_for
from casc_portfolio.engine.target import free_for_site, free_of_kits
from tests.worlds import read_world

PORTFOLIO = {
    f"work/a/{path}": "mine"
    for path in ("portfolio.yml", "content/index.md", "hours/x.csv", "records/y.md", ".git/config")
}


@pytest.fixture
def root(world):
    return world({**PORTFOLIO, "work/b/portfolio.yml": "mine", "elsewhere/letter.txt": "mine"}) / (
        "work/a"
    )


@pytest.mark.parametrize(
    "place",
    [
        *(".", "..", "../..", "content/..", "../a", "../b", "/"),
        *("content", "content/new", "Content/new", "CONTENT", "content/cpsel-1/../new"),
        *("hours", "hours/new", "records/new", ".casc", ".casc/stage", ".git/new", ".github"),
        *("portfolio.yml", "Portfolio.YML", "presentation.md"),
    ],
)
def test_what_a_person_wrote_is_no_place_for_a_site(root, place):
    with pytest.raises(NotOursError, match="portfolio"):
        free_for_site(root / place, root=root)


def test_neither_is_it_when_someone_put_our_mark_there(root):
    before = read_world(root)
    for folder in (root, root / "content", root.parent):
        (folder / MARK).write_text("")
        with pytest.raises(NotOursError):
            free_for_site(folder, root=root)
    assert before.items() <= read_world(root).items()


@pytest.mark.parametrize("place", ["site", "for-the-panel", "out/panel", "../panel", "../../new/x"])
def test_any_other_place_is_free(root, place):
    free_for_site(root / place, root=root)


@pytest.mark.parametrize("link", ["out", "out/deeper"])
def test_a_link_in_the_portfolio_leads_no_site_elsewhere(root, link):
    (root / link).parent.mkdir(exist_ok=True)
    (root / link).symlink_to(root.parent.parent / "elsewhere", target_is_directory=True)
    with pytest.raises(NotOursError, match="a link leads out of it"):
        free_for_site(root / link / "site", root=root)


def test_a_portfolio_that_is_reached_by_a_link_is_still_one(root):
    alias = root.parent.parent / "alias"
    alias.symlink_to(root, target_is_directory=True)
    free_for_site(alias / "site", root=alias)
    with pytest.raises(NotOursError):
        free_for_site(root / "content/new", root=alias)
    with pytest.raises(NotOursError):
        free_for_site(alias / "content/new", root=root)


def test_a_link_to_a_folder_of_others_is_refused_and_a_broken_one_replaced(root):
    site, elsewhere = root / "site", root.parent.parent / "elsewhere"
    site.symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(NotOursError):
        swap_for(site, root=root).begin()
    site.unlink()
    site.symlink_to(elsewhere / "none")
    swap = swap_for(site, root=root)
    swap.begin()
    swap.finish()
    assert site.is_dir()
    assert not site.is_symlink()
    assert read_world(elsewhere) == {"letter.txt": b"mine"}


def test_a_kit_for_the_panel_is_no_place_for_a_site(root):
    kit = root / "panel-kit"
    kit.mkdir()
    for name in (MARK, KIT_START):
        (kit / name).write_text("")
    assert free_for_site(kit, root=root) == kit  # a newer kit may take its place
    with pytest.raises(NotOursError, match="holds the kit for your panel"):
        free_of_kits(kit, root=root)


@pytest.mark.parametrize("names", [(), (MARK,), (MARK, "index.html"), (KIT_START,)])
def test_what_is_no_kit_of_ours_is_not_taken_for_one(root, names):
    site = root / "site"
    site.mkdir()
    for name in names:
        (site / name).write_text("")
    assert free_of_kits(site, root=root) == site
