"""The Markdown extension that every engine runs: it cleans a page's HTML, then puts its parts in.

It is named in ``mkdocs.yml`` by this module's path, so that a staged project can be
built by MkDocs, ProperDocs and Zensical alike.
"""

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from casc_portfolio.engine.clean import clean
from casc_portfolio.engine.parts import detach, put_in

_BEFORE_ALL, _AFTER_ALL = 1000, -1000


class _Detach(Preprocessor):
    """Takes the parts out of the text before anything else reads it."""

    parts: dict[str, str]

    def run(self, lines: list[str]) -> list[str]:
        text, self.parts = detach(lines)
        return text


class _Finish(Postprocessor):
    """Cleans what came of the text, and only then puts the parts into it."""

    def __init__(self, md: Markdown, detached: _Detach) -> None:
        super().__init__(md)
        self._detached = detached

    def run(self, text: str) -> str:
        return put_in(clean(text), self._detached.parts)


class PortfolioPages(Extension):
    """Clean pages with parts."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Stands before every preprocessor and behind every postprocessor."""
        detached = _Detach(md)
        md.preprocessors.register(detached, "casc-detach", _BEFORE_ALL)
        md.postprocessors.register(_Finish(md, detached), "casc-finish", _AFTER_ALL)


def makeExtension(**configuration: object) -> PortfolioPages:  # noqa: N802 - Markdown's own name
    """What Markdown calls when a configuration names this module."""
    return PortfolioPages(**configuration)
