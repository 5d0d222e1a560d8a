"""A rule's documented example as a folder: what lies in it, and where the finding must appear."""

import io
import re
import struct
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.worlds import World, make_world, page

MARK = "◄"
TODAY = date(2026, 11, 2)
"""The day on which examples are looked at."""
CLEAN = {
    "portfolio.yml": """
        name: Dana Whitfield
        program: pcoe
        start: 2025-07-01
        positions:
          - role: Assistant Principal
            school: Alder Creek Elementary
            from: 2025-07-01
        coaches:
          - name: Morgan Ellis
            from: 2025-07-20
        """,
    "content/index.md": """
        ---
        title: Dana Whitfield
        status: draft
        ---
        """,
    "content/cpsel-1/evidence/vision-evening.md": """
        ---
        title: An evening about our vision
        date: 2025-10-09
        elements:
          1A: Families said in their own words what they wish for their children.
        kind: agenda
        goal: y1-walkthroughs
        role: I planned the evening with two parents and led one of the tables
        result: The four sentences that families wrote now open every staff meeting
        status: ready
        ---
        Sixty families came, and most of them had never been asked before. At every table
        somebody wrote down what the others wished for their children in ten years, in the
        language they wanted. We read the sentences aloud at the end.
        """,
    "content/cpsel-1/reflections/what-families-said.md": """
        ---
        title: What families said
        elements: [1A]
        evidence: [vision-evening]
        date: 2025-11-02
        status: ready
        ---

        ## What happened

        I had prepared a talk and threw it away after the first table.

        ## What it means

        Listening was the plan; I had only not called it one.

        ## What is next

        We ask the same question in spring, and show what came of the first answers.
        """,
    "content/iip/year-1.md": """
        ---
        title: Individualized Induction Plan, year 1
        year: 1
        supervisor:
          date: 2025-09-04
        goals:
          - id: y1-walkthroughs
            statement: Every teacher gets useful feedback every month.
            elements: [2A]
            measure: The log of visits, and two questions to teachers in May.
            due: 2026-05-29
        status: ready
        ---
        """,
    "hours/coaching.csv": "date,hours,mode,with,focus\n2025-08-14,1.5,video,coach,1\n",
}
"""A small portfolio in which there is nothing to mend; examples are laid over it."""


@dataclass(frozen=True, kw_only=True)
class File:
    """A file of an example; ``marks`` are the lines with a mark, 0 for the file as a whole."""

    path: str
    made: str
    text: str
    marks: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Example:
    """All files of an example."""

    files: tuple[File, ...]

    @property
    def marks(self) -> set[tuple[str, int | None]]:
        """Path and line where the finding must appear; no line for a whole file."""
        return {(file.path, mark or None) for file in self.files for mark in file.marks}

    def make(self, root: Path) -> Path:
        """Writes the clean portfolio and the example over it."""
        return laid_over(CLEAN, self.files, root)


def laid_over(world: World, files: Iterable[File], root: Path) -> Path:
    """Writes ``world`` into ``root``, and the files of examples over it."""
    make_world(root, world)
    for file in files:
        if file.made:
            _make(root, file)
        else:
            make_world(root, {file.path: file.text})
    return root


_TITLE = re.compile(r"(?P<path>\S.*?)(?: \((?P<made>[^()]+)\))?(?P<mark> ◄)?")


def read_example(text: str) -> Example:
    """Reads an example as rules write it: paths at the margin, contents indented by four."""
    blocks: list[tuple[re.Match[str], list[str]]] = []
    for line in text.splitlines():
        if line and not line.startswith(" "):
            title = _TITLE.fullmatch(line)
            assert title, line
            blocks.append((title, []))
        else:
            blocks[-1][1].append(line.removeprefix("    "))
    return Example(files=tuple(_file(title, lines) for title, lines in blocks))


def _file(title: re.Match[str], lines: list[str]) -> File:
    marks = [number for number, line in enumerate(lines, start=1) if line.endswith(MARK)]
    text = "\n".join(line.removesuffix(MARK).removesuffix(" ") for line in lines)
    return File(
        path=title["path"],
        made=title["made"] or "",
        text=text + "\n" if lines else "",
        marks=tuple(([0] if title["mark"] else []) + marks),
    )


def _make(root: Path, file: File) -> None:
    for form, make in _WAYS:
        found = re.fullmatch(form, file.made)
        if found:
            (root / file.path).parent.mkdir(parents=True, exist_ok=True)
            make(root / file.path, file.text, *found.groups())
            return
    raise AssertionError(f"nobody knows how to make {file.path} ({file.made})")


def _sparse(path: Path, megabytes: str) -> None:
    with path.open("wb") as stream:
        stream.truncate(int(megabytes) * 1024**2)


def _films(folder: Path, _text: str, count: str, megabytes: str) -> None:
    (folder / "artifacts").mkdir(parents=True)
    for number in range(int(count)):
        _sparse(folder / f"artifacts/film-{number}.mp4", megabytes)


SMALL_PROGRAM = {
    "id": "id: my-program",
    "name": "name: Our program",
    "institution": "institution: Our office",
    "version": "version: 2026-1",
    "framework": "framework: cpsel-2014",
    "years": """
        years:
          - {number: 1, end: 06-30, assumed: yes}
          - {number: 2, end: 06-30, assumed: yes}
        """,
    "scale": """
        scale:
          assumed: yes
          reached: meets
          levels: [{id: approaches, title: Approaches}, {id: meets, title: Meets}]
        """,
    "milestones": """
        milestones:
          - {id: start, title: Start, assumed: yes, due: {days: 0}}
          - {id: final, title: Final, assumed: yes, due: {days: 300}}
        """,
    "hours": """
        hours: [{id: coaching, title: Coaching, owner: candidate, per_year: 40, assumed: yes}]
        """,
    "requirements": """
        requirements:
          - id: about
            title: About me
            milestone: start
            owner: candidate
            assumed: yes
            measure: {kind: about}
            next: Write a few sentences about yourself.
        """,
    "reflection": """
        reflection:
          assumed: yes
          parts: [{id: what, heading: What happened, prompt: Tell it.}]
        """,
    "presentation": """
        presentation: {kind: panel, assumed: yes, sections: [{id: opening, title: Opening}]}
        """,
    "decision": "decision: {owner: office, rule: The office decides., assumed: yes}",
}


