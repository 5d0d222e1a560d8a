"""Every change in the folder is noticed, whatever made it."""

from itertools import islice

from casc_portfolio.engine.watch import changes, stamps


def seen(root, change):
    before = stamps(root)
    change()
    (found,) = islice(changes(root, before), 1)
    return {path.removeprefix(f"{root}/") for path in found}


def test_a_saved_a_new_and_a_removed_file_are_changes(world):
    root = world({"content/a.md": "1", "content/b.md": "1"})
    assert seen(root, lambda: (root / "content/a.md").write_text("22")) == {"content/a.md"}
    assert seen(root, lambda: (root / "content/c.md").write_text("1")) == {"content/c.md"}
    assert seen(root, lambda: (root / "content/b.md").unlink()) == {"content/b.md"}


def test_what_we_write_ourselves_is_none(world):
    root = world({"content/a.md": "1"})
    before = stamps(root)
    world({".casc/x": "1", "site/index.html": "1", ".git/x": "1"})
    assert stamps(root) == before


def test_a_folder_that_vanishes_is_empty(tmp_path):
    assert stamps(tmp_path / "gone") == {}


def test_a_link_that_leads_nowhere_hides_no_other_file(world):
    root = world({f"content/{name}.md": "1" for name in "abcdefgh"})
    for name in ("0", "d2", "z"):
        (root / f"content/{name}.md").symlink_to("nowhere")
    assert set(stamps(root)) == {f"{root}/content/{name}.md" for name in "abcdefgh"}
