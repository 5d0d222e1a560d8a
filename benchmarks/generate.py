"""Portfolios of any size: documents of about 3 KB with five links each, and nothing wrong in them.

``python -m benchmarks.generate FOLDER DOCUMENTS`` writes one.
"""

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path

START = date(2025, 7, 1)
ELEMENTS = {1: "ABC", 2: "ABC", 3: "ABCD", 4: "ABC", 5: "ABC", 6: "ABC"}
KINDS = ("plan", "agenda", "data", "communication", "policy", "schedule", "observation")
PER_REFLECTION = 3
"""Pieces of evidence that one reflection looks back on."""
SENTENCES = (
    "We began with two grade levels and a question that teachers had asked in August.",
    "The first round told us little, because everyone marked the middle of the form.",
    "So we shortened it to three rows and agreed on what each one would look like in a room.",
    "By the second month the same teachers asked to see each other's notes.",
    "Families heard about it in the newsletter before it began, and again when it changed.",
    "I had planned to lead every meeting myself; the better ones were led by others.",
    "What moved was not the schedule but the habit of looking at work together.",
    "The numbers are small, and they point the same way in all four classrooms.",
)
PORTFOLIO = """\
name: Maria Ortega
program: pcoe
start: 2025-07-01
audience: panel
positions:
  - role: Assistant Principal
    school: Cedar Ridge Elementary
    district: Sierra Foothills Unified
    from: 2025-07-01
    full_time: yes
coaches:
  - name: Ruth Calloway
    from: 2025-07-15
"""
PLAN = """\
title: My first year
year: 1
goals:
  - id: y1-walkthroughs
    statement: Every teacher hears something useful about a lesson every week.
    elements: [2A, 2B]"""


def generate(root: Path, documents: int) -> None:
    """Write a portfolio of ``documents`` Markdown pages (20 or more) into ``root``."""
    for path, text in _files(documents):
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")


def _files(documents: int) -> Iterator[tuple[str, str]]:
    """Path and text of every file; three of four pages beyond the frame are evidence."""
    yield "portfolio.yml", PORTFOLIO
    yield "content/artifacts/notes.txt", "Notes of the team\n"
    frame = list(_frame())
    yield from frame
    pages = documents - len(frame)
    pieces = [_piece(number) for number in range(pages * PER_REFLECTION // (PER_REFLECTION + 1))]
    yield from (_evidence(number, pieces) for number in range(len(pieces)))
    for number in range(pages - len(pieces)):
        first = number * PER_REFLECTION
        group = (pieces[at % len(pieces)] for at in range(first, first + PER_REFLECTION))
        yield _reflection(number, list(group))


def _frame() -> Iterator[tuple[str, str]]:
    """The thirteen pages that every portfolio has."""
    yield "content/index.md", _page("title: Maria Ortega", "A short page about me.")
    yield "content/inquiry/index.md", _page("title: My inquiry", "A short page about a question.")
    yield "content/iip/year-1.md", _page(PLAN, "A short plan.")
    yield "content/iip/year-2.md", _page("title: My second year\nyear: 2", "A short plan.")
    for period in ("initial", "mid-program", "final"):
        path = f"content/self-assessment/{period}.md"
        yield path, _page(f"title: Where I stand\nperiod: {period}", "A short look at myself.")
    for standard in ELEMENTS:
        yield f"content/cpsel-{standard}/index.md", _page("title: How I grew", "A short account.")


def _piece(number: int) -> tuple[int, str]:
    """Standard and id of the evidence with this number."""
    return number % len(ELEMENTS) + 1, f"piece-{number:05}"


def _elements(number: int, standard: int) -> str:
    """Two elements, the second one of the next standard."""
    following = standard % len(ELEMENTS) + 1
    first, second = ELEMENTS[standard], ELEMENTS[following]
    return f"[{standard}{first[number % len(first)]}, {following}{second[number % len(second)]}]"


def _evidence(number: int, pieces: list[tuple[int, str]]) -> tuple[str, str]:
    standard, name = _piece(number)
    day = START + timedelta(days=30 + number % 300)
    header = f"""\
title: Piece of work number {number}
date: {day}
elements: {_elements(number, standard)}
kind: {KINDS[number % len(KINDS)]}
goal: y1-walkthroughs
context: Cedar Ridge has 480 students, and two of its grade levels share one hall.
role: Designed the protocol, led the first rounds and handed the others on
result: Teachers who call the feedback useful rose from 41 % to 78 %
artifacts:
  - file: artifacts/notes.txt
    title: Notes of the team
  - url: https://school.example/calendar
    title: Calendar of the visits
status: ready
audience: panel
highlight: {"yes" if number < len(ELEMENTS) else "no"}"""
    others = [pieces[(number * step + step) % len(pieces)] for step in (2, 3, 5)]
    links = [f"[{other}](../../cpsel-{where}/evidence/{other}.md)" for where, other in others]
    links += ["[the notes](../../artifacts/notes.txt)", "[how it went](#how-it-went)"]
    body = f"## How it began\n\n{_prose(number, links, 16)}\n\n## How it went\n\n"
    return f"content/cpsel-{standard}/evidence/{name}.md", _page(
        header, body + _prose(number + 3, [], 9)
    )


def _reflection(number: int, pieces: list[tuple[int, str]]) -> tuple[str, str]:
    standard = number % len(ELEMENTS) + 1
    names = ", ".join(name for _, name in pieces)
    header = f"""\
title: Looking back, number {number}
elements: {_elements(number, standard)}
evidence: [{names}]
date: {START + timedelta(days=340 + number % 20)}
status: ready
audience: panel"""
    links = [f"[{name}](../../cpsel-{where}/evidence/{name}.md)" for where, name in pieces]
    links += ["[the notes](../../artifacts/notes.txt)", "[what is next](#what-is-next)"]
    parts = ("What happened", "What it means", "What is next")
    body = "\n\n".join(
        f"## {part}\n\n{_prose(number + at, links if at == 0 else [], 11)}"
        for at, part in enumerate(parts)
    )
    return f"content/cpsel-{standard}/reflections/look-{number:05}.md", _page(header, body)


def _prose(seed: int, links: list[str], sentences: int) -> str:
    """Paragraphs of five sentences, the links among them."""
    start = seed % len(SENTENCES)
    words = list(islice(cycle(SENTENCES), start, start + sentences))
    for at, link in enumerate(links):
        words[at * 2] += f" See {link}."
    return "\n\n".join(" ".join(words[at : at + 5]) for at in range(0, len(words), 5))


def _page(header: str, body: str) -> str:
    return f"---\n{header}\n---\n\n{body}\n"


if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]))
