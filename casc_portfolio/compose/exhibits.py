"""What evidence shows: its files and links, and the picture that stands for each."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from casc_portfolio.attachments.captions import read_captions, words_in
from casc_portfolio.compose.cards import Picture
from casc_portfolio.compose.files import kind_of_file, preview_path, readable_name
from casc_portfolio.compose.seen import Seen
from casc_portfolio.content.pages import Artifact, People
from casc_portfolio.content.types import Audience


@dataclass(frozen=True, kw_only=True)
class Exhibit:
    """One artifact: ``kind`` is image, document, audio, video, file or link."""

    title: str
    kind: str
    path: str
    alt: str = ""
    picture: Picture | None = None
    captions: str = ""
    """WebVTT: what is said in a recording, with its times."""
    words: tuple[str, ...] = ()
    """The same without them, to be read."""
    note: str = ""
    """The kind of file, or the host that a link leads to."""


def exhibits(seen: Seen, artifacts: Iterable[Artifact] | None) -> tuple[Exhibit, ...]:
    """The artifacts that these eyes may see and that are there to be seen."""
    may = (artifact for artifact in artifacts or () if _may_be_shown(seen, artifact))
    return tuple(found for artifact in may if (found := _exhibit(seen, artifact)))


def first_picture(shown: Iterable[Exhibit]) -> Picture | None:
    """The picture that stands for all of them."""
    return next((exhibit.picture for exhibit in shown if exhibit.picture), None)


def _may_be_shown(seen: Seen, artifact: Artifact) -> bool:
    """Someone who can be recognised was asked, or the readers are bound to confidence."""
    close = seen.audience.sees(Audience.PROGRAM)
    return close or artifact.people is not People.IDENTIFIABLE or bool(artifact.permission)


def _exhibit(seen: Seen, artifact: Artifact) -> Exhibit | None:
    if artifact.file:
        path = seen.file_named(artifact.file)
        return _file(seen, artifact, path) if path else None
    if artifact.url:
        host = (urlsplit(artifact.url).hostname or "").removeprefix("www.")
        title = artifact.title or host or artifact.url
        return Exhibit(title=title, kind="link", path=artifact.url, note=host)
    return None


def _file(seen: Seen, artifact: Artifact, path: str) -> Exhibit:
    kind = kind_of_file(path)
    title = artifact.title or readable_name(path)
    alt = artifact.alt or title
    captions = _captions(seen, artifact)
    shown = path if kind == "image" else preview_path(path)
    return Exhibit(
        title=title,
        kind=kind,
        path=path,
        alt=alt,
        picture=Picture(path=shown, alt=alt) if shown else None,
        captions=captions,
        words=words_in(captions),
        note=PurePosixPath(path).suffix.removeprefix(".").upper(),
    )


def _captions(seen: Seen, artifact: Artifact) -> str:
    path = seen.file_named(artifact.captions) if artifact.captions else None
    found = read_captions(seen.portfolio.root / "content" / path) if path else None
    return found or ""
