"""The browser of the tests reports what a page must not do."""

import pytest

from tests.watch import leaves, watch

BAD_PAGE = """
    <!doctype html><title>x</title>
    <img src="https://tracker.example/pixel.gif" alt="">
    <script>console.error("no luck"); console.log("fine"); nothing.here</script>
    """


@pytest.mark.parametrize(
    "url",
    [
        "file:///a/site/index.html",
        "http://127.0.0.1:8000/",
        "data:image/png;base64,",
        "about:blank",
    ],
)
def test_this_machine_is_not_another_host(url):
    assert not leaves(url)


@pytest.mark.parametrize(
    "url",
    ["https://fonts.example/a.woff", "http://127.0.0.1.example/", "http://localhost/", "ws://x/"],
)
def test_another_host_is_one(url):
    assert leaves(url)


@pytest.mark.slow
def test_a_bad_page_is_reported_line_by_line(browser, world):
    file = world({"bad.html": BAD_PAGE}) / "bad.html"
    context = browser.new_context()
    complaints = watch(context)
    context.new_page().goto(file.as_uri())
    context.close()
    kinds = sorted(line.partition(":")[0] for line in complaints.lines)
    assert "request: https://tracker.example/pixel.gif" in complaints.lines
    assert any("no luck" in line for line in complaints.lines)
    assert {"console", "request", "script"} == set(kinds)


@pytest.mark.slow
def test_a_good_page_opens_without_a_word(page, world):
    file = world({"good.html": "<!doctype html><title>Good</title><p>Hello"}) / "good.html"
    page.goto(file.as_uri())
    assert page.title() == "Good"
