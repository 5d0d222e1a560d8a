"""What is known of the pictures that a person typed into a page, for the page to carry."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import unquote

from casc_portfolio.engine import pictured
from casc_portfolio.engine.beside import Shown
from casc_portfolio.engine.filters import relative

_TYPED = re.compile(
    r"""\](?:\(|:)\s*(?:<([^<>\n]+)>|([^\s()<>]+))|\bsrc\s*=\s*["']?([^\s"'<>]+)""", re.IGNORECASE
)


def pictures(text: str, path: str, files: Mapping[str, Shown | None]) -> dict[str, str]:
    """Everything known of each picture that a page's text may show, by the name it travels under.

    ``path`` is the page's own; ``files`` are the attachments by theirs.
    """
    if "![" not in text and "<img" not in text.lower():
        return {}
    folder = posixpath.dirname(path)
    return {
        pictured.name(relative(shown.path, folder)): _told(shown, folder)
        for shown in _shown(text, folder, files)
    }


def _shown(text: str, folder: str, files: Mapping[str, Shown | None]) -> Iterator[Shown]:
    targets = {next(filter(None, found.groups())) for found in _TYPED.finditer(text)}
    for target in sorted(targets):
        shown = files.get(posixpath.normpath(posixpath.join(folder, unquote(unescape(target)))))
        if shown is not None:
            yield shown


def _told(shown: Shown, folder: str) -> str:
    choice = ", ".join(f"{relative(path, folder)} {width}w" for path, width in shown.webp)
    return pictured.told(shown.width, shown.height, choice)
