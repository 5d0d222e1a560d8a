"""The one module that knows MkDocs: a staged project in, a site out, and every warning counted."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from casc_portfolio.engine.ahead import Ahead, Converted
from casc_portfolio.engine.heard import listening

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page


class EngineError(Exception):
    """MkDocs gave up; the message is its own last word."""


@dataclass(frozen=True, kw_only=True)
class Order:
    """What is to be built.

    ``time`` (seconds since 1970) is the site's time; SOURCE_DATE_EPOCH comes before it.
    ``only_changed`` keeps what ``out`` holds and makes anew only pages whose files are
    newer: for previews, because what a page says elsewhere is not followed.
    """

    project: Path
    out: Path
    time: int | None = None
    cache: Path | None = None
    only_changed: bool = False


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """A project's configuration that was read before its build; good for one build.

    Two portfolios may have the same configuration, byte for byte: it names no folder.
    """

    project: Path
    text: bytes
    config: "MkDocsConfig"


def build(
    order: Order, prepared: Prepared | None = None, *, ahead: Ahead | None = None
) -> tuple[str, ...]:
    """Builds the project and returns what MkDocs warned of, each once, in order.

    ``prepared`` and ``ahead`` are used when the project's configuration is still the same.
    Raises EngineError, and OSError when the machine refuses.
    """
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.exceptions import MkDocsException

    from casc_portfolio.engine.compiled import remember_used
    from casc_portfolio.engine.searched import complete, entries

    with _environment(order.time), listening("mkdocs") as heard:
        try:
            config, text = _configuration(order, prepared)
            config.plugins.on_startup(command="build", dirty=order.only_changed)
            if ahead is not None and ahead.text == text:
                config.plugins.events["pre_page"].append(_taking(ahead))
            _search_less(config)
            before = entries(order.out) if order.only_changed else []
            mkdocs_build(config, dirty=order.only_changed)
            if order.cache is not None:
                remember_used(config.theme.get_env(), order.cache)
            if order.only_changed:
                complete(order.out, before, offline="material/offline" in config.plugins)
        except MkDocsException as problem:
            raise EngineError(str(problem)) from problem
    return tuple(heard.lines)


def prepare(project: Path | None, *, cache: Path | None = None) -> Prepared | None:
    """Does everything for a build that can be done before its pages are there.

    ``project`` is one that was staged before and will probably be built again; one that
    is not ours alone is not read at all.
    """
    from mkdocs.commands import build as _  # noqa: F401 - imported to be there
    from mkdocs.exceptions import MkDocsException

    from casc_portfolio.engine.compiled import load_used
    from casc_portfolio.engine.shipped import is_ours
    from casc_portfolio.engine.words import render

    render("Words, *so that* [every](rule) is compiled")
    if project is None or not is_ours(project):
        return None
    with _environment(None), listening("mkdocs") as heard:
        try:
            prepared = _load(project, cache)
            env = prepared.config.theme.get_env()
            env.get_template("main.html")
            if cache is not None:
                load_used(env, cache)
        except (MkDocsException, OSError):
            return None
    return None if heard.lines else prepared


def work_ahead(prepared: Prepared, *, idle: Callable[[], bool]) -> Ahead | None:
    """Turns the pages that lie there into HTML, for as long as nobody asks for anything.

    A page that MkDocs warns of is left for the build, and so is all of it when something
    goes wrong: whatever it is, the build comes upon it too, and says so.
    """
    from mkdocs.structure.files import get_files, set_exclusions
    from mkdocs.structure.pages import Page

    pages: dict[str, Converted] = {}
    with _environment(None), listening("mkdocs") as heard, suppress(Exception):
        config = _parsed(prepared.project, prepared.text)
        config.plugins.on_startup(command="build", dirty=False)
        config = config.plugins.on_config(config)
        files = get_files(config)
        env = _templates_of(config)
        files.add_files_from_theme(env, config)
        files = config.plugins.on_files(files, config=config)
        set_exclusions(files, config)
        for file in files.documentation_pages():
            if not idle():
                break
            said = len(heard.lines)
            page = _converted(Page(None, file, config), config, files)
            if len(heard.lines) == said:
                pages[file.src_uri] = page
        return Ahead(text=prepared.text, reach=_reach(files), pages=pages)
    return None


_LEFT = ("content", "toc", "_title_from_render", "present_anchor_ids")
"""What a page gets from its conversion, besides its links to places within other pages."""


def _converted(page: "Page", config: "MkDocsConfig", files: "Files") -> Converted:
    page.read_source(config)
    text = config.plugins.on_page_markdown(
        page.markdown or "", page=page, config=config, files=files
    )
    page.markdown = text
    page.render(config, files)
    return Converted(
        text=text,
        left={name: getattr(page, name) for name in _LEFT},
        anchors={file.src_uri: dict(of) for file, of in (page.links_to_anchors or {}).items()},
    )


def _taking(ahead: Ahead) -> "Callable[..., Page]":
    """Has a build take what is there for a page whose text is the same, and convert the others."""
    same: bool | None = None

    def before(page: "Page", *, files: "Files", **_rest: object) -> "Page":
        nonlocal same
        same = _reach(files) == ahead.reach if same is None else same
        if same and page.file.src_uri in ahead.pages:
            _offer(page, ahead.pages[page.file.src_uri])
        return page

    return before


def _offer(page: "Page", before: Converted) -> None:
    render = page.render

    def take(config: "MkDocsConfig", files: "Files") -> None:
        if page.markdown != before.text:
            render(config, files)
            return
        for name, value in before.left.items():
            setattr(page, name, value)
        page.links_to_anchors = {
            files.src_uris[of]: dict(of_it) for of, of_it in before.anchors.items()
        }

    page.render = take  # type: ignore[method-assign]


def _reach(files: "Files") -> tuple[tuple[str, str], ...]:
    return tuple((file.src_uri, file.url) for file in files)


def _configuration(order: Order, prepared: Prepared | None) -> "tuple[MkDocsConfig, bytes]":
    now = order.project, (order.project / "mkdocs.yml").read_bytes()
    if prepared is None or (prepared.project, prepared.text) != now:
        prepared = _load(order.project, order.cache)
    prepared.config.site_dir = str(order.out.absolute())
    return prepared.config, prepared.text


def _load(project: Path, cache: Path | None) -> Prepared:
    text = (project / "mkdocs.yml").read_bytes()
    config = _parsed(project, text)
    env = _templates_of(config)
    if cache is not None:
        _remember_templates(env, cache)
    config.theme.get_env = lambda: env  # type: ignore[method-assign]
    return Prepared(project=project, text=text, config=config)


def _parsed(project: Path, text: bytes) -> "MkDocsConfig":
    """The project's configuration; it is plain YAML, which the C loader reads at once."""
    import yaml
    from mkdocs.config import load_config

    told = yaml.load(text, Loader=yaml.CSafeLoader)
    return load_config(BytesIO(), config_file_path=str(project / "mkdocs.yml"), **told)


