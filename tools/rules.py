"""The reference of every rule, written from the rules' own documentation: ``docs/rules*.md``.

What ``casc check`` says of an example is taken from the golden files of the tests, so those
are brought up to date first.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from textwrap import fill

from casc_portfolio.checks import BLOCKS, RULES, Rule, Severity, said
from casc_portfolio.checks.address import page_of

FOLDER = Path(__file__).parent.parent / "docs"
_KEPT = Path(__file__).parent.parent / "tests/checks/__snapshots__/test_examples"
_MARK = "<!-- Written by tools/rules.py from the rules' own documentation: change it there. -->"
_HEAD = f"""\
# What the findings mean

{_MARK}

`casc check` says what is wrong in your portfolio, where it is, and how to mend it. Each kind of
finding has a code and a name that never change. The first digit of the code tells what it is
about. On the terminal, `casc explain` with a code says what you read here.

- An **error** has to be mended before a site is made: something you wrote would be lost, broken
  or misleading.
- A **warning** will hurt, though everything is there. The site is made all the same.
- A **note** is worth knowing, and nothing has to be done.
"""
_SEVERITIES = {
    Severity.ERROR: "An **error**: it has to be mended before a site is made.",
    Severity.WARNING: "A **warning**: the site is made, and it will hurt.",
    Severity.NOTE: "A **note**: worth knowing.",
}
_BY_AUDIENCE = "It is graver the more people may see the page."
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|])")
_BACKSLASH = r"\\\1"
_HEADING = re.compile(r"^.*?: (CP\d{3}) [\w-]+: ", re.MULTILINE)
_WIDTH = 60
"""Characters that a phone held sideways and the column of a guide have room for."""
_COLUMNS = re.compile(r"\S {2,}\S|^ {2,}\S")
"""A line whose spaces mean something, as in an example."""


def reference() -> dict[str, str]:
    """The name of each guide → the whole of it as Markdown, ending in a line break."""
    pages = {"rules.md": "\n".join([_HEAD, *map(_list, BLOCKS)])}
    for digit, title in BLOCKS.items():
        parts = [f"# {title}\n\n{_MARK}\n", *map(_rule, _block(digit))]
        pages[f"{page_of(f'CP{digit}')}.md"] = "\n".join(parts)
    return pages


def _block(digit: str) -> list[Rule]:
    return [RULES[code] for code in sorted(RULES) if code[2] == digit]


def _list(digit: str) -> str:
    page = page_of(f"CP{digit}")
    rows = [
        f"## [{BLOCKS[digit]}]({page}.md)",
        "",
        "| code | what it finds | how grave |",
        "|---|---|---|",
    ]
    for rule in _block(digit):
        link = f"[{rule.code}]({page}.md#{rule.code.lower()})"
        rows.append(f"| {link} | {_first_sentence(rule.what)} | {rule.severity} |")
    return "\n".join(rows) + "\n"


def _first_sentence(text: str) -> str:
    words = " ".join(text.split())
    return _MARKDOWN.sub(_BACKSLASH, re.split(r"(?<=\w\.|\)\.) ", words)[0])


def _rule(rule: Rule) -> str:
    grave = _SEVERITIES[rule.severity] + (f" {_BY_AUDIENCE}" if rule.severities else "")
    words = said(rule)
    parts = [
        f"## {rule.code} {rule.name} {{ #{rule.code.lower()} }}",
        grave,
        _said("What it finds", rule.what),
        _said("Why it matters", rule.why),
        _said("How to mend it", rule.mend),
        "**An example**; ◄ marks the place:",
        f"```text\n{_seen(rule.example)}\n```",
        "**What you read there:**",
        f"```text\n{_told().get(rule.code, '')}\n```",
    ]
    if len(words) > 1:
        items = "\n".join(f"- {_MARKDOWN.sub(_BACKSLASH, text)}" for text in words)
        parts.append(f"**All that it may say**, … being what stands in your file:\n\n{items}")
    return "\n\n".join(parts) + "\n"


@cache
def _told() -> dict[str, str]:
    """Code → what ``casc check`` says of the rule's example, as the tests keep it."""
    texts: dict[str, list[str]] = {}
    for file in sorted(_KEPT.glob("*.txt")):
        for block in file.read_text(encoding="utf-8").strip("\n").split("\n\n"):
            code = _HEADING.search(block)
            assert code, f"{file.name}: {block}"
            texts.setdefault(code[1], []).append(_wrapped(_seen(block)))
    return {code: "\n\n".join(blocks) for code, blocks in texts.items()}


def _wrapped(block: str) -> str:
    """A finding with its sentences in lines of a length that can be read; quoted lines stay."""
    first, *quoted, hint = block.split("\n")
    shown = partial(fill, width=_WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(
        (
            shown(first, subsequent_indent="    "),
            *quoted,
            shown(hint, subsequent_indent=" " * len("    hint: ")),
        )
    )


def _said(label: str, text: str) -> str:
    """A rule's words as Markdown: what is set in columns stays so, the rest are paragraphs."""
    lines = text.split("\n")
    begin = f"**{label}:**" + ("\n\n" if _set(lines[0]) else " ")
    return begin + "\n\n".join("\n".join(_lines(part)) for part in _parts(lines))


def _parts(lines: Iterable[str]) -> Iterator[list[str]]:
    """Lines that stand together: paragraphs, and blocks whose spaces mean something."""
    part: list[str] = []
    for line in lines:
        if part and (not line or _set(line) != _set(part[-1])):
            yield part
            part = []
        if line:
            part.append(line)
    if part:
        yield part


def _set(line: str) -> bool:
    return _COLUMNS.search(line) is not None


def _lines(part: list[str]) -> Iterator[str]:
    if not _set(part[0]):
        yield from (_MARKDOWN.sub(_BACKSLASH, line) for line in part)
        return
    yield from ("```text", *part, "```")


def _seen(text: str) -> str:
    """An example without signs that can't be shown."""
    return re.sub(r"[\x00-\x08\x0b-\x1f]", "\ufffd", text).replace("\t", "    ")


def write() -> None:
    """Writes every page, and takes away those of blocks that are no more."""
    pages = reference()
    for file in FOLDER.glob("rules*.md"):
        if file.name not in pages:
            file.unlink()
    for name, text in pages.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
