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
        ('<form action="https://a.example"><input name="q"></form>', ""),
        ("<p>Name <input></p>", "<p>Name </p>"),
        ("<!-- prompt: write here -->b", "b"),
        ('<svg onload="alert(1)"><b>x</b></svg>', "<b>x</b>"),
    ],
)
def test_what_could_act_is_gone(typed, kept):
    assert clean(typed) == kept


@pytest.mark.parametrize(
    "elsewhere",
    [
        *("https://a.example/p.gif", "//a.example/p.gif", " HTTP://a.example", "\\\\a\\p"),
        *("/\t/a.example", "ht\ntps://a.example", "\x01https://a.example", "http:a.example"),
        *("/\\a.example", "\t//a.example", "/p.gif", "C:\\p.gif"),
    ],
)
def test_nothing_is_loaded_from_another_host(elsewhere):
    assert clean(f'<img src="{elsewhere}" alt="A walk">') == '<img alt="A walk">'
    assert "example" not in clean(f'<video poster="{elsewhere}"></video>')


def test_a_picture_of_the_site_stays():
    for path in ("p.gif", "../a%20b/p.gif", "./p.gif", "a/b:c.gif"):
        assert f'src="{path}"' in clean(f'<img src="{path}" alt="A walk">')


TABS = (
    '<div class="tabbed-set tabbed-alternate" data-tabs="1:1">'
    '<input checked="checked" id="__tabbed_1_1" name="__tabbed_1" type="radio">'
    '<div class="tabbed-labels"><label for="__tabbed_1_1">a</label></div></div>'
)


def test_whole_tabs_stay():
    assert clean(TABS) == TABS


@pytest.mark.parametrize(
    "without", ['<div class="tabbed-labels">', "<input checked", 'id="__tabbed_1_1"', " for=", TABS]
)
def test_tabs_that_lack_something_are_none(without):
    typed = TABS.replace(without, "") or '<p title=">"></p><div title=">" data-tabs="1:1"></div>'
    assert "data-tabs" not in clean(typed)


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
        ('<input type="password">', ""),
        (
            '<input type="Checkbox" title="a>b">',
            '<input aria-label="Task" type="checkbox" title="a&gt;b">',
        ),
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
    ],
)
def test_what_markdown_makes_stays(made):
    inside = f"<table><tbody><tr>{made}</tr></tbody></table>" if made.startswith("<td") else made
    assert clean(inside) == inside
