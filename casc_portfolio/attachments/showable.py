"""Which files may stand beside a site's pages: those that a browser shows or hands on, and no more."""

import re

IMAGES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif"})
AUDIO = frozenset({".mp3", ".m4a", ".ogg", ".wav"})
VIDEO = frozenset({".mp4", ".m4v", ".webm"})
PLAIN = frozenset({".txt", ".csv"})
"""What every browser takes for words, whatever stands in it."""
_DOCUMENTS = frozenset(
    {
        *(".pdf", ".rtf", ".vtt", ".ics", ".epub", ".zip", ".mov"),
        *(".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx"),
        *(".odt", ".ods", ".odp", ".pages", ".numbers", ".key"),
    }
)
SHOWABLE = IMAGES | AUDIO | VIDEO | PLAIN | _DOCUMENTS
"""Endings of names, in small letters."""
_NO_FOLDER = SHOWABLE | {".css", ".gz", ".htm", ".html", ".js", ".json", ".md", ".xml"}
"""A folder that ends so would stand where a page or a file of the site belongs."""

_PLAINLY = re.compile(
    rf"(?:[^./]+/)*[^./]+(?:{'|'.join(map(re.escape, sorted(SHOWABLE)))})", re.IGNORECASE
)
"""Paths with no dot but one: nearly all, and told at one look."""


def may_stand_beside(path: str) -> bool:
    """Whether a file may be copied to where the pages are, judged by its path alone.

    Everything else is a page, a script or a program to some browser or server, or a
    picture that can't be shown or cleaned.
    """
    if _PLAINLY.fullmatch(path):
        return True
    *folders, name = [part for part in path.split("/") if part not in ("", ".")] or [""]
    if name.startswith(".") or any(folder.startswith(".") for folder in folders):
        return False
    return _ending(name) in SHOWABLE and not any(_ending(one) in _NO_FOLDER for one in folders)


def _ending(name: str) -> str:
    """The last dot of a name and what follows it, in small letters."""
    _, dot, ending = name.rpartition(".")
    return dot + ending.lower()
