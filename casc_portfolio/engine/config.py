"""The configuration of a staged project, made from the one that the tool ships."""

import re
from collections.abc import Iterable
from copy import deepcopy
from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

import yaml

from casc_portfolio.compose import NavItem, Site
from casc_portfolio.engine.card import PATH as CARD
from casc_portfolio.engine.card import card_words, has_card
from casc_portfolio.engine.shipped import FIXED, TAKEN, shipped

_HOST = re.compile(r"[\w.:\[\]-]+")
_PATH = "/-._~!$()*+,;=:@"
_SLASHES = re.compile(r"//+")


def configuration(site: Site) -> dict[str, Any]:
    """The whole ``mkdocs.yml`` of a staged site.

    Whatever a person typed is escaped here: the engine's templates print it as it is.
    """
    taken = {name: deepcopy(value) for name, value in shipped().items() if name in TAKEN}
    theme, extra = taken["theme"], taken["extra"]
    theme["language"] = site.language if _speaks(site.language) else "en"
    for palette in theme["palette"]:
        palette["accent"] = site.accent
    extra |= {
        "audience": site.audience.value,
        "person": escape(site.person.name),
        "sample": site.sample,
        **_card(site),
    }
    return {
        "site_name": escape(site.title),
        "site_url": _address(site.address or "") or None,
        **FIXED,
        **taken,
        "nav": _nav(site.nav),
    }


def _card(site: Site) -> dict[str, str]:
    """The whole address of the site's picture, and what it says; empty where there is none."""
    address = _address(site.address or "") if has_card(site) else ""
    if not address:
        return {"card": "", "card_words": ""}
    return {"card": f"{address.rstrip('/')}/{CARD}", "card_words": escape(card_words(site))}


def _address(typed: str) -> str:
    """Where the site will stand; the page of errors loads what it needs from there.

    Two slashes in a row would make another host of what stands behind them.
    """
    parts = urlsplit(typed)
    if not _HOST.fullmatch(parts.netloc):
        return ""
    path = quote(unquote(parts.path), safe=_PATH)
    return f"{parts.scheme}://{parts.netloc}{_SLASHES.sub('/', path)}"


def _speaks(language: str) -> bool:
    """Whether the theme has its words in this language."""
    found = find_spec("material")
    if found is None or found.origin is None:
        return False
    words = Path(found.origin).parent / "templates" / "partials" / "languages"
    return (words / f"{language}.html").is_file()


def _nav(items: Iterable[NavItem]) -> list[dict[str, Any]]:
    return [{escape(item.title): _nav(item.items) or item.path} for item in items]


def written(configuration: dict[str, Any]) -> str:
    """The configuration as the text of a file."""
    text: str = yaml.dump(
        configuration, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=1000
    )
    return text
