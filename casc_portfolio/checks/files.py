"""Files that headers name: there, or not there, or called a little differently."""

from collections.abc import Iterator
from typing import Any

from casc_portfolio.attachments.showable import may_stand_beside
from casc_portfolio.checks.references import Loc
from casc_portfolio.checks.registry import each, rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.checks.targets import CONTENT
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.pages import About, Evidence, Inquiry
from casc_portfolio.content.records import Record
from casc_portfolio.content.settings import Settings
from casc_portfolio.finding import Finding, Place

RECORDS = "records/"

MISSING_FILE = rule(
    "CP240",
    "missing-file",
    Severity.ERROR,
    message="There is no file {path}.",
    hint=(
        "Did you mean {suggestion}?",
        "Copy the file there, or correct the name; it is looked for from content/ on.",
    ),
    what="A picture, document or captions file that a header names and that is not there.",
    why="The reader would find a card that opens nothing.",
    mend="""
        Copy the file into content/artifacts/ and name it from content/ on: artifacts/walks.pdf.
        Check the ending too: a file that shows as walks may be called walks.docx.
        """,
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            artifacts:
              - file: artifacts/feedback.pdf ◄
                title: The cycle on one page
            ---
        """,
)

FILE_NAME_CASE = rule(
    "CP241",
    "file-name-case",
    Severity.ERROR,
    message="The file is called {actual}, with other capital letters or accents.",
    hint="Write the name exactly as the file has it, or rename the file.",
    what="A name that differs from its file only in capital letters or in how accents are stored.",
    why="On your computer it opens. On the web it does not: there a and A are different letters.",
    mend="Write it as the hint says. File names in small letters avoid this for good.",
    example="""
        content/artifacts/walks.txt
            The protocol of our walks.
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            ---
            Here is [the protocol](../../artifacts/Walks.txt). ◄
        """,
)

MISSING_DOCUMENT = rule(
    "CP242",
    "missing-document",
    Severity.WARNING,
    message="There is no file {path}.",
    hint="Copy the document into records/, or correct its name.",
    what="A record that names a document which is not in records/.",
    why="The office may ask for it, and it is best kept where the record is.",
    mend="""
        Put the document into records/ and write its name. Where the folder records/ is not kept,
        as on a server that builds the site, nothing is said about it.
        """,
    example="""
        records/credential.md
            ---
            kind: credential
            document: records/credential-2023.pdf ◄
            ---
        """,
)


FILE_NOT_SHOWN = rule(
    "CP243",
    "file-not-shown",
    Severity.WARNING,
    message="The site can't show {path}: it leaves out files of this kind.",
    hint="Save it as a PDF or a picture, and name that file here.",
    causes={
        "folder": wording(
            "The site can't show {path}: one of its folders has a name like a file's.",
            "Give the folder a name without an ending such as .pdf or .html.",
        ),
        "heic": wording(
            "The site can't show {path}: few browsers open a photo in a phone's own form, HEIC.",
            "Export it as JPEG from your photo program, and name that file here.",
        ),
    },
    what="""
        A file that a page names, shows or links to, and that is a web page, a script, a text for
        pages (.md) or a picture of a rare kind.
        """,
    why="""
        Web pages and scripts could act in a reader's browser, and pictures of rare kinds open on
        few computers. So the site is made without the file: its card is missing, and a link to
        it becomes plain words.
        """,
    mend="""
        Save web pages, notes and drawings as PDF, photos as JPEG or PNG, and name the new file. A
        folder whose name ends like a file's, such as notes.pdf, has to be renamed.
        """,
    example="""
        content/artifacts/dashboard.html
            <h1>Our dashboard</h1>
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            artifacts:
              - file: artifacts/dashboard.html ◄
                title: Our dashboard
            ---
        """,
)


def file_named(
    document: Document[Any], loc: Loc, name: str | None, around: Surroundings
) -> Iterator[Finding]:
    """A finding when the file that a header names from ``content/`` on is not there."""
    if not name:
        return
    path = CONTENT + name.removeprefix("./")
    files = around.portfolio.inventory
    if path in files.files and may_stand_beside(path):
        return
    place = document.place(*loc)
    if path in files.files:
        yield from not_shown(path, place)
        return
    actual = files.folded(path)
    if actual is not None:
        yield FILE_NAME_CASE.at(place, actual=actual.removeprefix(CONTENT))
    else:
        near = around.like(path)
        suggestion = near.removeprefix(CONTENT) if near else ""
        yield MISSING_FILE.at(place, path=path, suggestion=suggestion)


def not_shown(path: str, place: Place) -> Iterator[Finding]:
    """A finding when a file is there, and of a kind that the site leaves out."""
    if may_stand_beside(path):
        return
    short = path.removeprefix(CONTENT)
    folder = may_stand_beside(path.rpartition("/")[2])
    heic = path.lower().endswith((".heic", ".heif"))
    cause = "folder" if folder else "heic" if heic else ""
    yield FILE_NOT_SHOWN.at(place, path=short, **({"cause": cause} if cause else {}))


@each(Kind.EVIDENCE, Kind.INQUIRY)
def _artifacts(
    document: Document[Evidence] | Document[Inquiry], around: Surroundings
) -> Iterator[Finding]:
    for index, artifact in enumerate(document.fields.artifacts or ()):
        yield from file_named(document, ("artifacts", index, "file"), artifact.file, around)
        captions = ("artifacts", index, "captions")
        yield from file_named(document, captions, artifact.captions, around)


@each(Kind.ABOUT)
def _photo(document: Document[About], around: Surroundings) -> Iterator[Finding]:
    if document.fields.photo is not None:
        yield from file_named(document, ("photo", "file"), document.fields.photo.file, around)


@each(Kind.SETTINGS)
def _settings(document: Document[Settings], around: Surroundings) -> Iterator[Finding]:
    fields = document.fields
    if fields.site is not None:
        yield from file_named(document, ("site", "photo"), fields.site.photo, around)
    for index, change in enumerate(fields.changes or ()):
        yield from _kept(document, ("changes", index, "document"), change.document, around)


@each(Kind.RECORD)
def _record(document: Document[Record], around: Surroundings) -> Iterator[Finding]:
    yield from _kept(document, ("document",), document.fields.document, around)


def _kept(
    document: Document[Any], loc: Loc, name: str | None, around: Surroundings
) -> Iterator[Finding]:
    """A finding when a document is not in ``records/``, where that folder is kept at all."""
    if name is None or not around.portfolio.records:
        return
    files = around.portfolio.inventory
    path = RECORDS + name.removeprefix("./").removeprefix(RECORDS)
    if path in files.files:
        return
    actual = files.folded(path)
    place = document.place(*loc)
    if actual is not None:
        yield FILE_NAME_CASE.at(place, actual=actual.removeprefix(RECORDS))
    else:
        yield MISSING_DOCUMENT.at(place, path=path)


def header_files(document: Document[Any]) -> Iterator[str]:
    """The files under ``content/`` that a header names, from the root on."""
    fields = document.fields
    names = []
    if isinstance(fields, Evidence | Inquiry):
        names = [name for one in fields.artifacts or () for name in (one.file, one.captions)]
    elif isinstance(fields, About) and fields.photo is not None:
        names = [fields.photo.file]
    elif isinstance(fields, Settings) and fields.site is not None:
        names = [fields.site.photo]
    return (CONTENT + name.removeprefix("./") for name in names if name)
