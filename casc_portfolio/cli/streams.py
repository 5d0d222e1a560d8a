"""Standard output and errors, made to take every sign that we say."""

import os
import sys
from io import TextIOWrapper


def open_streams() -> None:
    """What a stream can't hold becomes a question mark, where it was the end of the command.

    Windows gives files and pipes an encoding of its own; they get UTF-8 like everywhere
    else, as JSON and XML have to be, unless somebody chose another.
    """
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, TextIOWrapper):
            continue
        if _is_windows() and not stream.isatty() and "PYTHONIOENCODING" not in os.environ:
            stream.reconfigure(encoding="utf-8", errors=stream.errors)
        if stream.errors == "strict":
            stream.reconfigure(errors="replace")


def _is_windows() -> bool:
    return sys.platform == "win32"
