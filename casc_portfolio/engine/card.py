"""The picture that stands for a public site where somebody shares its address."""

import unicodedata
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from casc_portfolio.compose import Site
from casc_portfolio.content.types import Audience

if TYPE_CHECKING:
    from PIL import Image, ImageDraw, ImageFont

PATH = "assets/images/card.png"
SIZE = (1200, 630)
_HALF, _EDGE = 660, 72
_FONTS = Path("themes/readthedocs/css/fonts")
"""Where MkDocs keeps Roboto Slab (Apache 2.0) and Lato (OFL): every letter of Latin script."""
_SERIF, _SANS = "Roboto-Slab-Bold.woff", "lato-normal.woff"
_COVERS = {
    "blue": "#16355e",
    "teal": "#0d3d3d",
    "plum": "#4e2441",
    "rust": "#542711",
    "moss": "#273c1a",
}
"""The covers of theme/assets/stylesheets/tokens.css."""
_QUIET = "#dfe4e8"


def has_card(site: Site) -> bool:
    """Whether the site gets one: it is for everybody, its address is known, and we can write it.

    Our letters are Latin; boxes in the place of a name would be worse than no picture.
    """
    wanted = site.audience is Audience.PUBLIC and bool(site.address)
    return wanted and all(map(_in_our_letters, f"{site.title} {card_words(site)}"))


def _in_our_letters(sign: str) -> bool:
    letter = unicodedata.category(sign) in ("Lu", "Ll", "Lt", "Lo")
    return not letter or "LATIN" in unicodedata.name(sign, "") or sign in "ªº"


def card_words(site: Site) -> str:
    """What the picture says, for those who don't see it."""
    return ", ".join(filter(None, (site.person.name, site.person.role, site.person.where)))


def card_files(site: Site, copies: Mapping[str, Path]) -> Iterator[tuple[str, bytes]]:
    """The picture by its path in ``docs/``; ``copies`` are clean copies by theirs."""
    if has_card(site):
        yield PATH, draw(site, copies)


def draw(site: Site, copies: Mapping[str, Path]) -> bytes:
    """A PNG of 1200 × 630 pixels: the cover of the site, with its photo if there is one."""
    from PIL import Image, ImageDraw

    photo = _photo(site, copies)
    image = Image.new("RGB", SIZE, _COVERS.get(site.accent, _COVERS["blue"]))
    if photo is not None:
        image.paste(_filled(photo, SIZE[0] - _HALF, SIZE[1]), (_HALF, 0))
    room = (_HALF if photo else SIZE[0]) - 2 * _EDGE
    _write(ImageDraw.Draw(image), site, room)
    file = BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()


def _write(pen: "ImageDraw.ImageDraw", site: Site, room: int) -> None:
    """The kind of portfolio above, the name in the middle, role and school below it."""
    name, _, kind = site.title.rpartition(" · ")
    name = name or site.person.name
    pen.text((_EDGE, _EDGE), _cut(kind, _font(_SANS, 30), room), _QUIET, _font(_SANS, 30))
    font, lines = _fitting(name, room)
    tall = round(font.size * 1.15)
    top = 300 - tall * len(lines) // 2
    for line in lines:
        pen.text((_EDGE, top), line, "#fff", font)
        top += tall
    small = _font(_SANS, 32)
    top += 40
    for words in filter(None, (site.person.role, site.person.school, site.person.district)):
        for line in _wrapped(words, small, room)[:2]:
            pen.text((_EDGE, top), line, _QUIET, small)
            top += 42


def _photo(site: Site, copies: Mapping[str, Path]) -> Path | None:
    photos = (getattr(page.view, "photo", None) for page in site.pages if page.kind == "home")
    photo = next(photos, None)
    return copies.get(photo.path) if photo else None


def _filled(photo: Path, width: int, height: int) -> "Image.Image":
    """As much of the photo's middle as fills the place."""
    from PIL import Image, ImageOps

    with Image.open(photo) as opened:
        return ImageOps.fit(opened.convert("RGB"), (width, height), Image.Resampling.LANCZOS)


def _fitting(name: str, room: int) -> tuple["ImageFont.FreeTypeFont", list[str]]:
    """The largest letters in which the name takes two lines at most."""
    for size in range(84, 36, -4):
        font = _font(_SERIF, size)
        lines = _wrapped(name, font, room)
        if len(lines) <= 2 and all(font.getlength(line) <= room for line in lines):
            return font, lines
    return font, [_cut(line, font, room) for line in lines[:2]]


def _wrapped(words: str, font: "ImageFont.FreeTypeFont", room: int) -> list[str]:
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= room or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut(words: str, font: "ImageFont.FreeTypeFont", room: int) -> str:
    if font.getlength(words) <= room:
        return words
    while words and font.getlength(f"{words}…") > room:
        words = words[:-1]
    return f"{words.rstrip()}…"


def _font(name: str, size: int) -> "ImageFont.FreeTypeFont":
    from PIL import ImageFont

    found = find_spec("mkdocs")
    if found is None or found.origin is None:
        raise FileNotFoundError(
            "MkDocs is missing from this installation; installing casc-portfolio again helps."
        )
    file = Path(found.origin).parent / _FONTS / name
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)
