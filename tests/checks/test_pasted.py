"""Text from a word processor: what would run together or become code is told, and nothing else."""

import pytest

from casc_portfolio.checks import check, word
from casc_portfolio.portfolio import load
from casc_portfolio.resources import candidate_template
from tests.checks.worlds import DRAFT, PIECE, READY, found, said

CODES = {"CP420", "CP421"}
SAMPLES = sorted(folder.name for folder in (candidate_template() / "samples").iterdir())


def told(tmp_path, body):
    findings = found(tmp_path, {PIECE: READY + body})
    above = READY.count("\n")
    return [(one.code, one.place.line - above) for one in findings if one.code in CODES]


@pytest.mark.parametrize(
    ("body", "line", "hint"),
    [
        ("We:\n- walked\n- talked\n", 2, "Leave an empty line above"),
        ("We:\n* walked\n", 2, "Leave an empty line above"),
        ("We did this\n1. walked\n2. talked\n", 2, "Leave an empty line above"),
        ("1) walked\n2) talked\n", 1, "Write 1. in place of 1)"),
        ("•\tMother of two\n•\tBilingual\n", 1, "Begin each with a hyphen"),
        ("About me:\n\n• Mother of two\n• Bilingual\n", 3, "Begin each with a hyphen"),
        ("We:\n– walked\n– talked\n", 2, "Begin each with a hyphen"),
    ],
)
def test_a_list_that_would_run_together(tmp_path, body, line, hint):
    assert told(tmp_path, body) == [("CP420", line)]
    (text,) = said(found(tmp_path, {PIECE: READY + body}), "unread-list")
    assert hint in text


@pytest.mark.parametrize(
    "body",
    [
        "We:\n\n- walked\n  far away\n- talked\n",
        "- walked\n- talked\n\n1. one\n2. two\n",
        "We walked\n– and talked – all day.\n",
        "On page\n12. we read it.\n",
        "| a | b |\n|---|---|\n| - c | • d |\n",
        "```\nWe:\n- walked\n- talked\n```\n",
        "<!-- prompt: We:\n- walked\n- talked\n-->\n",
    ],
)
def test_what_is_a_list_or_none_is_left_alone(tmp_path, body):
    assert told(tmp_path, body) == []


@pytest.mark.parametrize("indent", ["\t", "    ", "     "])
def test_a_paragraph_that_begins_with_a_tab(tmp_path, indent):
    body = f"We met.\n\n{indent}At the third meeting they had brought the questions.\n"
    assert told(tmp_path, body) == [("CP421", 3)]


@pytest.mark.parametrize(
    "body",
    [
        "- We met.\n\n    At the third meeting they had brought the questions.\n",
        "1. We met.\n\n    At the third meeting they had brought the questions.\n",
        "```\n\n    At the third meeting they had brought the questions.\n```\n",
        "!!! note\n\n    At the third meeting they had brought the questions.\n",
        '=== "One"\n\n    At the third meeting they had brought the questions.\n',
        "We met.\n\n    casc check --strict\n",
        "We met.\n    At the third meeting they had brought the questions.\n",
    ],
)
def test_what_is_indented_for_a_reason_is_left_alone(tmp_path, body):
    assert told(tmp_path, body) == []


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("walks.md.txt", "Rename it to walks.md."),
        ("walks.txt", "Rename it to walks.md."),
        ("walks.MD", "Rename it to walks.md."),
        ("Walks.docx", "Copy its text into a page whose name ends in .md"),
    ],
)
def test_a_text_among_the_pages_that_is_none(tmp_path, name, hint):
    findings = found(tmp_path, {f"content/cpsel-2/evidence/{name}": "Twelve walks.\n"})
    (text,) = said(findings, "misplaced-page")
    assert hint in text
    assert "unused-file" not in {word(one).name for one in findings}


def test_a_draft_may_look_as_it_likes(tmp_path):
    body = "We:\n- walked\n\n\tAt the third meeting they had brought the questions.\n"
    assert found(tmp_path, {PIECE: DRAFT + body}) == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_samples_have_none_of_it(sample):
    findings = check(load(candidate_template() / "samples" / sample))
    assert [one for one in findings if one.code in CODES] == []
