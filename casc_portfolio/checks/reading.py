"""What makes a page hard to read for some: pictures without words, headings out of order."""

import re
from collections.abc import Iterator
from typing import Any

from casc_portfolio.checks.finished import FINISHED
from casc_portfolio.checks.registry import each, rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.pages import About, Artifact, Evidence, Inquiry, Photo
from casc_portfolio.finding import Finding
from casc_portfolio.portfolio.reflections import folded
from casc_portfolio.prose import Heading

_PAGES = tuple(kind for kind in Kind if kind not in (Kind.SETTINGS, Kind.RECORD))

IMAGE_WITHOUT_ALT = rule(
    "CP401",
    "image-without-alt",
    Severity.WARNING,
    message="This picture has no words for readers who can't see it.",
    hint="Say between the brackets what it shows that matters: ![Staff at a table](photo.jpg).",
    causes={
        "html": wording(
            "This picture has no words for readers who can't see it.",
            'Say in it what it shows that matters: <img alt="Staff at a table" …>.',
        ),
    },
    what="A picture in the text without an alternative text.",
    why="""
        A screen reader says "image" and nothing more. Districts must offer readable pages by law,
        and one sentence from you is worth more than any guess of a machine.
        """,
    mend="""
        Say what the picture tells, not what it looks like: "Teachers choose the question for the
        next walk". A picture that only decorates is better left out.
        """,
    example=FINISHED
    + """
            ![](../../artifacts/school.jpg) ◄
        content/artifacts/school.jpg (a picture)
    """,
)

ARTIFACT_WITHOUT_ALT = rule(
    "CP402",
    "artifact-without-alt",
    Severity.WARNING,
    message="The picture {file} has no words for readers who can't see it.",
    hint="Add alt: with one sentence on what it shows that matters.",
    what="A picture among the artifacts, or the photo of a page, without an alternative text.",
    why="A screen reader can only say that there is a picture.",
    mend="Add a line alt: below the file. Say what the picture tells, without names of students.",
    example="""
        content/artifacts/school.jpg (a picture)
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            date: 2025-11-04
            elements: [2A]
            role: I led the four cycles
            result: Eleven of fourteen teachers asked for another one
            artifacts:
              - file: artifacts/school.jpg ◄
                title: The staff room
            status: ready
            ---
        """,
)

ALT_IS_FILE_NAME = rule(
    "CP403",
    "alt-is-file-name",
    Severity.WARNING,
    message="“{alt}” is the name of a file, not what the picture shows.",
    hint="Write one sentence on what it shows that matters.",
    what="An alternative text that a camera or a program made.",
    why="Read aloud, IMG_2041.jpg says nothing to anyone.",
    mend="Replace it by a sentence.",
    example=FINISHED
    + """
            ![IMG_2041.jpg](../../artifacts/school.jpg) ◄
        content/artifacts/school.jpg (a picture)
    """,
)

SKIPPED_HEADING = rule(
    "CP404",
    "skipped-heading",
    Severity.WARNING,
    message="This heading is of level {level}, and the one above it of level {above}.",
    hint="Use level {next} here: {signs} and the words.",
    what="A heading that skips a level, such as #### right below ##.",
    why="Readers who listen move from heading to heading and think that they missed a part.",
    mend="""
        Use as many # signs as the heading above has, or one more. The title in the header is
        level 1, so a page begins with ##. To change how a heading looks, don't change its level.
        """,
    example=FINISHED
    + """
            ## What we saw

            #### In two classrooms ◄
    """,
)

TITLE_IN_BODY = rule(
    "CP405",
    "title-in-body",
    Severity.WARNING,
    message="This is a second title: the page has one in its header.",
    hint="Use ## here, or delete the line if it only repeats the title.",
    causes={
        "empty": wording(
            "The title stands here, and the field title: in the header is empty.",
            "Write title: {text} in the header, and delete this line.",
        ),
    },
    what="A heading with a single # in the text.",
    why="A page has one title. With two, readers who listen can't tell what the page is about.",
    mend="Write ## instead of #.",
    example=FINISHED
    + """
            # Feedback cycles ◄

            We met every second week.
    """,
)

EMPTY_HEADING = rule(
    "CP406",
    "empty-heading",
    Severity.WARNING,
    message="This heading has no words.",
    hint="Write what comes below it, or delete the line.",
    what="A line of # signs with nothing after them.",
    why="It is announced as a heading, and then there is silence.",
    mend="Give it words, or delete it. Space between paragraphs is an empty line.",
    example=FINISHED
    + """
            ## ◄

            We met every second week.
    """,
)

EMPTY_LINK = rule(
    "CP407",
    "empty-link",
    Severity.WARNING,
    message="This link has no words to click on.",
    hint="Write between the brackets where it leads.",
    what="A link without words, or around a picture without an alternative text.",
    why="It can't be seen, and a screen reader spells out the address.",
    mend="Write [the protocol](walks.pdf).",
    example=FINISHED
    + """
            [](https://aldercreek.example/plan) ◄
    """,
)

VAGUE_LINK = rule(
    "CP408",
    "vague-link",
    Severity.WARNING,
    message="“{text}” does not say where the link leads.",
    hint="Use the words of the thing itself: the walk protocol, in place of {text}.",
    what='A link called "here", "click here", "this link" and the like.',
    why="Many readers jump from link to link; a list of five times here helps nobody.",
    mend="Turn the sentence around: Here is [the walk protocol](walks.pdf).",
    example=FINISHED
    + """
            For our plan [click here](https://aldercreek.example/plan). ◄
    """,
)

