"""Links and pictures in the text that lead to nothing, or out of the portfolio."""

import posixpath
from collections.abc import Iterator
from typing import Any, NamedTuple

from casc_portfolio.attachments.showable import may_stand_beside
from casc_portfolio.checks.files import FILE_NAME_CASE, not_shown
from casc_portfolio.checks.near import among
from casc_portfolio.checks.registry import each, rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.checks.targets import Target, Way, read_target
from casc_portfolio.checks.ways import (
    LINK_LEAVES_CONTENT,
    LOCAL_LINK,
    ROOTED_LINK,
    RUNNING,
    UNKNOWN_SCHEME,
    with_https,
)
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.finding import Finding, Place
from casc_portfolio.prose import Image, Link

_PAGES = tuple(kind for kind in Kind if kind not in (Kind.SETTINGS, Kind.RECORD))

BROKEN_LINK = rule(
    "CP250",
    "broken-link",
    Severity.ERROR,
    message="There is nothing at {path}.",
    hint=(
        "Did you mean {suggestion}?",
        "Links are read from the folder of this file on; ../ goes up one folder.",
    ),
    causes={
        "nothing": wording(
            "This link leads nowhere: its address is empty.",
            "Write the file or the address between the parentheses, or take the link away.",
        ),
        "folder": wording(
            "{path} is a folder, and a folder can't be opened on a site.",
            ("Did you mean {suggestion}?", "Name a page in it."),
        ),
        "left-out": wording(
            "{path} is not shown on the site: no page is expected at its place.",
            "Move that page to where its kind belongs, and link to it there.",
        ),
        "backslash": wording(
            "“{typed}” is looked for as one name, because folders are divided by / in a link.",
            "Write {suggestion}",
        ),
        "address": wording(
            "“{path}” is looked for as a file in this portfolio, and is not there.",
            ("Did you mean {suggestion}?", "If it is on the web, begin it with https://"),
        ),
    },
    what="A link or a picture in the text whose file is not there.",
    why="The reader clicks and finds an error page; a picture is an empty frame.",
    mend="""
        Copy the address from a link that works, or count the folders: from
        content/cpsel-2/evidence/ the artifacts are at ../../artifacts/. Link to pages by their
        .md file; the site turns it into the right address.
        """,
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            ---
            It grew from [an evening](../../cpsel-1/evidence/vision-evning.md). ◄
        """,
)

BROKEN_ANCHOR = rule(
    "CP251",
    "broken-anchor",
    Severity.WARNING,
    message="{page} has no heading or place called “{anchor}”.",
    hint=("Did you mean #{suggestion}?", "Its places are {known}.", "It has no headings at all."),
    more=among("anchor", "known"),
    what="A link to a heading (page.md#heading) that the page does not have.",
    why="The reader lands at the top of the page and has to search.",
    mend="""
        A heading's name in a link is its text in small letters, with hyphens for spaces. Names
        that begin with cp- belong to the site's own pages.
        """,
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            ---
            More [further down](#whats-next). ◄

            ## What is next
        """,
)

