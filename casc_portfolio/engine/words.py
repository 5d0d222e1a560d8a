"""Short texts of a person's own as clean HTML, where no engine comes after us."""

from collections.abc import Sequence
from functools import cache

from markdown import Markdown

from casc_portfolio.engine.parts import attach
from casc_portfolio.engine.shipped import extensions


@cache
def _markdown() -> Markdown:
    names, settings = extensions()
    plain = [name for name in names if name != "toc"]
    return Markdown(extensions=plain, extension_configs=settings)


@cache
def _anchoring() -> Markdown:
    names, settings = extensions()
    return Markdown(extensions=names, extension_configs={**settings, "toc": {"permalink": False}})


def anchored(text: str) -> str:
    """Markdown as the pages know it, cleaned; headings have the anchors that links lead to."""
    return _anchoring().reset().convert(attach(text, {}))


def render_all(texts: Sequence[str]) -> list[str]:
    """Each text by itself."""
    return [render(text) for text in texts]


def render(text: str) -> str:
    """Markdown as the pages know it, cleaned; headings get no anchors."""
    return _markdown().reset().convert(attach(text, {}))
