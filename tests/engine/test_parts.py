"""Parts travel in a page's last line and stand where their place is."""

from casc_portfolio.engine.parts import apart, attach, detach, key, placeholder, put_in


def test_a_part_comes_back_as_it_was():
    parts = {"chart-1": '<svg>-->\n"é"</svg>'}
    lines = attach("# Title\n\nText\n", parts).splitlines()
    assert lines[-1].count("-->") == 1
    assert detach(lines) == (["# Title", "", "Text", ""], parts)


def test_only_the_last_line_is_read():
    forged = attach("Text", {"x-1": "<script>alert(1)</script>"})
    lines, parts = detach(attach(forged, {}).splitlines())
    assert parts == {}
    assert any("alert" in line for line in lines)


def test_a_page_that_was_not_staged_has_no_parts():
    assert detach(["# Guide", "", "Text"]) == (["# Guide", "", "Text"], {})
    assert detach([]) == ([], {})


def page(*lines, **parts):
    """A staged page as Markdown gives it back: each line a paragraph."""
    text, kept = detach(attach("\n".join(lines), parts).splitlines())
    return put_in("".join(f"<p>{line}</p>" for line in text if line), kept, str.upper)


def test_a_part_fills_its_place_and_nothing_else_does():
    forged = placeholder("forged")
    assert page("a", placeholder("map"), forged, map="<svg></svg>") == (
        f"<P>A</P><svg></svg><P>{forged.upper()}</P>",
        "",
    )


def test_a_part_fills_one_place_and_is_not_read_again():
    typed = "casc-part-box"
    assert page(placeholder("box"), typed, box=f"<b>{typed}</b>") == (
        f"<b>{typed}</b><P>{typed.upper()}</P>",
        "",
    )


def test_a_part_whose_place_is_gone_is_not_lost():
    assert page("a", placeholder("two"), one="<b></b>", two="<i></i>") == (
        "<P>A</P><i></i>",
        "\n<b></b>",
    )


def test_a_page_lies_apart_between_its_parts():
    lines, parts = detach(attach('a\n\n<div data-part="b"></div>\n\nc', {"b": ""}).splitlines())
    assert [(stretch, bool(end)) for stretch, end in apart(lines, parts)] == [
        (["a", ""], True),
        (["", "c", ""], False),
    ]


def test_the_name_follows_the_content():
    assert key("map", "a") == key("map", "a") != key("map", "b")
