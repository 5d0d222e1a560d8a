"""Headings and pictures of a page that is called finished."""

from tests.checks.worlds import PIECE, READY, found, said


def test_a_title_that_stands_only_in_the_text_is_brought_into_the_header(tmp_path):
    text = READY.replace("title: Feedback cycles\n", "title:\n", 1) + "# Feedback cycles\n"
    assert said(found(tmp_path, {PIECE: text}), "title-in-body") == [
        "The title stands here, and the field title: in the header is empty. "
        "Write title: Feedback cycles in the header, and delete this line."
    ]


def test_a_second_title_steps_down(tmp_path):
    (text,) = said(found(tmp_path, {PIECE: READY + "# What we saw\n"}), "title-in-body")
    assert text.startswith("This is a second title: the page has one in its header.")


def test_a_picture_in_html_is_given_its_words_in_html(tmp_path):
    drawn, typed = '<img src="https://aldercreek.example/a.png">', "![](../../artifacts/a.png)"
    for sign, picture in (("<img alt=", drawn), ("![Staff", typed)):
        (text,) = said(found(tmp_path, {PIECE: READY + picture + "\n"}), "image-without-alt")
        assert sign in text
