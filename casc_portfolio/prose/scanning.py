"""From a file's text to what stands in its body: blocks first, then the running text in them.

Python-Markdown's order and rules are followed, with the extensions abbr, admonition,
attr_list, def_list, footnotes, md_in_html, tables, toc and pymdownx' details,
superfences, tabbed and tasklist. Where we knowingly differ:

- Everything comes in the order of the file; Python-Markdown moves footnotes to the end.
- A fence directly below indented code, without an empty line, stays code.
- A fence directly above a line of dashes makes a heading without text.
- Emphasis whose signs cross each other may leave other signs in a heading's text.
- Attribute lists are read as tags that set attributes; they move no link.
- A comment hides all that is in it, and so does a tag; ``<`` ends an unfinished tag.
- Code behind a comment that begins a line stays code, entities in it or not.
- A link in a link's text, and a footnote defined within a footnote, are not looked for.
- Blocks more than 60 levels deep are running text; a target that is more than a plain
  address ends within 2,048 characters.
"""

from operator import attrgetter
from typing import TypeVar

from casc_portfolio.prose.blocks import lay_out
from casc_portfolio.prose.fences import hide_fences
from casc_portfolio.prose.gathering import Found, take_inline, take_raw
from casc_portfolio.prose.inline import Inline, Known
from casc_portfolio.prose.layout import HEADINGS, HeadingLines, Layout, Stretch
from casc_portfolio.prose.model import Heading
from casc_portfolio.prose.page import Prose
from casc_portfolio.prose.passage import whole
from casc_portfolio.prose.rawhtml import hide_html
from casc_portfolio.prose.reading import read_inline
from casc_portfolio.prose.reserved import is_ours
from casc_portfolio.prose.shown import is_marked, shown
from casc_portfolio.prose.slugs import Ids, slug

_BY_START = attrgetter("start")
Placed = TypeVar("Placed")


def scan(text: str, *, start: int = 0) -> Prose:
    """Reads ``text[start:]``, the body of a file, as Python-Markdown would.

    Never raises for what is written.
    """
    top, first = whole(text, start)
    top = top.masked(hide_fences(top.text, first))
    passage, raw = hide_html(top, first)
    layout = Layout(elements=raw.elements)
    lay_out(layout, passage, first)
    known = Known(layout.references, layout.footnotes)
    found = Found()
    take_raw(found, raw, top.text, top.at)
    titles = []
    for stretch in layout.stretches:
        if stretch.kind in HEADINGS:
            titles.append(_title(found, stretch, known))
        elif _may_hold(stretch):
            take_inline(found, _inline(stretch, known), stretch)
    headings = _headings(layout.headings, titles, {*found.ids, *raw.ids})
    return Prose(
        start=start,
        end=len(text),
        headings=_in_order(headings),
        links=_in_order(found.links),
        images=_in_order(found.images),
        comments=_in_order(found.comments),
        unresolved=_in_order(found.unresolved),
        tags=_in_order(found.tags + layout.tags),
        anchors=_anchors([*found.ids, *found.anchors], [h.anchor for h in headings]),
        _lines=tuple(layout.stretches),
        _known=known,
    )


def _in_order(found: list[Placed]) -> tuple[Placed, ...]:
    return tuple(sorted(found, key=_BY_START)) if found else ()


def _anchors(typed: list[str], slugs: list[str]) -> frozenset[str]:
    """The places of a page; what is named like one of the site's own is none."""
    return frozenset([*(name for name in typed if not is_ours(name)), *slugs])


def _may_hold(stretch: Stretch) -> bool:
    """Whether anything can be in a stretch that has a place of its own."""
    _, passage, start, end = stretch
    find = passage.text.find
    return find("[", start, end) >= 0 or find("<", start, end) >= 0 or find("{", start, end) >= 0


def _inline(stretch: Stretch, known: Known) -> Inline:
    kind, passage, start, end = stretch
    return read_inline(passage.text[start:end], known, kind=kind)


def _title(found: Found, stretch: Stretch, known: Known) -> tuple[str, str | None]:
    """What a heading shows, and the id that an attribute list gives it."""
    _, passage, start, end = stretch
    source = passage.text[start:end]
    if not is_marked(source):
        return " ".join(source.split()), None
    inline = _inline(stretch, known)
    take_inline(found, inline, stretch)
    text = shown(inline, 0, end - start)
    return text, inline.anchor


def _headings(
    lines: list[HeadingLines], titles: list[tuple[str, str | None]], taken: set[str]
) -> list[Heading]:
    """The headings with their ids; those that somebody chose come first."""
    ids = Ids(taken)
    return [
        Heading(
            level=line.stretch.kind,
            text=text,
            anchor=line.anchor or chosen or ids.give(slug(text)),
            start=line.stretch.passage.at(line.start),
            end=line.stretch.passage.at(line.end),
        )
        for line, (text, chosen) in zip(lines, titles, strict=True)
    ]
