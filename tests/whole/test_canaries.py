"""A secret of its own in every field and file of each audience and status: none is where it must not be.

Real processes build for every audience; what they made is read once more here, byte by byte and
with nothing of our own, archives opened.
"""

import csv
import gzip
import io
import os
import subprocess
import sys
import zipfile
import zlib
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pikepdf
import pytest
from PIL import Image

from casc_portfolio.content.types import Audience, Status
from tests.worlds import make_world, page, read_world

pytestmark = pytest.mark.slow

LADDER = list(Audience)


@dataclass
class Canaries:
    """Secrets as they are handed out; ``seen_by`` is for whom a secret may be in a site."""

    number: "count[int]" = field(default_factory=count)
    seen_by: dict[str, frozenset[Audience]] = field(default_factory=dict)

    def hatch(self, *seen_by: Audience) -> str:
        """A word that stands nowhere else."""
        word = f"zq{next(self.number):04}secret"
        self.seen_by[word] = frozenset(seen_by)
        return word

    def of(self, audience: Audience, status: Status, widest: Audience = Audience.PUBLIC):
        """A maker of secrets for a page with this audience and status."""
        kept = min(audience, widest, key=LADDER.index)
        may = [build for build in LADDER if LADDER.index(kept) >= LADDER.index(build)]
        if status is Status.DRAFT:
            may = [Audience.PRIVATE]
        return lambda: self.hatch(*may)


def evidence(new, never, name, audience, status, files):
    """A piece with a secret in each of its fields, its body, its remarks and its files."""
    files[f"content/artifacts/{name}.txt"] = f"{new()}\n"
    files[f"content/artifacts/{name}.pdf"] = pdf(new(), never())
    files[f"content/artifacts/{name}.jpg"] = photo(never())
    files[f"content/artifacts/{name}.docx"] = document(new(), never())
    return page(f"""
        ---
        title: {new()} a title # {never()}
        date: 2025-10-14
        elements:
          2A: {new()} a claim
        kind: agenda
        context: {new()} a context
        role: {new()} a role
        result: {new()} a result
        artifacts:
          - {{file: artifacts/{name}.txt, title: {new()} a title}}
          - {{file: artifacts/{name}.pdf, title: {new()} a title}}
          - {{file: artifacts/{name}.jpg, title: {new()} a title, alt: {new()} a picture}}
          - {{file: artifacts/{name}.docx, title: {new()} a title}}
          - {{url: "https://school.example/{new()}", title: {new()} a link}}
        audience: {audience}
        status: {status}
        highlight: yes
        ---

        <!-- {never()} a remark -->
        {new()} a story that is told [here](https://school.example/{new()} "{new()}").

        | {new()} | b |
        | --- | --- |
        | {new()} | d |
        """)


def reflection(new, never, audience, status, of):
    return page(f"""
        ---
        title: {new()} a reflection
        elements: [2A]
        evidence: [{of}]
        audience: {audience}
        status: {status}
        ---

        ## What happened

        {new()} was the first. <!-- {never()} -->

        ## What it means

        {new()} was the second.

        ## What is next

        {new()} will be the third.
        """)


def single(new, never, audience, status, **header):
    lines = "".join(f"{name}: {value}\n" for name, value in header.items())
    words = f"<!-- {never()} -->\n{new()} stands in the body.\n"
    return f"---\n{lines}audience: {audience}\nstatus: {status}\n---\n\n{words}"


def plan(new, audience, status, year):
    return page(f"""
        ---
        title: Plan of year {year}
        year: {year}
        supervisor: {{date: 2025-09-02, input: {new()} an input}}
        goals:
          - id: {new()}
            statement: {new()} a statement
            elements: [2A]
            measure: {new()} a measure
            due: 2026-05-29
            baseline: {new()} a baseline
            priority: {new()} a priority
            support: {new()} a support
            learning: {new()} a learning
            reflection: {new()} a look back
            actions: [{{what: {new()} a step, date: 2025-10-01}}]
            revision: {{date: 2026-01-15, change: {new()} a change}}
        reviews:
          - kind: mid-year
            date: 2026-01-20
            present: [{new()}]
            progress: {new()} a progress
            changes: {new()} a change
            next_steps: {new()} a step
        audience: {audience}
        status: {status}
        ---

        {new()} stands in the body.
        """)


def assessment(new, audience, status, period, assessor):
    rows = "".join(
        f'\n          "{number}": {{level: approaches, sentence: {new()} a sentence}}'
        for number in range(1, 7)
    )
    return page(f"""
        ---
        title: {new()} an assessment
        period: {period}
        date: 2025-09-20
        assessor: {assessor}
        standards:{rows}
        audience: {audience}
        status: {status}
        ---

        {new()} stands in the body.
        """)


