"""The folder ``hours/``: one log for each category of the program."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from casc_portfolio.finding import Argument, Finding, Place
from casc_portfolio.hours.entry import Entry, Log
from casc_portfolio.hours.problems import NOT_A_CATEGORY, NOT_A_LOG
from casc_portfolio.hours.read import read_log
from casc_portfolio.hours.words import Words
from casc_portfolio.source import read_bytes
from casc_portfolio.source.names import copied_from, fold
from casc_portfolio.source.walk import Inventory

if TYPE_CHECKING:
    from casc_portfolio.programs import HourCategory, Program

FOLDER = "hours/"
_WORKBOOKS = {".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers"}


def read_folder(
    root: Path, files: Inventory, program: "Program | None"
) -> tuple[Log, list[Finding]]:
    """Every log of the portfolio, in the order of the files.

    A log whose name is no category of the program is reported and not read; without a
    program every log is read, each as a category of its own name.
    """
    entries: list[Entry] = []
    findings: list[Finding] = []
    categories: dict[str, None] = {}
    for path in _logs(files.files):
        name, words, problem = _log_of(path, program)
        if name:
            categories[name] = None
        data = problem or read_bytes(root, path)
        if isinstance(data, Finding):
            findings.append(data)
            continue
        more, problems = read_log(data, path=path, category=name, words=words)
        entries += more
        findings += problems
    return Log(entries=tuple(entries), categories=tuple(categories)), findings


def words_of(category: "HourCategory", program: "Program") -> Words:
    """What a program calls things in one of its categories, and in the parts of it."""
    parts = [program.category(name) for name in program.with_parts(category.id)[1:]]
    return replace(
        _own_words(category), parts={part.id: _own_words(part) for part in parts if part}
    )


def _own_words(category: "HourCategory") -> Words:
    return Words(
        names=(category.title,),
        modes=category.modes or Words().modes,
        topics={topic.id: (topic.title,) for topic in category.topics},
        sessions=category.workshops.sessions if category.workshops else None,
        columns=category.columns,
    )


def _logs(paths: Iterable[str]) -> list[str]:
    """Logs, and workbooks that should be one; notes and proofs may lie beside them.

    Copies that a program made are reported where the folder is walked, once.
    """
    files = [path for path in paths if path.startswith(FOLDER)]
    names = {fold(path.removeprefix(FOLDER)) for path in files}
    return [
        file
        for file in files
        if (_suffix(file) == ".csv" or _suffix(file) in _WORKBOOKS)
        and copied_from(PurePosixPath(file).name, names) is None
    ]


def _suffix(path: str) -> str:
    return PurePosixPath(path).suffix.lower()


def _log_of(path: str, program: "Program | None") -> tuple[str, Words, Finding | None]:
    """The category that a file's name means, its words, and why the file is not read."""
    name = path.removeprefix(FOLDER)[: -len(_suffix(path))]
    if _suffix(path) in _WORKBOOKS:
        return "", Words(), _finding(NOT_A_LOG, path, cause="workbook")
    if program is None:
        return name, Words(), None
    found = {one.id.casefold(): one for one in program.hours}.get(name.casefold())
    if found is None:
        known = tuple(one.id for one in program.hours if one.logged)
        return "", Words(), _finding(NOT_A_CATEGORY, path, value=name, known=known)
    if not found.logged:
        parts = [program.category(part) for part in program.with_parts(found.id)]
        known = tuple(part.id for part in parts if part and part.logged)
        return "", Words(), _finding(NOT_A_CATEGORY, path, value=name, cause="sum", known=known)
    return found.id, words_of(found, program), None


def _finding(code: str, path: str, **arguments: Argument) -> Finding:
    return Finding(code=code, place=Place(path=path), arguments=arguments)
