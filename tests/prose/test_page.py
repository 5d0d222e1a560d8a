"""Words, sections and running text, computed when somebody asks."""

from casc_portfolio.prose import plain_text, scan, section_words

PAGE = """\
# Title here

First *words* of a [page](with/a/long-target.md) with `code`, an &amp; and ![a picture](p.png).

## One

- an item
- [x] a task

    ```
    code in a fence
    ```

### Within

| Head | Cell |
|------|------|
| one  | two  |

## Two

<!-- prompt: not words -->
<div>raw words do not count</div>

!!! note "Note well"
    Inside — it counts.
"""


def test_words_are_those_that_a_reader_sees():
    assert scan("One, two — three 4 [five](no.md) `six` <b>seven</b>.").words == 7
    assert scan("<!-- no -->\n\n    no\n\n```\nno\n```\n\n![no](no)\n\n[no]: no\n").words == 0


def test_headings_cells_and_titles_count_as_words():
    assert scan(PAGE).words == 2 + 9 + 1 + 4 + 1 + 4 + 1 + 2 + 3


def test_a_section_ends_at_the_next_heading_of_its_level():
    page = scan(PAGE)
    names = [section.heading.text for section in page.sections]
    assert names == ["Title here", "One", "Within", "Two"]
    bodies = [PAGE[section.start : section.end] for section in page.sections]
    assert bodies[0].startswith("\n\nFirst")
    assert bodies[0].endswith("counts.\n")
    assert bodies[1].endswith("two  |\n\n")
    assert bodies[2].strip().startswith("| Head")


def test_the_words_of_a_section_are_those_below_its_heading():
    page = scan(PAGE)
    counts = [section_words(page, heading) for heading in page.headings]
    assert counts == [9 + 4 + 4 + 2 + 3, 4 + 4, 4, 2 + 3]


def test_the_heading_of_another_page_has_no_words_here():
    assert section_words(scan("# A\n\nwords"), scan("\n# B").headings[0]) == 0


def test_the_first_paragraph_is_no_heading_and_no_item():
    page = scan("# Head\n\n- item\n\nThe *first*\nparagraph.\n\nThe second.")
    assert page.first_paragraph == "The first paragraph."
    assert scan("# Only\n\n- a list").first_paragraph == ""


def test_plain_text_has_neither_markup_nor_headings():
    assert (
        plain_text(scan("# Head\n\n**One** [two](x) `<3>`\n\n- a &lt; b\n"))
        == "One two <3>\n\na < b"
    )


def test_stretches_know_what_they_are_and_where():
    text = "# A\n\n> b\n\nT\n: c\n\n- d\n"
    stretches = scan(text).stretches
    assert [(s.kind, s.text) for s in stretches] == [
        ("heading", "A"),
        ("paragraph", "b"),
        ("term", "T"),
        ("item", "c"),
        ("item", "d"),
    ]
    assert [text[s.start : s.end] for s in stretches] == ["A", "b", "T", "c", "d"]
