"""The two years on one line, in percent of it."""

import pytest

from tests.compose.small import SMALL, page_at, site_of

TWO_POSITIONS = """
    name: Ana Reyes
    program: pcoe
    start: 2024-07-01
    audience: panel
    positions:
      - {role: Assistant Principal, school: Alder Creek School, from: 2024-07-01, to: 2025-06-30}
      - {role: Principal, from: 2025-07-01}
    """


def _line(site):
    return page_at(site, "index.md").view.timeline


def test_years_and_positions_stand_side_by_side(tmp_path):
    line = _line(site_of(tmp_path, {"portfolio.yml": TWO_POSITIONS}))
    assert [(one.label, one.left, one.width) for one in line.years] == [
        ("Year 1", 0, 50),
        ("Year 2", 50, 50),
    ]
    assert [(one.label, one.left, one.width) for one in line.positions] == [
        ("Assistant Principal, Alder Creek School", 0, 50),
        ("Principal", 50, 50),
    ]


def test_a_position_from_before_the_program_is_not_on_the_line(tmp_path):
    before = "      - {role: Teacher, from: 2019-08-01, to: 2024-06-30}\n"
    head, mark, tail = TWO_POSITIONS.partition("    positions:\n")
    line = _line(site_of(tmp_path, {"portfolio.yml": head + mark + before + tail}))
    assert [one.label for one in line.positions] == [
        "Assistant Principal, Alder Creek School",
        "Principal",
    ]


def test_a_piece_stands_where_it_happened_and_its_name_where_there_is_room(tmp_path):
    (walks,) = _line(site_of(tmp_path, {"portfolio.yml": TWO_POSITIONS})).pieces
    assert (walks.label, walks.path, walks.standard) == (
        "Weekly walks",
        "cpsel-2/evidence/walks.md",
        "2",
    )
    assert walks.left == pytest.approx(100 * 427 / 730, abs=0.01)
    assert walks.width == pytest.approx(100 * 44 / 730, abs=0.01)
    assert walks.late


@pytest.mark.parametrize(
    ("changes", "without"),
    [
        ({"portfolio.yml": "name: Ana Reyes\nprogram: pcoe\n"}, ()),
        ({}, ("content/cpsel-2/evidence/walks.md",)),
    ],
)
def test_without_years_or_work_there_is_nothing_to_draw(tmp_path, changes, without):
    assert _line(site_of(tmp_path, changes, without=without)) is None


def test_many_pieces_leave_the_line_to_what_is_highlighted(tmp_path):
    one = SMALL["content/cpsel-2/evidence/walks.md"]
    assert isinstance(one, str)
    many = {f"content/cpsel-2/evidence/walks-{n}.md": one for n in range(16)}
    chosen = {"content/cpsel-2/evidence/walks.md": one.replace("role:", "highlight: yes\nrole:")}
    line = _line(site_of(tmp_path, {**many, **chosen}))
    assert ([piece.path for piece in line.pieces], line.whole) == (
        ["cpsel-2/evidence/walks.md"],
        False,
    )
