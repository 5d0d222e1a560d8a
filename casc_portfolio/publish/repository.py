"""A portfolio's git repository, as far as publishing has to know it."""

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from casc_portfolio.engine.installed import installed

_SAFE = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")
"""A folder of somebody else's may name programs that git would run."""
_GITHUB = re.compile(
    r"(?:https://(?:[^/@]*@)?github\.com/|(?:ssh://)?git@github\.com[:/])"
    r"(?P<owner>[\w.-]+)/(?P<name>[\w.-]+?)(?:\.git)?/?"
)


_GRAVE = re.compile(r"(?:fatal|error|ERROR): ")


class NoGitError(Exception):
    """There is no git on this computer; the message says what to do."""


class GitError(Exception):
    """Git refused; the message is in its own words."""


@dataclass(frozen=True, kw_only=True)
class Repository:
    """What git knows of a portfolio's folder.

    ``tracked`` are the paths below the portfolio that git keeps or would keep next time;
    ``unsaved`` counts those that differ from the last commit.
    """

    branch: str
    remotes: Mapping[str, str] = field(default_factory=dict)
    tracked: tuple[str, ...] = ()
    unsaved: int = 0
    begun: bool = True


@dataclass(frozen=True, kw_only=True)
class OnGitHub:
    """A repository's place on GitHub."""

    owner: str
    name: str

    @property
    def page(self) -> str:
        """Where people look at the repository."""
        return f"https://github.com/{self.owner}/{self.name}"

    @property
    def site(self) -> str:
        """Where GitHub Pages shows what is published from it."""
        home = f"https://{self.owner.lower()}.github.io/"
        return (
            home
            if self.name.lower() == f"{self.owner.lower()}.github.io"
            else f"{home}{self.name}/"
        )


def git(folder: Path, *arguments: str, told: Mapping[str, str] | None = None) -> str:
    """What git answers in ``folder``; it asks no questions and runs no hooks.

    ``told`` are variables that it gets besides. Raises NoGitError and GitError.
    """
    program = installed("git")
    if program is None:
        raise NoGitError(
            "git is not on this computer. Install it from git-scm.com, then try again."
        )
    run = subprocess.run(  # noqa: S603 - git itself, and every argument is its own
        [program, *_SAFE, *arguments],
        cwd=folder,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env={**environment(), **(told or {})},
        check=False,
    )
    if run.returncode != 0:
        raise GitError(_complaint(run.stderr) or f"git ended with {run.returncode}")
    return run.stdout.decode("utf-8", "surrogateescape")


def _complaint(said: bytes) -> str:
    """What git says is wrong, without what it guesses of the reasons below."""
    lines = without_password(said.decode("utf-8", "replace")).strip().splitlines()
    grave = [line for line in lines if _GRAVE.match(line)]
    return _GRAVE.sub("", (grave or lines[-1:] or [""])[0])


def environment() -> dict[str, str]:
    """Git speaks English and never waits for a password; its variables point nowhere else."""
    kept = {name: value for name, value in os.environ.items() if name not in _POINTERS}
    return {**kept, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"}


_ALONE = {"GIT_ALLOW_PROTOCOL": "", "GIT_OPTIONAL_LOCKS": "0"}
"""Git only reads: it fetches nothing that a folder lacks, by whatever program, and writes nothing."""
_POINTERS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE")


def repository(folder: Path) -> Repository | None:
    """The repository that ``folder`` lies in; ``None`` when there is none.

    Raises NoGitError, and GitError when the repository is damaged.
    """
    try:
        if git(folder, "rev-parse", "--is-inside-work-tree", told=_ALONE).strip() != "true":
            return None
    except GitError:
        return None
    wanted = ("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    listed = git(folder, *wanted, told=_ALONE)
    return Repository(
        branch=_answer(folder, "symbolic-ref", "--short", "HEAD"),
        remotes=_remotes(folder),
        tracked=tuple(sorted({path for path in listed.split("\0") if path})),
        unsaved=_unsaved(folder),
        begun=bool(_answer(folder, "rev-parse", "--verify", "--quiet", "HEAD")),
    )


def _unsaved(folder: Path) -> int:
    """How many files differ from the last commit, as git finds by itself.

    No filter runs that the folder's own settings name, and no repository within this one is
    looked into, which would have settings of its own.
    """
    listed = _answer(folder, "config", "--show-scope", "--null", "--name-only", *_FILTERS)
    own = {key.rpartition(".")[0] for scope, key in pairwise(listed.split("\0")) if scope in _OWN}
    off = [(f"{one}.{key}", value) for one in sorted(own) for key, value in _OFF.items()]
    first = int(os.environ.get("GIT_CONFIG_COUNT") or 0)
    told = {**_ALONE, "GIT_CONFIG_COUNT": str(first + len(off))}
    for index, (key, value) in enumerate(off, first):
        told |= {f"GIT_CONFIG_KEY_{index}": key, f"GIT_CONFIG_VALUE_{index}": value}
    status = ("status", "--porcelain", "-z", "--ignore-submodules=all", "--", ".")
    return git(folder, *status, told=told).count("\0")


_FILTERS = ("--get-regexp", r"^filter\.")
_OWN = ("local", "worktree")
_OFF = {"clean": "", "smudge": "", "process": "", "required": "false"}


def _remotes(folder: Path) -> dict[str, str]:
    lines = _answer(folder, "config", "--get-regexp", r"^remote\..*\.url$").splitlines()
    pairs = (line.split(" ", 1) for line in lines if " " in line)
    return {name.removeprefix("remote.").removesuffix(".url"): address for name, address in pairs}


def _answer(folder: Path, *arguments: str) -> str:
    """What git answers, or nothing when it has no answer."""
    try:
        return git(folder, *arguments, told=_ALONE).strip()
    except GitError:
        return ""


def on_github(address: str) -> OnGitHub | None:
    """The place on GitHub that a remote's address names, if it names one."""
    found = _GITHUB.fullmatch(address.strip())
    return OnGitHub(owner=found["owner"], name=found["name"]) if found else None


def without_password(address: str) -> str:
    """An address as it may be shown: what stands before an @ can be a password."""
    return re.sub(r"(?<=://)[^/@]*@", "", address)


def visibility(folder: Path) -> str:
    """``public`` or ``private``, as GitHub's own program says; empty when nobody can tell."""
    program = installed("gh")
    if program is None:
        return ""
    command = [program, "repo", "view", "--json", "visibility", "--jq", ".visibility"]
    try:
        run = subprocess.run(  # noqa: S603 - GitHub's program, with arguments of ours
            command, cwd=folder, capture_output=True, text=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    said = run.stdout.strip().lower()
    return said if run.returncode == 0 and said in ("public", "private", "internal") else ""
