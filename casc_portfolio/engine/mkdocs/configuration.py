"""A staged project as MkDocs reads it: its configuration, its theme, and the time it is built at."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from casc_portfolio.engine.order import Order

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """A project's configuration that was read before its build; good for one build.

    Two portfolios may have the same configuration, byte for byte: it names no folder.
    """

    project: Path
    text: bytes
    config: "MkDocsConfig"


def configuration_for(order: Order, prepared: Prepared | None) -> "tuple[MkDocsConfig, bytes]":
    """What an order is built with, and the text it was read from; ``prepared`` if that is the same."""
    now = order.project, (order.project / "mkdocs.yml").read_bytes()
    if prepared is None or (prepared.project, prepared.text) != now:
        prepared = load(order.project, order.cache)
    prepared.config.site_dir = str(order.out.absolute())
    return prepared.config, prepared.text


def load(project: Path, cache: Path | None) -> Prepared:
    """A project's configuration, with its templates from ``cache`` where they are kept there.

    Raises MkDocs' own exceptions, and OSError when the file can't be read.
    """
    text = (project / "mkdocs.yml").read_bytes()
    config = parsed(project, text)
    env = templates_of(config)
    if cache is not None:
        _remember_templates(env, cache)
    config.theme.get_env = lambda: env  # type: ignore[method-assign]
    return Prepared(project=project, text=text, config=config)


def parsed(project: Path, text: bytes) -> "MkDocsConfig":
    """The project's configuration; it is plain YAML, which the C loader reads at once."""
    import yaml
    from mkdocs.config import load_config

    told = yaml.load(text, Loader=yaml.CSafeLoader)
    return load_config(BytesIO(), config_file_path=str(project / "mkdocs.yml"), **told)


def templates_of(config: "MkDocsConfig") -> "Environment":
    """The theme's templates, without a look at each of its icons."""
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


@contextmanager
def environment(time: int | None) -> Iterator[None]:
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
