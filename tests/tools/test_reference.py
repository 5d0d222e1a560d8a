"""The reference of the fields is what the models say today."""

from casc_portfolio.programs.requirement import Measure
from tools.reference import FILE, PROGRAM_FILE, program_reference, reference


def test_the_page_is_as_the_models_say():
    written = FILE.read_text(encoding="utf-8")
    assert written == reference(), "Run: python -m tools.reference"


def test_the_page_about_a_programs_file_is_as_its_model_says():
    written = PROGRAM_FILE.read_text(encoding="utf-8")
    assert written == program_reference(), "Run: python -m tools.reference"


def test_every_way_to_measure_says_what_counts_and_what_it_needs():
    ways = program_reference().partition("## Ways to measure")[2]
    rows = [line.split("`")[1] for line in ways.splitlines() if line.startswith("| `")]
    assert rows == ["kind", *Measure]
    assert "| `year`, `review` |  |" in ways


def test_what_every_part_of_a_program_has_is_told_once():
    page = program_reference()
    assert "| `assumed` |" not in page
    assert "| **`owner`** | Who keeps the log. | `candidate`, `coach` or `office` |" in page


def test_a_field_is_bold_when_a_finished_page_needs_it():
    page = reference()
    assert "| **`role`** | What you yourself did. | text |" in page
    assert "| `context` | What a stranger must know to understand it. | text |" in page


def test_what_stands_inside_a_field_has_a_table_of_its_own():
    page = reference()
    assert "### goals, actions\n" in page
    assert "| **`what`** | What will be done. | text |" in page
