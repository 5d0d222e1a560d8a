"""The extension cleans first and puts the parts in afterwards."""

import markdown
import pytest

from casc_portfolio.engine.parts import attach, key, placeholder
from casc_portfolio.engine.typed import as_body

EXTENSIONS = [
    *("tables", "attr_list", "def_list", "md_in_html", "toc", "pymdownx.superfences"),
    "casc_portfolio.engine.markdown",
]
CHART = "<svg><title>Growth</title></svg>"


def convert(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


def test_a_part_survives_where_typed_svg_does_not():
    place = key("chart", CHART)
    text = f"Before\n\n{placeholder(place)}\n\n<svg><title>Mine</title></svg>\n"
    html = convert(attach(text, {place: CHART}))
    assert html.count("<svg>") == 1
    assert "Growth" in html


def test_notes_stand_below_the_words_that_they_belong_to():
    begin, end, more = key("typed", "1"), key("end", "2"), key("more", "3")
    places = [placeholder(begin), "Loud.[^1]\n\n[^1]: At the window.", placeholder(end)]
    text = "\n\n".join(["# Title", *places, "## More", placeholder(more)])
    kept = {begin: '<div lang="es">', end: "</div>", more: "<p>More</p>"}
    html = markdown.markdown(attach(text, kept), extensions=[*EXTENSIONS, "footnotes"])
    own = html[html.index('<div lang="es">') : html.index("<h2")]
    assert "Loud." in own
    assert "At the window." in own
    assert html.endswith("<p>More</p>")


def test_notes_of_a_page_that_was_not_staged_stand_at_its_end():
    html = markdown.markdown(
        "Loud.[^1]\n\n[^1]: Here.\n\nMore.", extensions=[*EXTENSIONS, "footnotes"]
    )
    assert html.index("More.") < html.index("Here.")


def test_attributes_that_a_person_adds_are_cleaned_too():
    assert convert('[a](b.md){: onclick="alert(1)" }') == '<p><a href="b.md">a</a></p>'


def test_each_page_has_its_own_parts():
    engine = markdown.Markdown(extensions=EXTENSIONS)
    place = key("chart", CHART)
    assert CHART in engine.convert(attach(placeholder(place), {place: CHART}))
    assert CHART not in engine.convert(attach(placeholder(place), {}))


UNCLOSED = (
    *("<!-- never closed", "<details>", "<table><tr><td>", '<p title="never closed', "<script>"),
    *("<textarea>", "<select>", "<div markdown=1>", "```", "<a href='x", "<pre><code>", ":   x"),
)


@pytest.mark.parametrize("typed", UNCLOSED)
def test_what_is_left_open_ends_where_the_next_part_begins(typed):
    place, end = key("chart", CHART), key("end", typed)
    text = f"{typed}\n\n{placeholder(end)}\n\n## Ours\n\n{placeholder(place)}\n\n```\nx\n```\n"
    html = convert(attach(text, {end: "", place: CHART}))
    ours = html.index('<h2 id="ours">Ours</h2>')
    assert ours < html.index(CHART) < html.index("<code>x")
    assert html.count(CHART) == 1


def test_the_table_of_contents_knows_nothing_of_parts():
    engine = markdown.Markdown(extensions=EXTENSIONS)
    place = key("chart", CHART)
    html = engine.convert(attach(f"# Title\n\n{placeholder(place)}\n", {place: CHART}))
    assert [token["name"] for token in engine.toc_tokens] == ["Title"]
    assert html.count(CHART) == 1


@pytest.mark.parametrize(
    "typed",
    [
        '<div id="cp-related">mine</div>',
        "<p><a id=cp-related></a>mine</p>",
        "mine <b title='>' ID = 'cp-related'>here</b>",
        'mine <b id="&#99;p-related">here</b>',
        '<div markdown id="cp-related">\nmine\n</div>',
        "mine\n{: #cp-related }",
        "mine\n{: .a #cp-related }",
        "### mine { #cp-related }",
        "*mine*{: id=x #cp-related }",
        "*mine*{: #cp-other #cp-related }",
        "mine\n{: id=cp-related }",
        "mine\n{: id='cp-related' }",
        '<h3 id="element-2a">mine</h3>',
    ],
)
def test_a_typed_place_never_takes_the_name_of_one_of_ours(typed):
    ours = "## More {: #cp-related }\n\n### Two {: #element-2a }\n"
    html = convert(f"{as_body(typed)}\n\n{ours}")
    assert "mine" in html
    for name in ("cp-related", "element-2a"):
        assert html.count(f'id="{name}"') == 1
    assert '<h2 id="cp-related">More</h2>' in html


@pytest.mark.parametrize(
    "typed", ['<a id="walks"></a>', "<a id='my-cp-x'></a>", '<p id="x" title="id=cp-x">a</p>']
)
def test_other_typed_places_keep_their_names(typed):
    assert 'id="' in convert(str(as_body(typed)))
