"""Text in a PDF that lies under a black box: nobody sees it, and anybody can copy it."""

from pathlib import Path
from typing import Any

_DARK = 60
"""Of 255: a colour whose every part is below it hides black letters."""
_OPAQUE = 250
_MOST_PAGES = 200
_SLACK = 2.0
"""Points by which letters may stand out of a box that was meant to hide them."""
_BACKGROUND = 0.6
"""Share of a page; what is larger is a background and hides nothing on purpose."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points."""


def text_is_covered(path: Path) -> bool:
    """Whether letters were painted over with something dark; never raises for what the file holds."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:
        return False
    try:
        pages = range(min(len(document), _MOST_PAGES))
        return any(_covers(document[number]) for number in pages)
    except pypdfium2.PdfiumError:
        return False
    finally:
        document.close()


def _covers(page: Any) -> bool:
    """Whether on one page something dark lies on letters that were there before it."""
    import pypdfium2.raw as pdfium

    width, height = page.get_size()
    written: list[Any] = []
    places: list[Box] = []
    for one in page.get_objects(max_depth=4):
        if one.type == pdfium.FPDF_PAGEOBJ_TEXT:
            written.append(one)
        elif written and one.type == pdfium.FPDF_PAGEOBJ_PATH and _is_dark(one):
            box = one.get_bounds()
            if (box[2] - box[0]) * (box[3] - box[1]) >= _BACKGROUND * width * height:
                continue
            places += [text.get_bounds() for text in written[len(places) :]]
            both = zip(written, places, strict=True)
            if any(_hides(box, place) and _has_words(page, text) for text, place in both):
                return True
    return False


def _hides(box: Box, text: Box) -> bool:
    left, bottom, right, top = text
    inside = box[0] - _SLACK <= left and right <= box[2] + _SLACK
    return inside and box[1] - _SLACK <= bottom and top <= box[3] + _SLACK and right > left


def _is_dark(one: Any) -> bool:
    """Whether a shape is filled, dark and not to be seen through."""
    import ctypes

    import pypdfium2.raw as pdfium

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(one.raw, fill, stroke)
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    told = pdfium.FPDFPageObj_GetFillColor(one.raw, red, green, blue, alpha)
    dark = max(red.value, green.value, blue.value) < _DARK
    return bool(fill.value and told and dark and alpha.value >= _OPAQUE)


def _has_words(page: Any, one: Any) -> bool:
    """Whether a piece of text holds letters or digits."""
    import ctypes

    import pypdfium2.raw as pdfium

    letters = page.get_textpage()
    size = pdfium.FPDFTextObj_GetText(one.raw, letters.raw, None, 0)
    held = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium.FPDFTextObj_GetText(one.raw, letters.raw, held, size)
    return any(chr(code).isalnum() for code in held)
