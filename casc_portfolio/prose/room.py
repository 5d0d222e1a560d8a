"""How much of a text fits on a slide: room in letters, and where to cut what has too little."""

import re
import unicodedata

from casc_portfolio.prose.sentences import sentences

MORE = " …"
"""How a text ends that was cut within a sentence."""
_EAST = re.compile(r"(?<=[。！？])(?=.)|(?<=[؟۔]) +")
"""Where sentences end that no space or no Latin dot ends."""
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_ITEM = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]")
_ATOM = re.compile(r" {0,3}(?:[#>|<]|!\[)| {4}|\t")
"""How a block begins that is better left whole."""
_TABLE = re.compile(r".*\|.*\n {0,3}\|?[ \t]*:?-[-:| \t]*(?:\n|$)")
_PICTURE = re.compile(r"!\[|<img\b", re.IGNORECASE)
LINE = 44
"""The room that the end of a paragraph, an item or a row takes beside its words."""
_PICTURE_ROOM = 420

VISION = 260
HEADLINE = 140
RESULT = 230
ALONE = 330
"""A sentence with a slide of its own."""
QUOTE = 200
GOAL = 150
GOALS = 560
AIMS = 5
"""Goals on one slide."""
LINE_AHEAD = 170
WORDS = 560
WORDS_BESIDE = 340
"""Where a picture, a chart or a list stands beside the words."""
HEADING = 70
PERSON = 90


def width(text: str) -> int:
    """The width of a line of text in ordinary letters; East Asian signs are as wide as two."""
    if text.isascii():
        return len(text)
    return sum(map(_width, text))


def _width(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def cut(text: str, room: int) -> tuple[str, str]:
    """What fits into ``room`` and the rest: whole sentences, or words when not even one fits."""
    text = " ".join(text.split())
    if width(text) <= room:
        return text, ""
    whole = [piece for one in sentences(text) for piece in _EAST.split(one)]
    shown, position = "", 0
    for sentence in whole:
        end = text.index(sentence, position) + len(sentence)
        if width(text[:end]) > room:
            break
        shown, position = text[:end], end
    if not shown:
        position = _between_words(text, room)
        shown = text[:position].rstrip(" ,;:–-") + MORE
    return shown, text[position:].strip()


def _between_words(text: str, room: int) -> int:
    """The place of the last gap before the room is used up; without any gap, the last sign."""
    used, last = width(MORE), 0
    for position, sign in enumerate(text):
        used += _width(sign)
        if used > room:
            return last if last > position // 2 else max(position, 1)
        if sign == " ":
            last = position
    return len(text)


def cut_markdown(text: str, room: int) -> tuple[str, str]:
    """Markdown cut between blocks, items or sentences; what can't be cut goes where it fits.

    The first block is always shown, so that a slide is never empty; a table that comes
    first may fill the slide, and rows beyond that go on under the same titles.
    """
    shown: list[str] = []
    rest: list[str] = []
    for block in _blocks(text):
        if rest:
            rest.append(block)
            continue
        left = room - sum(map(_room_of, shown))
        if _room_of(block) <= left:
            shown.append(block)
            continue
        first, after = _cut_block(block, left, first=not shown)
        shown += [first] if first else []
        rest += [after] if after else []
    return "\n\n".join(shown), "\n\n".join(rest)


def _cut_block(block: str, left: int, *, first: bool) -> tuple[str, str]:
    if _ITEM.match(block):
        return _cut_items(block, left, first=first)
    if _TABLE.match(block) and first:
        return _cut_rows(block, 2 * left)
    if _ATOM.match(block) or _FENCE.match(block):
        return (block, "") if first else ("", block)
    if left < 3 * LINE and not first:
        return "", block
    return cut(block, max(left - LINE, 2 * LINE))


def _cut_rows(block: str, left: int) -> tuple[str, str]:
    lines = block.splitlines()
    titles, rows = lines[:2], lines[2:]
    kept = len(rows)
    while kept > 1 and _room_of("\n".join(titles + rows[:kept])) > left:
        kept -= 1
    return "\n".join(titles + rows[:kept]), "\n".join(titles + rows[kept:]) if rows[kept:] else ""


def _cut_items(block: str, left: int, *, first: bool) -> tuple[str, str]:
    starts = [found.start() for found in re.finditer(rf"^{_ITEM.pattern}", block, re.MULTILINE)]
    items = [block[a:b] for a, b in zip(starts, [*starts[1:], len(block)], strict=True)]
    kept = 0
    while kept < len(items) and _room_of("".join(items[: kept + 1])) <= left:
        kept += 1
    kept = max(kept, int(first))
    return "".join(items[:kept]).rstrip(), "".join(items[kept:])


def _room_of(block: str) -> int:
    """The room of a block: its words, and a line's end for each of its lines of layout."""
    if _PICTURE.search(block):
        return _PICTURE_ROOM
    lines = block.splitlines()
    if _FENCE.match(block) or _TABLE.match(block):
        return sum(max(width(line), LINE) + LINE // 2 for line in lines)
    items = sum(1 for line in lines if _ITEM.match(line))
    return width(" ".join(block.split())) + LINE * max(items, 1)


def _blocks(text: str) -> list[str]:
    """What empty lines part; a fence is one block whatever stands in it."""
    blocks: list[list[str]] = [[]]
    fence = ""
    for line in text.splitlines():
        found = _FENCE.match(line)
        if found and not fence:
            fence = found[1]
        elif found and line.strip().startswith(fence):
            fence = ""
        if line.strip() or fence:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return ["\n".join(block) for block in blocks if block]
