"""Program files, shipped or a program's own, read and checked."""

from difflib import get_close_matches
from functools import lru_cache
from itertools import chain, islice
from os.path import lexists
from pathlib import Path

from casc_portfolio.fields import validate
from casc_portfolio.finding import Argument, Finding, Place
from casc_portfolio.programs.file import ProgramFile
from casc_portfolio.programs.measures import measures
from casc_portfolio.programs.model import Program
from casc_portfolio.programs.names import names
from casc_portfolio.programs.problems import (
    PROGRAM_DUPLICATE_ID,
    PROGRAM_INCOMPLETE,
    PROGRAM_UNSOURCED,
    UNKNOWN_PROGRAM,
)
from casc_portfolio.programs.whole import whole
from casc_portfolio.source import Header, Node, Scalar, Sequence, decode, read_bytes, read_yaml

_FOLDER = Path(__file__).parent
LIMIT = 256 * 1024
"""Characters of a program's file; the largest shipped one has a tenth of it."""
_MOST = 100
"""Mistakes of one kind that are told at once; whoever has mended them is told the others."""


@lru_cache
def shipped() -> tuple[str, ...]:
    """The names of the programs that come with the tool, in alphabetical order."""
    return tuple(sorted(file.stem for file in _FOLDER.glob("*.yml")))


def load(
    name: str, root: Path, *, place: Place | None = None
) -> tuple[Program | None, list[Finding]]:
    """A program that comes with the tool, whatever the case, or ``./file.yml`` in ``root``.

    ``place`` is where the portfolio names it, for the finding that there is no such
    program. A program's file with any mistake in it gives its findings and no
    program: half a program would measure the wrong things.
    """
    if name.casefold() in shipped():
        return _shipped(name.casefold()), []
    path = name.removeprefix("./")
    own = name.endswith((".yml", ".yaml"))
    if own and lexists(root / path):
        return _read(root, path)
    known: dict[str, Argument] = {"value": name, "known": shipped()}
    if own:
        known["cause"] = "file"
        known["suggestion"] = _file_meant(name, root)
    elif (meant := _by_title(name)) is not None:
        known["suggestion"] = meant
    where = place or Place(path="portfolio.yml")
    return None, [Finding(code=UNKNOWN_PROGRAM, place=where, arguments=known)]


def _file_meant(name: str, root: Path) -> str:
    """The file that is nearly called so, or whose folders are divided as Windows does; else nothing."""
    path = name.replace("\\", "/").removeprefix("./")
    if lexists(root / path):
        return f"./{path}"
    there = {file.name for file in root.glob("*.y*ml")} - {"portfolio.yml"}
    near = {one.casefold(): one for one in there}
    found = get_close_matches(path.casefold(), near, n=1, cutoff=0.75)
    return f"./{near[found[0]]}" if found else ""


def _by_title(name: str) -> str | None:
    """The program that has these words in its name, when it is the only one."""
    words = name.casefold().split()
    titles = {one: f"{_shipped(one).name} {_shipped(one).institution}" for one in shipped()}
    found = [
        one for one, title in titles.items() if all(word in title.casefold() for word in words)
    ]
    return found[0] if words and len(found) == 1 else None


def text(name: str, root: Path) -> str:
    """The file itself of a program that ``load`` finds, to read or to write one's own from."""
    own = name.casefold() not in shipped()
    file = root / name if own else _FOLDER / f"{name.casefold()}.yml"
    return file.read_text(encoding="utf-8")


@lru_cache
def _shipped(name: str) -> Program:
    program, findings = _read(_FOLDER, f"{name}.yml")
    if program is None:
        raise ValueError(f"{name}.yml has mistakes: {findings}")
    return program


def _read(root: Path, path: str) -> tuple[Program | None, list[Finding]]:
    data = read_bytes(root, path)
    if isinstance(data, Finding):
        return None, [data]
    source, findings = decode(data, path=path)
    node, problems = read_yaml(source, limit=LIMIT)
    findings += problems
    _emptied(node)
    if not node.values:
        whole_file = [] if findings else whole(ProgramFile(source, node, Program()))
        return None, [*findings, *whole_file]
    program, problems = validate(Program, Header.of(node), source=source)
    file = ProgramFile(source, node, program)
    problems = problems[:_MOST]
    own = (one for one in chain(names(file), measures(file)) if not _follows(one, problems))
    known = [*problems, *islice(own, _MOST)]
    findings += [*known, *islice((one for one in whole(file) if not _follows(one, known)), _MOST)]
    return (None if findings else program), sorted(findings, key=_position)


def _emptied(node: Node) -> None:
    """Quotation marks with nothing between them name nothing: here they are as good as no value."""
    if isinstance(node, Scalar):
        if not node.unread and not node.text.strip():
            node.text, node.plain = "", True
        return
    for inner in node.items if isinstance(node, Sequence) else node.values.values():
        _emptied(inner)


def _follows(finding: Finding, refused: list[Finding]) -> bool:
    """Whether it is about a value in which a mistake was found already; then that is enough."""
    if finding.code in (PROGRAM_UNSOURCED, PROGRAM_DUPLICATE_ID, PROGRAM_INCOMPLETE):
        return False
    first, last = _span(finding)
    spans = (_span(one) for one in refused)
    return any(first <= start and end <= last for start, end in spans)


def _span(finding: Finding) -> tuple[tuple[int, int], tuple[int, int]]:
    place = finding.place
    return (place.line or 0, place.column or 0), (place.end_line or 0, place.end_column or 0)


def _position(finding: Finding) -> tuple[int, int, str]:
    return (finding.place.line or 0, finding.place.column or 0, finding.code)
