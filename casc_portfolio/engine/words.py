"""Short texts of a person's own as clean HTML, where no engine comes after us."""

from functools import cache

from markdown import Markdown
from markupsafe import Markup

from casc_portfolio.engine.config import extensions


@cache
def _markdown() -> Markdown:
    names, settings = extensions()
    plain = [name for name in names if name != "toc"]
    return Markdown(extensions=plain, extension_configs=settings)


def render(text: str) -> Markup:
    """Markdown as the pages know it, cleaned; headings get no anchors."""
    if not text:
        return Markup("")
    return Markup(_markdown().reset().convert(text))  # noqa: S704 - cleaned by our extension
