"""What a body holds, and where in the file it is written."""

import pytest

from casc_portfolio.prose import Comment, Heading, Image, Link, Unresolved, scan

PAGE = """\
---
title: Weekly learning walks
---
# How it *began* {#began}

We met [weekly](../plan.md "The plan"), and I wrote [notes][n].

![Two teachers](walk.jpg)

How it went
-----------

<!-- prompt: What changed? -->

[n]: notes.pdf
"""
BODY = PAGE.index("# How")


def typed(thing) -> str:
    """What stands in the page where a thing is said to be."""
    return PAGE[thing.start : thing.end]


@pytest.fixture
def page():
    return scan(PAGE, start=BODY)


def test_headings_have_text_and_anchor_and_know_their_lines(page):
    first, second = page.headings
    assert first == Heading(level=1, text="How it began", anchor="began", start=BODY, end=BODY + 25)
    assert typed(first) == "# How it *began* {#began}"
    assert (second.level, second.text, second.anchor) == (2, "How it went", "how-it-went")
    assert typed(second) == "How it went\n-----------"


def test_a_link_knows_its_target_and_where_it_was_typed(page):
    link = page.links[0]
    assert (link.target, link.text, link.form, link.tag) == ("../plan.md", "weekly", "inline", None)
    assert typed(link) == '[weekly](../plan.md "The plan")'
    assert PAGE[link.target_start : link.target_end] == "../plan.md"
    assert PAGE[link.text_start : link.text_end] == "weekly"


def test_a_reference_stands_where_it_is_used_and_points_where_it_is_defined(page):
    link = page.links[1]
    assert (link.target, link.text, link.form) == ("notes.pdf", "notes", "reference")
    assert typed(link) == "[notes][n]"
    assert link.target_start == PAGE.index("notes.pdf")
    assert PAGE[link.target_start : link.target_end] == "notes.pdf"


def test_an_image_has_an_alternative_text(page):
    (image,) = page.images
    assert (image.target, image.alt, image.form) == ("walk.jpg", "Two teachers", "inline")
    assert typed(image) == "![Two teachers](walk.jpg)"


def test_comments_are_told_with_their_words(page):
    (comment,) = page.comments
    assert comment == Comment(text="prompt: What changed?", start=comment.start, end=comment.end)
    assert typed(comment) == "<!-- prompt: What changed? -->"


def test_an_empty_body_holds_nothing():
    for body in ("", "\n", "  \n\t\n", "\0"):
        empty = scan(body)
        assert (empty.headings, empty.links, empty.words) == ((), (), 0)


def test_raw_html_has_links_images_and_anchors():
    text = '<p id="top"><a href="a.md">See <b>this</b></a> <img src="b.png"> <video src=c.mp4></video></p>'
    page = scan(text)
    links = [(link.target, link.form, link.tag, link.text) for link in page.links]
    assert links == [("a.md", "html", "a", "See this"), ("c.mp4", "html", "video", "")]
    assert text[page.links[0].target_start : page.links[0].target_end] == "a.md"
    image = page.images[0]
    assert image == Image(
        target="b.png", alt=None, form="html", start=47, end=64, target_start=57, target_end=62
    )
    assert page.anchors == {"top"}


def test_raw_html_within_a_line_does_too():
    page = scan(
        'See <a name="x" href="a.md">it</a> and <img src=b.png alt=""> <iframe src="c"></iframe>.'
    )
    assert [link.target for link in page.links] == ["a.md", "c"]
    assert [(image.target, image.alt) for image in page.images] == [("b.png", "")]
    assert page.anchors == {"x"}


def test_a_name_that_nothing_defines_is_told():
    page = scan("[plan][missing], [gone][], [^7] and [just brackets]; [a][b](c.md) is a link.")
    assert [missing.name for missing in page.unresolved] == ["missing", "gone", "^7"]
    assert page.unresolved[0] == Unresolved(name="missing", start=0, end=15)
    assert [link.target for link in page.links] == ["c.md"]


def test_anchors_are_all_that_a_link_may_point_at():
    page = scan("# One\n\n[x](y){#link}\n\nwords\n{: #words }\n\n<div id=box></div>\n")
    assert page.anchors == {"one", "link", "words", "box"}


def test_a_picture_in_a_link_speaks_by_its_alternative_text():
    page = scan("[![Our plan](p.png) (PDF)](plan.pdf)")
    assert [(link.text, link.target) for link in page.links] == [("Our plan (PDF)", "plan.pdf")]


def test_targets_are_kept_as_typed_but_for_escapes_and_entities():
    page = scan(r"[a](my%20plan\_b.pdf) [b](c?d&amp;e&copy=1)")
    assert [link.target for link in page.links] == ["my%20plan_b.pdf", "c?d&e&copy=1"]


def test_places_in_blocks_within_blocks_are_those_of_the_file():
    text = "> - one\n>     - [deep](er.md)\n>\n>         text\t[tab](x.md)\r\n"
    links = scan(text).links
    assert [text[link.start : link.end] for link in links] == ["[deep](er.md)", "[tab](x.md)"]


def test_footnotes_come_where_they_are_written_but_get_their_ids_last():
    page = scan("[^1]: Note\n\n    # Same\n\n# Same\n")
    assert [heading.anchor for heading in page.headings] == ["same_1", "same"]


@pytest.mark.parametrize("form", ["[a](<b c>)", "[a]( b )", "[a](b 'c')"])
def test_the_place_of_a_target_is_that_of_its_address(form):
    (link,) = scan(form).links
    assert isinstance(link, Link)
    assert form[link.target_start : link.target_end] == link.target


def test_a_place_that_is_named_like_one_of_the_site_s_own_is_none():
    text = '<a id="cp-nav"></a> <a id="walks"></a>\n\nWords\n{: #element-2a }\n\n## Standard 2\n'
    assert scan(text).anchors == {"walks", "standard-2"}


def test_tags_know_where_each_of_their_attributes_stands():
    text = (
        "x\n\n<p onclick='a()' hidden>b</p>\n\n![a](b){ .right width=3 }\n\n!!! Tip inline\n    c\n"
    )
    spoken = [
        (tag.name, {name: (value.text, text[value.first : value.last])})
        for tag in scan(text).tags
        for name, value in tag.attributes.items()
    ]
    assert spoken == [
        ("p", {"onclick": ("a()", "onclick='a()'")}),
        ("p", {"hidden": ("", "hidden")}),
        ("img", {"width": ("3", "{ .right width=3 }")}),
        ("img", {"class": ("right", "{ .right width=3 }")}),
        ("!!!", {"class": ("tip inline", "Tip inline")}),
    ]


def test_a_slash_ends_a_tags_name():
    (tag,) = scan("x <img/src=a.png/alt=b>").tags
    assert (tag.name, tag.attributes["src"].text) == ("img", "a.png/alt=b")
