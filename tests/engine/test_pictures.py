"""A page carries what is known of the pictures in its text, and of no others."""

import pytest

from casc_portfolio.engine.beside import Shown
from casc_portfolio.engine.pictures import pictures

SCHOOL = Shown(
    path="artifacts/the school.jpg",
    width=1600,
    height=900,
    webp=(("artifacts/the school.jpg.480.webp", 480),),
)
FILES = {"artifacts/the school.jpg": SCHOOL, "artifacts/notes.pdf": None}
PAGE = "cpsel-2/evidence/walks.md"
TOLD = "1600 900 ../../artifacts/the%20school.jpg.480.webp 480w"


@pytest.mark.parametrize(
    "text",
    [
        "![School](../../artifacts/the%20school.jpg)",
        "![School](<../../artifacts/the school.jpg>)",
        '![School]( ../../artifacts/the%20school.jpg "In May")',
        "![School][1]\n\n[1]: ../../artifacts/the%20school.jpg",
        "<IMG alt='' SRC='../../artifacts/the&#37;20school.jpg'>",
    ],
)
def test_a_picture_is_known_however_it_was_typed(text):
    assert pictures(text, PAGE, FILES) == {"picture ../../artifacts/the school.jpg": TOLD}


@pytest.mark.parametrize(
    "text",
    [
        "No picture, but a link: [School](../../artifacts/the%20school.jpg)",
        "![Notes](../../artifacts/notes.pdf)",
        "![Elsewhere](https://example.org/school.jpg)",
        "![](",
    ],
)
def test_of_anything_else_nothing_is_carried(text):
    assert pictures(text, PAGE, FILES) == {}
