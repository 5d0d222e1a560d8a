"""What a build for one audience is not for: pages, records, logs, remarks and names, as words to find."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from typing import Any

from casc_portfolio.checks.files import header_files
from casc_portfolio.checks.privacy_names import listed_names
from casc_portfolio.compose.body import asked
from casc_portfolio.compose.entries import shown_cells
from casc_portfolio.compose.seen import Seen
from casc_portfolio.content.document import Document, Kind
from casc_portfolio.finding import Finding
from casc_portfolio.publish.audit_words import Run, Words, fours, runs, spoken, words_of
from casc_portfolio.source import Node, Scalar, Sequence, decode, read_bytes

_TEXTS = (".md", ".txt", ".csv", ".vtt", ".ics", ".json")
_MOST = 256 * 1024
"""Bytes of a text beside the pages that is looked for; what is longer was not written by hand."""
_RARE = re.compile(rb"(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{8,}|\d{6,}")
"""A word that stands for one thing alone: letters and digits together, or a long number."""
_TARGET = re.compile(r"\]\([^()\s]*(?:\s[^()]*)?\)")
"""Where a link leads to, which no reader sees between its words and the next."""
_ADDRESS = re.compile(r"https?://[^\s)>\]]+")
_SHORT = range(3, 8)
"""Words of a value that is looked for as a whole; longer ones have runs of eight."""
_LONG_WORD = 3
_ENOUGH = 16
"""Signs of a value that is looked for as a whole."""
_ID = re.compile(r"[\w.]+(?:-[\w.]+){2,}|[\w.-]{16,}")
"""Ids that no sentence holds by accident."""
_ON_CERTIFICATES = ("title", "provider")
"""Cells of a log that stand on invitations, agendas and certificates, too."""
_KEPT_BACK = ("coaches", "changes", "privacy")
"""What portfolio.yml says that no page shows."""
_TITLED = frozenset({Kind.EVIDENCE, Kind.REFLECTION, Kind.INQUIRY, Kind.RECORD})
"""Kinds whose titles are their writer's own; others have the program's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where something stands that a build is not for, and why it is not: *private*, *a draft*.

    ``no_secret`` is true of what a document may say all the same: a draft that is for the same
    readers, the title of a session.
    """

    path: str
    offset: int
    why: str
    no_secret: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """A text that a build is not for."""

    text: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that tell something when they stand together; ``typed`` when only so and not otherwise.

    ``anywhere`` means in documents that are attached, too.
    """

    words: Run
    origin: Origin
    typed: str = ""
    anywhere: bool = False


@dataclass(kw_only=True)
class Secrets:
    """What must not be found; filled once, before anything is looked for.

    ``phrases`` are kept under their longest words, as they are spoken; ``fours`` are all runs
    of four words, so that a look at every fourth place of a text tells whether to look closer.
    Of runs only the hashes are kept, which take a tenth of the memory.
    """

    fours: set[int] = field(default_factory=set)
    runs: dict[int, Origin] = field(default_factory=dict)
    phrases: dict[bytes, list[tuple[bytes, Phrase]]] = field(default_factory=dict)

    def add_text(self, hidden: Hidden) -> None:
        """Takes in every run of eight words, and what stands for one thing alone."""
        said = words_of(hidden.text)
        self._add_runs(said, hidden.origin)
        if "](" in hidden.text:
            self._add_runs(words_of(_TARGET.sub("]", hidden.text)), hidden.origin)
        typed = set(words_of(_ADDRESS.sub(" ", hidden.text))) if "://" in hidden.text else None
        for word in said:
            if len(word) >= 6 and _RARE.fullmatch(word):
                anywhere = _is_no_sum(word) and (typed is None or word in typed)
                anywhere = anywhere and not hidden.origin.no_secret
                self.add_phrase(Phrase(words=(word,), origin=hidden.origin, anywhere=anywhere))

    def _add_runs(self, said: Words, origin: Origin) -> None:
        self.fours.update(map(hash, fours(said)))
        self.runs.update(dict.fromkeys(map(hash, runs(said)), origin))

    def add_phrase(self, phrase: Phrase) -> None:
        """Takes in words that must not stand together."""
        if phrase.words:
            longest = max(phrase.words, key=len)
            self.phrases.setdefault(longest, []).append((spoken(phrase.words), phrase))


