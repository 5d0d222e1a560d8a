"""The parts of a page that are more than Markdown (charts, cards, maps), carried in its last line.

A page's text names a part where it belongs, in an empty element. The part itself
travels in one comment, which staging writes below everything that a person typed.
Only the last line of a page is read for parts, and a part's name holds a digest of
what nobody can know who types a page: nothing that a person typed can become one.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256

END = "end"
"""What the part is called that ends a typed body."""
_OPEN, _CLOSE = "<!-- casc:parts ", " -->"
_INERT = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
_PLACE = re.compile(r'<div data-part="([a-z0-9-]+)"></div>')
_MARK = "casc-part-"
_MARKED = re.compile(rf"(?:<p>)?{_MARK}([a-z0-9-]+)(?:</p>)?")


def key(name: str, content: str) -> str:
    """The name under which a part is placed: ``chart`` becomes ``chart-1f09c2…``."""
    return f"{name}-{sha256(content.encode()).hexdigest()[:12]}"


def placeholder(key: str) -> str:
    """What stands in the page's text where the part belongs."""
    return f'<div data-part="{key}"></div>'


def attach(text: str, parts: Mapping[str, str]) -> str:
    """The page's text with its parts below it; every staged page ends so, parts or none."""
    written = json.dumps(dict(parts), ensure_ascii=False, separators=(",", ":"))
    for sign, harmless in _INERT.items():  # translate takes ten times as long
        written = written.replace(sign, harmless)
    return f"{text.rstrip()}\n\n{_OPEN}{written}{_CLOSE}\n"


def detach(lines: list[str]) -> tuple[list[str], dict[str, str]]:
    """A page's lines without the last one, and the parts that it carried.

    Their places become words, which no unfinished element above them can swallow.
    """
    last = next((i for i in reversed(range(len(lines))) if lines[i].strip()), None)
    if last is None or not lines[last].startswith(_OPEN):
        return lines, {}
    written = lines[last].rstrip()
    parts = json.loads(written.removeprefix(_OPEN).removesuffix(_CLOSE))
    return [_marked(line, parts) for line in lines[:last]], parts


def _marked(line: str, parts: Mapping[str, str]) -> str:
    place = _PLACE.fullmatch(line)
    return f"{_MARK}{place[1]}" if place and place[1] in parts else line


def ends_text(words: str | None, parts: Mapping[str, str]) -> bool:
    """Whether these words hold the place where something typed is over."""
    name = (words or "").removeprefix(_MARK)
    return name != words and name in parts and name.startswith(f"{END}-")


def apart(lines: Iterable[str], parts: Mapping[str, str]) -> Iterator[tuple[list[str], str]]:
    """The stretches of a page between its parts, each with the line that ends it, if one does."""
    stretch: list[str] = []
    for line in lines:
        if line.startswith(_MARK) and line.removeprefix(_MARK) in parts:
            yield stretch, line
            stretch = []
        else:
            stretch.append(line)
    yield stretch, ""


def put_in(html: str, parts: Mapping[str, str], clean: Callable[[str], str]) -> tuple[str, str]:
    """The page's HTML with each part in its place, and those whose places are gone.

    What stands between parts is made ``clean`` by itself, so that an element which was
    never closed ends where the next part begins.
    """
    left = dict(parts)
    pieces: list[str] = []
    position = 0
    for found in _MARKED.finditer(html):
        part = left.pop(found[1], None)
        if part is not None:
            pieces += (clean(html[position : found.start()]), part)
            position = found.end()
    pieces.append(clean(html[position:]))
    return "".join(pieces), "".join(f"\n{part}" for part in left.values())
