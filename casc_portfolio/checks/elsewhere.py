"""What a page asks of other places: drives behind a login, pictures and frames of other sites."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from casc_portfolio.checks.finished import FINISHED
from casc_portfolio.checks.registry import each, rule, wording
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.checks.targets import Way, read_target
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.pages import Evidence, Inquiry
from casc_portfolio.content.settings import Settings
from casc_portfolio.finding import Finding, Place
from casc_portfolio.prose import Tag
from casc_portfolio.prose.kept import FRAMES, PLAYERS, web_address
from casc_portfolio.source import Source

_PAGES = tuple(kind for kind in Kind if kind not in (Kind.SETTINGS, Kind.RECORD))

INSECURE_LINK = rule(
    "CP260",
    "insecure-link",
    Severity.NOTE,
    message="This address begins with http://, not with https://.",
    hint="Try it with https://; it nearly always works.",
    what="A link without the s that stands for a protected connection.",
    why="School networks often block such pages, and browsers warn before they open them.",
    mend="Add the s, and open the link once to see that it works.",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            date: 2025-11-04
            elements: [2A]
            role: I led the four cycles
            result: Eleven of fourteen teachers asked for another one
            artifacts:
              - url: http://aldercreek.example/feedback ◄
                title: The cycle on one page
            status: ready
            ---
        """,
)

