"""The samples' sites to look at: built once, by audience, and served like any other site."""

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
from casc_portfolio.engine.alone import alone
from casc_portfolio.engine.build import build
from casc_portfolio.engine.process import running
from casc_portfolio.portfolio import load

SAMPLES = resources.candidate_template() / "samples"
SAMPLE = SAMPLES / "pcoe"
_KIND = re.compile(r'class="cp-page cp-page--([a-z-]+)"')


def sample_site(folder: Path, audience: str, sample: str = "pcoe") -> Path:
    """The site of a sample for one audience, built inside ``folder`` unless it is there.

    Processes that test side by side may share the folder.
    """
    with alone(folder / sample / "building"):
        out = folder / sample / audience
        if not out.exists():
            _build(folder / sample / "portfolio", out, audience, sample)
    return out


def _build(root: Path, out: Path, audience: str, sample: str) -> None:
    if not root.exists():
        shutil.copytree(SAMPLES / sample, root, ignore=shutil.ignore_patterns(".casc", "site"))
    portfolio = load(root)
    values = compose(portfolio, audience=Audience(audience), today=dt.date(2026, 6, 5))
    with running() as engine:
        outcome = build(values, engine=engine, root=root, out=out)
    assert (outcome.warnings, outcome.out) == ((), out)


def pages(site: Path) -> list[Path]:
    """Every page but the one that only a server shows, the slides among them."""
    return sorted(file for file in site.rglob("*.html") if file.name != "404.html")


def together(*sites: Path) -> list[Path]:
    """Every page that any of the sites has, each from the first site that has it."""
    first = {file.relative_to(site): file for site in reversed(sites) for file in pages(site)}
    return [first[path] for path in sorted(first)]


def one_of_each_kind(site: Path) -> list[Path]:
    """The first page of every kind, the slides and the panel's papers."""
    kinds: dict[str, Path] = {}
    for file in pages(site):
        found = _KIND.search(file.read_text("utf-8"))
        kinds.setdefault(found[1] if found else file.name, file)
    return list(kinds.values())


class _Quiet(SimpleHTTPRequestHandler):
    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """A page that is not there is the nearest ``404.html``, as on the servers that publish sites."""
        folder = Path(self.translate_path(self.path)).parent
        lost = [above / "404.html" for above in (folder, *folder.parents)]
        page = next((file for file in lost if file.is_file()), None)
        if code != 404 or page is None:
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())

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
