"""The letter as Markdown, to send by mail or to change before it is sent."""

from collections.abc import Iterator

from casc_portfolio.panel.letter import Letter, by_when
from casc_portfolio.panel.typed import markdown as safe
from casc_portfolio.progress import spoken


def render(letter: Letter) -> str:
    """The whole letter; ends in a line break."""
    lines = [
        f"**{safe(letter.institution)}**  ",
        safe(letter.program),
        "",
        spoken(letter.date),
        "",
        f"# {safe(letter.subject)}",
        "",
        f"Dear {safe(letter.candidate)},",
        "",
        safe(letter.opening),
        "",
        safe(letter.reason),
        "",
        *_commendations(letter),
        *_missing(letter),
        *_standards(letter),
        "## What happens next",
        "",
        *(text for one in letter.next for text in (safe(one), "")),
        *_signed(letter),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _commendations(letter: Letter) -> Iterator[str]:
    if letter.commendations:
        yield "## What stood out"
        yield ""
        yield from (f"- {safe(one)}" for one in letter.commendations)
        yield ""


def _missing(letter: Letter) -> Iterator[str]:
    if not letter.missing:
        return
    titles = {one.number: one.title for one in letter.standards}
    yield "## What is missing, and by when"
    yield ""
    yield "| Standard | What is missing | By |"
    yield "|---|---|---|"
    for one in letter.missing:
        standard = f"{safe(one.standard)} {safe(titles.get(one.standard, ''))}"
        yield f"| {standard} | {safe(one.missing)} | {by_when(one)} |"
    yield ""


def _standards(letter: Letter) -> Iterator[str]:
    yield "## What was decided"
    yield ""
    yield "| Standard | Level |"
    yield "|---|---|"
    for one in letter.standards:
        yield f"| {one.number} {safe(one.title)} | {safe(one.level) or 'still open'} |"
    yield ""


def _signed(letter: Letter) -> Iterator[str]:
    yield f"Decided by: {safe(', '.join(letter.deciders))}"
    yield ""
    yield "With our best wishes,"
    yield ""
    yield "&nbsp;"
    yield ""
    yield f"{safe(letter.by)}"
    if letter.contact:
        role, url = letter.contact
        yield ""
        yield f"Questions are welcome: [{safe(role)}]({url})"
