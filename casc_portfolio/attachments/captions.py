"""Captions of a recording, as WebVTT has them, and the words in them."""

import re
from itertools import dropwhile
from pathlib import Path

_LONGEST = 64 * 1024
_TAG = re.compile(r"<[^<>]*+>")


def read_captions(path: Path) -> str | None:
    """The text of a WebVTT file; ``None`` for what is none, or is over 64 KiB.

    Raises OSError when the disk refuses.
    """
    with path.open("rb") as file:
        data = file.read(_LONGEST + 1)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return text if text.startswith("WEBVTT") and len(data) <= _LONGEST else None


def words_in(captions: str) -> tuple[str, ...]:
    """What is said, cue by cue, without times and tags; a line that goes on is there once."""
    lines: dict[str, None] = {}
    for block in re.split(r"\n\s*\n", captions.replace("\r\n", "\n").replace("\r", "\n")):
        timed = list(dropwhile(lambda line: "-->" not in line, block.splitlines()))
        words = _TAG.sub("", " ".join(line.strip() for line in timed[1:])).strip()
        if words:
            lines[words] = None
    return tuple(lines)