def secrets_of(seen: Seen, attached: Container[str]) -> Secrets:
    """Everything in the portfolio that ``seen`` does not show; ``attached`` are files that it does."""
    found = Secrets()
    hidden_from_them = (*hidden_texts(seen), *_beside(seen, attached))
    for hidden in sorted(hidden_from_them, key=lambda one: not one.origin.no_secret):
        found.add_text(hidden)
    for value in _values(seen):
        said = words_of(value.text)
        telling = [word for word in said if len(word) >= _LONG_WORD and word.isalpha()]
        if len(said) in _SHORT and len(telling) >= _SHORT[0] and len(value.text) >= _ENOUGH:
            found.add_phrase(Phrase(words=tuple(said), origin=value.origin))
    for named in _ids(seen):
        if _ID.fullmatch(named.text):
            said = words_of(named.text)
            typed = named.text.casefold()
            found.add_phrase(Phrase(words=tuple(said), origin=named.origin, typed=typed))
    for phrase in _names(seen):
        found.add_phrase(phrase)
    return found


def _is_no_sum(word: bytes) -> bool:
    """Whether a number is none that two budgets may have in common."""
    return not (word.isdigit() and word.endswith(b"000"))


def shown_texts(seen: Seen) -> Iterator[str]:
    """The texts that the audience may see, without the remarks in them."""
    settings = seen.portfolio.settings
    yield _without(settings.source.text, _kept_back(settings))
    for document in seen.pages.values():
        yield document.path
        yield _without(document.source.text, _remarks(seen, document))
    for entry in seen.entries:
        yield "\n".join(entry.text(name) for name in shown_cells(seen, entry))


def hidden_texts(seen: Seen) -> Iterator[Hidden]:
    """The texts that it may not see."""
    portfolio = seen.portfolio
    visible = {document.path for document in seen.pages.values()}
    for document in portfolio.documents.values():
        text, path = document.source.text, document.path
        if document.kind is Kind.SETTINGS:
            yield from _cut(path, text, _kept_back(document), "kept back")
        elif path in visible:
            yield from _cut(path, text, _remarks(seen, document), "a remark to yourself")
        else:
            why = _why(document)
            free = not document.ready and seen.audience.sees(document.audience)
            yield Hidden(text=path, origin=Origin(path=path, offset=0, why=why, no_secret=free))
            yield from _paragraphs(path, text, why, no_secret=free)
    yield from _cells(seen)


def _beside(seen: Seen, attached: Container[str]) -> Iterator[Hidden]:
    """Texts among the pages' files and the records that are neither pages nor attached to any."""
    portfolio = seen.portfolio
    named = (path for document in seen.pages.values() for path in header_files(document))
    logs = (entry.path for entry in portfolio.log.entries)
    elsewhere = {*portfolio.documents, *named, *logs}
    for path, fact in portfolio.inventory.files.items():
        if (
            path.startswith(("content/", "records/"))
            and path.lower().endswith(_TEXTS)
            and path not in elsewhere
            and path not in attached
        ):
            data = read_bytes(portfolio.root, path, size=fact.size, limit=_MOST)
            if not isinstance(data, Finding):
                text = decode(data, path=path, windows=True)[0].text
                why = "a record" if path.startswith("records/") else "on no page of this site"
                yield from _paragraphs(path, text, why)


def _cut(path: str, text: str, cuts: list[tuple[int, int]], why: str) -> Iterator[Hidden]:
    for start, end in cuts:
        yield Hidden(text=text[start:end], origin=Origin(path=path, offset=start, why=why))


def _paragraphs(path: str, text: str, why: str, *, no_secret: bool = False) -> Iterator[Hidden]:
    for found in re.finditer(r"(?:[^\n]*\S[^\n]*\n?)+", text):
        origin = Origin(path=path, offset=found.start(), why=why, no_secret=no_secret)
        yield Hidden(text=found[0], origin=origin)


