"""HTML in a page's text that the site leaves out: what could act there, and what only has a look."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from casc_portfolio.checks.registry import each, rule, wording
from casc_portfolio.checks.rule import Severity, Wording
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.finding import Argument, Finding
from casc_portfolio.prose import Tag
from casc_portfolio.prose.kept import BOXES, FRAMES, TAGS, kept, stays
from casc_portfolio.prose.reserved import is_ours
from casc_portfolio.prose.tags import BOX

_PAGES = tuple(kind for kind in Kind if kind not in (Kind.SETTINGS, Kind.RECORD))

LEFT_OUT_HTML = rule(
    "CP264",
    "left-out-html",
    Severity.WARNING,
    message="The site leaves out <{tag}>, because it could run in a reader's browser.",
    hint="Take it away; what it would show can be a picture or a PDF in content/artifacts/.",
    causes={
        "handler": wording(
            "The site leaves out {name}=…, because it could run in a reader's browser.",
            "Take {name} and what stands behind its = away; the rest may stay.",
        ),
        "form": wording(
            "The site leaves out <{tag}>: nobody is there to receive what a reader types.",
            "Take it away, and link to a form that your district offers.",
        ),
        "style": wording(
            "The site leaves out <{tag}>, because it could cover or hide the page.",
            "Take it away; the site brings colors and sizes of its own.",
        ),
        "drawing": wording(
            "The site leaves out the drawing <{tag}>; at most its words stay.",
            "Save it as a picture into content/artifacts/, and use it from there.",
        ),
    },
    what="HTML that does something: scripts and what starts them, forms, style sheets, drawings.",
    why="""
        The office and the panel open pages that other people wrote. So nothing on a page may run,
        ask for words or cover what is there, and what could is taken out of the site.
        """,
    mend="""
        Write what readers should know as text; show the rest as a picture, a file or a link. HTML
        that readers should see as text goes between backticks: `<form>`.
        """,
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            ---
            We counted the visits. <script src="counter.js"></script> ◄
        """,
)


def _and_more(first: str, rest: str, hint: str) -> Wording:
    """A wording that also says how often the page has the same."""
    more = f"{first} here and in {{more:more place|more places}}{rest}"
    return wording((more, f"{first}{rest}"), hint)