SHARED_DRIVE = rule(
    "CP261",
    "shared-drive",
    Severity.NOTE,
    message="This leads to {drive}; the panel may not be able to open it.",
    hint="Download it as a PDF into content/artifacts/, and name that file instead.",
    what="A link to a document on a shared drive.",
    why="""
        Districts often allow such links only to their own people. The panel then sees a request
        to sign in, and in a room without a network nothing at all.
        """,
    mend="Keep a copy as a PDF in the portfolio. A link may stand beside it.",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            date: 2025-11-04
            elements: [2A]
            role: I led the four cycles
            result: Eleven of fourteen teachers asked for another one
            artifacts:
              - url: https://drive.google.com/file/d/1aB2c3/view ◄
                title: The cycle on one page
            status: ready
            ---
        """,
)

REMOTE_IMAGE = rule(
    "CP262",
    "remote-image",
    Severity.WARNING,
    message="This picture lies on another site, so yours shows a link to it in its place.",
    hint="Save the picture into content/artifacts/, and use it from there.",
    what="A picture on another site, which would be loaded each time somebody opens the page.",
    why="""
        It is missing without a network, may vanish, and tells that site who reads you. So the site
        loads nothing from elsewhere, and readers see a link where you meant a picture.
        """,
    mend="If you may use it, save it and write ![what it shows](../../artifacts/name.jpg).",
    example=FINISHED
    + """\
            ![Two teachers at a table](https://aldercreek.example/table.jpg) ◄
        """,
)

EMBEDDED_PAGE = rule(
    "CP263",
    "embedded-page",
    Severity.WARNING,
    message="A window onto something else is left out of the page.",
    hint="Write an ordinary link to it, with a picture or a sentence on what it shows.",
    causes={
        "link": wording(
            "This would show {host} within your page; the site has a link to it in its place.",
            "Write the link yourself, with a sentence on what it shows.",
        ),
        "file": wording(
            "A page opens no window onto a file; the site has a link to it in its place.",
            "Write the link yourself, with a sentence on what it shows.",
        ),
        "played": wording(
            "This {tag} would be loaded from {host}; the site has a link to it in its place.",
            "Save the file into content/artifacts/ and use it from there, or write the link yourself.",
        ),
        "media": wording(
            "This {tag} would be loaded from {host}, so the site leaves that out.",
            "Save the file into content/artifacts/ and use it from there, or write a link to it.",
        ),
    },
    what="Something of another site inside a page, such as a video player or a calendar.",
    why="A portfolio asks no other site for anything: it reads without a network and in private.",
    mend="Link to it. A video of your own can be an artifact, with captions.",
    example=FINISHED
    + """\
            <iframe src="https://video.example/embed/42"></iframe> ◄
        """,
)

_HOST = re.compile(r"https?://(?:[^/?#@]*@)?([^/?#]*)")
_DRIVES = {
    "Google Drive": re.compile(r"https?://(?:drive|docs)\.google\.com/", re.IGNORECASE),
    "Google Photos": re.compile(r"https?://photos\.(?:app\.goo\.gl|google\.com)/", re.IGNORECASE),
    "OneDrive": re.compile(
        r"https?://(?:1drv\.ms|onedrive\.live\.com|[\w-]+-my\.sharepoint\.com)/", re.IGNORECASE
    ),
    "SharePoint": re.compile(r"https?://[\w-]+\.sharepoint\.com/", re.IGNORECASE),
    "Dropbox": re.compile(r"https?://(?:www\.)?dropbox\.com/", re.IGNORECASE),
    "Box": re.compile(r"https?://(?:app\.|[\w-]+\.)?box\.com/", re.IGNORECASE),
    "iCloud": re.compile(r"https?://(?:www\.)?icloud\.com/", re.IGNORECASE),
}
_LOADED = {"audio": "sound", "source": "file", "track": "file", "video": "video"}
"""Elements that load what they show, and what that is."""


def host_of(typed: str) -> str:
    """The other host that a browser would ask; empty: none."""
    found = _HOST.match(web_address(typed))
    return found[1] if found else ""


def _address(url: str, where: Callable[[], Place]) -> Iterator[Finding]:
    """What is worth knowing about one address, which stands ``where``."""
    if url[:7].lower() == "http://":
        yield INSECURE_LINK.at(where())
    drive = next((name for name, form in _DRIVES.items() if form.match(url)), None)
    if drive is not None:
        yield SHARED_DRIVE.at(where(), drive=drive)


@each(*_PAGES)
def _links(document: Document[Any], _around: Surroundings) -> Iterator[Finding]:
    for link in document.prose.links if document.ready else ():
        if link.target[:4].lower() == "http" and link.tag not in FRAMES:
            span = link.target_start, link.target_end
            yield from _address(link.target, partial(document.source.place, *span))


@each(*_PAGES)
def _loaded(document: Document[Any], _around: Surroundings) -> Iterator[Finding]:
    """What would be loaded from another site; a draft is told too, because its page is made."""
    source, prose = document.source, document.prose
    for image in prose.images:
        if host_of(image.target):
            yield REMOTE_IMAGE.at(source.place(image.target_start, image.target_end))
    for tag in prose.tags:
        if tag.name in FRAMES:
            yield _window(document, tag)
        elif tag.name in _LOADED:
            yield from _media(source, tag)


def _window(document: Document[Any], tag: Tag) -> Finding:
    place = document.source.place(tag.start, tag.end)
    typed = tag.target.text if tag.target else ""
    host = host_of(typed)
    if host:
        return EMBEDDED_PAGE.at(place, cause="link", host=host)
    inside = read_target(typed, document.path.rpartition("/")[0]).way is Way.FILE
    return EMBEDDED_PAGE.at(place, cause="file" if inside else "")


def _media(source: Source, tag: Tag) -> Iterator[Finding]:
    for name in ("src", "poster"):
        value = tag.attributes.get(name)
        host = host_of(value.text) if value else ""
        if value and host:
            thing = "picture" if name == "poster" else _LOADED[tag.name]
            place = source.place(value.start, value.end)
            cause = "played" if name == "src" and tag.name in PLAYERS else "media"
            yield EMBEDDED_PAGE.at(place, cause=cause, tag=thing, host=host)


@each(Kind.EVIDENCE, Kind.INQUIRY)
def _artifacts(
    document: Document[Evidence] | Document[Inquiry], _around: Surroundings
) -> Iterator[Finding]:
    for index, artifact in enumerate(document.fields.artifacts or () if document.ready else ()):
        if artifact.url is not None:
            yield from _address(artifact.url, partial(document.place, "artifacts", index, "url"))


@each(Kind.SETTINGS)
def _settings(document: Document[Settings], _around: Surroundings) -> Iterator[Finding]:
    for index, link in enumerate(document.fields.links or ()):
        if link.url is not None:
            yield from _address(link.url, partial(document.place, "links", index, "url"))