def _templates_of(config: "MkDocsConfig") -> "Environment":
    env = config.theme.get_env()
    env.list_templates = lambda **how: _theme_files(config.theme.dirs, **how)  # type: ignore[method-assign]
    return env


def _remember_templates(env: "Environment", cache: Path) -> None:
    """Keeps the theme's templates compiled: a fifth of a second in every build."""
    from casc_portfolio.engine.compiled import kept_in

    cache.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = kept_in(cache)


def _theme_files(folders: list[str], *, filter_func: Callable[[str], bool]) -> list[str]:
    """What MkDocs takes from themes; it would look at each of 14,000 icons only to leave it."""
    found: set[str] = set()
    for folder in folders:
        for parent, names, files in os.walk(folder):
            names[:] = [name for name in names if not name.startswith(".")]
            inside = Path(parent).relative_to(folder)
            found.update((inside / name).as_posix() for name in files)
    return sorted(path for path in found if filter_func(path))


def _search_less(config: "MkDocsConfig") -> None:
    """Has the search read each page without what it skips anyway; the index stays the same."""
    from casc_portfolio.engine.searched import lift, put_back

    lifted: dict[str, str] = {}

    def before(_context: object, *, page: "Page", **_rest: object) -> None:
        nonlocal lifted
        page.content, lifted = lift(page.content or "", page.markdown or "")

    def after(_context: object, *, page: "Page", **_rest: object) -> None:
        page.content = put_back(page.content or "", lifted)

    handlers = config.plugins.events["page_context"]
    handlers[:] = [before, *handlers, after]


@contextmanager
def _environment(time: int | None) -> Iterator[None]:
    """MkDocs takes the time from the environment; its theme would advertise there."""
    from casc_portfolio.engine import epoch

    before = dict(os.environ)
    _become(epoch.environment(time))
    try:
        yield
    finally:
        _become(before)


def _become(wanted: dict[str, str]) -> None:
    """Makes the environment hold just this."""
    for name in os.environ.keys() - wanted.keys():
        del os.environ[name]
    os.environ.update(wanted)
