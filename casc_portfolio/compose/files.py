"""What kind of thing each file beside the pages is, and what it is called."""

from pathlib import PurePosixPath

from casc_portfolio.attachments.showable import AUDIO, IMAGES, VIDEO


def kind_of_file(path: str) -> str:
    """image, document, audio, video or file."""
    suffix = PurePosixPath(path).suffix.lower()
    kinds = ((IMAGES, "image"), (AUDIO, "audio"), (VIDEO, "video"), ({".pdf"}, "document"))
    return next((kind for suffixes, kind in kinds if suffix in suffixes), "file")


def preview_path(path: str) -> str | None:
    """Where the picture of a file's first page belongs, for files that have pages."""
    return f"{path}.png" if kind_of_file(path) == "document" else None


def readable_name(path: str) -> str:
    """A file's name as words, for one that nobody gave a title."""
    stem = PurePosixPath(path).stem
    return stem.replace("-", " ").replace("_", " ").strip().capitalize()
