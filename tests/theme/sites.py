"""The sample's sites to look at: built once, by audience, and served like any other site."""

import datetime as dt
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from casc_portfolio import resources
from casc_portfolio.compose import compose
from casc_portfolio.content.types import Audience
from casc_portfolio.engine.build import build
from casc_portfolio.engine.process import running
from casc_portfolio.portfolio import load

SAMPLE = resources.candidate_template() / "samples" / "pcoe"
_KIND = re.compile(r'class="cp-page cp-page--([a-z-]+)"')


def sample_site(folder: Path, audience: str) -> Path:
    """The site of the sample for one audience, built inside ``folder``."""
    root = folder / "sample"
    if not root.exists():
        shutil.copytree(SAMPLE, root, ignore=shutil.ignore_patterns(".casc", "site"))
    portfolio = load(root)
    values = compose(portfolio, audience=Audience(audience), today=dt.date(2026, 6, 5))
    with running() as engine:
        outcome = build(values, engine=engine, root=root, out=folder / audience)
    assert outcome.warnings == ()
    return outcome.out


def pages(site: Path) -> list[Path]:
    """Every page but the one that only a server shows, the slides among them."""
    return sorted(file for file in site.rglob("*.html") if file.name != "404.html")


def one_of_each_kind(site: Path) -> list[Path]:
    """The first page of every kind, and the slides."""
    kinds: dict[str, Path] = {}
    for file in pages(site):
        found = _KIND.search(file.read_text("utf-8"))
        kinds.setdefault(found[1] if found else "slides", file)
    return list(kinds.values())


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Nothing: a test says what it has to say."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder on this machine, without a slash at its end."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()
