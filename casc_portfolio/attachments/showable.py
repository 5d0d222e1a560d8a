"""Which files may stand beside a site's pages: those that a browser shows or hands on, and no more."""

from pathlib import PurePosixPath

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


def may_stand_beside(path: str) -> bool:
    """Whether a file may be copied to where the pages are, judged by its path alone.

    Everything else is a page, a script or a program to some browser or server, or a
    picture that can't be shown or cleaned.
    """
    *folders, name = PurePosixPath(path).parts
    hidden = any(part.startswith(".") for part in (*folders, name))
    taken = any(PurePosixPath(folder).suffix.lower() in _NO_FOLDER for folder in folders)
    return not hidden and not taken and PurePosixPath(name).suffix.lower() in SHOWABLE