WITHOUT_CAPTIONS = rule(
    "CP410",
    "without-captions",
    Severity.WARNING,
    message="{file} has no captions.",
    hint="Add captions: with a .vtt file; most video tools write one for you.",
    what="A video or a sound recording among the artifacts without captions.",
    why="Readers who don't hear it get nothing, nor does a panel in a room without loudspeakers.",
    mend="Let a tool write the captions, read them once, and save them as .vtt beside the file.",
    example="""
        content/artifacts/walk.mp4 (2 MB)
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            date: 2025-11-04
            elements: [2A]
            role: I led the four cycles
            result: Eleven of fourteen teachers asked for another one
            artifacts:
              - file: artifacts/walk.mp4 ◄
                title: A walk in two minutes
            status: ready
            ---
        """,
)

_PICTURES = frozenset({"png", "jpg", "jpeg", "gif", "webp", "svg", "heic", "avif", "bmp"})
_RECORDINGS = frozenset({"mp4", "mov", "m4v", "webm", "avi", "mp3", "m4a", "wav"})
_FILE_NAME = re.compile(
    r"\S+\.(?:png|jpe?g|gif|webp|svg|heic|bmp|tiff?)|(?:img|dsc|dscn|pxl|mvimg)[-_ ]?\d[\w-]*"
    r"|(?:image|photo|picture|screen ?shot|unnamed)[-_ ]?\(?\d*\)?",
    re.IGNORECASE,
)
_VAGUE = {"here", "click here", "click", "click this", "see here", "link", "this link", "this"} | {
    *("this page", "page", "read more", "more", "learn more", "see more", "details", "download")
}


@each(*_PAGES)
def _images(document: Document[Any], _around: Surroundings) -> Iterator[Finding]:
    for image in document.prose.images if document.ready else ():
        span = image.start, image.end
        if image.alt is None or (not image.alt.strip() and image.form != "html"):
            cause = "html" if image.form == "html" else ""
            yield IMAGE_WITHOUT_ALT.at(document.source.place(*span), cause=cause)
        elif _FILE_NAME.fullmatch(image.alt.strip()):
            yield ALT_IS_FILE_NAME.at(document.source.place(*span), alt=image.alt)


@each(Kind.EVIDENCE, Kind.INQUIRY)
def _artifacts(
    document: Document[Evidence] | Document[Inquiry], _around: Surroundings
) -> Iterator[Finding]:
    for index, artifact in enumerate(document.fields.artifacts or () if document.ready else ()):
        yield from _seen(document, ("artifacts", index), artifact)
        if artifact.file and _ending(artifact.file) in _RECORDINGS and not artifact.captions:
            place = document.place("artifacts", index, "file")
            yield WITHOUT_CAPTIONS.at(place, file=artifact.file)


@each(Kind.ABOUT)
def _photo(document: Document[About], _around: Surroundings) -> Iterator[Finding]:
    if document.ready and document.fields.photo is not None:
        yield from _seen(document, ("photo",), document.fields.photo)


def _seen(
    document: Document[Any], loc: tuple[str | int, ...], shown: Artifact | Photo
) -> Iterator[Finding]:
    if shown.file is None or _ending(shown.file) not in _PICTURES:
        return
    if not shown.alt:
        yield ARTIFACT_WITHOUT_ALT.at(document.place(*loc, "file"), file=shown.file)
    elif _FILE_NAME.fullmatch(shown.alt):
        yield ALT_IS_FILE_NAME.at(document.place(*loc, "alt"), alt=shown.alt)


def _ending(file: str) -> str:
    """What comes after the last dot of a file's name, in small letters."""
    return file.rpartition(".")[2].lower()


@each(*_PAGES)
def _headings(document: Document[Any], around: Surroundings) -> Iterator[Finding]:
    above = 1
    for heading in document.prose.headings if document.ready else ():
        span, level = (heading.start, heading.end), heading.level
        if _told_as_part(document, heading, around):
            pass
        elif level == 1:
            place = document.source.place(*span)
            untitled = heading.text and not getattr(document.fields, "title", "there")
            told = {"cause": "empty", "text": heading.text} if untitled else {}
            yield TITLE_IN_BODY.at(place, **told)
        elif level > above + 1:
            levels = {"level": level, "above": above, "next": above + 1}
            signs = "#" * (above + 1)
            yield SKIPPED_HEADING.at(document.source.place(*span), **levels, signs=signs)
        if not heading.text:
            yield EMPTY_HEADING.at(document.source.place(*span))
        above = level


def _told_as_part(document: Document[Any], heading: Heading, around: Surroundings) -> bool:
    """Whether ``misspelt-part`` asks already for another level of this heading."""
    may_reflect = document.kind in (Kind.EVIDENCE, Kind.REFLECTION)
    return may_reflect and folded(heading.text) in around.folded_parts


@each(*_PAGES)
def _links(document: Document[Any], _around: Surroundings) -> Iterator[Finding]:
    for link in document.prose.links if document.ready else ():
        if link.form in ("html", "autolink"):
            continue
        span = link.start, link.end
        if not link.text:
            yield EMPTY_LINK.at(document.source.place(*span))
        elif link.text.casefold().strip(" .:…»›>") in _VAGUE:
            yield VAGUE_LINK.at(document.source.place(*span), text=link.text)
