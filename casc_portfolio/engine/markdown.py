"""The Markdown extension that every engine runs: it cleans a page's HTML, then puts its parts in.

It is named in ``mkdocs.yml`` by this module's path, so that a staged project can be
built by MkDocs, ProperDocs and Zensical alike.
"""

from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from casc_portfolio.engine import pictured
from casc_portfolio.engine.clean import clean
from casc_portfolio.engine.parts import apart, detach, ends_text, put_in
from casc_portfolio.engine.typed import without_our_ids
from casc_portfolio.prose.reserved import is_ours

_BEFORE_ALL, _AFTER_ALL = 1000, -1000
_GREEDY = ("fenced_code_block", "html_block")
"""Preprocessors that look for the end of what was begun, down to the page's end."""


class _Detach(Preprocessor):
    """Takes the parts out of the text before anything else reads it."""

    parts: dict[str, str]
    pictures: dict[str, str]
    complete = False
    """Whether the whole page comes next; other extensions finish single headings before."""

    def run(self, lines: list[str]) -> list[str]:
        text, carried = detach(lines)
        self.parts, self.pictures = pictured.apart(carried)
        self.complete = False
        return text

    def each(self, run: Callable[[list[str]], list[str]]) -> Callable[[list[str]], list[str]]:
        """``run`` for each stretch between parts by itself: nothing reaches across a part."""

        def stretch_by_stretch(lines: list[str]) -> list[str]:
            result: list[str] = []
            for stretch, end in apart(lines, self.parts):
                result += [*run(stretch), "", end, ""] if end else run(stretch)
            return result

        return stretch_by_stretch


class _Complete(Treeprocessor):
    """Comes after everything that works on the page's tree."""

    def __init__(self, md: Markdown, detached: _Detach) -> None:
        super().__init__(md)
        self._detached = detached

    def run(self, root: Element) -> None:
        self._detached.complete = True
        _rename(self.md)
        _footnotes_below_text(root, self._detached.parts)


def _footnotes_below_text(root: Element, parts: Mapping[str, str]) -> None:
    """Notes follow the last words that a person typed, in whose language they are."""
    ends = [at for at, one in enumerate(root) if ends_text(one.text, parts)]
    if ends and root[-1].get("class") == "footnote":
        notes = root[-1]
        root.remove(notes)
        root.insert(ends[-1], notes)


class _Rename(Preprocessor):
    """Comes after everything that works on the text: elements that hold Markdown leave the stash."""

    def run(self, lines: list[str]) -> list[str]:
        _rename(self.md)
        return lines


def _rename(md: Markdown) -> None:
    blocks = md.htmlStash.rawHtmlBlocks
    blocks[:] = [_typed(block) for block in blocks]


def _typed(block: str | Element) -> str | Element:
    """Raw HTML of the page, all of which was typed: ours comes in parts."""
    if isinstance(block, str):
        return without_our_ids(block)
    for element in block.iter():
        if is_ours(element.get("id", "")):
            del element.attrib["id"]
    return block


class _Finish(Postprocessor):
    """Cleans what came of the text, and only then puts the parts into it."""

    def __init__(self, md: Markdown, detached: _Detach) -> None:
        super().__init__(md)
        self._detached = detached

    def run(self, text: str) -> str:
        html, lost = put_in(text, self._detached.parts, self._clean)
        return html + lost if self._detached.complete else html

    def _clean(self, html: str) -> str:
        return pictured.in_sizes(clean(html), self._detached.pictures)


class PortfolioPages(Extension):
    """Clean pages with parts; it is loaded after all other extensions."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Stands before every preprocessor and behind every postprocessor."""
        detached = _Detach(md)
        for name in _GREEDY:
            if name in md.preprocessors:
                greedy = md.preprocessors[name]
                setattr(greedy, "run", detached.each(greedy.run))  # noqa: B010 - one instance only
        md.preprocessors.register(detached, "casc-detach", _BEFORE_ALL)
        md.preprocessors.register(_Rename(md), "casc-rename", _AFTER_ALL)
        md.treeprocessors.register(_Complete(md, detached), "casc-complete", _AFTER_ALL)
        md.postprocessors.register(_Finish(md, detached), "casc-finish", _AFTER_ALL)


def makeExtension(**configuration: object) -> PortfolioPages:  # noqa: N802 - Markdown's own name
    """What Markdown calls when a configuration names this module."""
    return PortfolioPages(**configuration)
