"""A pause in the search for garbage, for work whose every object stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def only_making() -> Iterator[None]:
    """Nothing that is made inside becomes garbage in circles, so that nobody looks for any.

    Looking through ten thousand documents again and again takes longer than checking them. In
    the end all that is there counts as old, at no cost: otherwise the search would begin with
    a look at every new object, and another one soon after (half a second of four).
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
