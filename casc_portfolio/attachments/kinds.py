"""What kind of file an attachment is, told from what it holds and not from its name."""

import re
from enum import StrEnum
from pathlib import Path

ARCHIVE = b"PK\x03\x04"
"""How an archive begins, and every document that is one."""
HEAD = 64 * 1024
"""Bytes at the beginning that tell the kind."""


class Kind(StrEnum):
    """The kinds of files that need a treatment of their own."""

    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    GIF = "gif"
    HEIC = "heic"
    SVG = "svg"
    PDF = "pdf"
    MP4 = "mp4"
    MOV = "mov"
    MP3 = "mp3"
    M4A = "m4a"
    DOCX = "docx"
    XLSX = "xlsx"
    PPTX = "pptx"
    VTT = "vtt"
    OTHER = "other"


PICTURES = frozenset({Kind.JPEG, Kind.PNG, Kind.WEBP, Kind.GIF})
"""What can be made clean and shown on a page."""
OFFICE = frozenset({Kind.DOCX, Kind.XLSX, Kind.PPTX})
VIDEO = frozenset({Kind.MP4, Kind.MOV})

SUFFIXES = {
    Kind.JPEG: (".jpg", ".jpeg", ".jpe", ".jfif"),
    Kind.HEIC: (".heic", ".heif"),
    Kind.MP4: (".mp4", ".m4v"),
    Kind.MOV: (".mov", ".qt"),
}
"""How the names of a kind end, where that is not simply the kind."""

_BEGINNINGS = (
    (b"\xff\xd8\xff", Kind.JPEG),
    (b"\x89PNG\r\n\x1a\n", Kind.PNG),
    (b"GIF87a", Kind.GIF),
    (b"GIF89a", Kind.GIF),
    (b"WEBVTT", Kind.VTT),
    (b"\xef\xbb\xbfWEBVTT", Kind.VTT),
    (b"ID3", Kind.MP3),
)
_MP3 = re.compile(rb"\xff[\xf2\xf3\xfa\xfb][^\xf0-\xff]")
_HEIC = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"}
_M4A = {b"M4A ", b"M4B ", b"M4P "}
_PICTURE_BRANDS = {b"avif", b"avis"}
_OLD_MOV = {b"moov", b"mdat", b"wide", b"pnot"}
_SVG = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:<\?xml(?>.*?\?>)\s*+)?"
    rb"(?:(?:<!--(?>.*?-->)|<!DOCTYPE[^>\[]*+(?:>|\[(?>.*?\]\s*>)))\s*+)*+<(?:\w+:)?svg[\s>/]",
    re.DOTALL,
)
_PARTS = {"word/": Kind.DOCX, "xl/": Kind.XLSX, "ppt/": Kind.PPTX}


def kind_of(path: Path, head: bytes) -> Kind:
    """The kind of a file that begins with ``head`` (at least 1,024 bytes, where it has them)."""
    for beginning, kind in _BEGINNINGS:
        if head.startswith(beginning):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Kind.WEBP
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head[4:8] == b"ftyp":
        return _by_brand(head[8:12])
    if head[4:8] in _OLD_MOV:
        return Kind.MOV
    if head.startswith(ARCHIVE):
        return _by_parts(path)
    if _MP3.match(head):
        return Kind.MP3
    return Kind.SVG if _SVG.match(head) else Kind.OTHER


def _by_brand(brand: bytes) -> Kind:
    if brand in _HEIC:
        return Kind.HEIC
    if brand in _PICTURE_BRANDS:
        return Kind.OTHER
    if brand in _M4A:
        return Kind.M4A
    return Kind.MOV if brand == b"qt  " else Kind.MP4


def _by_parts(path: Path) -> Kind:
    """Word, Excel and PowerPoint keep their parts in a folder of their own inside the archive.

    One that was cut off on its way can't be opened; its name says what it was to be.
    """
    import zipfile

    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError):
        return next((one for one in OFFICE if path.suffix.lower() == f".{one}"), Kind.OTHER)
    if "[Content_Types].xml" not in names:
        return Kind.OTHER
    found = (kind for part, kind in _PARTS.items() if any(name.startswith(part) for name in names))
    return next(found, Kind.OTHER)
