"""The Markdown extension that every engine runs: it cleans a page's HTML, then puts its parts in.

It is named in ``mkdocs.yml`` by this module's path, so that a staged project can be
built by MkDocs, ProperDocs and Zensical alike.
"""

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from casc_portfolio.engine.clean import clean
from casc_portfolio.engine.parts import detach, lost, put_in

_BEFORE_ALL, _AFTER_ALL = 1000, -1000


class _Detach(Preprocessor):
    """Takes the parts out of the text before anything else reads it."""

    parts: dict[str, str]
    complete = False
    """Whether the whole page comes next; other extensions finish single headings before."""

    def run(self, lines: list[str]) -> list[str]:
        text, self.parts = detach(lines)
        self.complete = False
        return text


class _Complete(Treeprocessor):
    """Comes after everything that works on the page's tree."""

    def __init__(self, md: Markdown, detached: _Detach) -> None:
        super().__init__(md)
        self._detached = detached

    def run(self, root: Element) -> None:  # noqa: ARG002 - the tree stays as it is
        self._detached.complete = True


class _Finish(Postprocessor):
    """Cleans what came of the text, and only then puts the parts into it."""

    def __init__(self, md: Markdown, detached: _Detach) -> None:
        super().__init__(md)
        self._detached = detached

    def run(self, text: str) -> str:
        cleaned, parts = clean(text), self._detached.parts
        last = lost(cleaned, parts) if self._detached.complete else ""
        return put_in(cleaned, parts) + last


class PortfolioPages(Extension):
    """Clean pages with parts."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Stands before every preprocessor and behind every postprocessor."""
        detached = _Detach(md)
        md.preprocessors.register(detached, "casc-detach", _BEFORE_ALL)
        md.treeprocessors.register(_Complete(md, detached), "casc-complete", _AFTER_ALL)
        md.postprocessors.register(_Finish(md, detached), "casc-finish", _AFTER_ALL)


def makeExtension(**configuration: object) -> PortfolioPages:  # noqa: N802 - Markdown's own name
    """What Markdown calls when a configuration names this module."""
    return PortfolioPages(**configuration)
