"""Elements as people write them, and what to write instead."""

import pytest

from tests.checks.worlds import PIECE, found, names, said


def piece(elements):
    return f"---\ntitle: Feedback cycles\nelements: {elements}\n---\n"


@pytest.mark.parametrize(
    ("written", "instead"),
    [("2a", "2A"), ("2.1", "2A"), ("2A-3", "2A"), ("CPSEL2A", "2A")],
)
def test_another_way_of_writing_is_recognised(tmp_path, written, instead):
    (text,) = said(found(tmp_path, {PIECE: piece(f"[{written}]")}), "old-element")
    assert text.startswith(f"“{written}” is another way to write an element. Write {instead}: ")


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("2F", "The elements of Standard 2 are 2A, 2B and 2C."),
        ("3E", "The elements of Standard 3 are 3A, 3B, 3C and 3D."),
        ("2", "That is a whole standard; its elements are 2A, 2B and 2C."),
        ("walks", "The elements of Standard 2 are 2A, 2B and 2C."),
        ("A2", "Did you mean 2A, Professional Learning Culture?"),
        ("Climat", "Did you mean 3C, Climate?"),
        ("2B; 2C", "Write them between brackets, with commas: [2B, 2C]."),
        ("2B/5C", "Write them between brackets, with commas: [2B, 5C]."),
        ("2B 5C", "Write them between brackets, with commas: [2B, 5C]."),
        (
            "7A",
            "The standards are 1, 2, 3, 4, 5 and 6; "
            "an element is a number and a letter, such as 2A.",
        ),
    ],
)
def test_what_is_no_element_gets_the_elements_nearest_to_it(tmp_path, written, hint):
    (text,) = said(found(tmp_path, {PIECE: piece(f"[2A, {written}]")}), "unknown-element")
    assert text == f"There is no element “{written}”. {hint}"


@pytest.mark.parametrize("typed", ["2A - we did it together", "2A We did it together"])
def test_words_after_an_element_are_its_claim_and_one_mistake(tmp_path, typed):
    (text,) = said(found(tmp_path, {PIECE: piece(typed)}), "unknown-element")
    assert text == (
        "The words after 2A are read as names of elements. Write what it shows on the line below "
        f"elements:, two spaces further in: 2A: {typed[3:].removeprefix('- ')}"
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Professional Learning Culture, 2.B", "2A, 2B"),
        ("Curriculum and Instruction; Climate", "2B, 3C"),
        ("2A; Shared Vision and more", ""),
    ],
)
def test_titles_on_one_line_are_one_mistake(tmp_path, typed, meant):
    texts = said(found(tmp_path, {PIECE: piece(typed)}), "unknown-element")
    told = "Here elements are named by their codes, not by their titles. Write elements: "
    assert (texts == [f"{told}[{meant}]"]) is bool(meant)
    assert len(texts) > 1 or meant


def test_a_standard_s_title_is_one_mistake(tmp_path):
    texts = said(found(tmp_path, {PIECE: piece("Instructional Leadership")}), "unknown-element")
    assert texts == [
        "There is no element “Instructional Leadership”. "
        "That is a whole standard; its elements are 2A, 2B and 2C."
    ]


def test_an_element_with_its_claim_has_no_hyphen(tmp_path):
    text = piece("\n  - 2A: We did it together.\n  - 2C: We counted.")
    assert said(found(tmp_path, {PIECE: text}), "wrong-shape")[0] == (
        "An element with words behind it stands on a line of its own without a hyphen. "
        "Take the hyphens below elements: away; the spaces before them may stay."
    )


@pytest.mark.parametrize("typed", ["2A{} 7", "[A{}x]"])
def test_any_number_of_spaces_may_stand_in_an_element(tmp_path, typed):
    spaces = " " * 60_000
    problems = found(tmp_path, {PIECE: piece(typed.format(spaces))})
    assert "unknown-element" in names(problems)


def test_one_element_of_the_folder_is_enough(tmp_path):
    assert found(tmp_path, {PIECE: piece("[2C, 4A, 6B]")}) == []


def test_an_old_code_of_the_folder_s_standard_is_at_home(tmp_path):
    assert names(found(tmp_path, {PIECE: piece("[2.1]")})) == ["old-element"]


def test_a_goal_s_elements_are_looked_at_too(tmp_path):
    plan = "---\nyear: 2\ngoals:\n  - id: y2-a\n    elements: [2A, 9Z]\n---\n"
    (finding,) = found(tmp_path, {"content/iip/year-2.md": plan})
    assert (finding.place.line, finding.place.column) == (5, 20)


def test_without_a_program_nothing_is_said_about_elements(tmp_path):
    files = {
        "portfolio.yml": "name: Dana\nprogram: ./gone.yml\nstart: 2025-07-01\n",
        PIECE: piece("[9Z]"),
    }
    assert "unknown-element" not in names(found(tmp_path, files))
