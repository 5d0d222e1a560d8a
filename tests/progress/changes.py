"""Small changes to a dict of files."""

import re

Files = dict[str, str]


def without(files: Files, *paths: str) -> Files:
    """The files but these, each of which must be there."""
    assert set(paths) <= set(files), paths
    return {path: text for path, text in files.items() if path not in paths}


def edited(files: Files, path: str, old: str, new: str) -> Files:
    """The first ``old`` in a file replaced by ``new``."""
    assert old in files[path], old
    return files | {path: files[path].replace(old, new, 1)}


def drafted(files: Files, path: str) -> Files:
    """A page whose writer has taken ``ready`` back."""
    return edited(files, path, "status: ready", "status: draft")


def without_rows(files: Files, path: str, pattern: str) -> Files:
    """A log without the rows in which ``pattern`` is found; there must be one."""
    rows = files[path].splitlines(keepends=True)
    kept = [row for row in rows if not re.search(pattern, row)]
    assert len(kept) < len(rows), pattern
    return files | {path: "".join(kept)}
