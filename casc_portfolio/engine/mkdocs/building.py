"""A staged project in, a site out, and every warning counted."""

from pathlib import Path

from casc_portfolio.engine.heard import listening
from casc_portfolio.engine.mkdocs.ahead import taking
from casc_portfolio.engine.mkdocs.configuration import (
    Prepared,
    configuration_for,
    environment,
    load,
)
from casc_portfolio.engine.mkdocs.converted import Ahead
from casc_portfolio.engine.mkdocs.searching import search_less
from casc_portfolio.engine.order import EngineError, Order


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

    with environment(order.time), listening("mkdocs") as heard:
        try:
            config, text = configuration_for(order, prepared)
            config.plugins.on_startup(command="build", dirty=order.only_changed)
            taken = taking(ahead, config) if ahead is not None and ahead.text == text else {}
            search_less(config, taken)
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
    with environment(None), listening("mkdocs") as heard:
        try:
            prepared = load(project, cache)
            env = prepared.config.theme.get_env()
            env.get_template("main.html")
            if cache is not None:
                load_used(env, cache)
        except (MkDocsException, OSError):
            return None
    return None if heard.lines else prepared
