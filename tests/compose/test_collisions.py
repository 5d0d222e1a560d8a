"""Pages that would take each other's place, or one of ours, don't."""

from collections import Counter

import pytest

from tests.compose.small import page_at, paths, site_of

TYPED = "---\ntitle: Typed\nstatus: ready\n---\nTyped.\n"
OURS = ("404", "search", "present", "hours", "evidence", "map", "standards", "growth", "plan")


@pytest.mark.parametrize("name", [*OURS, "journey", "assets/x", "present/index", "search/x"])
def test_a_page_beside_ours_is_none_of_the_site(tmp_path, name):
    site = site_of(tmp_path, {f"content/{name}.md": TYPED})
    assert Counter(page.path for page in site.pages).most_common(1)[0][1] == 1
    assert not [page for page in site.pages if page.title == "Typed"]


@pytest.mark.parametrize("folder", ["assets-2", "zoo-2"])
def test_a_standard_has_one_page_and_it_is_the_one_in_its_own_folder(tmp_path, folder):
    changes = {f"content/{folder}/index.md": TYPED, "content/cpsel-2/index.md": TYPED}
    site = site_of(tmp_path, changes)
    assert page_at(site, "cpsel-2/index.md").source == "content/cpsel-2/index.md"
    assert f"{folder}/index.md" not in paths(site)


def test_evidence_called_index_has_a_page_of_its_own(tmp_path):
    site = site_of(tmp_path, {"content/cpsel-2/evidence/index.md": TYPED})
    assert page_at(site, "cpsel-2/evidence/index.md").title == "Typed"
    assert page_at(site, "cpsel-2/index.md").kind == "standard"


@pytest.mark.parametrize("folder", ["talks.html", "talks.md", "talks.HTML"])
def test_a_folder_called_like_a_page_holds_none(tmp_path, folder):
    site = site_of(tmp_path, {f"content/cpsel-2/evidence/{folder}/inner.md": TYPED})
    assert not [path for path in paths(site) if "inner" in path]
