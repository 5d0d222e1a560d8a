"""A built site in a browser, opened from its folder: inert, quiet, searchable, readable without script."""

import pytest

from casc_portfolio.engine.build import build
from casc_portfolio.engine.process import running
from tests.compose.small import TALK, site_of

pytestmark = pytest.mark.slow

EVIL = (
    "</title></script><img src=x onerror=window.hit=1><script>window.hit=1</script>\"' onload=hit"
)
HOSTILE = {
    "portfolio.yml": f"""
        name: '{EVIL.replace("'", "''")}'
        program: pcoe
        start: 2025-07-01
        links: [{{title: "{EVIL.replace('"', "'")}", url: "https://a.example/'onmouseover='hit"}}]
        positions:
          - role: "<script>window.hit=1</script>"
        """,
    "content/index.md": f"""
        ---
        title: A
        vision: '{EVIL.replace("'", "''")}'
        status: ready
        ---
        {EVIL}

        ## {EVIL} {{: onclick="window.hit=1" data-toc-label="<img src=x onerror=window.hit=1>" }}

        <svg onload="window.hit=1"><animate onbegin="window.hit=1"></svg>
        """,
    "content/cpsel-2/evidence/evil.md": f"""
        ---
        title: '{EVIL.replace("'", "''")} walks'
        elements:
          2A: '{EVIL.replace("'", "''")}'
        role: '{EVIL.replace("'", "''")}'
        result: '{EVIL.replace("'", "''")}'
        artifacts: [{{url: "https://a.example/\\"onmouseover=hit", title: "{EVIL.replace('"', "'")}"}}]
        highlight: yes
        status: ready
        ---
        """,
    "presentation.md": f"---\nstatus: ready\n---\n## Opening\n\n{EVIL}\n\n## {EVIL}\n\nWords\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return built(tmp_path_factory.mktemp("site"), {"presentation.md": TALK})


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    return built(tmp_path_factory.mktemp("hostile"), HOSTILE)


def built(root, changes):
    values = site_of(root, changes)
    with running() as engine:
        outcome = build(values, engine=engine, root=root, out=root / "site")
    assert outcome.warnings == ()
    return outcome.out


def test_nothing_that_was_typed_acts_on_any_page(page, hostile):
    for file in sorted(hostile.glob("**/[!4]*.html")):
        page.goto(file.as_uri())
        page.wait_for_timeout(50)
        assert page.evaluate("window.hit") is None, file.name
        assert page.locator("[onerror], [onload], [onclick], [onmouseover]").count() == 0, file.name


def test_nothing_that_was_typed_acts_in_search(page, hostile):
    page.goto((hostile / "index.html").as_uri())
    look_for(page, "walks")
    assert page.evaluate("window.hit") is None
    assert "<img src=x" in page.locator(".md-search-result").inner_text()


def look_for(page, words):
    page.locator("header [data-cp-search]").first.click()
    page.locator("input.md-search__input").type(words)
    page.locator(".md-search-result__item").first.wait_for()


def test_search_works_without_a_server(page, site):
    page.goto((site / "cpsel-2" / "index.html").as_uri())
    look_for(page, "Tuesday")
    assert "Weekly walks" in page.locator(".md-search-result__list").inner_text()


def test_slides_turn_without_a_server(page, site):
    page.goto((site / "present" / "index.html").as_uri())
    page.wait_for_function("window.Reveal && Reveal.isReady()")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("Reveal.getIndices().h") == 1


def test_everything_reads_without_script(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "present" / "index.html").as_uri())
    for words in ("Good morning.", "What I got wrong", "Weekly walks"):
        assert page.get_by_text(words).first.is_visible()
    page.goto((site / "cpsel-2" / "evidence" / "walks.html").as_uri())
    assert page.get_by_text("We walked every Tuesday.").is_visible()
    context.close()