UNRESOLVED_REFERENCE = rule(
    "CP252",
    "unresolved-reference",
    Severity.WARNING,
    message="Nothing says where [{name}] leads, so the brackets are shown as you typed them.",
    hint="Add a line [{name}]: https://… at the end, or write the link as [words](address).",
    what="A link or footnote in two parts whose second part is missing.",
    why="Readers see square brackets in the middle of a sentence.",
    mend="Add the missing line below the text, or write the link in one part.",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            ---
            We followed [the district's guide][guide]. ◄
        """,
)


class _Spot(NamedTuple):
    """A link or a picture, and where its target is read."""

    document: Document[Any]
    item: Link | Image
    target: Target

    @property
    def place(self) -> Place:
        """The target; where it is empty, the whole link."""
        start, end = self.item.target_start, self.item.target_end
        if start == end:
            start, end = self.item.start, self.item.end
        return self.document.source.place(start, end)


@each(*_PAGES)
def _links(document: Document[Any], around: Surroundings) -> Iterator[Finding]:
    prose = document.prose
    folder = document.path.rpartition("/")[0]
    items: tuple[Link | Image, ...] = (*prose.links, *prose.images)
    for item in items:
        target = read_target(item.target, folder)
        if not _leads_on(target, document, around):
            yield from _look(_Spot(document, item, target), around)
    for reference in prose.unresolved:
        place = document.source.place(reference.start, reference.end)
        yield UNRESOLVED_REFERENCE.at(place, name=reference.name)


def _leads_on(target: Target, document: Document[Any], around: Surroundings) -> bool:
    """Whether a link leads to the web, a page or a place on it: what most do, seen at one glance."""
    if target.way is Way.FILE:
        page = around.portfolio.documents.get(target.path)
        return page is not None and (not target.anchor or target.anchor in page.prose.anchors)
    return target.way is Way.WEB or (
        target.way is Way.PAGE and target.anchor in document.prose.anchors
    )


def _look(spot: _Spot, around: Surroundings) -> Iterator[Finding]:
    way = spot.target.way
    if way is Way.FILE:
        yield from _file(spot, around)
    elif way is Way.PAGE:
        yield from _anchor(spot, spot.document)
    elif way is Way.NOTHING:
        yield BROKEN_LINK.at(spot.place, cause="nothing")
    elif way is Way.OUTSIDE:
        yield LINK_LEAVES_CONTENT.at(spot.place, path=spot.target.path)
    elif way is Way.OWN_COMPUTER:
        yield LOCAL_LINK.at(spot.place, target=spot.item.target)
    elif way is Way.TOP:
        yield ROOTED_LINK.at(spot.place, suggestion=_from_the_top(spot, around))
    elif way is Way.UNKNOWN:
        yield UNKNOWN_SCHEME.at(spot.place, **_unknown(spot.item.target))


def _unknown(target: str) -> dict[str, str]:
    """What to say of a scheme that leads nowhere, or further than it should."""
    scheme = target.partition(":")[0].strip().lower()
    if scheme in RUNNING:
        return {"cause": "runs", "scheme": scheme}
    return {"target": target, "suggestion": with_https(target)}


def _file(spot: _Spot, around: Surroundings) -> Iterator[Finding]:
    path = spot.target.path
    files = around.portfolio.inventory
    if path in files.files:
        yield from _page(spot, path, around)
        return
    actual = files.folded(path)
    if actual is not None:
        yield FILE_NAME_CASE.at(spot.place, actual=_from_here(spot, actual))
        return
    arguments = {"path": path, "suggestion": _suggestion(spot, around)}
    typed = spot.document.source.text[spot.item.target_start : spot.item.target_end]
    slipped = with_https(typed)
    if typed.startswith("www.") or slipped:
        arguments |= {"cause": "address", "path": typed, "suggestion": slipped}
    elif "\\" in typed:
        slashed = typed.replace("\\", "/")
        arguments |= {"cause": "backslash", "typed": typed, "suggestion": slashed}
    elif path in around.folders:
        arguments["cause"] = "folder"
    yield BROKEN_LINK.at(spot.place, **arguments)


def _page(spot: _Spot, path: str, around: Surroundings) -> Iterator[Finding]:
    """A file that is there: a page must be on the site, and have the place that is named."""
    page = around.portfolio.documents.get(path)
    if page is not None and spot.target.anchor:
        yield from _anchor(spot, page)
    elif page is None and path.endswith(".md"):
        yield BROKEN_LINK.at(spot.place, cause="left-out", path=path)
    elif page is None and not may_stand_beside(path):
        yield from not_shown(path, spot.place)


def _from_here(spot: _Spot, path: str) -> str:
    """A file as it is written from this page's folder on."""
    return posixpath.relpath(path, posixpath.dirname(spot.document.path))


def _from_the_top(spot: _Spot, around: Surroundings) -> str:
    """The file that a link from the site's top means, as it is written from this page on."""
    typed = read_target(spot.item.target.lstrip("/"), "content")
    path = typed.path.replace("content/content/", "content/")
    page = path.removesuffix(".html") + ".md"
    near = next((one for one in (path, page) if one in around.portfolio.inventory.files), None)
    near = near or around.like(path)
    anchor = f"#{typed.anchor}" if near and typed.anchor else ""
    return _from_here(spot, near) + anchor if near else ""


def _suggestion(spot: _Spot, around: Surroundings) -> str:
    """The file that is likeliest meant, as it is written from this page's folder on."""
    path = spot.target.path
    page = path.removesuffix(".html") + ".md" if path.endswith(".html") else f"{path}/index.md"
    near = page if page in around.portfolio.inventory.files else around.like(path)
    return _from_here(spot, near) if near else ""


def _anchor(spot: _Spot, page: Document[Any]) -> Iterator[Finding]:
    anchors = page.prose.anchors
    name = spot.target.anchor
    if name in anchors:
        return
    known = tuple(heading.anchor for heading in page.prose.headings)
    same = page is spot.document
    shown = "This page" if same else page.path
    yield BROKEN_ANCHOR.at(spot.place, page=shown, anchor=name, known=known)