def _why(document: Document[Any]) -> str:
    if document.kind is Kind.RECORD:
        return "a record"
    return f"for {document.audience}" if document.ready else "a draft"


def _cells(seen: Seen) -> Iterator[Hidden]:
    """What logs say beside what pages show of them."""
    for entry in seen.portfolio.log.entries:
        shown = shown_cells(seen, entry)
        for name, cell in entry.fields.items():
            if name not in shown:
                start = entry.spans.get(name, (0, 0))[0]
                why, free = "an entry of your hours", name in _ON_CERTIFICATES
                origin = Origin(path=entry.path, offset=start, why=why, no_secret=free)
                yield Hidden(text=cell, origin=origin)


def _remarks(seen: Seen, document: Document[Any]) -> list[tuple[int, int]]:
    """What stands behind a # in the header, and comments in the body; not prompts on the page."""
    text, end = document.source.text, document.body_start
    behind = re.compile(r"(?:^|[ \t])#[^\n]*", re.MULTILINE).finditer(text, 0, end)
    comments = [
        (one.start, one.end) for one in document.prose.comments if not asked(seen, document, one)
    ]
    return [*((found.start(), found.end()) for found in behind), *comments]


def _kept_back(settings: Document[Any]) -> list[tuple[int, int]]:
    nodes = (settings.header.nodes.values.get(name) for name in _KEPT_BACK)
    return sorted((node.start, node.end) for node in nodes if node is not None)


def _without(text: str, cuts: list[tuple[int, int]]) -> str:
    pieces, position = [], 0
    for start, end in sorted(cuts):
        if start >= position:
            pieces.append(text[position:start])
            position = end
    return "\n".join([*pieces, text[position:]])


def _values(seen: Seen) -> Iterator[Hidden]:
    """The single values of hidden pages, and hidden cells."""
    visible = {document.path for document in seen.pages.values()}
    for document in seen.portfolio.documents.values():
        if document.path in visible or document.kind is Kind.SETTINGS:
            continue
        for key, node in document.header.nodes.values.items():
            if key != "title" or document.kind in _TITLED:
                for leaf in _leaves(node):
                    origin = Origin(path=document.path, offset=leaf.start, why=_why(document))
                    yield Hidden(text=leaf.text, origin=origin)
    yield from _cells(seen)


def _leaves(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
        return
    below = node.items if isinstance(node, Sequence) else list(node.values.values())
    for one in below:
        yield from _leaves(one)


def _ids(seen: Seen) -> Iterator[Hidden]:
    """Ids of hidden pieces and reflections, and of goals in hidden plans."""
    visible = {document.path for document in seen.pages.values()}
    for document in seen.portfolio.documents.values():
        origin = Origin(path=document.path, offset=0, why=_why(document))
        if document.path in visible:
            continue
        if document.kind in (Kind.EVIDENCE, Kind.REFLECTION):
            yield Hidden(text=document.id, origin=origin)
        elif document.kind is Kind.PLAN:
            for goal in document.fields.goals or ():
                yield Hidden(text=goal.id or "", origin=origin)


def _names(seen: Seen) -> Iterator[Phrase]:
    """The writer's private list, and coaches; single words are too often other words as well."""
    settings = seen.portfolio.settings
    privacy = settings.fields.privacy
    listed = listed_names(seen.portfolio)
    path = str(privacy and privacy.names)
    for name in listed.names if listed else ():
        said = tuple(words_of(" ".join(name)))
        if len(said) > 1:
            origin = Origin(path=path, offset=0, why="a name on your private list")
            yield Phrase(words=said, origin=origin, anywhere=not seen.private)
    for index, coach in enumerate(settings.fields.coaches or ()):
        said = tuple(words_of(coach.name or ""))
        if len(said) > 1:
            node = settings.header.nodes.values["coaches"]
            place = node.items[index].start if isinstance(node, Sequence) else node.start
            yield Phrase(words=said, origin=Origin(path=settings.path, offset=place, why="a coach"))
