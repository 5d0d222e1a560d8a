"""The segments of a JPEG file, and the file without those that tell about people."""

from collections.abc import Iterator

SCAN = 0xDA
SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of segments that hold the picture's size."""
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_KEPT = frozenset({0xE0, 0xE2, 0xEE})
"""Of the application's segments: JFIF, colour profile, Adobe's colour transform."""


def segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, start and end of the body of each segment up to the first scan, which comes last.

    Stops where the bytes make no sense.
    """
    position = 2
    while position + 4 <= len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        if marker == 0xFF or marker in _ALONE:
            position += 1 if marker == 0xFF else 2
            continue
        size = int.from_bytes(data[position + 2 : position + 4], "big")
        if size < 2 or position + 2 + size > len(data):
            return
        yield marker, position + 4, position + 2 + size
        if marker == SCAN:
            return
        position += 2 + size


def without_traces(data: bytes) -> bytes:
    """The same picture, bit by bit, without Exif, XMP, IPTC, comments and makers' segments."""
    kept = [data[:2]]
    position = 2
    for marker, _, end in segments(data):
        if marker == SCAN:
            break
        if marker in _KEPT or not (0xE0 <= marker <= 0xEF or marker == 0xFE):
            kept.append(data[position:end])
        position = end
    return b"".join([*kept, data[position:]])
