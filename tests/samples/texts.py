"""The texts of the samples, and the runs of words that no two of them may share."""

import re
from collections.abc import Iterable, Iterator

from casc_portfolio.source.nodes import Plain, plain

RUN = 12
"""Words in a row that no two texts share."""


def shared_runs(pages: Iterable) -> set[tuple[str, str, str]]:
    """The two places and the words, for every run that stands in two pages."""
    seen: dict[tuple[str, ...], str] = {}
    shared = set()
    for page in pages:
        here = str(page.source.path)
        for run in {run for text in texts(page) for run in _runs(text)}:
            if seen.setdefault(run, here) != here:
                shared.add((seen[run], here, " ".join(run)))
    return shared


def texts(page) -> Iterator[str]:
    """What was written for this page: header values and paragraphs.

    The words of artifacts belong to the files, and quotations and prompts to others.
    """
    header = plain(page.header.nodes)
    assert isinstance(header, dict)
    yield from _values({key: value for key, value in header.items() if key != "artifacts"})
    body = re.sub(r"<!--.*?-->", "", page.body, flags=re.DOTALL)
    yield from (text for text in body.split("\n\n") if not text.startswith(">"))


def _values(value: Plain) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _values(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _values(inner)
    elif value:
        yield value


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"[\w']+", text.lower())
    return (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


_FEW = r"(?<![-\w.,])(?:[1-9]|10|one|two|three|four|five|six|seven|eight|nine|ten)"
_COUNTED = re.compile(_FEW + r" (?:\w+ )?(?:students|children|pupils)\b", re.IGNORECASE)


def small_counts(pages: Iterable) -> list[tuple[str, list[str]]]:
    """Where a group of students is so small that its number could point at somebody."""
    found = [(page.path, _COUNTED.findall(page.source.text)) for page in pages]
    return [one for one in found if one[1]]
