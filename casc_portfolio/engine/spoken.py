"""The language of words in a page: ours are English, a person's own may be of another.

A page's frame says ``en``. What a person typed says its language itself, so that a
voice which reads the page aloud changes where the words do.
"""

import re

from markupsafe import Markup

_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8})*", re.IGNORECASE)
_ENGLISH = "en"
_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")
_TURNED = Markup(' dir="rtl"')


def right_to_left(language: str) -> bool:
    """Whether its lines begin on the right."""
    return _first(language) in _RIGHT_TO_LEFT


def attributes(language: str) -> dict[str, Markup]:
    """What templates write into the tags of elements, each with a space before it, or nothing.

    ``lang`` says the person's language, ``typed`` also where its lines begin, and
    ``ours`` goes back to English inside of them. For English all three are empty.
    """
    if _first(language) == _ENGLISH or not _TAG.fullmatch(language):
        return dict.fromkeys(("lang", "typed", "ours"), Markup(""))
    turned = right_to_left(language)
    lang = Markup(' lang="{}"').format(language)
    return {
        "lang": lang,
        "typed": lang + _TURNED if turned else lang,
        "ours": Markup(' lang="en" dir="ltr"') if turned else Markup(' lang="en"'),
    }


def _first(language: str) -> str:
    return language.split("-")[0].lower()
