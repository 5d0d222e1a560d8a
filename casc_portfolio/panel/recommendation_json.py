"""The sheet of a recommendation as JSON, for an office's own tools."""

import json
from dataclasses import asdict

from casc_portfolio.panel.recommendation import Recommendation

SCHEMA = 1
"""Goes up when a reader of the older form would misread the newer one."""


def render(sheet: Recommendation) -> str:
    """One object; ends in a line break. Dates are ``YYYY-MM-DD``, what is not there is null."""
    document = {
        "schema": SCHEMA,
        "for": "office",
        **asdict(sheet),
        "ready": sheet.ready,
        "answer_by": sheet.answer_by,
    }
    return json.dumps(document, ensure_ascii=False, indent=2, default=str) + "\n"
