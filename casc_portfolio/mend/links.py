"""Links and names of files, mended to the file that is there."""

import posixpath
import re
from collections.abc import Callable, Mapping
from urllib.parse import unquote

from casc_portfolio.mend.alike import near_enough
from casc_portfolio.mend.fix import Fix, Reach
from casc_portfolio.mend.spot import Spot, code_of

_TARGET = re.compile(r"([^?#]*)(.*)", re.DOTALL)
_SIGNS = re.compile(r"[ ()<>\"']")
_SCHEME = re.compile(r"[A-Za-z]{4,6}:?/{1,2}(?=[A-Za-z0-9-]+\.)")
_FOLDERS = ("./records/", "./", "records/")
"""What people write before a name without changing which file it is."""


def _case(spot: Spot) -> Fix | None:
    """The name as the file has it; what is typed before and behind it stays."""
    actual = spot.word("actual")
    if spot.portfolio.documents[spot.finding.place.path].body_start <= spot.start:
        return _target(spot, actual)
    start, end = _inside_quotes(spot)
    typed = spot.source.text[start:end]
    kept = (part for part in _FOLDERS if typed.startswith(part) and not actual.startswith(part))
    return spot.part(start, end, next(kept, "") + actual)


def _inside_quotes(spot: Spot) -> tuple[int, int]:
    quoted = spot.typed[:1] in ("'", '"')
    return spot.start + quoted, spot.end - quoted


def _target(spot: Spot, file: str, *, reach: Reach = Reach.SAFE) -> Fix:
    """The file of a link's target replaced; its place on the page stays."""
    found = _TARGET.fullmatch(spot.typed)
    length = len(found[1]) if found else len(spot.typed)
    encoded = _SIGNS.sub(lambda sign: f"%{ord(sign[0]):02X}", file.replace("%", "%25"))
    return spot.part(spot.start, spot.start + length, encoded, reach=reach)


def _missing(spot: Spot) -> Fix | None:
    """The file that is likeliest meant by a header."""
    meant = spot.word("suggestion")
    start, end = _inside_quotes(spot)
    return spot.part(start, end, meant, reach=Reach.UNSAFE) if _plain(meant) else None


def _plain(name: str) -> bool:
    return re.fullmatch(r"[A-Za-z0-9][\w ./()-]*", name) is not None


def _broken(spot: Spot) -> Fix | None:
    """The file that is likeliest meant by a link; certain only where signs alone are wrong."""
    cause, meant = spot.word("cause"), spot.word("suggestion")
    if cause == "address":
        return spot.part(spot.start, spot.start, "https://", reach=Reach.UNSAFE)
    if not meant:
        return None
    if cause == "backslash":
        there = _from_here(spot, meant) in spot.portfolio.inventory.files
        return spot.whole(meant) if there else None
    page = posixpath.splitext(meant)[0] + ".html" == posixpath.normpath(_name(spot))
    return _target(spot, meant, reach=Reach.SAFE if page else Reach.UNSAFE)


def _name(spot: Spot) -> str:
    found = _TARGET.fullmatch(spot.typed)
    return unquote(found[1]) if found else ""


def _from_here(spot: Spot, target: str) -> str:
    folder = posixpath.dirname(spot.finding.place.path)
    name = _TARGET.fullmatch(target)
    return posixpath.normpath(posixpath.join(folder, unquote(name[1] if name else target)))


def _rooted(spot: Spot) -> Fix | None:
    """The way from this file's folder on, when the file is there."""
    path = f"content{_name(spot)}"
    if path not in spot.portfolio.inventory.files:
        return None
    folder = posixpath.dirname(spot.finding.place.path)
    return _target(spot, posixpath.relpath(path, folder))


def _anchor(spot: Spot) -> Fix | None:
    """The heading that is likeliest meant."""
    meant, typed = spot.word("suggestion"), spot.word("anchor")
    sign = spot.typed.rfind("#")
    if not meant or sign < 0:
        return None
    sure = near_enough(typed, meant, spot.words("known"))
    reach = Reach.SAFE if sure else Reach.UNSAFE
    return spot.part(spot.start + sign + 1, spot.end, meant, reach=reach)


def _scheme(spot: Spot) -> Fix | None:
    """``htps://`` and the like."""
    found = _SCHEME.match(spot.typed)
    end = spot.start + found.end() if found else spot.start
    return spot.part(spot.start, end, "https://", reach=Reach.UNSAFE) if found else None


def _secure(spot: Spot) -> Fix | None:
    """An s; whether the address answers then, only its writer can try."""
    at = spot.source.text.find("http://", spot.start, spot.end)
    return spot.part(at, at + 7, "https://", reach=Reach.UNSAFE) if at >= 0 else None


def _level(spot: Spot) -> Fix | None:
    """A heading with the number of signs that fits below the one above it."""
    if spot.word("cause") == "empty":
        return None
    signs = re.match(r"#+", spot.typed)
    wanted = spot.word("signs") or "##"
    end = spot.start + len(signs[0]) if signs else spot.start
    return spot.part(spot.start, end, wanted, reach=Reach.UNSAFE) if signs else None


WAYS: Mapping[str, Callable[[Spot], Fix | None]] = {
    code_of("file-name-case"): _case,
    code_of("missing-file"): _missing,
    code_of("broken-link"): _broken,
    code_of("broken-anchor"): _anchor,
    code_of("rooted-link"): _rooted,
    code_of("unknown-scheme"): _scheme,
    code_of("insecure-link"): _secure,
    code_of("skipped-heading"): _level,
    code_of("title-in-body"): _level,
}