LEFT_OUT_LOOK = rule(
    "CP265",
    "left-out-look",
    Severity.NOTE,
    message=(
        "The site leaves out {name}=… here and in {more:more place|more places}.",
        "The site leaves out {name}=… and keeps the rest.",
    ),
    hint="Take it away; all words stay.",
    causes={
        "style": _and_more(
            "The site leaves out style=…",
            ", because it could cover or hide the page.",
            "Take it away; the site brings colors and sizes of its own.",
        ),
        "class": _and_more(
            "The site leaves out the class “{name}”",
            ": it would borrow a look that is not a page's own.",
            "Take it away; all words stay.",
        ),
        "box": _and_more(
            "No box is called “{name}”",
            ", so this one looks like any other.",
            "The names are {known}.",
        ),
        "place": _and_more(
            "The name “{name}” belongs to the site itself and is not given",
            ".",
            "Choose another one, and write it in the links that lead here.",
        ),
        "anchor": _and_more(
            "The site leaves out {name}=… of <a>",
            ", so no link can lead to this place.",
            "Write id= where {name}= stands.",
        ),
        "element": _and_more(
            "The site leaves out <{name}>",
            ", keeping the words in it.",
            "Take it away; **two stars** around words make them bold, # makes a heading.",
        ),
    },
    what="HTML that is only about the look of a page, and that the site does not take over.",
    why="""
        A color that is right on white is unreadable on black, and what is put in a place of its own
        may cover a phone's whole page. So the site brings a look of its own, for every page.
        """,
    mend="""
        Nothing has to be done. Taking it away makes the file easier to read; text that was pasted
        from a web page or a mail often has much of it.
        """,
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            ---
            We met <span style="color: red">every second week</span>. ◄
        """,
)

_ACTING = {
    **dict.fromkeys(("script", "applet"), ""),
    **dict.fromkeys(("style", "link"), "style"),
    **dict.fromkeys(("svg", "math", "canvas"), "drawing"),
    **dict.fromkeys(("form", "button", "textarea", "select", "datalist", "keygen"), "form"),
}
"""Elements that do or hold something, and why they are left out."""
_WHOLE = {"svg", "math", "select", "datalist", "object"}
"""Elements that are told with all that stands in them."""
_CAUSES = {("a", "name"): "anchor"}
"""Element and attribute → why it matters that it goes; else the attribute's own name."""
_READ_BY_MARKDOWN = {"markdown", "data-toc-label", "data-tabs"}
"""Attributes that say something to Markdown, and don't reach the page."""


@each(*_PAGES)
def _html(document: Document[Any], _around: Surroundings) -> Iterator[Finding]:
    tags = document.prose.tags
    if not tags:
        return
    looks: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for tag in _each_by_itself(tags, document.source.text):
        if tag.name in _ACTING:
            place = document.source.place(tag.start, tag.end)
            yield LEFT_OUT_HTML.at(place, tag=tag.name, cause=_ACTING[tag.name])
        elif tag.name not in TAGS and tag.name not in ("", BOX):
            looks.setdefault(("element", tag.name), []).append((tag.start, tag.end))
        else:
            yield from _handlers(document, tag)
            for cause, name, start, end in _looks(tag):
                looks.setdefault((cause, name), []).append((start, end))
    for (cause, name), spans in looks.items():
        told: dict[str, Argument] = {"cause": cause, "name": name, "more": len(spans) - 1}
        if cause == "box":
            told["known"] = BOXES
        yield LEFT_OUT_LOOK.at(document.source.place(*spans[0]), **told)


def _each_by_itself(tags: Iterable[Tag], text: str) -> Iterator[Tag]:
    """The tags without frames, which have a rule of their own, and without parts of a drawing."""
    end, whole = 0, set(_WHOLE)
    for tag in tags:
        if tag.start < end:
            continue
        if tag.name in whole:
            closing = re.compile(f"</{tag.name}", re.IGNORECASE).search(text, tag.end)
            end = closing.start() if closing else 0
            whole -= set() if closing else {tag.name}  # nor does any below it end
        if tag.name not in FRAMES:
            yield tag


def _handlers(document: Document[Any], tag: Tag) -> Iterator[Finding]:
    for name, value in tag.attributes.items():
        if name.startswith("on"):
            place = document.source.place(value.first, value.last)
            yield LEFT_OUT_HTML.at(place, cause="handler", name=name)
    kind = tag.attributes.get("type")
    if tag.name == "input" and not (kind and kept("input", "type", kind.text)):
        first, last = (kind.first, kind.last) if kind else (tag.start, tag.end)
        yield LEFT_OUT_HTML.at(document.source.place(first, last), cause="form", tag=tag.name)


def _looks(tag: Tag) -> Iterator[tuple[str, str, int, int]]:
    """Cause, name and place of what goes of a tag that stays."""
    for name, value in tag.attributes.items():
        if name in _READ_BY_MARKDOWN or name.startswith("on"):
            continue
        left = kept(tag.name, name, value.text) if stays(tag.name, name) else None
        if name == "class":
            words = set((left or "").split())
            gone = [word for word in value.text.split() if word not in words]
            cause = "box" if tag.name == BOX else "class"
            yield from ((cause, word, value.first, value.last) for word in gone)
        elif not stays(tag.name, name):
            yield _CAUSES.get((tag.name, name), name), name, value.first, value.last
        elif name in ("id", "for", "name") and (left is None or is_ours(value.text)):
            yield "place", value.text, value.first, value.last
