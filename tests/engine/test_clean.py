"""What a person typed keeps its meaning and loses its teeth."""

import pytest

from casc_portfolio.engine.clean import clean


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<script>alert(1)</script>a", "a"),
        ('<img src="x" onerror="alert(1)" alt="b">', '<img src="x" alt="b">'),
        ('<a href="javascript:alert(1)">b</a>', "<a>b</a>"),
        ('<a href="data:text/html,x">b</a>', "<a>b</a>"),
        ('<p style="position:fixed">b</p>', "<p>b</p>"),
        ('<iframe src="https://a.example"></iframe>b', "b"),
        ("<style>body{display:none}</style>b", "b"),
        ('<form action="https://a.example"><input name="q"></form>', '<input name="q">'),
        ("<!-- prompt: write here -->b", "b"),
        ('<svg onload="alert(1)"><b>x</b></svg>', "<b>x</b>"),
    ],
)
def test_what_could_act_is_gone(typed, kept):
    assert clean(typed) == kept


@pytest.mark.parametrize(
    "elsewhere", ["https://a.example/p.gif", "//a.example/p.gif", " HTTP://a.example", "\\\\a\\p"]
)
def test_nothing_is_loaded_from_another_host(elsewhere):
    assert clean(f'<img src="{elsewhere}" alt="A walk">') == '<img alt="A walk">'
    assert "example" not in clean(f'<video poster="{elsewhere}"></video>')


def test_a_link_to_another_host_stays():
    link = '<a href="https://a.example/x">b</a>'
    assert clean(link) == link


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ('<div class="md-overlay note">b</div>', '<div class="note">b</div>'),
        ('<p class="md-overlay">b</p>', "<p>b</p>"),
        ('<label for="__search">b</label>', "<label>b</label>"),
        ('<p id="__config">b</p>', "<p>b</p>"),
        ('<input type="password">', '<input aria-label="Task" type="checkbox">'),
    ],
)
def test_the_themes_own_names_are_not_for_pages(typed, kept):
    assert clean(typed) == kept


@pytest.mark.parametrize(
    "made",
    [
        '<div class="admonition note">\n<p class="admonition-title">a</p>\n</div>',
        '<input checked="checked" id="__tabbed_1_1" name="__tabbed_1" type="radio">',
        '<label for="__tabbed_1_1">a</label>',
        '<td align="right">1</td>',
        '<li id="fn:1"></li>',
        '<h2 id="what-it-means">a</h2>',
        '<details class="info" open=""><summary>a</summary></details>',
        '<span class="nf">x</span>',
        '<div data-part="chart-1"></div>',
    ],
)
def test_what_markdown_makes_stays(made):
    inside = f"<table><tbody><tr>{made}</tr></tbody></table>" if made.startswith("<td") else made
    assert clean(inside) == inside
