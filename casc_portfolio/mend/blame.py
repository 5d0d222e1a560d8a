"""At whose door harm is laid: which of some fixes may have done it, and which to try together."""

import re
from collections.abc import Callable, Iterable, Mapping

from casc_portfolio.mend.fix import Fix
from casc_portfolio.portfolio.kinds import id_of
from casc_portfolio.source.names import fold

_FEW = 4
"""Files: of more that a file names, none is more likely than one that it does not name."""
_NAME = re.compile(r"[\w.-]+")

Doors = Mapping[str, frozenset[str]]
"""File with fixes → the harmed files for which they may be to blame."""


def doors(
    fixes: Iterable[Fix], harmed: Iterable[str], *, text_of: Callable[[str], str]
) -> dict[str, frozenset[str]]:
    """For harm in a file its own fixes; where it has none, those in the few files that it names.

    A reflection that is older all at once than what it looks back on was not mended: the day of
    what it looks back on was. It is a guess where to begin, and saves hundreds of looks.
    """
    paths = {fix.path for fix in fixes}
    found = {path: {path} & set(harmed) for path in paths}
    names: dict[str, set[str]] = {}
    for path in paths:
        names.setdefault(fold(id_of(path)), set()).add(path)
    for stranger in set(harmed) - paths:
        named = {path for word in _words(text_of(stranger)) for path in names.get(word, ())}
        for path in named if len(named) <= _FEW else ():
            found[path].add(stranger)
    return {path: frozenset(may) for path, may in found.items()}


def guilty(fixes: list[Fix], doors: Doors) -> list[Fix]:
    """Of fixes in different files those in harmed ones; else those that alone may be to blame for one."""
    own = [fix for fix in fixes if fix.path in doors[fix.path]]
    if own:
        return own
    return [
        fix
        for fix in fixes
        if any(sum(door in other for other in doors.values()) == 1 for door in doors[fix.path])
    ]


def layers(fixes: Iterable[Fix], doors: Doors) -> list[list[Fix]]:
    """The same in lists of which none has two fixes of one file, or two that share a door.

    In each, harm tells at once who has done it.
    """
    made: list[tuple[list[Fix], set[str]]] = []
    for fix in fixes:
        marks = {fix.path, *doors[fix.path]}
        layer, taken = next((one for one in made if one[1].isdisjoint(marks)), ([], set()))
        if not layer:
            made.append((layer, taken))
        layer.append(fix)
        taken |= marks
    return [layer for layer, _ in made]


def _words(text: str) -> set[str]:
    """Everything in a text that may be a file's name, folded, and without ``.md``."""
    return {fold(word).strip(".").removesuffix(".md") for word in _NAME.findall(text)}
