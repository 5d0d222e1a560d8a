"""Pictures, PDFs and other files: damaged, too large, unused, or telling too much."""

import re
from collections.abc import Iterator

from casc_portfolio.attachments import FILE_LIMIT, SITE_LIMIT, Facts, facts, judge, problems
from casc_portfolio.checks.files import header_files
from casc_portfolio.checks.places import MISPLACED_PAGE
from casc_portfolio.checks.registry import once, rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.checks.targets import CONTENT, read_target
from casc_portfolio.finding import Finding, Place

rule(
    problems.FILE_OVER_100_MB,
    "file-over-100-mb",
    Severity.ERROR,
    message="This file has {size:size}; GitHub takes none above {limit:size}.",
    hint="Make it smaller: export a video at 720p, or print a PDF with smaller pictures.",
    what="A file of more than 100 MB under content/.",
    why="GitHub would refuse the whole portfolio, and on a school's network nobody would wait.",
    mend="""
        Export a video at 720p and a few minutes; that is about 10 MB a minute. If GitHub has
        refused the file already, ask for help: it has to leave the folder's history too.
        """,
    example="""
        content/artifacts/walk.mp4 (120 MB) ◄
        """,
)

SITE_OVER_1_GB = rule(
    problems.SITE_OVER_1_GB,
    "site-over-1-gb",
    Severity.WARNING,
    message="Everything under content/ has {size:size} together; a site may have {limit:size}.",
    hint="The largest is {largest}. Shorter videos and smaller pictures help most.",
    what="A portfolio whose pages and files are larger than a published site may be.",
    why="GitHub Pages takes sites up to about 1 GB.",
    mend="Make the largest files smaller, or keep a link to a video in place of the video.",
    example="""
        content (with 11 films of 95 MB) ◄
        """,
)

rule(
    problems.DAMAGED_ATTACHMENT,
    "damaged-attachment",
    Severity.ERROR,
    message="This file is damaged or not complete.",
    hint="Export or download it once more, and open it to see that it is whole.",
    causes={
        "empty": wording(
            "This file is empty.", "Copy it here once more; the first time it did not arrive."
        ),
    },
    what="A picture, a PDF or a document that can't be opened.",
    why="A reader who clicks it sees an error, or half of a picture.",
    mend="""
        A file that is still being copied from a cloud drive often looks like this: wait until it
        has arrived. Otherwise export it once more from where you made it.
        """,
    example="""
        content/artifacts/walks.pdf (cut off in the middle) ◄
        """,
)

rule(
    problems.ENCRYPTED_PDF,
    "encrypted-pdf",
    Severity.WARNING,
    message="This PDF asks for a password.",
    hint="Save it once more without a password, or print it to a new PDF.",
    what="A PDF that can be opened only with a password.",
    why="The panel can't open it, and what it tells about its authors can't be taken out.",
    mend="Open it with the password, and print or export it to a new PDF.",
    example="""
        content/artifacts/walks.pdf (with a password) ◄
        """,
)

rule(
    problems.PICTURE_TOO_LARGE,
    "picture-too-large",
    Severity.WARNING,
    message=(
        "This picture has {millions} million pixels; a site can show {limit} million.",
        "This picture has {size:size}, which is more than a site can show.",
    ),
    hint="Make it smaller: 4,000 pixels on its longer side are plenty.",
    what="A picture with far more pixels than any screen has.",
    why="It can't be made ready on an ordinary computer, and nobody would wait for it.",
    mend="Open it in any picture program and save a smaller copy in its place.",
    example="""
        content/artifacts/map.png (a picture of 100 million pixels) ◄
        """,
)

rule(
    problems.NAME_BELIES_KIND,
    "name-belies-kind",
    Severity.WARNING,
    message="This is called {suffix}, but what it holds is of the kind {kind}.",
    hint="Rename it so that it ends in .{kind}, and the places that name it.",
    what="A file whose ending does not say what it is.",
    why="Browsers go by the ending, and show nothing or offer a strange download.",
    mend="Rename the file, or export it in the format that its ending promises.",
    example="""
        content/artifacts/school.png (a picture) ◄
        """,
)

rule(
    problems.LOCATION_IN_PHOTO,
    "location-in-photo",
    Severity.NOTE,
    message="This photo says where it was taken.",
    hint="The site shows a copy without it; the photo in your folder keeps it.",
    what="A photo with the place of the camera in it.",
    why="""
        The site's own copies carry no place. The photo in the folder does, and whoever can read
        the folder on GitHub has it before there is a site.
        """,
    mend="Keep the folder private on GitHub, or save the photo without its place first.",
    example="""
        content/artifacts/school.jpg (a photo with its place) ◄
        """,
)

rule(
    problems.LOCATION_STAYS,
    "location-stays",
    Severity.WARNING,
    message="This {kind:upper} file says where it was taken, and we can't take that out.",
    hint="Export it once more without the place, before others may see it.",
    causes={
        "packed": wording(
            "A picture inside this file says where it was taken, and we can't take that out.",
            "Export it as a PDF and use that in its place; PDFs are made clean.",
        )
    },
    what="""
        A video, a picture of a rarer kind, or a photo inside a document, slides or an archive, with
        the place of the camera in it.
        """,
    why="It would be published with the place, and that may be where children are.",
    mend="""
        Most phones and video programs have a choice for it when they share or export. Slides and
        documents are best shown as PDF; an archive takes photos that were saved without their place.
        """,
    example="""
        content/artifacts/walk.mov (a film with its place) ◄
        """,
)

