"""What was made before is used again only when it is what it says."""

import json

import pytest

from casc_portfolio.attachments.cache import Cache
from casc_portfolio.attachments.kinds import Kind
from casc_portfolio.attachments.renditions import Made, find, keep
from tests.attachments import png


def kept(folder):
    cache = Cache(folder)
    made = Made(name="clean.png", kind=Kind.PNG, width=60, height=40, data=png())
    keep(cache, "digest", "recipe", [made])
    return cache, cache.folder_for("digest", "recipe")


def test_it_comes_back_as_it_was(tmp_path):
    cache, folder = kept(tmp_path)
    (one,) = find(cache, "digest", "recipe").renditions
    assert (one.path, one.kind, one.width, one.height) == (folder / "clean.png", "png", 60, 40)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (0, "../clean.png"),
        (1, "jpeg"),
        (1, "none"),
        (2, "/../../../../x"),
        (2, True),
        (3, '60" onload=x'),
        (3, 1.5),
        (4, "0" * 64),
    ],
)
def test_one_that_says_something_else_is_made_anew(tmp_path, place, value):
    cache, folder = kept(tmp_path)
    (folder.parent / "clean.png").write_bytes(png())
    listed = json.loads((folder / "list.json").read_bytes())
    listed[0][place] = value
    (folder / "list.json").write_text(json.dumps(listed))
    assert find(cache, "digest", "recipe") is None


def test_a_page_that_calls_itself_a_picture_is_none(tmp_path):
    cache, _ = kept(tmp_path)
    page = Made(name="a.png", kind=Kind.PNG, width=1, height=1, data=b"<script>alert(1)</script>")
    keep(cache, "other", "recipe", [page])
    assert find(cache, "other", "recipe") is None
