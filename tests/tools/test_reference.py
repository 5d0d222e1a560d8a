"""The reference of the fields is what the models say today."""

from tools.reference import FILE, reference


def test_the_page_is_as_the_models_say():
    written = FILE.read_text(encoding="utf-8")
    assert written == reference(), "Run: python -m tools.reference"


def test_a_field_is_bold_when_a_finished_page_needs_it():
    page = reference()
    assert "| **`role`** | What you yourself did. | text |" in page
    assert "| `context` | What a stranger must know to understand it. | text |" in page


def test_what_stands_inside_a_field_has_a_table_of_its_own():
    page = reference()
    assert "### goals, actions\n" in page
    assert "| **`what`** | What will be done. | text |" in page
