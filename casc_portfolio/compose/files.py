"""Which files of a portfolio may stand beside its pages, and what kind of thing each is."""

from pathlib import PurePosixPath

IMAGES = frozenset((".png", ".jpg", ".jpeg", ".webp", ".gif"))
_AUDIO = frozenset((".mp3", ".m4a", ".ogg", ".wav"))
_VIDEO = frozenset((".mp4", ".m4v", ".webm"))
_PAGES = frozenset((".html", ".htm", ".xhtml", ".mhtml", ".svg", ".xml", ".js", ".mjs", ".css"))
"""What a browser would run, or take for a page of the site itself."""
_NO_PICTURES = frozenset((".heic", ".heif", ".avif", ".tif", ".tiff", ".bmp", ".dng", ".psd"))
"""Pictures that a browser can't show or that we can't clean of where they were taken."""


def can_be_staged(path: str) -> bool:
    """Whether a file may stand beside the pages: it shows, and does nothing else."""
    file = PurePosixPath(path)
    hidden = any(part.startswith(".") for part in file.parts)
    return not hidden and file.suffix.lower() not in _PAGES | _NO_PICTURES | {".md", ""}


def kind_of_file(path: str) -> str:
    """image, document, audio, video or file."""
    suffix = PurePosixPath(path).suffix.lower()
    kinds = ((IMAGES, "image"), (_AUDIO, "audio"), (_VIDEO, "video"), ({".pdf"}, "document"))
    return next((kind for suffixes, kind in kinds if suffix in suffixes), "file")


def preview_path(path: str) -> str | None:
    """Where the picture of a file's first page belongs, for files that have pages."""
    return f"{path}.png" if kind_of_file(path) == "document" else None


def readable_name(path: str) -> str:
    """A file's name as words, for one that nobody gave a title."""
    stem = PurePosixPath(path).stem
    return stem.replace("-", " ").replace("_", " ").strip().capitalize()
