"""The names of places that the site's own pages have: what a person typed gives way to them."""

import re

OURS = r"(?:cp-|(?:element|standard)-[0-9])"
"""How such a name begins, as a pattern; links of ours lead to them."""
_NAME = re.compile(rf"\s*{OURS}")


def is_ours(name: str) -> bool:
    """Whether a place is named as only places of our own pages are."""
    return _NAME.match(name) is not None
