"""Where a link leads: into the portfolio, to the web, to one's own computer, or nowhere."""

import posixpath
import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from urllib.parse import unquote

from casc_portfolio.prose.kept import SCHEMES

CONTENT = "content/"


class Way(Enum):
    """Into what kind of place a target leads."""

    NOTHING = auto()
    """Nothing was typed."""
    PAGE = auto()
    """A place on the same page: ``#what-happened``."""
    FILE = auto()
    """A file of the portfolio, whether it exists or not."""
    OUTSIDE = auto()
    """Out of the folder that the site is made from."""
    WEB = auto()
    """An address with https, or another one that a browser understands."""
    INSECURE = auto()
    """An address with http."""
    OWN_COMPUTER = auto()
    """A place that only the writer's computer has."""
    TOP = auto()
    """The top of whatever address the site will have: ``/plan.html``."""
    UNKNOWN = auto()
    """A scheme that no browser opens from a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A target, read: ``path`` from the portfolio's root for a file, ``anchor`` after the ``#``."""

    way: Way
    path: str = ""
    anchor: str = ""


_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_OWN = re.compile(r"file:|[A-Za-z]:(?:[\\/]|%5[Cc])|\\\\|/(?:Users|home|Volumes|mnt)/|~/")


@lru_cache(maxsize=65536)  # links of ten thousand pages, which several rules ask for
def read_target(typed: str, folder: str) -> Target:
    """What a link typed in a file of ``folder`` leads to; ``folder`` is relative to the root."""
    typed = typed.strip()
    if not typed or typed == "#":
        return Target(way=Way.NOTHING)
    if typed.startswith("#"):
        return Target(way=Way.PAGE, anchor=unquote(typed[1:]))
    if _OWN.match(typed):
        return Target(way=Way.OWN_COMPUTER)
    if typed.startswith("//"):
        return Target(way=Way.INSECURE)
    if typed.startswith("/"):
        return Target(way=Way.TOP)
    scheme = _SCHEME.match(typed)
    if scheme:
        return Target(way=_by_scheme(scheme[1].lower()))
    return _inside(typed, folder)


def _by_scheme(scheme: str) -> Way:
    if scheme == "http":
        return Way.INSECURE
    return Way.WEB if scheme in SCHEMES else Way.UNKNOWN


def _inside(typed: str, folder: str) -> Target:
    name, _, anchor = typed.partition("#")
    name = unquote(name.partition("?")[0])
    path = posixpath.normpath(posixpath.join(folder, name))
    way = Way.FILE if path.startswith(CONTENT) else Way.OUTSIDE
    return Target(way=way, path=path, anchor=unquote(anchor))
