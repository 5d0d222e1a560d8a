"""What the tool ships for every site: configuration and theme, and whether a project has just that."""

import os
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from casc_portfolio.engine.lean import lean
from casc_portfolio.resources import site_configuration, theme

TAKEN = ("theme", "plugins", "extra_css", "extra", "markdown_extensions", "validation")
"""What a staged project takes over from the shipped configuration."""
FIXED: dict[str, Any] = {
    "docs_dir": "docs",
    "site_dir": "site",
    "use_directory_urls": False,
    "not_in_nav": "*",
    "exclude_docs": "!/templates/",
}
"""What is the same in every staged project."""
_OF_THE_SITE = ("site_name", "site_url", "nav")
_READ_BY_US = ("pages/", "deck/", "sheet/", "handout/", "kit/", "papers/", "print/")
"""Folders of the theme that are templates of staging, not of the engine."""


def shipped() -> dict[str, Any]:
    """What ``mkdocs.yml`` of the installation says."""
    loaded = yaml.load(site_configuration().read_bytes(), Loader=yaml.CSafeLoader)
    return dict(loaded)


def extensions() -> tuple[list[str], dict[str, dict[str, Any]]]:
    """The Markdown extensions' names, and the settings of those that have some."""
    names: list[str] = []
    settings: dict[str, dict[str, Any]] = {}
    for entry in shipped()["markdown_extensions"]:
        if isinstance(entry, str):
            names.append(entry)
        else:
            (name, options), *_ = entry.items()
            names.append(name)
            settings[name] = options
    return names, settings


def theme_files() -> dict[str, bytes]:
    """The theme's files that a staged project holds, by their paths in its ``theme/``."""
    found = _files(theme())
    return {
        path: _shipped(found[path])
        for path in sorted(found)
        if not path.startswith(_READ_BY_US) and not Path(path).name.startswith(".")
    }


def _shipped(file: Path) -> bytes:
    data = file.read_bytes()
    return _lean(data) if file.suffix == ".css" else data


@cache
def _lean(style: bytes) -> bytes:
    return lean(style.decode()).encode()


def is_ours(project: Path) -> bool:
    """Whether a project that lies there has our configuration and theme, and nothing besides.

    A portfolio may bring a folder that looks like one we staged: with a hook or a
    template of someone else's in it, reading it would run their code.
    """
    try:
        told = yaml.load((project / "mkdocs.yml").read_bytes(), Loader=yaml.CSafeLoader)
        found = {path: file.read_bytes() for path, file in _files(project / "theme").items()}
    except (OSError, yaml.YAMLError):
        return False
    own = {**FIXED, **{name: shipped()[name] for name in TAKEN}}
    same = isinstance(told, dict) and told.keys() == {*own, *_OF_THE_SITE}
    return same and _alike(told, own) and found == theme_files()


def _alike(told: dict[str, Any], own: dict[str, Any]) -> bool:
    """Whether it says what we say, but for the words that each site has of its own."""
    told = deepcopy({name: told[name] for name in own})
    try:
        told["theme"]["language"] = own["theme"]["language"]
        for palette, ours in zip(told["theme"]["palette"], own["theme"]["palette"], strict=True):
            palette["accent"] = ours["accent"]
        told["extra"] = {name: told["extra"][name] for name in own["extra"]}
    except (TypeError, KeyError, ValueError):
        return False
    return told == own


def _files(folder: Path) -> dict[str, Path]:
    """Every file below a folder; raises OSError for a link, because nothing of ours has one."""
    found: dict[str, Path] = {}
    for parent, folders, names in os.walk(folder):
        for name in (*folders, *names):
            if (Path(parent) / name).is_symlink():
                raise OSError(f"{name} is a link.")
        inside = Path(parent).relative_to(folder)
        found |= {(inside / name).as_posix(): Path(parent) / name for name in names}
    return found
