"""What is called ready and is not finished, in the page's words."""

import pytest

from tests.checks.worlds import DRAFT, PIECE, READY, found, names, said


@pytest.mark.parametrize(
    "text",
    [
        "Lorem ipsum dolor",
        "TODO: the numbers",
        "by TBD",
        "XXX teachers",
        "At [your school] we met",
        "At [insert name here]",
        "At <your school> we met",
    ],
)
def test_places_that_were_to_be_filled_in(tmp_path, text):
    assert names(found(tmp_path, {PIECE: READY + text + "\n"})).count("template-text") == 1


@pytest.mark.parametrize(
    "text",
    [
        "Hay que hacerlo todo.",
        "We write `TODO` on the board.",
        "See [your school's plan](https://school.example/plan).",
        "<!-- TODO for the next edition -->",
        "The XXIst century",
    ],
)
def test_words_that_only_look_like_it(tmp_path, text):
    assert "template-text" not in names(found(tmp_path, {PIECE: READY + text + "\n"}))


def test_a_page_full_of_them_takes_no_longer(tmp_path):
    line = "`TODO` <!-- TODO --> " * 5_000
    assert "template-text" not in names(found(tmp_path, {PIECE: READY + line + "\n"}))
    told = names(found(tmp_path, {PIECE: READY + line + "TODO\n"}))
    assert told.count("template-text") == 1


def test_the_header_is_looked_at_and_remarks_in_it_are_not(tmp_path):
    remark = READY.replace("status: ready", "status: ready\n# TODO ask Morgan")
    assert "template-text" not in names(found(tmp_path, {PIECE: remark}))
    field = READY.replace("I led the four cycles", "TODO")
    assert "template-text" in names(found(tmp_path, {PIECE: field}))


def test_a_draft_may_be_full_of_prompts(tmp_path):
    text = DRAFT + "<!-- prompt: What happened? -->\nTODO [your school]\n\n## What hapened\n"
    assert found(tmp_path, {PIECE: text}) == []


def test_all_prompts_of_a_page_are_told_at_the_first(tmp_path):
    (text,) = said(found(tmp_path, {PIECE: READY + "<!-- prompt: a -->\n" * 3}), "prompt-left")
    assert text.startswith("This page is ready, and 3 prompts are still in it.")


def test_a_reflection_inside_a_piece_is_asked_for_its_other_parts(tmp_path):
    text = READY + "\n## What happened\n\nWe met.\n\n## What it means\n\nA lot.\n"
    findings = found(tmp_path, {PIECE: text})
    (message,) = said(findings, "missing-part")
    assert "“What is next”" in message
    assert [finding.place.line for finding in findings] == [13]


def test_a_part_whose_prompt_is_still_there_is_told_once(tmp_path):
    parts = ["## What happened\n\nWe met.\n", "## What it means\n\nA lot.\n"]
    text = READY + "\n".join([*parts, "## What is next\n\n<!-- prompt: And then? -->\n"])
    assert names(found(tmp_path, {PIECE: text})) == ["prompt-left"]


@pytest.mark.parametrize(
    ("heading", "hint"),
    [
        ("### What happened", "Write ## What happened, with two # signs."),
        ("# What happened", "Write ## What happened, with two # signs."),
        ("## What hapened", "Write ## What happened, in these words."),
        ("**What happened**", "Write ## What happened, with an empty line above and below it."),
        ("__What happened:__", "Write ## What happened, with an empty line above and below it."),
        ("What happened", "Write ## What happened, with an empty line above and below it."),
        ("What Happened:", "Write ## What happened, with an empty line above and below it."),
    ],
)
def test_a_heading_that_is_nearly_a_part(tmp_path, heading, hint):
    text = READY + f"\n## The cycles\n\nWe met.\n\n{heading}\n\nWe met again.\n"
    (message,) = said(found(tmp_path, {PIECE: text}), "misspelt-part")
    assert message.endswith(hint)
    assert "skipped-heading" not in names(found(tmp_path, {PIECE: text}))


def test_a_sentence_about_what_happened_is_no_part(tmp_path):
    text = READY + "\nWhat happened was good. **What happened** then is what it means.\n"
    assert "misspelt-part" not in names(found(tmp_path, {PIECE: text}))


def test_an_artifact_whose_file_was_refused_is_not_empty_too(tmp_path):
    text = READY.replace("  - url: https://aldercreek.example/feedback", "  - file: C:\\walks.pdf")
    assert names(found(tmp_path, {PIECE: text})) == ["unused-evidence", "bad-path"]


def test_case_and_a_closing_mark_make_no_difference(tmp_path):
    text = READY + "".join(
        f"\n## {part}\n\nWords.\n" for part in ("what happened?", "WHAT IT MEANS", "What is next:")
    )
    assert found(tmp_path, {PIECE: text}) == []


def test_a_story_of_thirty_words_can_stand_alone(tmp_path):
    bare = READY.split("artifacts:")[0] + "status: ready\n---\n"
    assert "nothing-to-show" in names(found(tmp_path, {PIECE: bare + "word " * 29}))


def test_without_a_word_there_is_no_story_at_all(tmp_path):
    bare = READY.split("artifacts:")[0] + "status: ready\n---\n"
    (told,) = said(found(tmp_path, {PIECE: bare}), "nothing-to-show")
    assert told.startswith("This piece is ready, but it has neither an artifact nor a story.")


def test_a_story_in_a_script_without_spaces_has_words_too(tmp_path):
    bare = READY.split("artifacts:")[0] + "status: ready\n---\n"
    told = "毎週授業を見学し、その後で先生方と話し合います。"
    assert "nothing-to-show" in names(found(tmp_path, {PIECE: bare + told}))
    assert "nothing-to-show" not in names(found(tmp_path, {PIECE: bare + told * 3}))


def test_prompts_and_reflections_are_no_story(tmp_path):
    bare = READY.split("artifacts:")[0] + "status: ready\n---\n"
    enough = bare + "word " * 30
    assert "nothing-to-show" not in names(found(tmp_path, {PIECE: enough}))
    inside = bare + "## What happened\n\n" + "word " * 60 + "<!-- " + "word " * 60 + "-->"
    assert "nothing-to-show" in names(found(tmp_path, {PIECE: inside}))
