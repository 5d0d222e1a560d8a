import re
from datetime import date

import pytest

from casc_portfolio.report import progress_text
from tests.complete import AT_FINAL, AT_THE_END, complete
from tests.measuring import progress_of
from tests.programs.own import OWN

DAY = date(2026, 3, 10)
SETTINGS = """
    name: Ada Whitlock
    program: ./own.yml
    start: 2025-08-15
"""
LOG = "date,hours\n" + "".join(
    f"2025-{month}-0{day},5.25\n" for month in (10, 11, 12) for day in (1, 2)
)
LATE = {
    "portfolio.yml": SETTINGS,
    "own.yml": OWN,
    "hours/coaching.csv": LOG,
    "records/notes.txt": "",
}

TEXT = """\
Ada Whitlock
Valley Induction
March 10, 2026

One thing is still open from an earlier date; it comes first below.

Still open
  Credential
    Bring it.

Next
  Coaching, 31.5 of 40 hours
    0.6 hours a week gets you there by June 30. Meet again.

The two years
  Start                               August 15, 2025     0 of 1
    - Credential                                          to come
  Year 1                              June 30, 2026       0 of 1
    - Coaching                                            31.5 of 40 hours
  Final                               May 15, 2027        0 of 1
    - Assessment*                                         0 of 6 standards
  Panel                               June 5, 2027        nothing due
  Recommendation                      August 15, 2027     nothing due

You: 0 of 3
* assumed: no public page of the program says exactly this.

What comes first: Credential. The top of this list says how.
"""


def test_what_is_open_comes_first_then_what_is_next_then_the_two_years(tmp_path):
    progress = progress_of(LATE, root=tmp_path, as_of=DAY)
    assert progress_text.render(progress) == TEXT


@pytest.mark.parametrize("columns", [40, 60, 79])
def test_on_a_narrow_terminal_it_fits(tmp_path, columns):
    progress = progress_of(LATE, root=tmp_path, as_of=DAY)
    text = progress_text.render(progress, gate=progress.gate("final"), columns=columns)
    assert max(map(len, text.splitlines())) <= columns
    assert "    - Credential" in text


def test_a_wide_terminal_changes_nothing(tmp_path):
    assert progress_text.render(progress_of(LATE, root=tmp_path, as_of=DAY), columns=200) == TEXT


def test_a_gate_says_at_the_end_what_is_not_there(tmp_path):
    progress = progress_of(LATE, root=tmp_path, as_of=DAY)
    text = progress_text.render(progress, gate=progress.gate("final"))
    assert text.endswith(
        "\nNot everything up to 'final' is there yet:\n"
        "  - Credential: to come\n"
        "  - Coaching: 31.5 of 40 hours\n"
        "  - Assessment: 0 of 6 standards\n"
    )


def test_what_others_owe_is_told_with_what_will_happen(tmp_path):
    day = date(2026, 11, 20)
    files = complete("pcoe") | {"records/coach-agreement.md": ""}
    text = progress_text.render(progress_of(files, root=tmp_path, as_of=day))
    assert (
        "  your coach: Agreement with the coach\n"
        "    Your coach brings the agreement; keep the signed copy in records/, and note\n"
        "    its day in records/coach-agreement.md.\n"
    ) in text


WAIVED = {
    "records/w.md": """
        ---
        kind: waiver
        date: 2025-09-01
        by: program director
        requirements: [credential]
        reason: The county holds the original
        status: ready
        ---
    """
}


def test_a_waiver_says_who_and_why_and_a_moved_date_where_it_was(tmp_path):
    own = OWN.replace(
        "  - {id: decision, title",
        "  - {id: waiver, title: Waiver, shape: waiver, owner: office, assumed: yes}\n"
        "  - {id: decision, title",
    )
    settings = SETTINGS + (
        "    changes:\n      - {kind: extension, date: 2026-01-05, approved_by: director, "
        "moves: {year-1: 2026-09-30}}\n"
    )
    files = LATE | WAIVED | {"own.yml": own, "portfolio.yml": settings}
    text = progress_text.render(progress_of(files, root=tmp_path, as_of=DAY))
    assert (
        "  Start                               August 15, 2025     done\n"
        "    - Credential\n"
        "      waived by program director: The county holds the original\n"
        "  Year 1                              September 30, 2026  0 of 1\n"
        "    moved from June 30, 2026\n"
    ) in text


def test_a_copy_without_records_says_where_they_are(tmp_path):
    files = {path: text for path, text in LATE.items() if not path.startswith("records/")}
    text = progress_text.render(progress_of(files, root=tmp_path, as_of=DAY))
    assert "  Start                               August 15, 2025     1 not in this copy\n" in text
    assert (
        "1 requirement is not in this copy: records stay on the candidate's own computer.\n"
        "There, casc progress counts them too.\n"
    ) in text


@pytest.mark.parametrize("program", AT_FINAL)
@pytest.mark.parametrize(
    "day", [date(2024, 8, 15), date(2025, 3, 1), date(2026, 5, 16), AT_THE_END]
)
def test_it_fits_on_80_columns_and_never_shouts_a_percentage(tmp_path, program, day):
    progress = progress_of(complete(program), root=tmp_path, as_of=day)
    text = progress_text.render(progress, gate=progress.gate("final"))
    assert [line for line in text.splitlines() if len(line) > 80] == []
    assert "%" not in text


def test_no_star_is_explained_where_none_is_to_be_seen(tmp_path):
    progress = progress_of(complete("pcoe"), root=tmp_path, as_of=AT_THE_END)
    assert "*" not in progress_text.render(progress)


def test_red_is_not_a_colour_of_progress(tmp_path):
    roles = set()
    progress = progress_of(LATE, root=tmp_path, as_of=DAY)

    def paint(text, role):
        roles.add(role)
        return f"<{role}>{text}</{role}>"

    painted = progress_text.render(progress, paint=paint)
    assert roles <= {"place", "quiet", "good"}
    assert re.sub(r"</?\w+>", "", painted) == progress_text.render(progress)
