"""Whom a finished site says it was made for."""

import re
from pathlib import Path

from casc_portfolio.content.types import Audience

_SAID = re.compile(r'<meta name="casc:audience" content="([a-z]+)">')


def made_for(site: Path) -> Audience | None:
    """Its audience, from the head of its first page; ``None`` when it does not say."""
    try:
        page = (site / "index.html").read_text("utf-8", "replace")
    except OSError:
        return None
    found = _SAID.search(page)
    known = {one.value: one for one in Audience}
    return known.get(found[1]) if found else None
