"""Pages that were turned into HTML before anyone asked: most are the same when somebody does."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Converted:
    """A page's Markdown, what its conversion left, and its links to anchors elsewhere by file."""

    text: str
    left: Mapping[str, Any]
    anchors: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, kw_only=True)
class Ahead:
    """Pages by source path, good for a build of the same configuration and files.

    ``text`` is the configuration, ``reach`` each file and its address: whatever a page
    may link to.
    """

    text: bytes
    reach: tuple[tuple[str, str], ...]
    pages: Mapping[str, Converted]
