"""Pages that lie outside the folders where pages are looked for, beside portfolio.yml for one."""

import re
from collections.abc import Iterator

from casc_portfolio.checks.places import MISPLACED_PAGE
from casc_portfolio.checks.registry import once
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.finding import Finding, Place
from casc_portfolio.portfolio.kinds import PRESENTATION, is_page, kind_of
from casc_portfolio.source import Mapping, Scalar, Sequence, decode, read_bytes, read_markdown

_LARGEST = 64 * 1024
"""Bytes of a file beside portfolio.yml that is worth opening to see whether it is a page."""
_OURS = frozenset({"title", "status", "audience", "elements", "goals", "period", "claim"})
"""Fields that only pages of a portfolio have; other programs' notes may have a header too."""
_TELLING = (
    ("goals", "content/iip/"),
    ("standards", "content/self-assessment/"),
    ("question", "content/inquiry/"),
)
"""A field that only one kind of page has → where that kind lies."""


@once
def _outside(around: Surroundings) -> Iterator[Finding]:
    for path, fact in around.portfolio.inventory.files.items():
        if not path.endswith(".md") or is_page(path) or path.casefold() == "readme.md":
            continue
        inside = f"content/{path}"
        if kind_of(inside)[0] is not None and "/" in path:
            yield _stray(path, inside, around)
        elif "/" not in path and fact.size <= _LARGEST:
            header = _header(path, around)
            if header is not None and not _OURS.isdisjoint(header.keys):
                yield _stray(path, _home(path, header, around), around)


def _stray(path: str, home: str, around: Surroundings) -> Finding:
    free = home if home not in around.portfolio.inventory.files else ""
    return MISPLACED_PAGE.at(Place(path=path), cause="outside", suggestion=free)


def _header(path: str, around: Surroundings) -> Mapping | None:
    data = read_bytes(around.portfolio.root, path, limit=_LARGEST)
    if not isinstance(data, bytes):
        return None
    source, _ = decode(data, path=path)
    return read_markdown(source)[0].header.nodes


def _home(path: str, header: Mapping, around: Surroundings) -> str:
    """Where the page belongs, as far as its fields tell; empty when they don't."""
    if path.casefold() == PRESENTATION or "sections" in header.keys:
        return PRESENTATION
    for field, folder in _TELLING:
        if field in header.keys:
            return folder + path
    framework, code = around.portfolio.framework, _first_element(header)
    element = framework.element(framework.recognise(code) or code) if framework else None
    standard = framework.standard(element.standard) if framework and element else None
    if standard is None:
        return ""
    kind = "reflections" if "evidence" in header.keys else "evidence"
    return f"content/{standard.folder}/{kind}/{path}"


def _first_element(header: Mapping) -> str:
    node = header.values.get("elements")
    if isinstance(node, Mapping):
        return next(iter(node.keys), "")
    if isinstance(node, Sequence) and node.items and isinstance(node.items[0], Scalar):
        return node.items[0].text
    return re.split(r"[,;\s]", node.text)[0] if isinstance(node, Scalar) else ""
