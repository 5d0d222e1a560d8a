"""Attribute lists (``{#id .class key=value}``), which set attributes as raw HTML tags do."""

import re
from typing import NamedTuple

from casc_portfolio.prose.tags import Tag, Value

_PIECE = r"[^ =}\n]++(?:=(?:\"[^\"\n]*?\"|'[^'\n]*?'|[^ =}\n]++))?"
_ENTRY = re.compile(r"([^ =}\n]+)(?:=(\"[^\"\n]*?\"|'[^'\n]*?'|[^ =}\n]+))?")
_LIST = rf"\{{:? *(?=[^}}\n ])((?:{_PIECE}|[ ])*+)[^}}\n]*+\}}"
_AFTER = re.compile(_LIST)
_FIRST = re.compile(r" +(?=\{:? *[^}\n ])")
_LAST_LINE = re.compile(rf"\n *{_LIST} *\Z")


class AttributeList(NamedTuple):
    """What an attribute list sets, and where it stands; its classes are one value.

    ``brace`` is where it opens: the line end before it belongs to one on a line of its own.
    """

    values: dict[str, str]
    start: int
    end: int
    brace: int

    def tag(self, name: str) -> Tag:
        """The list as a tag of the element that it belongs to."""
        span = self.brace, self.end
        attributes = {key: Value(text, *span, *span) for key, text in self.values.items()}
        return Tag(name, attributes, *span)

    @property
    def anchor(self) -> str | None:
        """The id it gives."""
        return self.values.get("id")


def after(text: str, start: int) -> AttributeList | None:
    """The list that begins here, directly behind the image, link or code that it belongs to."""
    stop = text.find("}", start)
    if stop < 0 or text.find("\n", start, stop) >= 0:
        return None
    return _read(_AFTER.match(text, start))


def at_end(text: str, start: int = 0) -> AttributeList | None:
    """The list at the end of a heading or a cell."""
    stop = len(text.rstrip(" "))
    if not text.endswith("}", start, stop):
        return None
    line = max(text.rfind("\n", start, stop) + 1, start)
    first = _FIRST.search(text, line, stop)
    return _read(_AFTER.fullmatch(text, first.end(), stop)) if first else None


def on_last_line(text: str) -> AttributeList | None:
    """The list on the last line of a paragraph or an item."""
    return _read(_LAST_LINE.search(text))


def _read(found: re.Match[str] | None) -> AttributeList | None:
    if found is None:
        return None
    values: dict[str, str] = {}
    classes: list[str] = []
    for entry in _ENTRY.finditer(found[1]):
        name, value = entry[1], entry[2]
        if value is not None:
            values[name] = value.strip(value[0]) if value[0] in "\"'" else value
        elif name.startswith("#"):
            values["id"] = name[1:]
        elif name.startswith("."):
            classes.append(name[1:])
        elif name != ":":
            values[name] = ""
    if classes:
        values["class"] = " ".join(classes)
    brace = found.string.rindex("{", 0, found.start(1))
    return AttributeList(values, *found.span(), brace)
