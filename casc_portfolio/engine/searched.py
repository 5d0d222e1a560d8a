"""What the search reads of a page: the page without the elements that it would skip anyway.

The search of the theme parses every page again, element by element, which takes a
quarter of a build; most elements are charts, cards and maps that say they are not
for it. Those are lifted out first and put back afterwards, so that the index and
the page are what they would have been.
"""

import json
import re
from pathlib import Path
from typing import Any

from casc_portfolio.engine.parts import detach

_SKIPPED = re.compile(r"<([a-z]+)(?=[\s>])[^>]*\sdata-search-exclude[\s>]")
_HEADING = re.compile(r"<h[1-6]\s[^>]*\bid=")
"""The search makes an entry for a heading with an address, even where it skips the words."""


def lift(content: str, text: str) -> tuple[str, dict[str, str]]:
    """The page's HTML without what search skips, and what was lifted, by what stands for it.

    ``text`` is the page as it was staged: only its own parts are looked at, never what
    a person typed.
    """
    lifted: dict[str, str] = {}
    for name, part in detach(text.split("\n"))[1].items():
        if "data-search-exclude" in part:
            content = content.replace(part, _without_skipped(part, name, lifted), 1)
    return content, lifted


def put_back(content: str, lifted: dict[str, str]) -> str:
    """The page's HTML as it was."""
    for mark, element in lifted.items():
        content = content.replace(mark, element, 1)
    return content


def entries(out: Path) -> list[dict[str, Any]]:
    """What the index of a site holds; nothing where there is none that can be read."""
    try:
        return list(json.loads((out / "search" / "search_index.json").read_bytes())["docs"])
    except (OSError, ValueError, KeyError):
        return []


def complete(out: Path, before: list[dict[str, Any]], *, offline: bool) -> None:
    """A build of changed pages leaves only those in the index; the others are put back."""
    file = out / "search" / "search_index.json"
    index = json.loads(file.read_bytes())
    fresh = {entry["location"].partition("#")[0] for entry in index["docs"]}
    kept = [entry for entry in before if entry["location"].partition("#")[0] not in fresh]
    text = json.dumps({**index, "docs": kept + index["docs"]}, separators=(",", ":"))
    file.write_text(text, "utf-8")
    if offline:
        file.with_suffix(".js").write_text(f"var __index = {text}", "utf-8")


def _without_skipped(part: str, name: str, lifted: dict[str, str]) -> str:
    pieces, position = [], 0
    while found := _SKIPPED.search(part, position):
        end = _end_of(part, found)
        element = part[found.start() : end]
        pieces.append(part[position : found.start()])
        if _HEADING.search(element) or _holds_its_like(element, found[1]):
            pieces.append(element)
        else:
            # Cleaning takes comments away, so nobody can have typed this one.
            mark = f"<!--{name}-{len(lifted)}-->"
            lifted[mark] = element
            pieces.append(mark)
        position = end
    return "".join((*pieces, part[position:]))


def _holds_its_like(element: str, tag: str) -> bool:
    """Whether an element of the same name is inside: where that ends, search reads on."""
    return re.search(rf"<{tag}[\s>]", element[1:]) is not None


def _end_of(part: str, opening: re.Match[str]) -> int:
    """Where the element ends that begins here; our own templates close what they open."""
    depth = 0
    for tag in re.finditer(rf"<(/?){opening[1]}(?=[\s>])", part[opening.start() :]):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return part.index(">", opening.start() + tag.end()) + 1
    return len(part)
