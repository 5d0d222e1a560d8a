"""Pages in one document: names are their own, links stay inside, headings are in order."""

import pytest

from casc_portfolio.publish.woven import Place, joined, names_in, stepped, ticked, woven

PLACES = {
    "index.md": Place(id="p1", inside=frozenset()),
    "cpsel-2/index.md": Place(id="p2", inside=frozenset({"element-2a"})),
    "cpsel-2/evidence/walks.md": Place(id="p3", inside=frozenset({"why"})),
}


def link(address):
    html = f'<a href="{address}">words</a>'
    return woven(html, path="cpsel-2/evidence/walks.md", places=PLACES)


@pytest.mark.parametrize(
    ("typed", "leads"),
    [
        ("../index.html#element-2a", "#p2-element-2a"),
        ("../index.md#element-2a", "#p2-element-2a"),
        ("../index.html#gone", "#p2"),
        ("#why", "#p3-why"),
        ("../../index.html", "#p1"),
        ("https://a.example/b?c#d", "https://a.example/b?c#d"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ],
)
def test_links_lead_to_their_places_in_the_document(typed, leads):
    assert link(typed) == f'<a href="{leads}">words</a>'


@pytest.mark.parametrize(
    "typed", ["../../artifacts/plan.pdf", "javascript:alert(1)", "//evil.example/a", "http://[", ""]
)
def test_what_leads_nowhere_in_the_document_is_words_alone(typed):
    assert link(typed) in ("<a>words</a>", '<a href="#p3">words</a>')
    assert "evil" not in link(typed)


def test_names_are_told_apart_by_their_page():
    html = '<h2 id="a">A</h2><p aria-labelledby="a b">&amp; <b>x</b> &#8212;</p>'
    assert woven(html, path="index.md", places=PLACES) == (
        '<h2 id="p1-a">A</h2><p aria-labelledby="p1-a p1-b">&amp; <b>x</b> &#8212;</p>'
    )
    assert names_in(html) == {"a"}


def test_pictures_come_from_the_site_and_always_have_words():
    html = '<img src="../../artifacts/lunch%20line.png" alt=""><video src="a.mp4">No</video>'
    assert woven(html, path="cpsel-2/evidence/walks.md", places=PLACES) == (
        '<img src="site:/artifacts/lunch%20line.png" alt="Lunch line">No'
    )


def test_headings_step_down_and_skip_no_level():
    html = '<h2>A</h2><h4 id="x">B</h4><h3>C</h3><h2>D</h2><h1>E</h1>'
    assert stepped(html, below=2) == ('<h3>A</h3><h4 id="x">B</h4><h4>C</h4><h3>D</h3><h3>E</h3>')


def test_the_boxes_of_a_task_list_are_signs_and_the_names_of_tabs_stay_words():
    done, open_ = '<input type="checkbox" checked="">', '<input type="checkbox">'
    assert ticked(f"<li>{done}A</li><li>{open_}B</li>") == "<li>☑ A</li><li>☐ B</li>"
    tabs = '<input type="radio" id="t1"><label for="t1">One</label><b>1</b>'
    assert woven(tabs, path="index.md", places=PLACES) == "<span>One</span><b>1</b>"


def test_an_element_that_was_never_closed_ends_somewhere():
    assert stepped("<div><p>A</div>", below=1) == "<div><p>A</p></div>"


def test_a_space_before_a_stressed_word_belongs_to_it():
    assert joined("they <em>did <b>it</b></em>, <a href='#x'>here</a>") == (
        "they<em> did<b> it</b></em>,<a href='#x'> here</a>"
    )