rule(
    problems.AUTHOR_STAYS,
    "author-stays",
    Severity.NOTE,
    message="This document says who wrote it, and we can't take that out.",
    hint="Export it as a PDF and use that in its place; PDFs are made clean.",
    what="A Word, PowerPoint or Excel file with names in its properties.",
    why="It may name people who did not expect to be on your site. A PDF is easier to read, too.",
    mend="Export it as a PDF, or clear its properties: File, Info, Inspect Document.",
    example="""
        content/artifacts/plan.docx (a document with its author) ◄
        """,
)

rule(
    problems.AUTHOR_IN_ORIGINAL,
    "author-in-original",
    Severity.NOTE,
    message="This file says who made it.",
    hint="The site shows a copy without it; the file in your folder keeps it.",
    what="A picture or a PDF with a person's name in its properties.",
    why="""
        The site's own copies carry no names. The file in the folder does, and a repository that
        others can read shows the folder before it shows the site.
        """,
    mend="Keep the repository private, or clear the properties before you add the file.",
    example="""
        content/artifacts/plan.pdf (a PDF with its author) ◄
        """,
)

rule(
    problems.TEXT_UNDER_BOX,
    "text-under-box",
    Severity.WARNING,
    message="There is text under a black box in this PDF, and anybody can copy it out.",
    hint="Take the words out in the program that made it, and export it once more.",
    what="A PDF in which something dark was drawn over words that are still there.",
    why="The box hides the words from the eye alone: a reader who marks and copies has the name.",
    mend="""
        Delete the words themselves, or write (name) in their place, and export again. Where only
        the PDF is left, print it, cover the words and scan it.
        """,
    example="""
        content/artifacts/letter.pdf (a PDF with a black box over a name) ◄
        """,
)

UNUSED_FILE = rule(
    "CP710",
    "unused-file",
    Severity.NOTE,
    message="No page uses this file.",
    hint="Name it as an artifact of a piece of evidence, link to it, or delete it.",
    what="A file under content/ that no page names, links to or shows.",
    why="It is not on the site. Where the folder is public on GitHub, everybody can see it all the same.",
    mend="Add it to the artifacts of a piece, or move it out of the portfolio's folder.",
    example="""
        content/artifacts/old-draft.txt ◄
            A first version.
        """,
)

_PAGES = re.compile(r"content/(?:iip|self-assessment|inquiry|[^/]+/(?:evidence|reflections))/")
_TEXTS = (".md", ".txt", ".markdown", ".docx", ".doc", ".odt", ".rtf", ".pages")
"""Endings of what was written with another program, or saved under a name that looked right."""
_AS_PAGE = re.compile(r"(?:\.md)?\.(?:md|txt|markdown)$", re.IGNORECASE)
_LITTER = frozenset({".ds_store", "thumbs.db", "desktop.ini", ".gitkeep", ".keep"})


@once
def _each(around: Surroundings) -> Iterator[Finding]:
    portfolio = around.portfolio
    for path, size in _attached(around).items():
        known = Facts(size=size) if size > FILE_LIMIT else None
        yield from judge(known or facts(portfolio.root / path, cache=around.cache), path)


@once
def _together(around: Surroundings) -> Iterator[Finding]:
    files = _attached(around)
    total = sum(files.values())
    if total > SITE_LIMIT:
        largest = max(files, key=lambda path: files[path])
        place = Place(path="content")
        yield SITE_OVER_1_GB.at(place, size=total, limit=SITE_LIMIT, largest=largest)


@once
def _unused(around: Surroundings) -> Iterator[Finding]:
    spare = set(_attached(around))
    for document in around.portfolio.documents.values():
        if not spare:
            return
        folder = document.path.rpartition("/")[0]
        prose = document.prose
        typed = [link.target for link in prose.links] + [image.target for image in prose.images]
        named = {*header_files(document), *(read_target(target, folder).path for target in typed)}
        spare -= named
        spare -= {_meant(path, around) for path in named if path.startswith(CONTENT)}
    for path in spare:
        if _PAGES.match(path) and path.casefold().endswith(_TEXTS):
            rename = _AS_PAGE.sub(".md", path.rpartition("/")[2])
            known = {"rename": rename} if rename.endswith(".md") else {}
            yield MISPLACED_PAGE.at(Place(path=path), cause="ending", **known)
        else:
            yield UNUSED_FILE.at(Place(path=path))


def _meant(path: str, around: Surroundings) -> str | None:
    """The file that a name is a slip of; told where it is named, and not a second time here."""
    files = around.portfolio.inventory
    return None if path in files.files else files.folded(path) or around.like(path)


def _attached(around: Surroundings) -> dict[str, int]:
    """Every file under ``content/`` that is no page and no litter, and its size in bytes."""
    return {
        path: fact.size
        for path, fact in around.portfolio.inventory.files.items()
        if path.startswith(CONTENT) and not path.endswith(".md") and not _litter(path)
    }


def _litter(path: str) -> bool:
    name = path.rpartition("/")[2].casefold()
    return name in _LITTER or name.startswith((".", "~$"))
