"""What an engine is asked for, and what it says when it gives up."""

from dataclasses import dataclass
from pathlib import Path


class EngineError(Exception):
    """The engine gave up; the message is its own last word."""


@dataclass(frozen=True, kw_only=True)
class Order:
    """What is to be built.

    ``time`` (seconds since 1970) is the site's time; SOURCE_DATE_EPOCH comes before it.
    ``only_changed`` keeps what ``out`` holds and makes anew only pages whose files are
    newer: for previews, because what a page says elsewhere is not followed.
    """

    project: Path
    out: Path
    time: int | None = None
    cache: Path | None = None
    only_changed: bool = False
