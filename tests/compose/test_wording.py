"""The program's words, as short as a chart needs them."""

import pytest

from casc_portfolio.compose.wording import without_shared


@pytest.mark.parametrize(
    ("titles", "short"),
    [
        (
            ("Practice approaches the standard", "Practice meets the standard"),
            ("approaches", "meets"),
        ),
        (("Emerging", "Proficient"), ("Emerging", "Proficient")),
        (("Level one", "Level"), ("Level one", "Level")),
        (("Level", "Level"), ("Level", "Level")),
        (("Practice meets the standard",), ("Practice meets the standard",)),
        ((), ()),
    ],
)
def test_what_all_titles_share_is_left_out_and_something_always_stays(titles, short):
    assert without_shared(titles) == short
