"""A finished site held against its portfolio: every file explained, and nothing of others in any."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from casc_portfolio.attachments.cache import write_whole
from casc_portfolio.compose import Site
from casc_portfolio.compose.seen import Seen
from casc_portfolio.portfolio import Portfolio
from casc_portfolio.publish.audit_attached import Attached, is_meant, is_text, readable, where_read
from casc_portfolio.publish.audit_own_words import begun_words, own_words
from casc_portfolio.publish.audit_places import line_of, page_of
from casc_portfolio.publish.audit_reading import Part, UnopenedError, parts
from casc_portfolio.publish.audit_secrets import Origin, Phrase, Secrets, secrets_of, shown_texts
from casc_portfolio.publish.audit_words import (
    RUN,
    STEP,
    Run,
    Words,
    fours,
    json_words,
    markup_words,
    runs,
    spoken,
    words,
    words_of,
)
from casc_portfolio.publish.manifest import (
    Explained,
    explained,
    is_like_ours,
    is_ours,
    manifest,
)

_READERS = {"markup": markup_words, "json": json_words}
_READING = b"4"
"""Changes with what is read of a file, so that nothing is taken for it that was read otherwise."""
_PAGES = frozenset({".html", ".xml", ".json", ".js", ".css", ".map", ".txt", ".csv", ".gz", ""})
"""Endings of what is read anew each time; everything else is kept by what it holds."""


@dataclass(frozen=True, kw_only=True)
class Leak:
    """Something that a site must not have: a sentence that says what, where, and whence it comes."""

    file: str
    line: int | None
    words: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.words}"


@dataclass(kw_only=True)
class Audit:
    """One look at a site; a class because what was once read is kept while all files are looked at."""

    portfolio: Portfolio
    site: Site
    keep: Path | None = None
    """Where what attachments say is kept from one build to the next."""
    copies: Mapping[str, Path] = field(default_factory=dict)
    """Path in the site → our own clean copy of an attachment, whose words its readers may see."""

    @cached_property
    def seen(self) -> Seen:
        """The portfolio through the eyes of the site's audience."""
        return Seen(portfolio=self.portfolio, audience=self.site.audience)

    @cached_property
    def secrets(self) -> Secrets:
        """What the site is not for; worth working out while an engine is still building."""
        return secrets_of(self.seen, {one.source for one in self.site.attachments})

    @cached_property
    def _known(self) -> tuple[bytes, set[int]]:
        """What the audience may see, and what the tool itself says; needed only when something is found."""
        said: Words = []
        for text in (*shown_texts(self.seen), *own_words(self.portfolio)):
            said += [*words_of(text), b"\0"]
        return spoken(said), set(map(hash, runs(said)))

    @cached_property
    def _begun(self) -> bytes:
        """What a new portfolio says, which takes a while to write and is hardly ever asked for."""
        return b"\0".join(spoken(words_of(text)) for text in begun_words(self.portfolio))

    @cached_property
    def _kept(self) -> dict[str, list[list[str]]]:
        try:
            told = json.loads(self.keep.read_bytes()) if self.keep else {}
        except (OSError, ValueError):
            return {}
        return told if isinstance(told, dict) else {}

    @cached_property
    def _manifest(self) -> dict[str, Explained]:
        return manifest(self.site, self.portfolio)

    @cached_property
    def _attachments(self) -> dict[str, str]:
        """Path in the site → the file that is attached."""
        return {one.path: one.source for one in self.site.attachments}

    @cached_property
    def _words(self) -> frozenset[bytes]:
        return frozenset(self.secrets.phrases)

    def prepare(self) -> None:
        """Works out what to look for ahead of the look: while an engine is still building."""
        if self._words or self.secrets.runs:
            assert self._known
        assert self._manifest is not None
        assert self._kept is not None

    def look(self, folder: Path) -> tuple[Leak, ...]:
        """Everything in the site that must not be there, in the order of its files."""
        leaks: list[Leak] = []
        lines: set[bytes] = set()
        used: dict[str, list[list[str]]] = {}
        for path in _files(folder):
            file = folder / path
            if file.is_symlink():
                leaks.append(Leak(file=path, line=None, words="this is a link to somewhere else"))
                continue
            data = file.read_bytes()
            why = explained(path, self._manifest)
            if why is None and is_ours(path, data):
                continue
            if why is None and not is_like_ours(path):
                leaks.append(
                    Leak(file=path, line=None, words="nothing in the portfolio explains this file")
                )
            leaks += self._leaks(path, data, lines, used)
        self._keep(used)
        return tuple(dict.fromkeys(leaks))

    def _leaks(
        self, path: str, data: bytes, lines: set[bytes], used: dict[str, list[list[str]]]
    ) -> Iterator[Leak]:
        try:
            meant: list[Part] = []
            for (where, form, text), is_meant_to_be_read in self._parts(path, data, used):
                if is_meant_to_be_read:
                    meant.append((where, form, text))
                    continue
                said = text if form == "text" else _fresh(text, lines)
                for phrase, origin in self._found(_READERS.get(form, words)(said), said):
                    yield self._leak(path, where, text, phrase, origin)
            yield from self._told_by_attached(path, meant)
        except UnopenedError as problem:
            yield Leak(file=path, line=None, words=str(problem))

    def _told_by_attached(self, path: str, meant: list[Part]) -> Iterator[Leak]:
        """What a document says that others were not to know: of each place once, by its page."""
        if not meant:
            return
        attached = Attached(portfolio=self.portfolio, path=self._attachments[path])
        told: set[Origin] = set()
        for where, form, text in readable(meant):
            for phrase, origin in self._found(_READERS.get(form, words)(text), text, attached):
                if origin not in told:
                    told.add(origin)
                    leak = self._leak(path, where_read(where), text, phrase, origin)
                    yield replace(leak, line=None, words=f"{leak.words}. {attached.advice(origin)}")

    def _parts(
        self, path: str, data: bytes, used: dict[str, list[list[str]]]
    ) -> Iterator[tuple[Part, bool]]:
        """The texts of a file, and whether readers of an attachment are meant to read them."""
        suffix = PurePosixPath(path).suffix.lower()
        copy = self.copies.get(path)
        ours = copy is not None and copy.is_file() and copy.read_bytes() == data
        if suffix in _PAGES:
            for part in parts(path, data):
                yield part, ours and is_text(suffix)
            return
        digest = hashlib.blake2b(data, digest_size=20, person=_READING).hexdigest()
        if digest not in self._kept:
            self._kept[digest] = [
                [where, form, text.decode("utf-8", "replace")]
                for where, form, text in parts(path, data)
                if text
            ]
        used[digest] = self._kept[digest]
        for where, form, said in used[digest]:
            part = where, form, said.encode("utf-8", "replace")
            yield part, ours and is_meant(suffix, where)

    def _keep(self, used: dict[str, list[list[str]]]) -> None:
        if self.keep is not None and used:
            text = json.dumps(used, separators=(",", ":")).encode()
            with suppress(OSError):
                if not self.keep.is_file() or self.keep.read_bytes() != text:
                    self.keep.parent.mkdir(parents=True, exist_ok=True)
                    write_whole(self.keep, text)

    def _found(
        self, said: Words, text: bytes, attached: Attached | None = None
    ) -> Iterator[tuple[Run, Origin]]:
        """Phrases and runs among the words that nothing explains; of the runs, one of each place."""
        told: set[Origin] = set()
        phrases = {
            phrase.words: phrase.origin
            for phrase in self._phrases(said, text)
            if attached is None or phrase.anywhere
        }
        for phrase, origin in phrases.items():
            if not self._is_known(phrase):
                told.add(origin)
                yield phrase, origin
        for run in self._runs(said):
            origin = self.secrets.runs[hash(run)]
            known = hash(run) in self._known[1] or self._is_known(_title(run))
            if (
                origin not in told
                and not known
                and (attached is None or attached.tells(run, origin))
            ):
                told.add(origin)
                yield run, origin

    def _phrases(self, said: Words, text: bytes) -> Iterator[Phrase]:
        common = self._words.intersection(said)
        if not common:
            return
        together = spoken(said)
        for word in common:
            for looked_for, phrase in self.secrets.phrases[word]:
                if looked_for in together and phrase.typed.encode() in text.lower():
                    yield phrase

    def _runs(self, said: Words) -> Iterator[Run]:
        hits = self.secrets.fours.intersection(map(hash, fours(said, step=STEP)))
        if not hits:
            return
        for index, four in enumerate(fours(said, step=STEP)):
            if hash(four) in hits:
                for start in range(max(0, index * STEP - STEP), index * STEP + 1):
                    run = tuple(said[start : start + RUN])
                    if hash(run) in self.secrets.runs:
                        yield run

    def _is_known(self, phrase: Run) -> bool:
        return spoken(phrase) in self._known[0] or spoken(phrase) in self._begun

    def _leak(self, path: str, where: str, text: bytes, phrase: Run, origin: Origin) -> Leak:
        count = f"{len(phrase)} words" if len(phrase) > 1 else "a word"
        if where == "page":
            where = f"page {page_of(text, phrase)}"
        inside = f" ({where})" if where else ""
        document = self.portfolio.documents.get(origin.path)
        line = ""
        if document is not None:
            source = document.source
            after = source.text[origin.offset :].encode("utf-8", "replace")
            below = (line_of(after, phrase, least=3) or 1) - 1
            line = f":{source.position(origin.offset)[0] + below}"
        return Leak(
            file=path,
            line=None
            if where or PurePosixPath(path).suffix not in _PAGES
            else line_of(text, phrase),
            words=f"{count}{inside} from {origin.path}{line}, which is {origin.why}",
        )


def _files(folder: Path) -> list[str]:
    found = (file for file in folder.rglob("*") if file.is_symlink() or not file.is_dir())
    return sorted(file.relative_to(folder).as_posix() for file in found)


def _title(run: Run) -> Run:
    """A run without the word that headers and the search index both put before a title."""
    return run[1:] if run[0] == b"title" else run


def _fresh(text: bytes, seen: set[bytes]) -> bytes:
    """The lines that no file before had: most of a page's are on every page, an index is there twice."""
    text = text.removeprefix(b"var __index = ")
    lines = [line for line in text.split(b"\n") if line not in seen]
    seen.update(lines)
    return b"\n".join(lines)
