"""Pages after their conversion: what MkDocs and the search would work out once more."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

LEFT = ("content", "toc", "_title_from_render", "present_anchor_ids")
"""What a page gets from its conversion, besides its links to places within other pages."""


@dataclass(frozen=True, kw_only=True)
class Converted:
    """A page as it was read, what its conversion left on it, and what search made of that.

    ``anchors`` are its links to places within files; ``shown`` is its HTML as search leaves
    it, ``entries`` are what search keeps of a page of this ``title``.
    """

    text: str
    meta: Mapping[str, Any]
    left: Mapping[str, Any]
    anchors: Mapping[str, Mapping[str, str]]
    title: str | None
    shown: str
    entries: tuple[dict[str, Any], ...]


@dataclass(frozen=True, kw_only=True)
class Ahead:
    """Pages by source path, good for a build of the same configuration and files.

    ``text`` is the configuration, ``reach`` each file and its address: whatever a page
    may link to.
    """

    text: bytes
    reach: tuple[tuple[str, str], ...]
    pages: Mapping[str, Converted]
