"""Where a rule's documentation can be read: on the published guides, or on the terminal."""

import re
from functools import lru_cache

from casc_portfolio.resources import site_configuration

BLOCKS = {
    "1": "Files, headers and values that can't be read",
    "2": "Names, files and links that lead to nothing",
    "3": "What will not count, or not as you think",
    "4": "What is hard to read for some",
    "5": "What is called ready and is not finished",
    "6": "What others should not learn",
    "7": "Files that are damaged, too large or unused",
}
"""The first digit of a code → what such findings have in common; each has a page in the guides."""

_SITE = re.compile(r"^site_url:[ ]*[\"']?(https?://[^\s\"']+)", re.MULTILINE)


def address_of(code: str, *, site: str | None = None) -> str | None:
    """The address of a rule's documentation, if the guides are published anywhere.

    ``site`` is the guides' address; by default, what ``site_url`` in ``mkdocs.yml`` says.
    """
    site = _published() if site is None else site
    return f"{site.rstrip('/')}/{page_of(code)}.html#{code.lower()}" if site else None


def page_of(code: str) -> str:
    """The name of the guide that holds a rule's documentation, without its ending."""
    return f"rules-{code[2]}"


def more_about(code: str) -> str:
    """What to open, or to type, to learn more about a finding."""
    return address_of(code) or f"casc explain {code}"


@lru_cache
def _published() -> str:
    found = _SITE.search(site_configuration().read_text("utf-8"))
    return found[1] if found else ""
