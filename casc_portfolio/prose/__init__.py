"""Headings, links, images and words of a Markdown body, each with its place in the file."""

from casc_portfolio.prose.model import (
    Comment,
    Heading,
    Image,
    Link,
    Section,
    Stretch,
    Unresolved,
)
from casc_portfolio.prose.page import Prose, count_words, plain_text, section_words
from casc_portfolio.prose.scanning import scan
from casc_portfolio.prose.sentences import sentences
from casc_portfolio.prose.tags import Tag

__all__ = [
    "Comment",
    "Heading",
    "Image",
    "Link",
    "Prose",
    "Section",
    "Stretch",
    "Tag",
    "Unresolved",
    "count_words",
    "plain_text",
    "scan",
    "section_words",
    "sentences",
]
