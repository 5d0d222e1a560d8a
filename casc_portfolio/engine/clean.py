"""What may remain of the HTML that a person typed into a page."""

import re

import nh3

from casc_portfolio.prose.kept import ATTRIBUTES, SCHEMES, TAGS, kept

_ATTRIBUTE = r'(?: [a-z-]+="[^"]*")*'
_INPUT = re.compile(rf"<input({_ATTRIBUTE})>")
_TABS = re.compile(rf'(<div{_ATTRIBUTE}) data-tabs="[^"]*"({_ATTRIBUTE}>)')
_TABS_BEGIN = re.compile(rf'((?:\s*<input{_ATTRIBUTE}>)+)\s*<div class="tabbed-labels">')
_TAB = re.compile(r'<input[^>]* id="(__tabbed_\d+_\d+)"')

_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    attributes=ATTRIBUTES,
    attribute_filter=kept,
    link_rel=None,
    url_schemes=set(SCHEMES),
)


def clean(html: str) -> str:
    """The HTML without scripts, frames, forms, styles and files of other hosts.

    What Markdown and its extensions make stays: admonitions, tabs, footnotes, task
    lists, anchors, highlighted code and aligned tables.
    """
    cleaned = _TABS.sub(_tabs, _CLEANER.clean(html))
    return _INPUT.sub(_input, cleaned)


def _input(found: re.Match[str]) -> str:
    """A box to tick has a name; a field to write in, which is what is left, is none of a page."""
    if ' type="checkbox"' in found[1]:
        return f'<input aria-label="Task"{found[1]}>'
    return found[0] if ' type="radio"' in found[1] else ""


def _tabs(found: re.Match[str]) -> str:
    """A set of tabs that is whole; the theme's script breaks off at one that only looks like it."""
    html = found.string
    begin = _TABS_BEGIN.match(html, found.end())
    names = _TAB.findall(begin[1]) if begin else []
    whole = begin and len(names) == begin[1].count("<input ")
    if whole and all(f'<label for="{name}">' in html for name in names):
        return found[0]
    return found[1] + found[2]
