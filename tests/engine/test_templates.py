"""Templates make Markdown, and put HTML of ours where nobody can forge it."""

import pytest
from jinja2 import UndefinedError

from casc_portfolio.compose import Link, Page
from casc_portfolio.engine.parts import detach
from casc_portfolio.engine.templates import environment, page_text


def made(world, template, *, title="T", view=None, **files):
    root = world({"note.md": template, **files})
    page = Page(path="a/b.md", kind="note", title=title, view=view, description="D & D")
    text = page_text(environment(root), None, page, files={})
    lines, parts = detach(text.splitlines())
    return "\n".join(lines), parts


def test_a_part_is_kept_apart(world):
    text, parts = made(world, 'A {% part "box" %}<b>{{ view }}</b>{% endpart %} B', view="<i>")
    ((key, html),) = parts.items()
    assert html == "<b>&lt;i&gt;</b>"
    assert f"casc-part-{key}" in text.splitlines()
    assert "<b>" not in text


def test_an_empty_part_leaves_no_place(world):
    text, parts = made(world, '{% part "box" %}  {% endpart %}')
    assert parts == {}
    assert "data-part" not in text


def test_the_header_says_what_themes_need_and_is_escaped(world):
    text, _ = made(world, '{{ hide("toc") }}Words', title='"<b>" & co')
    assert text.splitlines()[:6] == [
        "---",
        'title: "&quot;&lt;b&gt;&quot; &amp; co"',
        'description: "D &amp; D"',
        'kind: "note"',
        'hide: ["toc"]',
        "---",
    ]


def test_the_header_says_the_language_of_a_title_that_a_person_typed(world):
    root = world({"note.md": "# {{ page.title | md }} {:{{ typed }} }", "map.md": "# Map"})
    texts = [
        page_text(
            environment(root, language="es"),
            None,
            Page(path="a.md", kind=kind, title='Uno {: lang="fr" }', view=None, description=""),
            files={},
        )
        for kind in ("note", "map")
    ]
    assert ['lang: "es"' in text.splitlines() for text in texts] == [True, False]


def test_what_is_printed_is_escaped_unless_it_is_a_body(world):
    text, _ = made(world, "{{ view }} {{ view | body }}", view="<u>")
    assert "&lt;u&gt; \n\n<u>" in text


def test_macros_link_from_the_page_that_uses_them(world):
    macro = '{% macro link(path) %}<a href="{{ path | href }}">x</a>{% endmacro %}'
    template = (
        '{% import "ui.html" as ui with context %}{% part "p" %}{{ ui.link("c.md") }}{% endpart %}'
    )
    _, parts = made(world, template, **{"ui.html": macro})
    assert list(parts.values()) == ['<a href="../c.html">x</a>']


def test_a_name_that_does_not_exist_is_a_mistake(world):
    with pytest.raises(UndefinedError):
        made(world, "{{ veiw }}")


def test_the_name_of_a_part_can_not_be_known_to_who_types_the_page(world):
    template = '{% part "box" %}ours{% endpart %} {{ view | body }}'
    _, parts = made(world, template, view="Typed")
    names = [f'<div data-part="{name}"></div>' for name in parts]
    text, others = made(world, template, view="\n\n".join(names))
    assert not set(parts) & set(others)
    assert all(text.count(name) == 1 for name in others)


def test_the_header_leads_up_to_the_pages_above(world):
    above = (Link(title="Q & A", path="a/index.md"),)
    page = Page(path="a/b.md", kind="note", title="T", view=None, trail=above)
    text = page_text(environment(world({"note.md": "Words"})), None, page, files={})
    assert 'trail: [{"title": "Q &amp; A", "url": "a/index.html"}]' in text.splitlines()
