"""The theme's search over a build: it parses only what it keeps, and nothing that it knows."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from casc_portfolio.engine.mkdocs.converted import Converted
from casc_portfolio.engine.searched import lift, put_back

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

SEARCH = "material/search"


def search_less(config: "MkDocsConfig", known: Mapping[str, Converted]) -> None:
    """Has the search read each page without what it skips anyway; the index stays the same.

    Pages in ``known`` (by source path) are not read again; it may grow during the build.
    """
    lifted: dict[str, str] = {}
    whole = ""

    def before(_context: object, *, page: "Page", **_rest: object) -> None:
        nonlocal lifted, whole
        lifted, whole = {}, ""
        page_known = known.get(page.file.src_uri)
        if page_known is not None and page_known.title == page.title:
            found(config).extend(dict(entry) for entry in page_known.entries)
            page.content, whole = "", page_known.shown
        else:
            page.content, lifted = lift(page.content or "", page.markdown or "")

    def after(_context: object, *, page: "Page", **_rest: object) -> None:
        page.content = whole or put_back(page.content or "", lifted)

    handlers = config.plugins.events["page_context"]
    handlers[:] = [before, *handlers, after]


def found(config: "MkDocsConfig") -> list[dict[str, Any]]:
    """What search has kept so far; a list of nobody where there is no search."""
    plugin: Any = config.plugins.get(SEARCH)
    entries: list[dict[str, Any]] = plugin.search_index.entries if plugin else []
    return entries
