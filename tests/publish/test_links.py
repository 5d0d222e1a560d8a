"""A finished site's links are followed as a browser would."""

import pytest

from casc_portfolio.publish.links import BrokenLink, broken_lines, broken_links

GOOD = """
    <!doctype html><title>A</title><link rel="stylesheet" href="../style.css">
    <h2 id="then">Then</h2>
    <a href="#then">here</a> <a href="../a/b.html#then">self</a> <a href="../a/">folder</a>
    <a href="https://district.example">district</a> <a href="mailto:a@b.example">mail</a>
    <img src="my%20map.png" srcset="my%20map.png 480w" alt="">
    """
SITE = {
    "a/b.html": GOOD,
    "a/index.html": "<a name='old'>A</a>",
    "a/my map.png": b"",
    "style.css": "",
}


def test_good_links_are_left_alone(world):
    assert broken_links(world(SITE)) == ()


@pytest.mark.parametrize(
    ("html", "target", "reason"),
    [
        ('<a href="none.html">', "none.html", "no such file"),
        ('<a href="B.html">', "B.html", "no such file"),
        ('<a href="b.html#gone">', "b.html#gone", "no such place on the page"),
        ('<a href="../../b.html">', "../../b.html", "no such file"),
        ('<img src="none.png" alt="">', "none.png", "no such file"),
        ('<img srcset="my%20map.png 1x, x.png 2x" alt="">', "x.png", "no such file"),
        (
            '<img src="https://else.example/x" alt="">',
            "https://else.example/x",
            "asks another host",
        ),
        ('<script src="//else.example/x"></script>', "//else.example/x", "asks another host"),
        ('<a href="file:///etc">', "file:///etc", "leads nowhere from a browser"),
        (
            '<a href="/b.html">',
            "/b.html",
            "leads out of a site that does not stand at the top of its host",
        ),
    ],
)
def test_a_broken_link_is_told_with_its_page_and_line(world, html, target, reason):
    root = world({**SITE, "a/c.html": f"<p>\n{html}"})
    assert broken_links(root) == (
        BrokenLink(page="a/c.html", line=2, target=target, reason=reason),
    )


def test_a_name_with_a_comma_is_one_name_among_choices(world):
    html = (
        '<img srcset="a,b.png.480.webp 480w, a,b.png.960.webp 960w" alt="">'
        '<img srcset=" a,b.png.480.webp,\n a,b.png.960.webp 2x, " alt="">'
        '<img srcset="a,c.png 1x,a,d.png 2x" alt="">'
    )
    names = ("a,b.png.480.webp", "a,b.png.960.webp", "a,c.png", "a,d.png")
    root = world({"a.html": html, **dict.fromkeys(names, "")})
    assert broken_links(root) == ()
    (root / "a,d.png").unlink()
    assert [one.target for one in broken_links(root)] == ["a,d.png"]


def test_the_page_of_errors_stands_for_every_address(world):
    assert broken_links(world({"404.html": '<a href="/">home</a>'})) == ()


def test_a_slide_is_a_place_that_the_deck_makes_itself(world):
    deck = {"deck.html": '<div class="slides"></div>', "a.html": '<a href="deck.html#/3">'}
    assert broken_links(world(deck)) == ()


def test_many_are_counted(world):
    found = broken_links(world({"a.html": '<a href="x">\n' * 25}))
    lines = list(broken_lines(found))
    assert lines[0] == "a.html:1: x (no such file)"
    assert lines[-1] == "… and 5 more"
