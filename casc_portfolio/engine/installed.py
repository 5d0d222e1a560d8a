"""Programs of this computer that we start, never one that lies in the folder we are in."""

import shutil
from pathlib import Path


def installed(name: str) -> str | None:
    """The whole path of a program; ``None`` when there is none.

    Windows looks into the current folder first, and the portfolio there may be someone
    else's: what is called like a program in it is none.
    """
    found = shutil.which(name)
    if found is None or Path(found).resolve().parent == Path.cwd().resolve():
        return None
    return str(Path(found).absolute())
