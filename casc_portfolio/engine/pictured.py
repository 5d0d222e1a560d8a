"""Pictures that a person typed into a page, shown like any other: in several sizes, with their place kept.

What is known of them travels with the page's parts, under names that no part can have.
"""

import re
from collections.abc import Mapping
from html import escape, unescape
from urllib.parse import unquote

_NAME = "picture "
_SIZES = "(min-width: 60em) 34em, 92vw"
_IMG = re.compile(r'<img((?: [a-z-]+="[^"]*")*)>')
_SRC = re.compile(r' src="([^"]*)"')
_SIZED = re.compile(r" (?:width|height)=")


def name(link: str) -> str:
    """What a picture is called among the parts of a page that shows it by this link."""
    return _NAME + unquote(unescape(link))


def told(width: int, height: int, choice: str) -> str:
    """What is carried of it: its size in pixels, and the same in WebP, as ``srcset`` has it."""
    return f"{width} {height} {choice}"


def apart(parts: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """The parts of a page, and its pictures."""
    own = {one: what for one, what in parts.items() if one.startswith(_NAME)}
    return {one: what for one, what in parts.items() if one not in own}, own


def in_sizes(html: str, known: Mapping[str, str]) -> str:
    """Clean HTML with the pictures that are known loaded late, in the size that is needed.

    Where a person typed a choice of pictures, it is left to them.
    """
    if not known or "<picture" in html:
        return html
    return _IMG.sub(lambda found: _in_sizes(found, known), html)


def _in_sizes(found: re.Match[str], known: Mapping[str, str]) -> str:
    typed = found[1]
    source = _SRC.search(typed)
    what = known.get(name(source[1])) if source else None
    if what is None:
        return found[0]
    width, height, choice = what.split(" ", 2)
    size = "" if _SIZED.search(typed) else f' width="{width}" height="{height}"'
    late = "" if " loading=" in typed else ' loading="lazy"'
    img = f"<img{typed}{size}{late}>"
    if not choice:
        return img
    webp = f'<source type="image/webp" sizes="{_SIZES}" srcset="{escape(choice)}">'
    return f"<picture>{webp}{img}</picture>"
