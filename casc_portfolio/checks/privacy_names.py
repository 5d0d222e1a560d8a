"""The writer's own list of names that must never appear: read, looked for, and never sent away."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cached_property
from os.path import isfile
from pathlib import PurePosixPath

from casc_portfolio.checks.registry import once, rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.finding import Finding
from casc_portfolio.portfolio import Portfolio
from casc_portfolio.source import decode, read_bytes

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
"""Hyphens divide: files are called *mateo-ruiz.pdf*."""
_OWNERS = ("'s", "’s", "'", "’")

NAMES_UNREAD = rule(
    "CP630",
    "names-unread",
    Severity.NOTE,
    message="The list of names is not here, so nobody looked for them.",
    hint="That is as it should be on another computer; on yours, copy {path} back, or correct its name.",
    what="A list of names in privacy.names that can't be read.",
    why="The list stays on your computer, so a server that checks your portfolio does without it.",
    mend="On your own computer, put the file where privacy.names says it is.",
    example="""
        portfolio.yml
            name: Dana Whitfield
            program: pcoe
            start: 2025-07-01
            privacy:
              names: private/names.txt ◄
        """,
)
NAMES_NOT_KEPT = rule(
    "CP631",
    "names-not-kept",
    Severity.WARNING,
    message="Nothing keeps this list of names on your computer.",
    hint="Add the line {path} to .gitignore, or move the list into private/.",
    causes={
        "content": wording(
            "This list of names lies where the site's files lie.",
            "Move it out of content/, for example to private/names.txt.",
        )
    },
    what="A list of names that .gitignore does not name, or that lies under content/.",
    why="With the next push everybody who sees the repository would have every name at once.",
    mend="Keep it in private/: the .gitignore of a new portfolio leaves that folder out.",
    example="""
        portfolio.yml
            name: Dana Whitfield
            program: pcoe
            start: 2025-07-01
            privacy:
              names: names.txt ◄
        names.txt
            Mateo Ruiz
        """,
)


@dataclass(frozen=True, kw_only=True, eq=False)
class Names:
    """Names to look for; each is its words in order."""

    names: tuple[tuple[str, ...], ...]

    @cached_property
    def _by_first(self) -> Mapping[str, list[tuple[str, ...]]]:
        found: dict[str, list[tuple[str, ...]]] = {}
        for name in self.names:
            found.setdefault(name[0].casefold(), []).append(name)
        return found

    def found_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of every name; a single word only as it is spelled, because Will is a name."""
        folded = text.casefold()
        if not any(first in folded for first in self._by_first):
            return
        words = list(_WORD.finditer(text))
        for index, word in enumerate(words):
            for name in self._by_first.get(_bare(word[0]).casefold(), ()):
                there = [_bare(one[0]) for one in words[index : index + len(name)]]
                if _same(there, name):
                    yield word.start(), words[index + len(name) - 1].end()
                    break
        for name in self.names:
            yield from _run_together(text, name)


def _run_together(text: str, name: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where a name of several words is one word with capitals, as in *MateoRuiz.pdf*."""
    typed = "".join(word[:1].upper() + word[1:] for word in name) if len(name) > 1 else ""
    at = text.find(typed) if typed else -1
    while at >= 0:
        if not text[at - 1 : at].isalpha() and not text[at + len(typed) :][:1].islower():
            yield at, at + len(typed)
        at = text.find(typed, at + 1)


def _same(there: list[str], name: tuple[str, ...]) -> bool:
    if len(name) == 1:
        return there in ([name[0]], [name[0].upper()])
    return [one.casefold() for one in there] == [one.casefold() for one in name]


def _bare(word: str) -> str:
    return next((word.removesuffix(end) for end in _OWNERS if word.endswith(end)), word)


def listed_names(portfolio: Portfolio) -> Names | None:
    """The names on the list; ``None`` when there is none, or it is not on this computer."""
    privacy = portfolio.settings.fields.privacy
    if privacy is None or privacy.names is None:
        return None
    data = read_bytes(portfolio.root, privacy.names)
    if isinstance(data, Finding):
        return None
    lines = decode(data, path=privacy.names, windows=True)[0].text.splitlines()
    typed = (line.strip() for line in lines)
    names = {name for line in typed if line and not line.startswith("#") for name in _forms(line)}
    return Names(names=tuple(sorted(names, key=lambda name: (-len(name), name))))


def _forms(line: str) -> Iterator[tuple[str, ...]]:
    """A name as it may be written: *Ruiz, Mateo* is *Mateo Ruiz* too."""
    last, comma, first = line.partition(",")
    for written in (f"{first} {last}", line) if comma else (line,):
        words = tuple(found[0] for found in _WORD.finditer(written))
        if words:
            yield words


@once
def _kept(around: Surroundings) -> Iterator[Finding]:
    settings = around.portfolio.settings
    path = settings.fields.privacy and settings.fields.privacy.names
    if not path:
        return
    place = settings.place("privacy", "names")
    path = path.removeprefix("./")
    if not isfile(f"{around.portfolio.root}/{path}"):  # noqa: PTH113 - names may be too long for Path
        yield NAMES_UNREAD.at(place, path=path)
    elif path.startswith("content/"):
        yield NAMES_NOT_KEPT.at(place, path=path, cause="content")
    elif not _ignored(path, around.portfolio):
        yield NAMES_NOT_KEPT.at(place, path=path)


def _ignored(path: str, portfolio: Portfolio) -> bool:
    """Whether ``.gitignore`` leaves the file or a folder around it out; its last word counts."""
    data = read_bytes(portfolio.root, ".gitignore")
    if isinstance(data, Finding):
        return False
    folders = [folder for folder in map(str, PurePosixPath(path).parents) if folder != "."]
    here = [path, *folders, *(f"{folder}/" for folder in folders)]
    ignored = False
    for line in decode(data, path=".gitignore")[0].text.splitlines():
        wanted = line.strip().removeprefix("!")
        anywhere = [] if "/" in wanted.rstrip("/") else [PurePosixPath(path).name]
        if wanted and not wanted.startswith("#"):
            found = any(fnmatch(one, wanted.removeprefix("/")) for one in (*here, *anywhere))
            ignored = not line.strip().startswith("!") if found else ignored
    return ignored
