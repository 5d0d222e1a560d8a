"""What tests of this room ask again and again, in short words."""

from casc_portfolio.finding import Finding, Place
from casc_portfolio.source import Source, plain, read_markdown, read_yaml

PATH = "content/cpsel-2/evidence/walks.md"


def source(text):
    return Source(path=PATH, text=text)


def marked(text, finding: Finding) -> str:
    """The words of the text that a finding points at."""
    return text[slice(*offsets(text, finding.place))]


def offsets(text, place: Place) -> tuple[int, int]:
    """The offsets of a place, found by counting lines anew."""
    lines = text.replace("\r\n", "\n\0").replace("\r", "\n").split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return (
        starts[place.line - 1] + place.column - 1 + _carry(lines, place.line),
        starts[place.end_line - 1] + place.end_column - 1 + _carry(lines, place.end_line),
    )


def _carry(lines, number):
    return 1 if lines[number - 1].startswith("\0") else 0


def told(text):
    """The findings of a header as (code, cause if any, words pointed at)."""
    whole = f"---\n{text}---\n"
    _, findings = read_markdown(source(whole))
    return [(f.code, f.arguments.get("cause"), marked(whole, f)) for f in findings]


def told_of_yaml(text):
    """The findings of a file of settings as (code, words pointed at)."""
    _, findings = read_yaml(source(text))
    return [(finding.code, marked(text, finding)) for finding in findings]


def fields(text):
    """What a header says, as plain values, whatever is wrong with it."""
    markdown, _ = read_markdown(source(f"---\n{text}---\n"))
    return plain(markdown.header.nodes)
