"""Running text is read in Python-Markdown's order: code, escapes, brackets, angles, attributes."""

import re

from casc_portfolio.prose import attributes
from casc_portfolio.prose.brackets import read_brackets
from casc_portfolio.prose.codespans import code_spans
from casc_portfolio.prose.emphasis import emphasis
from casc_portfolio.prose.inline import Inline, Known, Spot
from casc_portfolio.prose.layout import CELL, HEADINGS, TERM, TITLE
from casc_portfolio.prose.leaves import stripped
from casc_portfolio.prose.passage import EDGE, GONE
from casc_portfolio.prose.tags import read_tag

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPABLE = frozenset("\\`*_{}[]()>#+-.!|")
_ANGLE = re.compile(
    r"<(?:"
    r"(?P<address>[A-Za-z][A-Za-z0-9+.-]*+://[^<>]*+)>"
    r"|(?P<mail>[^<> !]+@[^@<> ]+)>"
    r"|(?P<comment>!--(?:(?!<!--|-->).)*+-->)"
    r"|(?P<tag>/?[a-zA-Z][^\s\"'<>@]*+)"
    r"(?:\s++[^\s\"'=<>]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'=<>]++))?+)*+\s*+/?>"
    r"|\?(?:(?!<\?|\?>).)*+\?>"
    r"|!\[CDATA\[(?:(?!<!\[CDATA\[|\]\]>).)*+\]\]>"
    r")",
    re.DOTALL,
)
_NAME = re.compile(r"[^/=]+")
_TEXT_END = frozenset({*HEADINGS, CELL, TERM})


def read_inline(source: str, known: Known, *, kind: int = TITLE) -> Inline:
    """A stretch of running text, read; ``kind`` is what it is the text of."""
    inline = Inline(source)
    if "`" in source:
        _read_code(inline)
    if "\\" in source:
        _read_escapes(inline)
    if "[" in source:
        read_brackets(inline, known)
    if "<" in source:
        _read_angles(inline)
    if "{" in source:
        _read_attributes(inline, kind)
    return inline


def _read_code(inline: Inline) -> None:
    spans = code_spans(inline.source)
    for start, first, last, end in spans:
        inner, stop = stripped(inline.source, first, last)
        inline.code.add((inner, stop))
        inline.cuts += ((start, inner), (stop, end))
    inline.hide([(start, end) for start, _, _, end in spans], GONE)


def _read_escapes(inline: Inline) -> None:
    found = [escape for escape in _ESCAPE.finditer(inline.data) if escape[1] in _ESCAPABLE]
    inline.cuts += [(escape.start(), escape.start() + 1) for escape in found]
    inline.hide([escape.span() for escape in found], GONE)


def _read_angles(inline: Inline) -> None:
    """Addresses in angle brackets, raw HTML tags, comments."""
    hidden = []
    for found in _ANGLE.finditer(inline.data):
        start, end = found.span()
        if found["address"] or found["mail"]:
            _read_address(inline, found)
            continue
        hidden.append((start, end))
        if found["comment"]:
            inline.comments.append((start, end))
        elif found["tag"] and found["tag"][0] != "/":
            name = _NAME.match(found["tag"])
            assert name  # the pattern asks for a letter
            inner = found.start("tag") + name.end()
            tag = read_tag(inline.source, name[0], start, inner, end - 1)
            inline.tags.append(tag._replace(end=end))
    inline.cuts += hidden
    inline.hide(hidden, GONE)


def _read_address(inline: Inline, found: re.Match[str]) -> None:
    start, end = found.span()
    inner = start + 1, end - 1
    scheme = "mailto:" if found["mail"] and not found["mail"].startswith("mailto:") else ""
    inline.cuts += ((start, start + 1), (end - 1, end))
    inline.links.append(Spot("autolink", start, end, inner, inner, scheme=scheme))


def _read_attributes(inline: Inline, kind: int) -> None:
    data = inline.data
    whole = None
    if kind in _TEXT_END:
        whole = attributes.at_end(data, data.rfind(EDGE) + 1)
    elif kind != TITLE:
        whole = attributes.on_last_line(data)
    if whole:
        inline.anchor = whole.anchor
        end = whole.start
        if kind in HEADINGS:
            end = len(data[:end].rstrip().rstrip("#"))
        inline.cuts.append((end, whole.end))
        inline.lists.append(whole.tag("td" if kind == CELL else ""))
    images = {spot.end for spot in inline.images}
    spots = {spot.end: spot for spot in (*inline.links, *inline.images)}
    bold = {end for _, end in emphasis(data)[1::2]}
    position = 0
    while (position := data.find("{", position + 1)) > 0:
        follows = position in spots or position in bold or _is_code(inline, position)
        found = attributes.after(data, position) if follows else None
        if found is None or (whole and whole.start <= position):
            continue
        position = found.end - 1
        inline.cuts.append((found.start, found.end))
        if found.anchor:
            inline.anchors.append(found.anchor)
        tag = "img" if found.start in images else "a" if found.start in spots else ""
        inline.lists.append(found.tag(tag))
        if found.start in spots:
            spots[found.start].alt = found.values.get("alt")


def _is_code(inline: Inline, end: int) -> bool:
    return inline.source[end - 1] == "`" and inline.data[end - 1] == GONE
