"""What stands where a page is not: at any depth, with or without an address of the site's own."""

import pytest

from casc_portfolio.compose import compose
from casc_portfolio.content.types import Audience
from casc_portfolio.engine.build import build
from casc_portfolio.engine.process import running
from casc_portfolio.portfolio import load
from tests.compose.small import SMALL, world_with
from tests.theme.axe import violations
from tests.theme.sites import served

pytestmark = pytest.mark.slow

LOST = ["gone.html", "cpsel-2/gone.html", "cpsel-2/evidence/gone.html", "artifacts/gone.pdf"]


@pytest.fixture(scope="module", params=["without an address", "with one"])
def lost(tmp_path_factory, request):
    """The address of a small site below a path."""
    root = tmp_path_factory.mktemp("lost")
    settings = SMALL["portfolio.yml"]
    if request.param == "with one":
        settings += "site:\n  address: https://portfolio.example.org/some/path/\n"
    portfolio = load(world_with(root / "portfolio", {"portfolio.yml": settings}))
    values = compose(portfolio, audience=Audience.PANEL)
    with running() as engine:
        build(values, engine=engine, root=portfolio.root, out=root / "www" / "some" / "path")
    with served(root / "www") as address:
        yield f"{address}/some/path", root / "www" / "some" / "path"


@pytest.fixture
def visitor(browser):
    """A page that may meet a 404, which a browser tells its console of."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", LOST)
def test_it_leads_on_from_any_depth(visitor, lost, path):
    address, _ = lost
    asked = []
    visitor.on("request", lambda request: asked.append(request.url))
    assert visitor.goto(f"{address}/{path}").status == 404
    assert visitor.locator("h1").inner_text() == "This page is not here"
    assert asked == [f"{address}/{path}"]
    visitor.get_by_role("link", name="Home").click()
    visitor.wait_for_url(f"{address}/index.html")
    assert visitor.locator(".cp-cover__name").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_read_it(page, lost, scheme):
    _, folder = lost
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto((folder / "404.html").as_uri())
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 24, 26)"
    assert dark is (scheme == "dark")
    assert violations(page) == []
    page.get_by_role("link", name="Evidence").click()
    page.wait_for_url("**/evidence.html")
    assert page.locator(".cp-page--evidence-index").is_visible()


def test_it_leads_on_without_script(browser, lost):
    _, folder = lost
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "404.html").as_uri())
    links = page.get_by_role("link").evaluate_all("(links) => links.map((one) => one.href)")
    context.close()
    assert links[0].endswith("/index.html")
    assert len(links) == 3
