"""What has no room on a slide is said before the day, and so is time that is not there."""

import pytest

from casc_portfolio.checks import check
from casc_portfolio.portfolio import load
from tests.compose.small import TODAY, world_with

LONG = "We did it again and again. " * 60


def found(root, changes, code="CP430"):
    findings = check(load(world_with(root, changes)), today=TODAY)
    return [(one.place.path, one.place.line) for one in findings if one.code == code]


def presentation(body, more=""):
    return {"presentation.md": f"---\ntitle: T\n{more}status: ready\n---\n\n{body}"}


def test_own_words_that_have_no_room_are_told_at_their_heading(tmp_path):
    talk = presentation(f"## Opening\n\nHello.\n\n## My story\n\n{LONG}\n")
    assert found(tmp_path, talk) == [("presentation.md", 10)]


def test_a_part_that_every_talk_can_have_needs_no_words(tmp_path):
    parts = "sections: [opening, plan, What I set out to do, thank-you, thanks, farewell]\n"
    assert found(tmp_path, presentation("", parts), "CP207") == [("presentation.md", 3)]


def test_notes_and_prompts_take_no_room(tmp_path):
    talk = f"## My story\n\nHello.\n\n<!-- {LONG} -->\n\n### Notes\n\n{LONG}\n"
    assert found(tmp_path, presentation(talk)) == []


def test_a_draft_may_be_as_long_as_it_likes(tmp_path):
    talk = presentation(f"## My story\n\n{LONG}\n")
    talk["presentation.md"] = talk["presentation.md"].replace("ready", "draft")
    assert found(tmp_path, talk) == []


@pytest.mark.parametrize(("highlight", "lines"), [("yes", [2, 4, 7]), ("no", [])])
def test_only_what_stands_on_the_slides_of_the_talk_is_told(tmp_path, highlight, lines):
    words = "word " * 60
    piece = f"""
        ---
        title: {words}
        elements:
          2A: {words}
          2B: Short.
        role: I did.
        result: {LONG}
        highlight: {highlight}
        status: ready
        ---
        """
    path = "content/cpsel-2/evidence/long.md"
    assert found(tmp_path, {path: piece}) == [(path, line) for line in lines]


@pytest.mark.parametrize(
    ("more", "lines"),
    [
        ("minutes: 10\nsections: [opening: 4, highlights: 6]\n", []),
        ("minutes: 10\nsections: [opening: 4, highlights: 6.5]\n", [4]),
        ("sections: [opening: 4, highlights: 17]\n", [3]),
        ("sections: [opening, highlights]\n", []),
    ],
    ids=["just enough", "too many", "more than the program's", "none"],
)
def test_minutes_that_are_not_there_are_told(tmp_path, more, lines):
    talk = presentation("", more)
    assert found(tmp_path, talk, "CP431") == [("presentation.md", line) for line in lines]
