"""The structure of a picture file: its size, its end, and what it carries besides the picture."""

import re
import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from casc_portfolio.attachments.exif import Exif, read_exif
from casc_portfolio.attachments.jpeg import SCAN, SIZES, segments
from casc_portfolio.attachments.kinds import Kind

_XMP_JPEG = (b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0")
_PNG_AUTHOR = {b"author", b"artist", b"creator", b"copyright"}
_PNG_TEXT = {b"tEXt", b"zTXt", b"iTXt"}
_XMP_PLACE = re.compile(rb"GPSL(?:at|ong)itude")
_XMP_AUTHOR = re.compile(rb"dc:creator|photoshop:AuthorsPosition|dc:rights")
_IPTC_AUTHOR = re.compile(rb"\x1c\x02[\x50\x55\x6e\x74\x7a]")
"""By-line, its title, credit, copyright, writer."""
_HEIC_EXIF = re.compile(rb"Exif\0\0(?:II\*\0|MM\0\*)")


@dataclass(kw_only=True)
class Structure:
    """What a walk through the file found.

    ``width`` and ``height`` are as the pixels lie; ``exif`` says how to turn them.
    ``complete`` is whether the file ends as its kind does.
    """

    width: int = 0
    height: int = 0
    complete: bool = False
    animated: bool = False
    location: bool = False
    exif: Exif = field(default_factory=Exif)
    traces: set[str] = field(default_factory=set)
    """Some of ``author``, ``comment``, ``iptc`` and ``xmp``."""

    def add_exif(self, data: bytes) -> None:
        """Takes in an Exif block."""
        self.exif = read_exif(data)
        self.location |= self.exif.location
        self.traces |= {name for name in ("author", "comment") if getattr(self.exif, name)}

    def add_xmp(self, data: bytes) -> None:
        """Takes in an XMP packet."""
        self.traces.add("xmp")
        self.location |= bool(_XMP_PLACE.search(data))
        if _XMP_AUTHOR.search(data):
            self.traces.add("author")


def read_structure(kind: Kind, data: bytes) -> Structure:
    """The structure of a picture of a known kind; never raises, whatever the bytes."""
    found = Structure()
    _WALKS[kind](data, found)
    return found


def _jpeg(data: bytes, found: Structure) -> None:
    for marker, start, end in segments(data):
        body = data[start:end]
        if marker in SIZES and len(body) >= 5:
            found.height, found.width = struct.unpack_from(">HH", body, 1)
        elif marker == 0xE1 and body.startswith(b"Exif\0"):
            found.add_exif(body)
        elif marker == 0xE1 and body.startswith(_XMP_JPEG):
            found.add_xmp(body)
        elif marker == 0xED:
            found.traces |= {"iptc", "author"} if _IPTC_AUTHOR.search(body) else {"iptc"}
        elif marker == 0xFE:
            found.traces.add("comment")
        elif marker == SCAN:
            found.complete = data.find(b"\xff\xd9", end) >= 0


def _png(data: bytes, found: Structure) -> None:
    for name, body in _chunks(data, 8, ">I4s", 4):
        if name == b"IHDR" and len(body) >= 8:
            found.width, found.height = struct.unpack_from(">II", body)
        elif name == b"eXIf":
            found.add_exif(body)
        elif name == b"acTL":
            found.animated = True
        elif name in _PNG_TEXT:
            _png_text(body, found)
        elif name == b"IEND":
            found.complete = True
            return


def _png_text(body: bytes, found: Structure) -> None:
    key, _, text = body.partition(b"\0")
    if key.lower() in _PNG_AUTHOR:
        found.traces.add("author")
    elif key == b"XML:com.adobe.xmp":
        found.add_xmp(text)
    else:
        found.traces.add("comment")


def _webp(data: bytes, found: Structure) -> None:
    size = struct.unpack_from("<I", data, 4)[0] if len(data) >= 12 else 0
    found.complete = 12 <= size + 8 <= len(data)
    for name, body in _chunks(data, 12, "<4sI", 0):
        if name == b"VP8X" and len(body) >= 10:
            found.width = int.from_bytes(body[4:7], "little") + 1
            found.height = int.from_bytes(body[7:10], "little") + 1
        elif name == b"VP8 " and len(body) >= 10 and not found.width:
            width, height = struct.unpack_from("<HH", body, 6)
            found.width, found.height = width & 0x3FFF, height & 0x3FFF
        elif name == b"VP8L" and len(body) >= 5 and not found.width:
            bits = int.from_bytes(body[1:5], "little")
            found.width, found.height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        elif name == b"EXIF":
            found.add_exif(body)
        elif name == b"XMP ":
            found.add_xmp(body)
        elif name == b"ANIM":
            found.animated = True


def _chunks(data: bytes, start: int, form: str, tail: int) -> Iterator[tuple[bytes, bytes]]:
    """Name and body of the chunks of a PNG (``tail`` for the checksum) or a WebP, which pads."""
    position = start
    while position + 8 <= len(data):
        one, two = struct.unpack_from(form, data, position)
        name, size = (two, one) if form.startswith(">") else (one, two)
        begin = position + 8
        if begin + size + tail > len(data):
            return
        yield name, data[begin : begin + size]
        position = begin + size + tail + (0 if tail else size % 2)


def _gif(data: bytes, found: Structure) -> None:
    if len(data) < 13:
        return
    found.width, found.height = struct.unpack_from("<HH", data, 6)
    position, frames = 13 + _colours(data[10]), 0
    while position + 1 < len(data):
        sign, label = data[position], data[position + 1]
        if sign == 0x3B:
            break
        if sign == 0x21:
            if label == 0xFE:
                found.traces.add("comment")
            elif label == 0xFF and data[position + 3 : position + 11] == b"XMP Data":
                found.traces.add("xmp")
            position = _after_blocks(data, position + 2)
        elif sign == 0x2C and position + 10 < len(data):
            frames += 1
            position = _after_blocks(data, position + 11 + _colours(data[position + 9]))
        else:
            return
    found.animated = frames > 1
    found.complete = position < len(data) and data[position] == 0x3B


def _colours(flags: int) -> int:
    """Bytes of a colour table."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(data: bytes, position: int) -> int:
    while position < len(data) and data[position]:
        position += data[position] + 1
    return position + 1


def _heic(data: bytes, found: Structure) -> None:
    """Only what it tells about people: nothing here shows one."""
    block = _HEIC_EXIF.search(data)
    if block:
        found.add_exif(data[block.start() :])
    if _XMP_PLACE.search(data):
        found.location = True
    found.complete = True


_WALKS: Mapping[Kind, Callable[[bytes, Structure], None]] = {
    Kind.JPEG: _jpeg,
    Kind.PNG: _png,
    Kind.WEBP: _webp,
    Kind.GIF: _gif,
    Kind.HEIC: _heic,
}
