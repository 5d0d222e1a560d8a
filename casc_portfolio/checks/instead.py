"""What to write in the place of a value that its field refused, worked out from what was typed."""

import re
from unicodedata import normalize

from casc_portfolio.checks.near import among, nearest
from casc_portfolio.checks.rule import Arguments
from casc_portfolio.checks.synonyms import field_called, word_said
from casc_portfolio.content.types import Audience

_ONE_NUMBER = re.compile(r"[^\d%]*?(\d+(?:\.\d+)?)[^\d%]*")
_OTHER_UNIT = re.compile(r"\b(?:week|month|quarter|semester|year)s?\b", re.IGNORECASE)
"""Units that no field has: their number alone would say something else."""
_PLAIN = re.compile(r"(?:\./)?(?!\.)[^/:~]+(?:/(?!\.)[^/:]+)*")
"""A file named from the portfolio's own folders on, with nothing before it."""
_INSIDE = re.compile(r"(?:\.{0,2}/)+(?:content/)?(?=(?:artifacts|records)/[^/.])")
"""What stands before such a file when it was named from the page's own folder."""
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?")
_FILE = re.compile(r"[^,;:]+\.\w{2,5}")
_ONE_NAME = {"goal", "program", "period", "level", "name", "title", "id"}
"""Fields that hold a name, not sentences."""
_DENIED = {"not", "no", "almost", "nearly", "never", "un", "non", "but", "except", "without"}
_ALIKE = 0.7
"""Fields have short names, which are soon alike: evidence is no slip of audience."""
_SURE = 0.85
"""Letters that agree in a word of the list with a slip in it."""
_FOUND = {"text": "text", "a list": "list", "fields of its own": "fields"}


def field_instead(arguments: Arguments) -> Arguments:
    """For an unknown field: the likeliest one, or the same with a space after its colon.

    ``called`` is a field that people also call so; it may want its value written otherwise.
    """
    name, sign, value = str(arguments.get("field", "")).partition(":")
    known = arguments.get("known")
    if not isinstance(known, tuple):
        return {}
    if sign and name in known:
        return {"spaced": f"{name}: {value}"}
    near = nearest(name, known, alike=_ALIKE)
    if near and _letters(near) == _letters(name):
        return {"suggestion": near, "inside": "", "outside": ""}
    called = field_called(name, known)
    if called:
        return {"called": called}
    return {"suggestion": near} if near else {}


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


def shape_instead(arguments: Arguments) -> Arguments:
    """For a value of another shape: which of the usual mistakes it is, and the field to name."""
    expected, found = str(arguments.get("expected")), str(arguments.get("found"))
    fields = arguments.get("fields")
    value = str(arguments.get("value", ""))
    if expected not in _FOUND or found not in _FOUND:
        return {}
    cause = f"{_FOUND[found]}-for-{_FOUND[expected]}"
    if cause == "text-for-fields" and arguments.get("item"):
        cause = "text-in-list"
    if cause == "list-for-text" and arguments.get("field") in _ONE_NAME:
        return {"cause": "list-for-name"}
    if cause == "fields-for-text" and arguments.get("field") == "elements":
        return {"cause": "claim-in-list"}
    if value.startswith("http") and isinstance(fields, tuple) and "url" in fields:
        return {"cause": cause, "url": "yes"}
    files = [one.strip() for one in value.replace(";", ",").split(",")]
    if cause == "text-for-list" and len(files) > 1 and all(map(_FILE.fullmatch, files)):
        return {
            "cause": cause,
            "several": tuple(f"- {arguments.get('first')}: {one}" for one in files),
        }
    return {"cause": cause}


def choice_instead(arguments: Arguments) -> Arguments:
    """For a word that is not on its list: ``perhaps`` what is meant by it, or the one it is like.

    Of several that are named, and of what is said not to be so, none is put into anybody's mouth.
    """
    typed, choices = str(arguments.get("value", "")), arguments.get("choices")
    if not isinstance(choices, tuple):
        return {}
    words = re.findall(r"\w+(?:-\w+)*", typed.casefold())
    named = tuple(one for one in choices if one.casefold() in words)
    if meant := word_said(typed, choices):
        return {"perhaps": meant}
    if _denied(typed, words, choices):
        return {}
    if len(named) > 1:
        return _one_of(named)
    if named and not nearest(typed, choices, alike=_SURE):
        return {"perhaps": named[0]}
    return among("value", "choices")(arguments)


def _denied(typed: str, words: list[str], choices: tuple[str, ...]) -> bool:
    """Whether it says of a word on the list that it is not so."""
    others = {no + _letters(one) for no in _DENIED for one in choices}
    return not _DENIED.isdisjoint(words) or _letters(typed) in others


def _one_of(named: tuple[str, ...]) -> Arguments:
    """Several words where one is asked for; of audiences, each takes in those before it."""
    if set(Audience).issuperset(named):
        *narrower, wide = named
        return {"cause": "audiences", "wide": wide, "narrow": named[0], "narrower": tuple(narrower)}
    return {"cause": "several", "named": named}


def number_instead(arguments: Arguments) -> Arguments:
    """For words around a number: the number alone; for percents, the part of one."""
    if arguments.get("field") == "year":
        return {"year": "yes"}
    if arguments.get("cause") == "share":
        percent = re.fullmatch(r"(\d{1,3})\s*(?:%|percent)?", str(arguments.get("value", "")))
        part = int(percent[1]) / 100 if percent else 0
        return {"part": f"{part:g}"} if 0 < part <= 1 else {}
    value = str(arguments.get("value", ""))
    found = None if _OTHER_UNIT.search(value) else _ONE_NUMBER.fullmatch(value)
    if found is None or (arguments.get("whole") and "." in found[1]):
        return {}
    return {"suggestion": found[1]}


def name_instead(arguments: Arguments) -> Arguments:
    """For words where a short name belongs: the same with hyphens, in small letters."""
    plain = normalize("NFKD", str(arguments.get("value", "")))
    letters = plain.encode("ascii", "ignore").decode()
    short = re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")
    return {"suggestion": short} if short else {}


def other_topics(arguments: Arguments) -> Arguments:
    """For a topic of one's own: the likeliest one on the list, and how many others there are."""
    count = arguments.get("count", 1)
    others = count - 1 if isinstance(count, int) else 0
    return {**among("value", "known")(arguments), "more": others}


def address_instead(arguments: Arguments) -> Arguments:
    """For an address without its beginning: the whole of it."""
    value = str(arguments.get("value", ""))
    return {"suggestion": f"https://{value}"} if _DOMAIN.fullmatch(value) else {}


def path_instead(arguments: Arguments) -> Arguments:
    """For a place on one's own computer: where the file goes, and how it is named there."""
    value = str(arguments.get("value", ""))
    if re.match(r"https?:", value):
        return {"cause": "address"}
    written = value.replace("\\", "/")
    if written != value and _PLAIN.fullmatch(written):
        return {"cause": "slashes", "suggestion": written.removeprefix("./")}
    inside = _INSIDE.match(written)
    if inside:
        return {"cause": "inside", "suggestion": written[inside.end() :]}
    name = re.split(r"[\\/]", value)[-1]
    folder = "records" if arguments.get("field") == "document" else "content/artifacts"
    written = f"{folder.removeprefix('content/')}/{name}"
    return {"folder": folder, "suggestion": written if name else ""}
