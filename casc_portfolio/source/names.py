"""What the name of a file tells: copies that programs made, and names that other systems lack."""

import re
import unicodedata
from collections.abc import Container

_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE
)
_ORDINARY = re.compile(r"[a-z0-9_-]{5,}(?:\.[a-z0-9]{1,5})?")
"""Longer than any reserved name, and with nothing that a program adds."""
_FORBIDDEN = re.compile(r'[<>:"|?*\\]')
_UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_LOCK = re.compile(r"\.~lock\..+#|~\$.+")
_CONFLICT = re.compile(
    r"""\s\([^()]*(?:conflicted\ copy|case\ conflict|selective\ sync\ conflict
          |copia\ en\ conflicto|en\ conflicto)[^()]*\)
      | \.sync-conflict-\d{8}-\d{6}-\w+ | \s?\[Conflict(?:\s\d+)?\]""",
    re.VERBOSE | re.IGNORECASE,
)
_MACHINE = re.compile(
    r"""-(?: (?:DESKTOP|LAPTOP|SURFACE|WIN|PC)-[A-Z0-9]{3,}
          | [\w'’]+-(?:MacBook|iMac|Mac|MBP|Laptop|PC|Surface)[\w-]* )$""",
    re.VERBOSE,
)
_COPY = re.compile(r"\s\(\d{1,2}\)$|\s[2-9]$|(?:\s-)?\s[Cc]opy(?:\s\(?\d{1,2}\)?)?$|\s-\s[Cc]opia$")
_COPY_OF = re.compile(r"^Copy of ")
_WRITTEN = frozenset({"", ".csv", ".md", ".yaml", ".yml"})


def fold(path: str) -> str:
    """A path as a Mac or Windows compares it: without case, and accents one way only."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def printable(path: str) -> str:
    """A path that any terminal can show: with a replacement mark for each sign that it can't."""
    return _UNWRITABLE.sub("\ufffd", path)


def unwritable(name: str) -> bool:
    """Whether no text can name it: control characters, or bytes that are no characters."""
    return not name.isprintable() and _UNWRITABLE.search(name) is not None


def is_ordinary(name: str) -> bool:
    """Whether there is nothing to say about a name, at first sight: most are so."""
    return _ORDINARY.fullmatch(name) is not None


def not_portable(name: str) -> tuple[str, str] | None:
    """Why Windows can't have a file of this name, and the part of the name that is to blame.

    The reason is ``reserved``, ``sign`` or ``ending``.
    """
    reserved = _RESERVED.fullmatch(name)
    if reserved:
        return "reserved", name.partition(".")[0]
    forbidden = _FORBIDDEN.search(name)
    if forbidden:
        return "sign", forbidden[0]
    if name.endswith((" ", ".")):
        return "ending", name[-1]
    return None


def copied_from(name: str, beside: Container[str]) -> tuple[str, str] | None:
    """What a program made this copy for, and of which file; ``beside`` holds folded names.

    The purpose is ``lock`` (the file is open somewhere), ``conflict`` (two computers
    changed it) or ``copy``. Names that people choose themselves count only when the
    original stands beside them.
    """
    if _LOCK.fullmatch(name):
        return "lock", name.removeprefix(".~lock.").removeprefix("~$").removesuffix("#")
    stem, dot, ending = name.rpartition(".")
    stem, ending = (stem, dot + ending) if stem else (name, "")
    conflict = _CONFLICT.search(stem)
    if conflict:
        return "conflict", stem[: conflict.start()] + stem[conflict.end() :] + ending
    for pattern, purpose in ((_MACHINE, "conflict"), (_COPY, "copy"), (_COPY_OF, "copy")):
        found = pattern.search(stem)
        if found:
            original = stem[: found.start()] + stem[found.end() :] + ending
            if fold(original) in beside and (purpose == "conflict" or ending in _WRITTEN):
                return purpose, original
    return None
