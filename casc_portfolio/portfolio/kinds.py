"""What a file of the portfolio is, told from where it lies."""

import re

from casc_portfolio.content.document import Kind

PRESENTATION = "presentation.md"
_STANDARD = re.compile(r"content/[a-z]+-(\d+)/(?:(index)\.md|(evidence|reflections)/.+\.md)")
_LIKE_A_PAGE = re.compile(r"content/.*\.(?:md|html)/", re.IGNORECASE)
"""A folder that ends so would stand where a page of the site belongs."""
_FOLDERS = (
    ("content/iip/", Kind.PLAN),
    ("content/self-assessment/", Kind.ASSESSMENT),
    ("content/inquiry/", Kind.INQUIRY),
    ("records/", Kind.RECORD),
)


def kind_of(path: str) -> tuple[Kind | None, str | None]:
    """The kind of a Markdown file and the number of the standard whose folder holds it.

    Returns ``(None, None)`` for a place where no page of a portfolio is expected.
    """
    if path == PRESENTATION:
        return Kind.PRESENTATION, None
    if _LIKE_A_PAGE.match(path):
        return None, None
    if path == "content/index.md":
        return Kind.ABOUT, None
    found = _STANDARD.fullmatch(path)
    if found:
        number, index, folder = found.groups()
        if index:
            return Kind.STANDARD, number
        return (Kind.EVIDENCE if folder == "evidence" else Kind.REFLECTION), number
    kind = next((kind for folder, kind in _FOLDERS if path.startswith(folder)), None)
    return kind, None


def id_of(path: str) -> str:
    """The file's name without ``.md``; an ``index.md`` is called like its folder."""
    folder, _, name = path.rpartition("/")
    return folder.rpartition("/")[2] if name == "index.md" else name.removesuffix(".md") or name


def is_page(path: str) -> bool:
    """Whether a Markdown file is one that the portfolio should know what to do with."""
    return path.endswith(".md") and (
        path.startswith(("content/", "records/")) or path == PRESENTATION
    )
