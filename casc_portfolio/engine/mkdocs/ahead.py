"""Pages that were converted before anyone asked: most are the same when somebody does.

While a portfolio is read, its engine has nothing to do. The pages of the last build
lie there, and between two builds few of them change.
"""

from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from typing import TYPE_CHECKING

from casc_portfolio.engine.heard import listening
from casc_portfolio.engine.mkdocs.configuration import Prepared, environment, parsed, templates_of
from casc_portfolio.engine.mkdocs.converted import LEFT, Ahead, Converted
from casc_portfolio.engine.mkdocs.searching import found, search_less

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page


def work_ahead(prepared: Prepared, *, idle: Callable[[], bool]) -> Ahead | None:
    """Converts the pages that lie there, for as long as nobody asks for anything.

    A page that MkDocs warns of is left for the build, and so is all of it when something
    goes wrong: whatever it is, the build comes upon it too, and says so.
    """
    with environment(None), listening("mkdocs") as heard, suppress(Exception):
        config, files, nav = _gathered(prepared)
        pages: dict[str, Converted] = {}
        for file in files.documentation_pages():
            if not idle():
                break
            said = len(heard.lines)
            assert file.page is not None
            page = _converted(file.page, config, files, nav)
            if len(heard.lines) == said:
                pages[file.src_uri] = page
        return Ahead(text=prepared.text, reach=_reach(files), pages=pages)
    return None


def taking(ahead: Ahead, config: "MkDocsConfig") -> dict[str, Converted]:
    """Has a build take what is there for pages that are the same, and convert the others.

    Returns the pages it took, which come in one by one during the build.
    """
    taken: dict[str, Converted] = {}
    same: bool | None = None

    def before(page: "Page", *, files: "Files", **_rest: object) -> "Page":
        nonlocal same
        same = _reach(files) == ahead.reach if same is None else same
        if same and page.file.src_uri in ahead.pages:
            _offer(page, ahead.pages[page.file.src_uri], taken)
        return page

    config.plugins.events["pre_page"].append(before)
    return taken


def _offer(page: "Page", known: Converted, taken: dict[str, Converted]) -> None:
    convert = page.render

    def render(config: "MkDocsConfig", files: "Files") -> None:
        if (page.markdown, page.meta) != (known.text, known.meta):
            convert(config, files)
            return
        for name, value in known.left.items():
            setattr(page, name, value)
        page.links_to_anchors = {
            files.src_uris[path]: dict(anchors) for path, anchors in known.anchors.items()
        }
        taken[page.file.src_uri] = known

    page.render = render  # type: ignore[method-assign]


def _converted(
    page: "Page", config: "MkDocsConfig", files: "Files", nav: "Navigation"
) -> Converted:
    """Reads and converts a page as MkDocs does, and has it searched, but writes nothing."""
    from mkdocs.commands.build import get_context

    plugins = config.plugins
    page.read_source(config)
    text = plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
    page.markdown, meta = text, deepcopy(dict(page.meta))
    page.render(config, files)
    left = {name: getattr(page, name) for name in LEFT}
    kept = found(config)
    before = len(kept)
    context = get_context(nav, files, config, page)
    plugins.on_page_context(context, page=page, config=config, nav=nav)
    return Converted(
        text=text,
        meta=meta,
        left=left,
        anchors={file.src_uri: dict(of) for file, of in (page.links_to_anchors or {}).items()},
        title=page.title,
        shown=page.content or "",
        entries=tuple(kept[before:]),
    )


def _gathered(prepared: Prepared) -> "tuple[MkDocsConfig, Files, Navigation]":
    """What MkDocs gathers before it reads the first page."""
    from mkdocs.structure.files import get_files, set_exclusions
    from mkdocs.structure.nav import get_navigation
    from mkdocs.structure.pages import Page

    config = parsed(prepared.project, prepared.text)
    env = templates_of(config)
    config.plugins.on_startup(command="build", dirty=False)
    search_less(config, {})
    config = config.plugins.on_config(config)
    files = get_files(config)
    files.add_files_from_theme(env, config)
    files = config.plugins.on_files(files, config=config)
    set_exclusions(files, config)
    nav = get_navigation(files, config)
    for file in files.documentation_pages():
        if file.page is None:
            Page(None, file, config)
    return config, files, nav


def _reach(files: "Files") -> tuple[tuple[str, str], ...]:
    return tuple((file.src_uri, file.url) for file in files)
