"""Whatever a portfolio's files hold, a real browser shows it and nothing more: see attacks.py."""

import datetime as dt
import re
import sys
from pathlib import Path
from urllib.parse import quote

import pytest

from casc_portfolio.compose import compose
from casc_portfolio.content.types import Audience
from casc_portfolio.engine.build import build
from casc_portfolio.engine.preview import draw
from casc_portfolio.engine.process import running
from casc_portfolio.engine.server import Pages, serving
from casc_portfolio.portfolio import load
from tests.engine.attacked import POISON, attacked, packs
from tests.engine.attacks import ALONE, BODIES

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no files of such names."),
]
PROBE = (Path(__file__).parent / "probe.js").read_text("utf-8")
CANARY = "window.pwned = 0; window.pwn = () => { window.pwned += 1 };"
OURS = ("aside.cp-side", ".cp-exhibits", "nav.cp-turn")
"""What stands around the body of a piece of evidence."""
TODAY = dt.date(2025, 11, 3)


class Window:
    """A browser's window in which nothing may act; a class because it watches all the time."""

    def __init__(self, browser, base):
        self.base = base
        self.complaints = []
        self.context = browser.new_context(service_workers="block")
        self.context.add_init_script(CANARY)
        elsewhere = re.compile(f"^(?!{re.escape(base)}|data:|blob:|about:)")
        self.context.route(elsewhere, self.refuse)
        self.context.on("weberror", lambda error: self.complaints.append(f"script: {error.error}"))
        self.page = self.context.new_page()

    def refuse(self, route):
        self.complaints.append(f"request: {route.request.url}")
        route.abort()

    def look(self, path, parts=()):
        """Everything that is wrong on the page at ``path``."""
        self.complaints.clear()
        self.page.goto(self.base + quote(path), wait_until="load")
        return [*self.page.evaluate(PROBE, parts), *self.complaints]


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return attacked(tmp_path_factory.mktemp("attacked"))


@pytest.fixture(scope="module")
def site(root):
    values = compose(load(root), audience=Audience.PRIVATE)
    with running() as engine:
        outcome = build(values, engine=engine, root=root, out=root / "site", keep_going=True)
    assert outcome.warnings == ()
    return outcome.out


@pytest.fixture(scope="module")
def window(browser, site):
    window = Window(browser, site.as_uri() + "/")
    yield window
    window.context.close()


@pytest.fixture(scope="module")
def preview(browser, root, site, tmp_path_factory):
    pages = Pages()
    with running() as engine:
        place = tmp_path_factory.mktemp("preview")
        pages.show(draw(root, engine=engine, place=place, before=None, today=TODAY).out)
    with serving(pages, port=18_500) as address:
        window = Window(browser, address)
        yield window
        window.context.close()


def others(site):
    """The pages without a body of their own in ``packs``."""
    pages = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    return [page for page in pages if "cpsel-3/evidence/" not in page and page != "404.html"]


@pytest.mark.parametrize("name", packs())
def test_a_body_does_not_act(window, name):
    assert window.look(f"cpsel-3/evidence/{name}.html", OURS) == []
    words = window.page.locator(".cp-page").inner_text()
    hidden = [one for one in packs()[name] if f"Behind {one}." not in words]
    assert name.partition("-")[0] in ALONE or hidden == []


def test_there_are_enough_of_them():
    assert len(BODIES) >= 200
    assert len(set(BODIES.values())) == len(BODIES)


@pytest.mark.parametrize(
    "html",
    ["<img src=x onerror=pwn()>", "<iframe></iframe>", "<p style='x'>", "<a href=javascript:1>"],
)
def test_the_probe_would_notice(window, html):
    window.page.set_content(f"<header class=md-header></header><div class=cp-page>{html}</div>")
    window.page.wait_for_timeout(100)
    assert window.page.evaluate(PROBE, []) != []


def test_no_header_setting_log_name_or_program_acts(window, site):
    found = {page: window.look(page) for page in others(site) if "present/" not in page}
    assert {page: said for page, said in found.items() if said} == {}


def test_every_kind_of_page_shows_what_was_typed(site):
    shown = {page for page in others(site) if "Poison" in (site / page).read_text("utf-8")}
    kinds = (
        "index",
        "evidence",
        "growth",
        "hours",
        "journey",
        "map",
        "plan",
        "present",
        "standards",
    )
    folders = ("cpsel-1/evidence", "cpsel-1/reflections", "iip", "inquiry", "self-assessment")
    assert {f"{kind}.html" for kind in kinds} <= shown
    assert all(any(page.startswith(folder) for page in shown) for folder in folders)


def test_slides_and_notes_do_not_act(window):
    assert window.look("present/index.html", "deck") == []
    window.page.wait_for_function("Reveal.isReady()")
    assert window.page.evaluate("Reveal.getTotalSlides()") > 150
    window.page.evaluate("for (let i = 0; i < Reveal.getTotalSlides(); i++) Reveal.slide(i)")
    with window.context.expect_page() as opened:
        window.page.keyboard.press("s")
    opened.value.wait_for_timeout(300)
    assert opened.value.evaluate("window.pwned") == 0
    opened.value.close()
    assert window.page.evaluate(PROBE, "deck") == []
    assert window.complaints == []


@pytest.mark.parametrize("words", ["Poison", "onerror", "Behind"])
def test_what_search_finds_does_not_act(window, words):
    window.look("index.html")
    window.page.locator("header [data-cp-search]").first.click()
    window.page.locator("input.md-search__input").type(words)
    window.page.locator(".md-search-result__item").first.wait_for()
    assert window.page.evaluate(PROBE, "search") == []
    assert window.complaints == []


def test_links_still_lead_where_they_say(window):
    window.look("cpsel-1/evidence/poison.html")
    window.page.locator("header .cp-nav__list a", has_text="Growth").click()
    assert window.page.url == f"{window.base}growth.html"
    window.page.locator(".cp-trail a, .cp-multiple a, header .cp-header__name").first.click()
    assert window.page.url.startswith(window.base)
    assert window.complaints == []


def test_the_preview_does_not_act_and_lists_what_is_found(preview, site):
    pages = [page for page in others(site) if page.count("/") == 0 or "cpsel-1/" in page]
    found = {page: preview.look(page) for page in pages}
    assert {page: said for page, said in found.items() if said} == {}
    preview.look("index.html")
    assert preview.page.locator(".cp-notes__item").count() > 3
    assert "Poison" in preview.page.locator(".cp-notes").inner_text()


def test_the_page_of_errors_loads_everything_from_its_own_host(browser, site):
    window = Window(browser, "https://district.example/")
    answer = (site / "404.html").read_text("utf-8")
    window.context.route(
        "https://district.example/**",
        lambda route: (
            route.fulfill(body=answer, content_type="text/html")
            if route.request.resource_type == "document"
            else route.abort()
        ),
    )
    for path in ("evil.example/none", "/evil.example/none", "//evil.example//none"):
        said = window.look(path, "lost")
        assert [one for one in said if "evil" in one and "<base" not in one] == []
        leads = window.page.evaluate(
            "[...document.links, document].map((o) => o.href || o.baseURI)"
        )
        assert [one for one in leads if not one.startswith("https://district.example/")] == []
    assert POISON[:6] in window.page.title()
    window.context.close()
