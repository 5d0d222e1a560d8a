"""Where our own files lie in a portfolio: all in one folder, which git ignores."""

from pathlib import Path

WORK = ".casc"


def project_of(root: Path, audience: str) -> Path:
    """The staged project for an audience."""
    return root / WORK / "stage" / audience


def cache_of(root: Path) -> Path:
    """What can be made again: facts and clean copies of attachments, compiled templates."""
    return root / WORK / "cache"


def theme_cache_of(root: Path) -> Path:
    """The theme's templates, compiled."""
    return cache_of(root) / "theme"
