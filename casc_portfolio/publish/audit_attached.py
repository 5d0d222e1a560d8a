"""What a document that is attached may not tell, though whoever opens it is meant to read it."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from casc_portfolio.checks.files import header_files
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.portfolio import Portfolio
from casc_portfolio.publish.audit_reading import Part
from casc_portfolio.publish.audit_secrets import Origin
from casc_portfolio.publish.audit_words import Run, spoken, words_of

_TEXTS = frozenset({".txt", ".csv", ".vtt", ".ics", ".rtf"})
_OFFICE = frozenset({".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp"})
_ENOUGH = 4
"""Different words of a run that say something, beside names that everybody knows."""
_LONG = 3
_QUOTED = re.compile(r"^[ \t]*>(.*)", re.MULTILINE)
_CALENDAR = frozenset(
    words_of("""
        January February March April May June July August September October November December
        Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun
        """)
)


def is_text(suffix: str) -> bool:
    """Whether a file with this ending is nothing but words to read."""
    return suffix in _TEXTS


def is_meant(suffix: str, where: str) -> bool:
    """Whether a part of an attachment is what a reader who opens it is meant to read."""
    if suffix == ".pdf":
        return where == "page" or where.startswith(("a stream", "a picture"))
    if suffix in _OFFICE:
        return not where.startswith(("docProps/", "meta.xml", "its comment"))
    return is_text(suffix)


def readable(parts: list[Part]) -> list[Part]:
    """The parts with words to find in them, pages first; a PDF's fonts and drawings have none."""
    found = [one for one in parts if one[2].isascii() or not one[0].startswith("a stream")]
    return sorted(found, key=lambda part: part[0] != "page")


def where_read(where: str) -> str:
    """A part of a document as its reader would call it; empty for where most of its words are."""
    if slide := re.fullmatch(r"ppt/slides/slide(\d+)\.xml", where):
        return f"slide {slide[1]}"
    if re.fullmatch(r"word/(foot|end)notes\.xml", where):
        return "its footnotes"
    if re.fullmatch(r"(word|ppt|xl)/.*comments?\w*\.xml", where):
        return "a comment in it"
    if re.fullmatch(r"ppt/notesSlides/.*\.xml", where):
        return "the speaker's notes"
    return "" if _MAIN.fullmatch(where) else where


_MAIN = re.compile(r"word/document\.xml|xl/(sharedStrings|worksheets/\w+)\.xml|content\.xml")


@dataclass(kw_only=True)
class Attached:
    """One document; a class because what its words are held against is worked out only once.

    ``path`` is its path in the portfolio. Titles and ids are nothing to look for in it: a
    document is often called what a page is called.
    """

    portfolio: Portfolio
    path: str

    def tells(self, run: Run, origin: Origin) -> bool:
        """Whether the words, which stand in what its readers may not see, are no matter of course.

        A page that is not ready, but for the same readers, keeps nothing from them, nor does
        a text of the same name, from which the document was made. A page that names the
        document and marks these words as a quotation has them from there.
        """
        telling = [word for word in set(run) - self._plain - _CALENDAR if _says(word)]
        made_from_it = PurePosixPath(origin.path).with_suffix("") == self._name
        if origin.no_secret or made_from_it or len(telling) < _ENOUGH:
            return False
        source = self.portfolio.documents.get(origin.path)
        return source is None or not self._is_quoted(run, source)

    @property
    def _name(self) -> PurePosixPath:
        return PurePosixPath(self.path).with_suffix("")

    @cached_property
    def _plain(self) -> frozenset[bytes]:
        """The words in the names of the schools and offices where the person works."""
        positions = self.portfolio.settings.fields.positions or ()
        named = " ".join(
            f"{one.role or ''} {one.school or ''} {one.district or ''}" for one in positions
        )
        return frozenset(words_of(named))

    def _is_quoted(self, run: Run, source: Document[Any]) -> bool:
        if self.path not in _named_by(source):
            return False
        quoted = "\n".join(_QUOTED.findall(source.source.text[source.body_start :]))
        return spoken(run) in spoken(words_of(quoted))

    def advice(self, origin: Origin) -> str:
        """What to do about words from there."""
        source = self.portfolio.documents.get(origin.path)
        if source is None or source.kind in (Kind.RECORD, Kind.SETTINGS):
            return "Take them out of the file."
        return (
            "Take them out of the file. If they are no secret: mark them there as a quotation (>) "
            "with a link to the file, or say them on a page for these readers too."
        )


def _says(word: bytes) -> bool:
    return len(word) >= _LONG and not word.isdigit()


def _named_by(source: Document[Any]) -> Iterator[str]:
    """The files that a page attaches, shows or links to."""
    yield from header_files(source)
    folder = posixpath.dirname(source.path)
    links = (link.target for link in source.prose.links)
    images = (image.target for image in source.prose.images)
    for target in (*links, *images):
        yield posixpath.normpath(posixpath.join(folder, unquote(target)))
