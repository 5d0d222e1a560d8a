"""The one module that knows MkDocs: a staged project in, a site out, and every warning counted."""

import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
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
    """A project's configuration that was read ahead of its build; good for one build.

    Two portfolios may have the same configuration, byte for byte: it names no folder.
    """

    project: Path
    text: bytes
    config: "MkDocsConfig"


def build(order: Order, prepared: Prepared | None = None) -> tuple[str, ...]:
    """Builds the project and returns what MkDocs warned of, each once, in order.

    ``prepared`` is used when the project's configuration is still the same. Raises
    EngineError, and OSError when the machine refuses.
    """
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.exceptions import MkDocsException

    from casc_portfolio.engine.compiled import remember_used

    with _environment(order.time), _listening() as heard:
        try:
            config = _configuration(order, prepared)
            config.plugins.on_startup(command="build", dirty=order.only_changed)
            _search_less(config)
            before = _search_entries(order.out) if order.only_changed else []
            mkdocs_build(config, dirty=order.only_changed)
            if order.cache is not None:
                remember_used(config.theme.get_env(), order.cache)
            if order.only_changed:
                _complete_search(config, order.out, before)
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
    with _environment(None), _listening() as heard:
        try:
            prepared = _load(project, cache)
            env = prepared.config.theme.get_env()
            env.get_template("main.html")
            if cache is not None:
                load_used(env, cache)
        except (MkDocsException, OSError):
            return None
    return None if heard.lines else prepared


def _configuration(order: Order, prepared: Prepared | None) -> "MkDocsConfig":
    now = order.project, (order.project / "mkdocs.yml").read_bytes()
    if prepared is None or (prepared.project, prepared.text) != now:
        prepared = _load(order.project, order.cache)
    prepared.config.site_dir = str(order.out.absolute())
    return prepared.config


def _load(project: Path, cache: Path | None) -> Prepared:
    """The project's configuration; its file is plain YAML, which the C loader reads at once."""
    import yaml
    from mkdocs.config import load_config

    file = project / "mkdocs.yml"
    text = file.read_bytes()
    told = yaml.load(text, Loader=yaml.CSafeLoader)
    config = load_config(BytesIO(), config_file_path=str(file), **told)
    env = config.theme.get_env()
    env.list_templates = lambda **how: _theme_files(config.theme.dirs, **how)  # type: ignore[method-assign]
    if cache is not None:
        _remember_templates(env, cache)
    config.theme.get_env = lambda: env  # type: ignore[method-assign]
    return Prepared(project=project, text=text, config=config)


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


def _search_entries(out: Path) -> list[dict[str, Any]]:
    try:
        return list(json.loads((out / "search" / "search_index.json").read_bytes())["docs"])
    except (OSError, ValueError, KeyError):
        return []


def _complete_search(config: "MkDocsConfig", out: Path, before: list[dict[str, Any]]) -> None:
    """A build of changed pages leaves only those in the index; the others are put back."""
    file = out / "search" / "search_index.json"
    index = json.loads(file.read_bytes())
    fresh = {entry["location"].partition("#")[0] for entry in index["docs"]}
    kept = [entry for entry in before if entry["location"].partition("#")[0] not in fresh]
    text = json.dumps({**index, "docs": kept + index["docs"]}, separators=(",", ":"))
    file.write_text(text, "utf-8")
    if "material/offline" in config.plugins:
        file.with_suffix(".js").write_text(f"var __index = {text}", "utf-8")


class _Heard(logging.Handler):
    """Keeps warnings and errors: MkDocs' own count is off as soon as someone else listens."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        self.lines[record.getMessage()] = None


@contextmanager
def _listening() -> Iterator[_Heard]:
    heard = _Heard()
    logger = logging.getLogger("mkdocs")
    before = logger.level, logger.propagate
    logger.addHandler(heard)
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    try:
        yield heard
    finally:
        logger.removeHandler(heard)
        logger.setLevel(before[0])
        logger.propagate = before[1]


@contextmanager
def _environment(time: int | None) -> Iterator[None]:
    """MkDocs takes the time from the environment; its theme would advertise there."""
    wanted = {"NO_MKDOCS_2_WARNING": "1"}
    if time is not None and "SOURCE_DATE_EPOCH" not in os.environ:
        wanted["SOURCE_DATE_EPOCH"] = str(time)
    before = {name: os.environ.pop(name, None) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


def main() -> None:
    """Answers orders from standard input, a line of JSON each, until there are no more."""
    import gc
    import signal

    gc.set_threshold(200_000)  # pages make little garbage
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    prepared: Prepared | None = None
    for line in _lines():
        told = json.loads(line)
        answer: dict[str, Any] = {}
        if told["what"] == "render":
            answer["html"] = _rendered(told["texts"])
        elif told["what"] == "build":
            answer = _built(told, prepared)
        answers.write(json.dumps(answer) + "\n")
        answers.flush()
        if told["what"] != "render":
            prepared = prepare(_path(told["project"]), cache=_path(told["cache"]))


def _lines() -> Iterator[str]:
    """Lines of standard input; when it closes, whoever asked is gone, and so are we at once."""
    import queue
    import threading

    lines: queue.SimpleQueue[str] = queue.SimpleQueue()

    def listen() -> None:
        for line in sys.stdin:
            lines.put(line)
        os._exit(0)

    threading.Thread(target=listen, daemon=True).start()
    while True:
        yield lines.get()


def _built(told: dict[str, Any], prepared: Prepared | None) -> dict[str, Any]:
    order = Order(
        project=Path(told["project"]),
        out=Path(told["out"]),
        time=told["time"],
        cache=_path(told["cache"]),
        only_changed=told["only_changed"],
    )
    try:
        return {"warnings": build(order, prepared)}
    except EngineError as problem:
        return {"gave_up": str(problem)}
    except OSError as problem:
        return {"refused": [problem.errno, problem.strerror or str(problem), problem.filename]}


def _rendered(texts: list[str]) -> list[str]:
    from casc_portfolio.engine.words import render_all

    return render_all(texts)


def _path(told: str | None) -> Path | None:
    return Path(told) if told else None


if __name__ == "__main__":
    main()
