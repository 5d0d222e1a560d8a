"""The digest of a site: one name for exactly what its readers get to see.

It stands on score sheets, so that nobody adds up what was said of two different portfolios.
"""

import datetime as dt
import json
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from casc_portfolio.compose.site import Site

_PAPERS = ("sheet", "handout")
"""What is made for the panel from the digest, or from nothing but the rest of the site."""
_VERSION = "casc-digest/1"


def digest(site: Site, *, root: Path) -> str:
    """SHA-256 in 64 hex digits over the site's values and the files that go with them.

    The same sources give the same digest on every computer; a word, picture or file that
    a reader could see gives another. ``root`` is the portfolio that attachments lie in.
    """
    values = {name: getattr(site, name) for name in _names(Site) if name not in _PAPERS}
    files = {one.path: _content(root / one.source) for one in site.attachments}
    return sha256(canonical([_VERSION, values, files])).hexdigest()


def canonical(value: Any) -> bytes:
    """Nested values as the one text that stands for them; TypeError for what has no order."""
    told = json.dumps(
        value, default=_opened, sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )
    return told.encode("utf-8", "surrogatepass")


def _opened(value: Any) -> Any:
    """What json can't write by itself, one layer opened."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, type) or not (is_dataclass(value) or isinstance(value, BaseModel)):
        raise TypeError(f"A {type(value).__name__} has no place in a site's values.")
    kind: Any = type(value)
    return {name: getattr(value, name) for name in _names(kind)}


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """The names of the fields, and nothing that an object has worked out about itself.

    A field that objects are not compared by changes no word or picture of a page.
    """
    if issubclass(kind, BaseModel):
        return tuple(kind.model_fields)
    return tuple(one.name for one in fields(kind) if one.compare)


def _content(file: Path) -> str:
    """The SHA-256 of a file; empty for one that can't be read, which no page shows either."""
    try:
        with file.open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""
