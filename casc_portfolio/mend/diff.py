"""What fixes would change, as a unified diff."""

from collections.abc import Iterator, Mapping
from difflib import unified_diff

from casc_portfolio.mend.mend import Change
from casc_portfolio.mend.sheet import Sheet, read_sheet

_CALLED = {
    "cp1252": "Windows-1252",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
}
_NO_END = "\\ No newline at end of file\n"


def differences(changes: Mapping[str, Change]) -> str:
    """All changes as one text that ``patch -p1`` and ``git apply`` take; ends in a line break.

    A file that only goes from another encoding to UTF-8 has a line that says so.
    """
    return "".join(line for path, change in changes.items() for line in _file(path, change))


def _file(path: str, change: Change) -> Iterator[str]:
    old, new = read_sheet(change.before, path=path), read_sheet(change.after, path=path)
    if old is None or new is None:
        return
    if old.codec != new.codec:
        yield f"# {path}: saved in UTF-8 instead of {_CALLED[old.codec]}\n"
    lines = unified_diff(_lines(old), _lines(new), f"a/{path}", f"b/{path}")
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n{_NO_END}"


def _lines(sheet: Sheet) -> list[str]:
    """The lines with their ends, as ``patch`` divides them; a mark of byte order is a sign."""
    mark = "\ufeff" if sheet.marks and sheet.codec == "utf-8" else ""
    *lines, last = (mark + sheet.text).split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])
