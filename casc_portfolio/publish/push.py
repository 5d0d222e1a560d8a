"""A finished site as the newest commit of a branch in a repository that holds nothing else."""

import subprocess
import sys
import tempfile
from pathlib import Path

from casc_portfolio.publish.repository import GitError, environment, git

BRANCH = "gh-pages"
"""The branch that GitHub Pages offers first."""
_WHO = {"user.name": "casc publish", "user.email": "casc@localhost"}
"""A commit has to name somebody; a person's own address would be public for good."""


def push(site: Path, *, to: str, branch: str = BRANCH, message: str) -> str:
    """Makes ``site`` the newest commit of ``branch`` at the address ``to`` and returns its name.

    What was there before stays in the branch's history; nothing else in that repository
    changes, and no file of the portfolio but those of ``site`` is read. Raises NoGitError, and
    GitError with git's own words when the other side refuses.
    """
    with tempfile.TemporaryDirectory(prefix="casc-publish-") as place:
        folder = Path(place)
        git(folder, "init", "--quiet")
        git(folder, "remote", "add", "pages", to)
        _fetch(folder, branch)
        for name, value in _WHO.items():
            git(folder, "config", name, value)
        _import(folder, site, branch, message)
        git(folder, "push", "--quiet", "pages", f"refs/heads/{branch}:refs/heads/{branch}")
        return git(folder, "rev-parse", "--short", branch).strip()


def _fetch(folder: Path, branch: str) -> None:
    """The branch as it stands there; a repository without it is as good."""
    if git(folder, "ls-remote", "--heads", "pages", f"refs/heads/{branch}").strip():
        wanted = f"+refs/heads/{branch}:refs/remotes/pages/{branch}"
        git(folder, "fetch", "--quiet", "--depth=1", "pages", wanted)


def _import(folder: Path, site: Path, branch: str, message: str) -> None:
    """The program that MkDocs publishes with too; it reads the site and writes one commit."""
    command = [sys.executable, "-P", "-m", "ghp_import", "--no-jekyll", "--remote", "pages"]
    command += ["--branch", branch, "--message", message, str(site.absolute())]
    run = subprocess.run(  # noqa: S603 - a module of this very Python
        command, cwd=folder, capture_output=True, text=True, env=environment(), check=False
    )
    if run.returncode != 0:
        raise GitError((run.stderr.strip() or "the site could not be imported").splitlines()[-1])