def settings(never, everyone):
    return page(f"""
        name: {everyone()} Reyes
        program: pcoe
        start: 2025-07-01
        positions:
          - role: {everyone()} Principal
            school: {everyone()} School
            from: 2025-07-01
        coaches:
          - name: {never()} Calloway
            from: 2025-07-15
        changes:
          - kind: other
            date: 2025-10-01
            approved_by: {never()} office
            note: {never()} a note
        privacy:
          names: private/names.txt
        """)


def coaching(never, close):
    """What coaching was about is for the coach; notes are for nobody."""
    names = ["with", "focus", "topic", "next_step", "notes", "confirmed"]
    return log(names, ["phone", close(), close(), close(), close(), never(), never()])


def learning(never, close, office):
    """What was learned is for the office too, and what is next is not."""
    names = ["title", "provider", "learned", "applied", "effect", "proof", "next_step", "notes"]
    return log(names, ["phone", *(office() for _ in names[:6]), close(), never()])


def log(names, cells):
    stream = io.StringIO()
    rows = csv.writer(stream)
    rows.writerow(["date", "hours", "mode", *names])
    rows.writerow(["2025-09-02", "1.5", *cells])
    return stream.getvalue()


def pdf(shown, author):
    stream = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        content = f"BT /F1 12 Tf 72 72 Td ({shown}) Tj ET".encode()
        made.pages[0].Contents = made.make_stream(content)
        made.docinfo["/Author"] = author
        made.save(stream)
    return stream.getvalue()


def photo(words):
    exif = Image.Exif()
    exif[0x010E] = words
    stream = io.BytesIO()
    Image.new("RGB", (32, 24), "seagreen").save(stream, "JPEG", exif=exif, comment=words.encode())
    return stream.getvalue()


def document(words, _author):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<document>{words}</document>")
    return stream.getvalue()


def portfolio(canaries):
    """Every kind of page, for each audience, as a draft and ready; records, logs and lists."""

    def never():
        return canaries.hatch()

    close = canaries.of(Audience.COACH, Status.READY)
    office = canaries.of(Audience.PROGRAM, Status.READY)
    everyone = canaries.of(Audience.PUBLIC, Status.READY)
    files = {
        "portfolio.yml": settings(never, everyone),
        "private/names.txt": f"{never()} Ruiz\n",
        ".gitignore": "private/\n",
        "hours/coaching.csv": coaching(never, close),
        "hours/cpsel-learning.csv": learning(never, close, office),
        "records/letter.txt": f"{never()}\n",
        "records/credential.md": f"---\nkind: credential\ndate: 2025-07-01\nexpires: 2029-06-30\n"
        f"by: {never()}\nnote: {never()} a note\nstatus: ready\n---\n\n{never()}\n",
        "content/artifacts/nobody-names-it.txt": f"{never()}\n",
        "notes.txt": pdf(never(), never()),
    }
    standards = iter(range(1, 7))
    for status in Status:
        for audience in Audience:
            new = canaries.of(audience, status)
            name = f"{new()}-piece"
            path = f"content/cpsel-2/evidence/{name}.md"
            files[path] = evidence(new, never, name, audience, status, files)
            path = f"content/cpsel-2/reflections/{new()}.md"
            files[path] = reflection(new, never, audience, status, name)
            title = f"{new()} an inquiry"
            path = f"content/inquiry/{new()}.md"
            files[path] = single(
                new, never, audience, status,
                title=title, question=f"{new()} a question", why=f"{new()} a reason",
                data=new(), action=new(), result=new(), learned=new(),
            )  # fmt: skip
            if status is Status.READY:
                number = next(standards)
                path = f"content/cpsel-{number}/index.md"
                claim = f"{new()} a claim"
                files[path] = single(new, never, audience, status, title=new(), claim=claim)
    new = canaries.of(Audience.PANEL, Status.DRAFT)
    files["content/cpsel-6/index.md"] = single(new, never, "panel", "draft", title=new())
    files |= plans_and_assessments(canaries)
    new = canaries.of(Audience.PROGRAM, Status.READY)
    files["content/index.md"] = single(new, never, "program", "ready", title=new(), vision=new())
    return files


def plans_and_assessments(canaries):
    to_panel = {"widest": Audience.PANEL}
    new = canaries.of(Audience.COACH, Status.READY, **to_panel)
    other = canaries.of(Audience.PUBLIC, Status.READY, **to_panel)
    coach_s = canaries.of(Audience.PANEL, Status.READY, Audience.PROGRAM)
    draft = canaries.of(Audience.PANEL, Status.DRAFT, **to_panel)
    folder = "content/self-assessment"
    return {
        "content/iip/year-1.md": plan(new, "coach", "ready", 1),
        "content/iip/year-2.md": plan(other, "public", "ready", 2),
        f"{folder}/initial.md": assessment(new, "coach", "ready", "initial", "self"),
        f"{folder}/mid-program.md": assessment(draft, "panel", "draft", "mid-program", "self"),
        f"{folder}/coach.md": assessment(coach_s, "panel", "ready", "initial", "coach"),
    }


