"""The parts of a page that are more than Markdown (charts, cards, maps), carried in its last line.

A page's text names a part where it belongs, in an empty element. The part itself
travels in one comment, which staging writes below everything that a person typed.
Only the last line of a page is read for parts, and a part's name holds a digest of
its content: nothing that a person typed can become one.
"""

import json
import re
from collections.abc import Mapping
from hashlib import sha256

_OPEN, _CLOSE = "<!-- casc:parts ", " -->"
_PLACE = re.compile(r'<div data-part="([a-z0-9-]+)"></div>')
_FORGED = re.compile(r' data-part="[^"]*"')


def key(name: str, content: str) -> str:
    """The name under which a part is placed: ``chart`` becomes ``chart-1f09c2…``."""
    return f"{name}-{sha256(content.encode()).hexdigest()[:12]}"


def placeholder(key: str) -> str:
    """What stands in the page's text where the part belongs."""
    return f'<div data-part="{key}"></div>'


def attach(text: str, parts: Mapping[str, str]) -> str:
    """The page's text with its parts below it; every staged page ends so, parts or none."""
    written = json.dumps(dict(parts), ensure_ascii=False, separators=(",", ":"))
    for sign, inert in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        written = written.replace(sign, inert)
    return f"{text.rstrip()}\n\n{_OPEN}{written}{_CLOSE}\n"


def detach(lines: list[str]) -> tuple[list[str], dict[str, str]]:
    """A page's lines without the last one, and the parts that it carried."""
    last = next((i for i in reversed(range(len(lines))) if lines[i].strip()), None)
    if last is None or not lines[last].startswith(_OPEN):
        return lines, {}
    written = lines[last].rstrip()
    return lines[:last], json.loads(written.removeprefix(_OPEN).removesuffix(_CLOSE))


def put_in(html: str, parts: Mapping[str, str]) -> str:
    """The page's HTML with each part in its place; a place without a part stays empty."""
    filled = _PLACE.sub(lambda found: parts.get(found[1], found[0]), html)
    return _FORGED.sub("", filled)


def lost(html: str, parts: Mapping[str, str]) -> str:
    """The parts whose places are gone, because something above them was never closed."""
    places = set(_PLACE.findall(html))
    return "".join(f"\n{part}" for key, part in parts.items() if key not in places)
