"""What stands between a folder and a published site, each with what to do about it."""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from casc_portfolio.portfolio import Portfolio
from casc_portfolio.publish.exposure import exposed
from casc_portfolio.publish.github import ACTIONS, NOWHERE, GitHub
from casc_portfolio.publish.push import BRANCH
from casc_portfolio.publish.repository import (
    GitError,
    NoGitError,
    Repository,
    on_github,
    repository,
)

_ROOM = 500_000_000
"""Bytes that a build may need: staged copies, the new site and the one before it."""
_LARGEST = 1_000_000_000
"""Bytes that GitHub Pages allows a site."""
_SYNCED = re.compile(
    r"onedrive|dropbox|google ?drive|icloud|mobile documents|\bbox sync\b", re.IGNORECASE
)
_NEWEST_TRIED = (3, 14)


class State(StrEnum):
    """Whether something is as it should be."""

    FINE = "fine"
    LOOK = "look"
    """It works, and you should know."""
    STOP = "stop"
    """Nothing can be published before it is mended."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """One thing that was looked at; ``mend`` is empty when nothing is to be done."""

    what: str
    state: State
    words: str
    mend: str = ""


def examine(
    portfolio: Portfolio, *, errors: int, github: GitHub | None = None
) -> tuple[Standing, ...]:
    """Everything that was looked at, in the order in which it would be mended.

    ``errors`` is how many casc check finds; ``github`` is what GitHub says.
    """
    return (
        _python(),
        _folder(portfolio.root),
        _room(portfolio.root),
        _size(portfolio),
        _checked(errors),
        _for_everyone(portfolio),
        *_git(portfolio, github or GitHub()),
    )


def _python() -> Standing:
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] > _NEWEST_TRIED:
        return _look(
            "Python", f"{version}, newer than any we tried.", "If something fails, use 3.14."
        )
    return _fine("Python", version)


def _folder(root: Path) -> Standing:
    if not os.access(root, os.W_OK):
        return _stop(
            "Folder",
            "Nothing can be written here.",
            "Copy the portfolio into a folder of your own, and work there.",
        )
    found = _SYNCED.search(str(root.resolve()))
    if not found:
        return _fine("Folder", "on this computer's own disk")
    return _look(
        "Folder",
        f"It is kept in step by {found[0]}, which may hold a file while we write it, or keep it "
        "online only.",
        "If something fails, mark the folder to be always kept on this device, or move the "
        "portfolio out and let git keep your copies.",
    )


def _room(root: Path) -> Standing:
    free = shutil.disk_usage(root).free
    if free < _ROOM:
        return _look("Disk", f"{free / 1e6:.0f} MB are free.", "Make room before you build.")
    return _fine("Disk", f"{free / 1e9:.0f} GB free")


def _size(portfolio: Portfolio) -> Standing:
    total = sum(fact.size for fact in portfolio.inventory.files.values())
    if total > _LARGEST:
        return _stop(
            "Size",
            f"Your files are {total / 1e9:.1f} GB together; GitHub Pages shows sites up to 1 GB.",
            "Shorten videos, or give a link to where they are.",
        )
    return _fine("Size", f"{total / 1e6:.0f} MB of files")


def _checked(errors: int) -> Standing:
    if errors:
        found = "one error" if errors == 1 else f"{errors} errors"
        return _stop("Check", f"casc check finds {found}.", "Run casc check and mend them.")
    return _fine("Check", "no errors")


def _for_everyone(portfolio: Portfolio) -> Standing:
    shown = [one for one in portfolio.evidence if one.ready and one.audience.value == "public"]
    if not shown:
        return _look(
            "For everyone",
            "No ready piece of evidence has the audience public, so a public site would be empty.",
            "Write audience: public on what everyone may see. For a panel you need no public "
            "site: casc present --kit makes one folder to hand over.",
        )
    count = "one piece" if len(shown) == 1 else f"{len(shown)} pieces"
    return _fine("For everyone", f"{count} of evidence")


def _git(portfolio: Portfolio, github: GitHub) -> Iterator[Standing]:
    try:
        known = repository(portfolio.root)
    except NoGitError as problem:
        yield _stop("git", "It is not on this computer.", str(problem).partition(". ")[2])
        return
    except GitError as problem:
        yield _stop(
            "git",
            f"Git can't read this repository. It says: {problem}",
            "GitHub Desktop tells more when you open the folder in it; your files are untouched.",
        )
        return
    if known is None:
        yield _stop(
            "git",
            "This folder is in no repository yet.",
            "GitHub Desktop: File, Add local repository. In a terminal: git init, git add ., "
            "git commit -m 'My portfolio'.",
        )
        return
    yield _kept(known)
    yield _records(known)
    yield from _remotes(portfolio, known, github)


def _kept(known: Repository) -> Standing:
    if not known.begun:
        return _look(
            "git", "Nothing is committed yet.", "git add . and git commit -m 'My portfolio'"
        )
    if known.unsaved:
        files = "One file differs" if known.unsaved == 1 else f"{known.unsaved} files differ"
        return _look("git", f"{files} from the last commit.", "Commit when you are done.")
    return _fine("git", f"everything is committed, on the branch {known.branch}")


def _records(known: Repository) -> Standing:
    private = [path for path in known.tracked if path.startswith(("records/", "private/"))]
    if not private:
        return _fine("Records", "they stay on this computer")
    return _stop(
        "Records",
        f"git keeps {private[0]}" + (f" and {len(private) - 1} more." if private[1:] else "."),
        "Put records/ and private/ into .gitignore, then: git rm -r --cached --ignore-unmatch records "
        "private. The files stay here. What was pushed before stays in the history: tell your office.",
    )


def _remotes(portfolio: Portfolio, known: Repository, github: GitHub) -> Iterator[Standing]:
    origin = known.remotes.get("origin", "")
    pages = known.remotes.get("pages", "")
    if not origin:
        yield _look(
            "GitHub",
            "Your commits are on this computer alone.",
            "Make a private repository on GitHub and push there (GitHub Desktop: Publish repository).",
        )
    elif on_github(origin) is None:
        yield _look("GitHub", "Your commits go to another place than GitHub.", "Pages is GitHub's.")
    else:
        yield _readers(portfolio, known, github.visibility)
        yield from _writers(github)
    if pages:
        yield _fine("Way", "the site goes to a repository of its own; casc publish puts it there")
        yield from _pages(pages, github, wanted=BRANCH)
    elif ".github/workflows/pages.yml" in known.tracked:
        yield _fine("Way", "every push publishes the site from this repository")
        yield from _pages(origin, github, wanted=ACTIONS)
    else:
        yield _look("Way", "No way to publish is chosen yet.", "casc publish explains the two.")


def _readers(portfolio: Portfolio, known: Repository, visibility: str) -> Standing:
    if not visibility:
        return _look(
            "GitHub",
            "Whether everyone can read your repository, nobody here can tell.",
            "Look for the word Public or Private beside its name on GitHub; with GitHub's own "
            "program (gh auth login) casc doctor sees it by itself.",
        )
    found = exposed(portfolio, known.tracked) if visibility == "public" else ()
    if found:
        return _stop(
            "GitHub",
            f"Everyone can read your repository, and {len(found)} of its files are not for everyone: "
            f"{found[0].path} {found[0].why}.",
            "Make it private now: on GitHub, Settings, at the very end, Change visibility.",
        )
    return _fine("GitHub", f"your repository is {visibility}")


def _writers(github: GitHub) -> Iterator[Standing]:
    if github.may_write:
        yield _fine("Permissions", "you may write to your repository on GitHub")
    elif github.may_write is False:
        yield _stop(
            "Permissions",
            "You may read your repository on GitHub and not write to it.",
            "Ask its owner: Settings, Collaborators; or push to a repository of your own.",
        )


def _pages(address: str, github: GitHub, *, wanted: str) -> Iterator[Standing]:
    """Where Pages take the site from, and where they should."""
    place = on_github(address)
    if place is None:
        return
    source = github.source_of(place)
    if source and source != NOWHERE and (source == ACTIONS) == (wanted == ACTIONS):
        where = "the workflow" if source == ACTIONS else f"the branch {source}"
        yield _fine("Pages", f"GitHub takes the site from {where}")
        return
    words = {
        "": "Where GitHub takes the site from, nobody here can tell.",
        NOWHERE: "GitHub shows no site from there yet.",
        ACTIONS: "GitHub waits for a workflow there, and the site comes as a branch.",
    }
    set_to = "GitHub Actions" if wanted == ACTIONS else f"Deploy from a branch, {wanted}"
    yield _look(
        "Pages",
        words.get(source, f"GitHub takes the site from the branch {source}."),
        f"{place.page}/settings/pages: Source should be {set_to}.",
    )


def _fine(what: str, words: str) -> Standing:
    return Standing(what=what, state=State.FINE, words=words)


def _look(what: str, words: str, mend: str) -> Standing:
    return Standing(what=what, state=State.LOOK, words=words, mend=mend)


def _stop(what: str, words: str, mend: str) -> Standing:
    return Standing(what=what, state=State.STOP, words=words, mend=mend)