def _program(path: Path, text: str) -> None:
    """The lines of the example, then what else a small program has."""
    (path.parent / "portfolio.yml").write_text(
        "name: Dana Whitfield\nprogram: ./my-program.yml\nstart: 2025-07-01\n"
    )
    given = set(re.findall(r"^(\w+):", text, re.MULTILINE))
    rest = [page(lines).strip() for name, lines in SMALL_PROGRAM.items() if name not in given]
    path.write_text(text + "\n".join(rest) + "\n")


def _picture(width: int, height: int, form: str = "JPEG", **how: object) -> bytes:
    from PIL import Image

    stream = io.BytesIO()
    Image.new("RGB", (width, height), "seagreen").save(stream, form, **how)
    return stream.getvalue()


def _map() -> bytes:
    from PIL import Image

    stream = io.BytesIO()
    Image.new("1", (10_000, 10_000)).save(stream, "PNG")
    return stream.getvalue()


def _photo() -> bytes:
    from PIL import Image
    from PIL.ExifTags import GPS, IFD

    exif = Image.Exif()
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (38.0, 53.0, 0.0)
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitudeRef] = "N"
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLongitude] = (121.0, 4.0, 0.0)
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLongitudeRef] = "W"
    return _picture(8, 6, exif=exif)


def _film() -> bytes:
    boxes = ((b"ftyp", b"qt  \0\0\0\0qt  "), (b"moov", b"\xa9xyz+38.88-121.07/"))
    return b"".join(struct.pack(">I4s", len(body) + 8, name) + body for name, body in boxes)


def _document(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
        archive.writestr("docProps/core.xml", "<dc:creator>Dana Whitfield</dc:creator>")


def _pdf(password: str = "") -> bytes:
    import pikepdf

    stream = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        lock = pikepdf.Encryption(owner=password, user=password) if password else None
        pdf.save(stream, encryption=lock or False)
    return stream.getvalue()


def _boxed() -> bytes:
    """A name, and a black box that was drawn over it."""
    import pikepdf

    stream = io.BytesIO()
    with pikepdf.new() as pdf:
        sheet = pdf.add_blank_page()
        letters = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
        named = {key: pikepdf.Name(value) for key, value in letters.items()}
        fonts = pikepdf.Dictionary(F1=pdf.make_indirect(pikepdf.Dictionary(named)))
        sheet.Resources = pikepdf.Dictionary(Font=fonts)
        drawn = b"BT /F1 12 Tf 72 72 Td (Mateo Ruiz) Tj ET 0 0 0 rg 70 68 80 16 re f"
        sheet.Contents = pdf.make_stream(drawn)
        pdf.save(stream)
    return stream.getvalue()


def _signed() -> bytes:
    import pikepdf

    stream = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Author"] = "Dana Whitfield"
        pdf.save(stream)
    return stream.getvalue()


_WAYS: tuple[tuple[str, Callable[..., object]], ...] = (
    (r"a PDF with its author", lambda path, text: path.write_bytes(_signed())),
    (r"a PDF with a black box over a name", lambda path, text: path.write_bytes(_boxed())),
    (r"a folder", lambda path, text: path.mkdir()),
    (r"gone", lambda path, text: path.unlink()),
    (r"a link to a file elsewhere", lambda path, text: _elsewhere(path)),
    (r"a link to (.+)", lambda path, text, target: path.symlink_to(target)),
    (
        r"(\d+) MB of text",
        lambda path, text, size: path.write_bytes(b"word " * (int(size) * 1024**2 // 5)),
    ),
    (r"(\d+) MB", lambda path, text, size: _sparse(path, size)),
    (r"with (\d+) films of (\d+) MB", _films),
    (r"saved as Windows-1252", lambda path, text: path.write_bytes(text.encode("cp1252"))),
    (r"joined from Windows and Mac", lambda path, text: path.write_bytes(_joined(text))),
    (r"a workbook", lambda path, text: path.write_bytes(b"PK\x03\x04" + bytes(60))),
    (r"beside (.+)", lambda path, text, other: _both(path, other)),
    (r"a small program, with these lines", _program),
    (r"a picture", lambda path, text: path.write_bytes(_picture(8, 6))),
    (r"a picture of 100 million pixels", lambda path, text: path.write_bytes(_map())),
    (r"a photo with its place", lambda path, text: path.write_bytes(_photo())),
    (r"a film with its place", lambda path, text: path.write_bytes(_film())),
    (r"a document with its author", lambda path, text: _document(path)),
    (r"cut off in the middle", lambda path, text: path.write_bytes(_pdf()[:200])),
    (r"with a password", lambda path, text: path.write_bytes(_pdf(password="walks"))),
)


def _joined(text: str) -> bytes:
    """Line ends of Windows, but for the first sentence."""
    return text.replace("\n", "\r\n").replace(".\r\n", ".\n", 1).encode()


def _both(path: Path, other: str) -> None:
    path.write_text("One.\n")
    (path.parent / other).write_text("Two.\n")


def _elsewhere(path: Path) -> None:
    other = path.parents[4] / f"{path.parents[3].name}-elsewhere.md"
    other.write_text("Not yours.\n")
    path.symlink_to(other)
