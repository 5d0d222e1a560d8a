"""What keeps a site from being made: a leak that only a search finds, or an engine that gives up."""

import io
import zipfile
from pathlib import Path
from typing import NoReturn

from casc_portfolio.engine.order import EngineError
from tests.compose.small import world_with
from tests.worlds import World, page

SECRET = "Kept in the blue folder behind the second door on the left."
LEAK = "artifacts/agenda.docx: 8 words (docProps/core.xml) from records/credential.md:3"
"""How every build that is refused begins to tell of it."""


def leaking(root: Path, changes: World | None = None) -> Path:
    """The properties of a document that the panel may read say what a record says."""
    files = {
        "records/credential.md": f"---\nkind: credential\nnote: {SECRET}\n---\n",
        "content/artifacts/agenda.docx": agenda(SECRET),
        "content/cpsel-2/evidence/walks.md": page("""
            ---
            title: Weekly walks
            date: 2025-10-14
            elements: [2A]
            role: I led the walks.
            result: Half of the teams plan with what they saw.
            artifacts:
              - file: artifacts/agenda.docx
                title: The agenda
            audience: public
            status: ready
            ---

            We walked every Tuesday.
            """),
        **(changes or {}),
    }
    return world_with(root, files, without=("content/artifacts/protocol.pdf",))


def agenda(description: str, words: str = "Welcome.") -> bytes:
    """A Word file that says something about itself."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document><w:t>{words}</w:t></w:document>")
        archive.writestr(
            "docProps/core.xml", f"<cp:p><dc:description>{description}</dc:description></cp:p>"
        )
    return stream.getvalue()


def giving_up(*_given: object, **_named: object) -> NoReturn:
    """Stands for ``make_site`` when the engine gives up."""
    raise EngineError("It lost a page.")
