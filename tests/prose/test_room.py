"""A text that is too long is cut where a sentence ends, and no word of it is lost."""

import pytest

from casc_portfolio.prose.room import cut, cut_markdown, width

TWO = "We walked every week. Then we talked about it."


def test_what_fits_stays_as_it_is():
    assert cut(TWO, 100) == (TWO, "")
    assert cut("  Two\n lines ", 100) == ("Two lines", "")


def test_whole_sentences_are_kept():
    assert cut(TWO, 30) == ("We walked every week.", "Then we talked about it.")


def test_a_sentence_that_is_too_long_is_cut_between_words():
    assert cut("Every teacher is visited, at least twice a month.", 28) == (
        "Every teacher is visited …",
        "at least twice a month.",
    )


def test_a_word_without_an_end_is_cut_where_the_room_ends():
    shown, rest = cut("a" * 3000, 100)
    assert width(shown) <= 100
    assert shown.removesuffix(" …") + rest == "a" * 3000


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("我们每周走访课堂。然后一起讨论。", 20, "我们每周走访课堂。"),
        ("毎週授業を見ます！話し合います。", 20, "毎週授業を見ます！"),
        ("هل زرنا الصفوف؟ نعم، كل أسبوع.", 20, "هل زرنا الصفوف؟"),
        ("ביקרנו בכל שבוע. אחר כך דיברנו.", 20, "ביקרנו בכל שבוע."),
    ],
    ids=["Chinese", "Japanese", "Arabic", "Hebrew"],
)
def test_sentences_of_other_scripts_end_too(text, room, shown):
    assert cut(text, room)[0] == shown


def test_east_asian_signs_are_wide_and_marks_take_no_room():
    assert width("课堂ab") == 6
    assert width("שָׁלוֹם") == 4


@pytest.mark.parametrize("words", [40, 700])
def test_no_word_is_lost(words):
    text = " ".join(f"word{n}{'.' if n % 9 == 0 else ''}" for n in range(words))
    text = text.replace(". w", ". W")
    shown, rest = cut(text, 200)
    assert " ".join((shown.removesuffix(" …") + " " + rest).split()) == text


def test_markdown_is_cut_between_its_blocks():
    text = "First words.\n\n- one\n- two\n\nLast words."
    assert cut_markdown(text, 1000) == (text, "")
    assert cut_markdown(text, 160) == ("First words.\n\n- one\n- two", "Last words.")
    assert cut_markdown(text, 110) == ("First words.\n\n- one", "- two\n\nLast words.")


def test_the_first_block_is_always_shown():
    picture = f"![{'x' * 300}](a.png)"
    assert cut_markdown(picture, 100) == (picture, "")
    assert cut_markdown("- " + "x" * 300 + "\n- y", 100)[1] == "- y"


@pytest.mark.parametrize("titles", ["| a | b |\n|---|:-:|", "a | b\n--- | ---"])
def test_a_table_may_fill_the_slide_and_goes_on_under_its_titles(titles):
    rows = [f"{n} | 2" for n in range(9)]
    table = "\n".join([titles, *rows])
    assert cut_markdown(table, 400) == (table, "")
    assert cut_markdown(table, 200) == (
        "\n".join([titles, *rows[:4]]),
        "\n".join([titles, *rows[4:]]),
    )


def test_a_fence_is_not_cut():
    text = "```\na\n\nb\n```\n\nAfter."
    assert cut_markdown(text, 60) == ("```\na\n\nb\n```", "After.")


def test_a_long_paragraph_is_cut_at_a_sentence():
    shown, rest = cut_markdown("One is here. " * 40, 300)
    assert shown.endswith("here.")
    assert rest.startswith("One is here.")
