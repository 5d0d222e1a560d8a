"""``casc publish``: two ways, nothing private, and never without being sure."""

import pytest
from click.testing import CliRunner

from casc_portfolio.cli import cli
from tests.cli.leaking import LEAK, giving_up, leaking
from tests.compose.small import SMALL, world_with
from tests.publish.repositories import alone_with_git, bare, committed, git
from tests.publish.test_exposure import FOR_ALL

__all__ = ["alone_with_git", "bare"]
pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("alone_with_git")]

PIECE = "content/cpsel-2/evidence/walks.md"
SECRET = "Our secretary cried in the copy room."
REFLECTION = "content/cpsel-2/reflections/on-walks.md"
_FILE = "artifacts:\n  - file: artifacts/protocol.pdf\n    title: The protocol\n"
MIXED = {
    PIECE: FOR_ALL[PIECE].replace(_FILE, ""),
    REFLECTION: SMALL[REFLECTION] + f"\n{SECRET}\n",
}
"""A piece of evidence for everyone, and a reflection on it that is not."""


@pytest.fixture
def root(tmp_path, monkeypatch):
    folder = committed(
        world_with(tmp_path / "mine", MIXED, without=("content/artifacts/protocol.pdf",))
    )
    monkeypatch.chdir(folder)
    return folder


def casc(*arguments, **how):
    return CliRunner().invoke(cli, arguments, standalone_mode=False, **how)


def code(result):
    return result.exception.exit_code if result.exception else result.return_value


def everything(repository):
    names = git(repository, "ls-tree", "-r", "--name-only", "gh-pages").split("\n")
    return {
        name: git(repository, "show", f"gh-pages:{name}")
        for name in names
        if name.endswith(".html")
    }


def test_without_a_way_the_two_are_explained(root):
    result = casc("publish")
    assert code(result) == 0
    assert "casc publish --to" in result.stdout
    assert "casc publish --here" in result.stdout


def test_the_public_site_and_nothing_private_is_pushed_and_the_place_remembered(root, bare):
    result = casc("publish", "--to", str(bare), "--yes")
    assert code(result) == 0, result.stderr
    assert "Weekly walks" in result.stdout
    pages = everything(bare)
    assert "cpsel-2/evidence/walks.html" in pages
    assert not any(SECRET in html for html in pages.values())
    assert git(root, "remote", "get-url", "pages").strip() == str(bare)
    assert git(root, "status", "--porcelain") == "?? .casc/\n"


def test_a_folder_is_a_place_also_when_it_is_named_from_here(root, bare):
    result = casc("publish", "--to", f"../{bare.name}", "--yes")
    assert code(result) == 0, result.stderr
    assert git(root, "remote", "get-url", "pages").strip() == str(bare.resolve())
    assert "cpsel-2/evidence/walks.html" in everything(bare)


def test_nobody_to_ask_means_no(root, bare):
    result = casc("publish", "--to", str(bare))
    assert code(result) == 2
    assert "--yes" in result.exception.message
    assert result.stdout == "", "and nobody waited for a site"
    assert git(bare, "for-each-ref") == ""


def test_a_name_is_no_address(root):
    result = casc("publish", "--to", "my-portfolio-site", "--yes")
    assert code(result) == 2
    assert result.exception.message == (
        "'my-portfolio-site' is no address of a repository. On GitHub it is behind the button "
        "Code, such as https://github.com/YOU/my-portfolio-site.git"
    )


def test_with_errors_nothing_is_published(root, bare):
    (root / PIECE).write_text(
        MIXED[PIECE].replace("{from: 2025-09-01, to: 2025-10-14}", "13/04/2026")
    )
    result = casc("publish", "--to", str(bare), "--yes")
    assert code(result) == 1
    assert "CP122" in result.stderr
    assert git(bare, "for-each-ref") == ""


def test_a_site_that_would_tell_too_much_stays_here_and_says_why(tmp_path, bare, monkeypatch):
    monkeypatch.chdir(leaking(tmp_path / "leaking"))
    result = casc("publish", "--to", str(bare), "--yes")
    assert code(result) == 1
    assert f"for everyone, and it must not hold this:\n  {LEAK}, which is a record\n" in (
        result.stderr
    )
    assert git(bare, "for-each-ref") == ""


def test_with_nothing_for_everyone_nothing_is_published(root, bare):
    (root / PIECE).write_text(MIXED[PIECE].replace("audience: public", "audience: panel"))
    result = casc("publish", "--to", str(bare), "--yes")
    assert code(result) == 1
    assert "audience: public" in result.stderr
    assert git(bare, "for-each-ref") == ""


def test_the_sources_own_repository_is_no_place_for_the_site(root, bare):
    git(root, "remote", "add", "origin", f"{bare}/")
    assert code(casc("publish", "--to", str(bare), "--yes")) == 2


def test_a_place_that_refuses_is_told_with_what_helps(root, tmp_path):
    result = casc("publish", "--to", str(tmp_path / "nowhere.git"), "--yes")
    assert code(result) == 4
    said = f"Git says: '{tmp_path / 'nowhere.git'}' does not appear to be a git repository\n"
    assert f"Nothing was published. {said}" in result.stderr


def test_an_option_is_no_address(root):
    assert code(casc("publish", "--to", "--upload-pack=x:y", "--yes")) == 2


def test_a_public_repository_that_holds_more_is_refused(root):
    result = casc("publish", "--here", "--repository", "public")
    assert code(result) == 1
    assert f"{REFLECTION}: is written for the audience panel" in result.stderr
    assert not (root / ".github").exists()


def test_from_a_private_repository_the_workflow_is_written_once_and_never_over_another(root):
    assert code(casc("publish", "--here", "--repository", "private")) == 0
    file = root / ".github/workflows/pages.yml"
    assert 'CASC_SOURCE: "casc-portfolio"' in file.read_text()
    assert code(casc("publish", "--here", "--repository", "private")) == 0
    file.write_text("mine")
    assert code(casc("publish", "--here", "--repository", "private")) == 1
    assert file.read_text() == "mine"


def test_a_workflow_asks_whether_it_may(root):
    assert code(casc("publish", "--check", "--repository", "private")) == 0
    assert code(casc("publish", "--check", "--repository", "public")) == 1
    assert code(casc("publish", "--check")) == 2


def test_an_engine_that_gives_up_is_told_and_nothing_is_published(root, bare, monkeypatch):
    monkeypatch.setattr("casc_portfolio.cli.build.make_site", giving_up)
    result = casc("publish", "--to", str(bare), "--yes")
    assert code(result) == 3
    assert "We could not finish the site. Nothing was published" in result.stderr
    assert result.stderr.endswith("The site's engine says: It lost a page.\n")
    assert git(bare, "for-each-ref") == ""
