"""What may remain of the HTML that a person typed into a page."""

import re

import nh3

_MADE_BY_MARKDOWN = """
abstract admonition admonition-title bug danger example failure info note question quote success
tip warning inline end code filename highlight highlighttable linenodiv linenos
footnote footnote-backref footnote-ref headerlink left center right
tabbed-alternate tabbed-block tabbed-content tabbed-control tabbed-labels tabbed-set
task-list task-list-control task-list-indicator task-list-item
"""
_CLASSES = frozenset(_MADE_BY_MARKDOWN.split())
_CODE_CLASS = re.compile(r"[a-z][a-z0-9]{0,2}|language-[a-z0-9+#-]+")
"""Pygments' short names for kinds of code, and a language's own name."""
_UNSEEN = re.compile(r"\A[\0-\x20]+|[\t\n\r]+")
"""What browsers leave out of an address before they read it."""
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]", re.IGNORECASE)
"""How an address begins that leads out of the folder in which the site stands."""
_OF_THE_THEME = re.compile(r"__(?!tabbed_|code_|codelineno)")
_LOADED = {"img", "video", "audio", "source", "track"}
_TASK = re.compile(r'<input(?=[^>]*type="checkbox")')
_ATTRIBUTE = r'(?: [a-z-]+="[^"]*")*'
_TABS = re.compile(rf'(<div{_ATTRIBUTE}) data-tabs="[^"]*"({_ATTRIBUTE}>)')
_TABS_BEGIN = re.compile(rf'((?:\s*<input{_ATTRIBUTE}>)+)\s*<div class="tabbed-labels">')
_TAB = re.compile(r'<input[^>]* id="(__tabbed_\d+_\d+)"')

_TAGS = (nh3.ALLOWED_TAGS - {"area", "map"}) | {
    *("audio", "details", "div", "figcaption", "figure", "input", "label"),
    *("mark", "picture", "section", "source", "summary", "track", "video"),
}
_ATTRIBUTES = {
    "*": {"class", "dir", "id", "lang", "title"},
    "a": {"href", "hreflang", "download"},
    "audio": {"controls", "src"},
    "details": {"open"},
    "div": {"data-tabs"},
    "img": {"alt", "height", "loading", "src", "width"},
    "input": {"checked", "disabled", "name", "type"},
    "label": {"for"},
    "li": {"value"},
    "ol": {"reversed", "start", "type"},
    "q": {"cite"},
    "source": {"src", "type"},
    "td": {"align", "colspan", "headers", "rowspan"},
    "th": {"align", "colspan", "headers", "rowspan", "scope"},
    "time": {"datetime"},
    "track": {"kind", "label", "src", "srclang"},
    "video": {"controls", "height", "poster", "src", "width"},
}


def _kept(tag: str, name: str, value: str) -> str | None:
    if name == "class":
        words = (word for word in value.split() if word in _CLASSES or _CODE_CLASS.fullmatch(word))
        return " ".join(words) or None
    if name in ("id", "for", "name"):
        return None if _OF_THE_THEME.match(value) else value
    if tag == "input" and name == "type":
        return value if value in ("checkbox", "radio") else "checkbox"
    if tag in _LOADED and name in ("src", "poster"):
        return None if _ELSEWHERE.match(_UNSEEN.sub("", value)) else value
    return value


_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    attribute_filter=_kept,
    link_rel=None,
    url_schemes={"http", "https", "mailto", "tel"},
)


def clean(html: str) -> str:
    """The HTML without scripts, frames, forms, styles and files of other hosts.

    What Markdown and its extensions make stays: admonitions, tabs, footnotes, task
    lists, anchors, highlighted code and aligned tables.
    """
    cleaned = _TABS.sub(_tabs, _CLEANER.clean(html))
    return _TASK.sub('<input aria-label="Task"', cleaned)


def _tabs(found: re.Match[str]) -> str:
    """A set of tabs that is whole; the theme's script breaks off at one that only looks like it."""
    html = found.string
    begin = _TABS_BEGIN.match(html, found.end())
    names = _TAB.findall(begin[1]) if begin else []
    whole = begin and len(names) == begin[1].count("<input ")
    if whole and all(f'<label for="{name}">' in html for name in names):
        return found[0]
    return found[1] + found[2]