def casc(*arguments, folder, code=0):
    done = subprocess.run(
        [sys.executable, "-m", "casc_portfolio", *arguments],
        cwd=folder,
        env={**os.environ, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == code, f"{arguments}: {done.stdout}{done.stderr}"
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The portfolio, its secrets, and what real processes built for each audience."""
    canaries = Canaries()
    files = portfolio(canaries)
    root = make_world(tmp_path_factory.mktemp("canaries"), files)
    sites = {}
    for audience in Audience:
        sites[audience] = root.parent / f"{root.name}-{audience}"
        casc("build", "--audience", audience, "--out", str(sites[audience]), folder=root)
    return SimpleNamespace(root=root, files=files, canaries=canaries.seen_by, sites=sites)


def everything_in(site: Path):
    """Each file's bytes, and the bytes of whatever is packed in it, once more and plainly."""
    for path, data in read_world(site).items():
        for inside in opened(data):
            yield path, inside.replace(b"\0", b"").lower()
        yield path, path.encode().lower()


def opened(data: bytes):
    yield data
    if data.startswith(b"\x1f\x8b"):
        yield from opened(gzip.decompress(data))
    elif data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from opened(archive.read(name))
    elif data.startswith(b"%PDF"):
        at = 0
        while (at := data.find(b"stream\n", at) + 7) > 6:
            try:
                yield zlib.decompressobj().decompress(data[at:])
            except zlib.error:
                continue


def words_in(site: Path, words):
    """Word → the files in which it stands."""
    found = {}
    for path, text in everything_in(site):
        if b"zq" in text:
            for word in words:
                if word.encode() in text:
                    found.setdefault(word, set()).add(path)
    return found


@pytest.mark.parametrize("audience", Audience)
def test_no_secret_is_where_it_must_not_be(built, audience):
    hidden = [word for word, seen_by in built.canaries.items() if audience not in seen_by]
    assert len(hidden) > 50
    assert words_in(built.sites[audience], hidden) == {}


@pytest.mark.parametrize("audience", Audience)
def test_what_may_be_seen_is_there_so_that_the_search_can_fail(built, audience):
    shown = [word for word, seen_by in built.canaries.items() if audience in seen_by]
    found = words_in(built.sites[audience], shown)
    assert len(found) > len(shown) * 0.6


@pytest.mark.parametrize("audience", Audience)
def test_the_audit_finds_nothing_either(built, audience):
    said = casc("audit", str(built.sites[audience]), folder=built.root)
    assert "every file in it is explained" in said


def test_every_secret_of_others_is_found_by_the_audit_when_it_is_put_into_a_site(built):
    """The audit's own eyes, tried on each secret: as one page with all of them, a line for each."""
    hidden = [word for word, seen_by in built.canaries.items() if Audience.PANEL not in seen_by]
    typed = " ".join([*built.files, *(one for one in built.files.values() if isinstance(one, str))])
    wanted = [word for word in hidden if word in typed]
    assert len(wanted) > len(hidden) * 0.8
    forged = built.sites[Audience.PANEL] / "map.html"
    before = forged.read_bytes()
    try:
        forged.write_text("\n".join(f"<p>{word} Ruiz</p>" for word in wanted), encoding="utf-8")
        leaks = found_lines(built)
    finally:
        forged.write_bytes(before)
    missed = {wanted[line - 1] for line in set(range(1, len(wanted) + 1)) - leaks}
    assert missed == set()


def found_lines(built):
    from casc_portfolio.compose import compose
    from casc_portfolio.portfolio import load
    from casc_portfolio.publish.audited import audit_of

    portfolio = load(built.root)
    audit = audit_of(portfolio, compose(portfolio, audience=Audience.PANEL))
    leaks = audit.look(built.sites[Audience.PANEL])
    return {leak.line for leak in leaks if leak.file == "map.html"}


def test_a_build_that_would_hold_a_record_is_refused_and_the_old_site_stands(built):
    panel = built.sites[Audience.PANEL]
    before = read_world(panel)
    record = (built.root / "records/credential.md").read_text(encoding="utf-8")
    piece = next(
        path
        for path in (built.root / "content/cpsel-2/evidence").iterdir()
        if "audience: panel\nstatus: ready" in path.read_text(encoding="utf-8")
    )
    text = piece.read_text(encoding="utf-8")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("all/credential.md", record)
    (built.root / "content/artifacts/all.zip").write_bytes(packed.getvalue())
    added = "artifacts:\n  - {file: artifacts/all.zip, title: Everything}"
    piece.write_text(text.replace("artifacts:", added, 1), encoding="utf-8")
    try:
        command = ("build", "--audience", "panel", "--out", str(panel))
        said = casc(*command, folder=built.root, code=1)
    finally:
        piece.write_text(text, encoding="utf-8")
        (built.root / "content/artifacts/all.zip").unlink()
    assert "This site is for the panel, and it must not hold this:" in said
    assert "artifacts/all.zip: a word (all/credential.md) from records/credential.md:5" in said
    assert "Your earlier site is untouched" in said
    assert read_world(panel) == before
