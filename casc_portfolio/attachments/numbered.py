"""Documents in whose words a number stands that leads to one person alone."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from casc_portfolio.attachments.kinds import Kind

if TYPE_CHECKING:
    from zipfile import ZipFile

STUDENT_NUMBER, SOCIAL_SECURITY = "student-number", "social-security"
"""The traces of these numbers."""
_NUMBERS = {
    STUDENT_NUMBER: re.compile(
        r"""\b(?:(?:student|pupil)(?:['’]s)?\s(?:id|identifier|number|no\.?|(?=\#))|ssid|calpads(?:\sid)?)
        (?:\s(?:number|no\.?))?\s?[:\#=]?\s{0,3}\d{5,12}(?![\w-]|[.,]\d)""",
        re.IGNORECASE | re.VERBOSE,
    ),
    SOCIAL_SECURITY: re.compile(
        r"\b(?:ssn|social\s?-?security(?:\snumber|\sno\.?)?)\s?[:#=]?\s{0,3}"
        r"(?!000|666|9)\d{3}[ -]?\d{2}[ -]?\d{4}(?![\w-])",
        re.IGNORECASE,
    ),
}
"""Only what is called so: a document has many numbers of other kinds."""
_WORDS = re.compile(
    r"word/(?:document|comments|header\d*|footer\d*|footnotes|endnotes)\.xml"
    r"|ppt/(?:slides|notesSlides)/\w+\.xml|xl/(?:sharedStrings|comments\d*)\.xml"
)
"""Where a document, slides and a spreadsheet have their words."""
_APART = re.compile(r"</?(?:\w+:)?(?:p|br|tab|cr|tc)\b[^<>]*+>")
_TAG = re.compile(r"<[^<>]*+>")
_HEAD = re.compile(
    r"""\W*(?:(?:student|pupil)(?:['’]?s)?\ (?:id|identifier|number|no)|ssid|calpads(?:\ id)?)
    (?:\ (?:number|no))?\W*""",
    re.IGNORECASE | re.VERBOSE,
)
"""A cell above students' numbers."""
_STRING = re.compile(r"<si\b[^<>]*+>(.*?)</si>", re.DOTALL)
_CELL = re.compile(r'<c r="([A-Z]{1,3})\d+"([^<>]*+)><v>(\d{1,12})</v>')
_LONG = re.compile(r"\d{5,12}")
_LONGEST = 8 * 1024 * 1024
"""Bytes of one part of a document."""
_MOST_PAGES = 200


def numbers_in(path: Path, kind: Kind) -> frozenset[str]:
    """Which of the numbers the words of a PDF or an office document hold; never raises for what it holds."""
    words = _on_pages(path) if kind is Kind.PDF else _in_parts(path)
    found: set[str] = set()
    for text in words:
        found |= {name for name, number in _NUMBERS.items() if number.search(text)}
    return frozenset(found)


def _on_pages(path: Path) -> Iterator[str]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:
        return
    try:
        for number in range(min(len(document), _MOST_PAGES)):
            yield document[number].get_textpage().get_text_bounded()
    except pypdfium2.PdfiumError:
        return
    finally:
        document.close()


def _in_parts(path: Path) -> Iterator[str]:
    import lzma
    import zipfile
    import zlib

    damaged = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, ValueError, RuntimeError, EOFError)
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            for name in filter(_WORDS.fullmatch, names):
                yield _plain(_read(archive, name))
            if "xl/sharedStrings.xml" in names:
                strings = _STRING.findall(_read(archive, "xl/sharedStrings.xml"))
                for name in names:
                    if name.startswith("xl/worksheets/"):
                        yield from _in_columns(_read(archive, name), list(map(_plain, strings)))
    except (OSError, *damaged):
        return


def _in_columns(sheet: str, strings: list[str]) -> Iterator[str]:
    """The head and the first long number of each column of a sheet whose head says what they are."""
    heads: dict[str, str] = {}
    for column, said, typed in _CELL.findall(sheet):
        value = strings[int(typed)] if 't="s"' in said and int(typed) < len(strings) else typed
        if column in heads and _LONG.fullmatch(value.strip()):
            yield f"{heads.pop(column)} {value}"
        elif _HEAD.fullmatch(value):
            heads[column] = value.strip(" *#:.")


def _plain(text: str) -> str:
    """What is written in a part, of however many pieces each word is made; cells are no neighbours."""
    return _TAG.sub("", _APART.sub(" ", text.replace("</si>", "| ")))


def _read(archive: "ZipFile", name: str) -> str:
    return archive.open(name).read(_LONGEST).decode("utf-8", "replace")
