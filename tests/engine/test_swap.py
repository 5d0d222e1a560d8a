"""The old site stands, or the new one, whatever happens and whenever it happens."""

import contextlib
from pathlib import Path

import pytest

from casc_portfolio.engine.swap import MARK, NotOursError, swap_for


class Killed(BaseException):
    """The moment at which the process is gone."""


def page(target: Path) -> str:
    return (target / "index.html").read_text()


def put(root: Path, text: str, target: str = "site") -> None:
    swap = swap_for(root / target, root=root)
    (swap.begin() / "index.html").write_text(text)
    swap.finish()


def test_the_new_site_takes_the_place_of_the_old(tmp_path):
    put(tmp_path, "old")
    put(tmp_path, "new")
    assert page(tmp_path / "site") == "new"
    assert [file.name for file in (tmp_path / ".casc").iterdir()] == []


def test_two_folders_never_share_a_workshop(tmp_path):
    places = ("a/b", "a-b", "a--b", "a-/b", "a/-b", "a%2Fb")
    assert len({swap_for(tmp_path / place, root=tmp_path).workshop for place in places}) == 6


def test_the_old_site_stands_until_the_end(tmp_path):
    put(tmp_path, "old")
    swap = swap_for(tmp_path / "site", root=tmp_path)
    (swap.begin() / "index.html").write_text("half")
    assert page(tmp_path / "site") == "old"
    swap.clear()
    assert page(tmp_path / "site") == "old"


@pytest.mark.parametrize("steps", range(7))
def test_killed_at_any_step_the_next_one_finishes(tmp_path, monkeypatch, steps):
    put(tmp_path, "old")
    swap = swap_for(tmp_path / "site", root=tmp_path)
    (swap.begin() / "index.html").write_text("new")
    left = [steps]

    def dying(name):
        whole = getattr(Path, name)

        def step(self, *arguments, **options):
            if left[0] == 0:
                raise Killed
            left[0] -= 1
            return whole(self, *arguments, **options)

        monkeypatch.setattr(Path, name, step)

    for name in ("replace", "write_bytes", "unlink", "rmdir"):
        dying(name)
    with contextlib.suppress(Killed):
        swap.finish()
    monkeypatch.undo()
    swap_for(tmp_path / "site", root=tmp_path).recover()
    assert page(tmp_path / "site") in ("old", "new")
    assert not swap.workshop.exists()
    if steps > 0:
        assert page(tmp_path / "site") == "new"


@pytest.mark.parametrize("refused", ["the old one", "the new one"])
def test_a_folder_that_can_not_be_moved_leaves_the_old_site(tmp_path, monkeypatch, refused):
    put(tmp_path, "old")
    swap = swap_for(tmp_path / "site", root=tmp_path)
    (swap.begin() / "index.html").write_text("new")
    replace = Path.replace

    def busy(self, target):
        if self == (swap.target if refused == "the old one" else swap.new):
            raise PermissionError(13, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", busy)
    with pytest.raises(PermissionError):
        swap.finish()
    monkeypatch.undo()
    assert page(tmp_path / "site") == "old"
    put(tmp_path, "next")
    assert page(tmp_path / "site") == "next"


@pytest.mark.parametrize("what", ["my/notes.txt", "notes.txt"])
def test_a_folder_that_is_not_ours_is_refused(world, what):
    root = world({f"site/{what}": "mine"})
    with pytest.raises(NotOursError):
        swap_for(root / "site", root=root).begin()
    assert (root / "site" / what).read_text() == "mine"


def test_a_file_is_not_ours_either(world):
    root = world({"site": "mine"})
    with pytest.raises(NotOursError):
        swap_for(root / "site", root=root).begin()


def test_an_empty_folder_is_welcome(world):
    root = world({"site/": ""})
    put(root, "new")
    assert (root / "site" / MARK).is_file()


def test_outside_the_portfolio_the_workshop_lies_beside_the_site(world):
    root = world({"portfolio/": "", "elsewhere/": ""})
    target = root / "elsewhere" / "panel"
    swap = swap_for(target, root=root / "portfolio")
    assert swap.workshop == root / "elsewhere" / ".panel.casc"
    (swap.begin() / "index.html").write_text("new")
    swap.finish()
    assert page(target) == "new"
    assert [file.name for file in (root / "elsewhere").iterdir()] == ["panel"]


def test_a_link_to_a_folder_is_replaced_and_its_folder_left(world):
    root = world({"kept/index.html": "kept", f"kept/{MARK}": ""})
    (root / "site").symlink_to(root / "kept", target_is_directory=True)
    put(root, "new")
    assert page(root / "site") == "new"
    assert page(root / "kept") == "kept"
