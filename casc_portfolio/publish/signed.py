"""PDFs of ours: known again by who made them, with the site's own day in them."""

import datetime as dt
from pathlib import Path
from typing import Any


def is_signed(file: Path, *, by: str) -> bool:
    """Whether a file is a PDF that this command of ours made."""
    import pikepdf

    try:
        with pikepdf.open(file) as pdf:
            return str(pdf.docinfo.get("/Creator", "")) == by
    except (OSError, pikepdf.PdfError):
        return False


def sign(document: Any, *, by: str, time: int | None) -> None:
    """Says who made WeasyPrint's document, and when; PDFs otherwise tell the moment they were made.

    ``time`` is seconds since 1970.
    """
    if time is not None:
        day = f"{dt.datetime.fromtimestamp(time, dt.UTC):%Y-%m-%dT%H:%M:%SZ}"
        document.metadata.created = document.metadata.modified = day
    document.metadata.generator = by
