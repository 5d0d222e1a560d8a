"""What is called ready and still shows that it is not."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from unicodedata import east_asian_width

from casc_portfolio.checks.covering import covering
from casc_portfolio.checks.finished import FINISHED
from casc_portfolio.checks.registry import each, once, rule
from casc_portfolio.checks.rule import Severity
from casc_portfolio.checks.surroundings import Surroundings
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.content.pages import Evidence, Inquiry
from casc_portfolio.finding import Finding
from casc_portfolio.portfolio import Reflection, narrative

_PAGES = tuple(kind for kind in Kind if kind is not Kind.SETTINGS)

PROMPT_LEFT = rule(
    "CP510",
    "prompt-left",
    Severity.WARNING,
    message="This page is ready, and {count:prompt is|prompts are} still in it.",
    hint="Write your answer and delete it; from <!-- to --> it is only a help for you.",
    what="A prompt of the template in a page that is called ready.",
    why="Readers don't see it, but most often it means that the question has not been answered.",
    mend="Write your answer and delete the prompt, also when its question does not fit.",
    example=FINISHED
    + """\
            <!-- prompt: What was different afterwards? --> ◄
        """,
)

TEMPLATE_TEXT = rule(
    "CP511",
    "template-text",
    Severity.WARNING,
    message="“{text}” looks like a place that was to be filled in.",
    hint="Write what belongs here, or take it out.",
    what="Words such as TODO, XXX, [your school] or Lorem ipsum in a page that is called ready.",
    why="A panel notices it before anything else on the page.",
    mend="Fill it in. If it is meant as it stands, put it between backticks: `TODO`.",
    example=FINISHED
    + """\
            At [your school] we met every second week. ◄
        """,
)

NOTHING_TO_SHOW = rule(
    "CP515",
    "nothing-to-show",
    Severity.WARNING,
    message=(
        "This piece is ready, but it has no artifact, and its story is {count:word|words} long.",
        "This piece is ready, but it has neither an artifact nor a story.",
    ),
    hint="Add a file or a link, or tell in a few sentences what happened.",
    what="Finished evidence with neither an artifact nor a story of about thirty words.",
    why="Evidence is what others can look at: a document, a picture, or your own account.",
    mend="Put a file into content/artifacts/ and name it under artifacts, or write a paragraph.",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles ◄
            date: 2025-11-04
            elements: [2A]
            role: I led the four cycles
            result: Eleven of fourteen teachers asked for another one
            status: ready
            ---
            It went well.
        """,
)

EMPTY_ARTIFACT = rule(
    "CP516",
    "empty-artifact",
    Severity.WARNING,
    message="This artifact names neither a file nor a web address.",
    hint="Add file: or url: to it, or take it off the list.",
    what="An artifact of a finished page with a title, perhaps, and nothing behind it.",
    why="The reader sees a card and can't open it.",
    mend="Put the file into content/artifacts/ and name it: file: artifacts/walks.pdf.",
    example="""
        content/cpsel-2/evidence/feedback-cycles.md
            ---
            title: Feedback cycles
            date: 2025-11-04
            elements: [2A]
            role: I led the four cycles
            result: Eleven of fourteen teachers asked for another one
            artifacts:
              - url: https://aldercreek.example/feedback
                title: The cycle on one page
              - title: What teachers said ◄
            status: ready
            ---
        """,
)

_ENOUGH = 30
"""Words of a story that can stand without an artifact."""
_TEMPLATES = (
    ("L", "Lorem ipsum", re.compile(r"Lorem ipsum")),
    ("O", "TODO", re.compile(r"\bTODO\b")),
    ("B", "TBD", re.compile(r"\bTBD\b")),
    ("X", "FIXME", re.compile(r"\bFIXME\b")),
    ("X", "XXX", re.compile(r"\bXXX+\b")),
    (
        "[",
        "[",
        re.compile(r"\[(?:[Yy]our|[Mm]y|[Ii]nsert|[Nn]ame of|[Aa]dd) [^\]\n]{1,60}\](?![(\[:])"),
    ),
    ("<", "<", re.compile(r"<(?:[Yy]our|[Ii]nsert|[Nn]ame of) [^>\n]{1,60}>")),
)
"""A rare letter, a word and a form, so that the slower is asked only where the faster says yes."""
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
"""What readers never see; one that is not closed goes on to the end."""
_CODE = re.compile(r"`[^`\n]+`")
_REMARK = re.compile(r"^[ \t]*#.*$", re.MULTILINE)
"""A remark of the writer to herself, on a line of the header."""


@each(*_PAGES)
def _prompts(document: Document[Any], _around: Surroundings) -> Iterator[Finding]:
    text = document.source.text
    if not document.ready or "<" not in text or "<!--" not in text:  # one sign is found at once
        return
    prompts = [one for one in document.prose.comments if one.text.lower().startswith("prompt:")]
    if prompts:
        place = document.source.place(prompts[0].start, prompts[0].end)
        yield PROMPT_LEFT.at(place, count=len(prompts))


@each(*_PAGES)
def _templates(document: Document[Any], _around: Surroundings) -> Iterator[Finding]:
    text = document.source.text
    aside: Callable[[int], bool] | None = None
    for letter, sign, form in _TEMPLATES if document.ready else ():
        if letter not in text or sign not in text:
            continue
        for found in form.finditer(text):
            aside = aside or _asides(document)
            if not aside(found.start()):
                place = document.source.place(found.start(), found.end())
                yield TEMPLATE_TEXT.at(place, text=found[0])


def _asides(document: Document[Any]) -> Callable[[int], bool]:
    """Whether a place is in a prompt, between backticks, or in a remark of the header."""
    text, body = document.source.text, document.body_start
    remarks = [found.span() for found in _REMARK.finditer(text, 0, body)]
    comments = [(one.start, one.end) for one in document.prose.comments]
    return covering([*remarks, *comments, *(found.span() for found in _CODE.finditer(text, body))])


@each(Kind.EVIDENCE, Kind.INQUIRY)
def _artifacts(
    document: Document[Evidence] | Document[Inquiry], _around: Surroundings
) -> Iterator[Finding]:
    for index, artifact in enumerate(document.fields.artifacts or () if document.ready else ()):
        if artifact.file or artifact.url:
            continue
        if not any(document.has("artifacts", index, name) for name in ("file", "url")):
            yield EMPTY_ARTIFACT.at(document.place("artifacts", index))


@once
def _stories(around: Surroundings) -> Iterator[Finding]:
    inside = {one.document.path: one for one in around.portfolio.reflections if one.inside}
    for piece in around.portfolio.evidence:
        if piece.ready and not piece.broken:
            yield from _story(piece, inside.get(piece.path))


def _words(run: str) -> int:
    """Words between two spaces: one, or in scripts that write none about one for two signs."""
    return 1 if run.isascii() else max(1, sum(east_asian_width(sign) == "W" for sign in run) // 2)


def _story(document: Document[Evidence], inside: Reflection | None) -> Iterator[Finding]:
    if document.fields.artifacts or document.has("artifacts"):
        return
    text = COMMENT.sub("", narrative(document, inside))
    count = sum(_words(run) for run in text.split() if any(map(str.isalnum, run)))
    if count < _ENOUGH:
        yield NOTHING_TO_SHOW.at(document.place("title"), count=count)
