"""Changes are shown as other tools take them."""

import shutil
import subprocess

import pytest

from casc_portfolio.mend import differences, write
from tests.mend.trial import PAGE, portfolio, trial
from tests.worlds import read_world


def test_a_changed_line_and_its_neighbours(tmp_path):
    root = portfolio(tmp_path, {PAGE: "---\ntilte: Walks\n---\nOne."})
    assert differences(trial(root).changes) == (
        f"--- a/{PAGE}\n+++ b/{PAGE}\n@@ -1,4 +1,4 @@\n ---\n-tilte: Walks\n+title: Walks\n ---\n"
        " One.\n\\ No newline at end of file\n"
    )


@pytest.mark.parametrize(
    ("codec", "called"), [("cp1252", "Windows-1252"), ("utf-16", "UTF-16"), ("utf-32", "UTF-32")]
)
def test_a_file_in_another_encoding_has_a_line_that_says_so(tmp_path, codec, called):
    root = portfolio(tmp_path, {PAGE: "---\ntitle: Cañon\n---\n".encode(codec)})
    said = f"# {PAGE}: saved in UTF-8 instead of {called}\n"
    assert differences(trial(root).changes) == said


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed here")
def test_git_makes_the_same_of_it(tmp_path):
    page = b"\xef\xbb\xbf---\r\ntilte: Walks\r\nelements: [2.1]\r\n---\r\nOne."
    one = portfolio(tmp_path / "one", {PAGE: page})
    two = portfolio(tmp_path / "two", {PAGE: page})
    done = trial(one)
    write(one, done.changes)
    patch = differences(done.changes).encode()
    subprocess.run(["git", "apply", "-p1", "-"], cwd=two, input=patch, check=True)
    assert read_world(two) == read_world(one)
