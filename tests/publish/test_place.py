"""A file to take away stands whole in a place of its own, or not at all."""

import pytest

from casc_portfolio.engine.swap import NotOursError
from casc_portfolio.publish.place import TakenError, free_for_file, whole_file
from tests.worlds import make_world, read_world


def ours(file):
    return file.read_text() == "ours"


def write(file, text, *, raising=None):
    with whole_file(file) as new:
        new.write_text(text)
        if raising:
            raise raising


@pytest.fixture
def root(tmp_path):
    return make_world(tmp_path / "p", {"portfolio.yml": "", "site/.casc-site": "", "content/": ""})


def test_a_file_of_ours_may_be_replaced_and_another_s_may_not(root):
    make_world(root, {"ours.zip": "ours", "theirs.zip": "theirs"})
    assert free_for_file(root / "ours.zip", root=root, ours=ours) == root / "ours.zip"
    assert free_for_file(root / "new.zip", root=root, ours=ours) == root / "new.zip"
    with pytest.raises(TakenError, match=r"theirs\.zip is there already and was not made by casc"):
        free_for_file(root / "theirs.zip", root=root, ours=ours)


@pytest.mark.parametrize(
    "place", ["content/a.zip", "records/a.zip", ".casc/a.zip", "site/a.zip", "site", "."]
)
def test_it_never_goes_among_what_a_person_wrote_nor_into_a_site(root, place):
    with pytest.raises(NotOursError):
        free_for_file(root / place, root=root, ours=ours)


def test_a_file_that_was_begun_leaves_the_earlier_one(tmp_path):
    make_world(tmp_path, {"a.pdf": "earlier"})
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "a.pdf", "half", raising=KeyboardInterrupt)
    assert read_world(tmp_path) == {"a.pdf": b"earlier"}
    write(tmp_path / "a.pdf", "next")
    assert read_world(tmp_path) == {"a.pdf": b"next"}
