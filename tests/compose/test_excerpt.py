"""A card's sentence is the first one a person wrote there, in plain words."""

import pytest

from casc_portfolio.compose.excerpt import first_sentence, shortened
from casc_portfolio.portfolio import load
from tests.compose.small import world_with

PATH = "content/cpsel-1/evidence/a.md"


def first(root, body):
    document = load(world_with(root, {PATH: f"---\ntitle: A\n---\n{body}"})).documents[PATH]
    return first_sentence(document, document.body_start, len(document.source.text))


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("Trust comes before feedback. I know.", "Trust comes before feedback."),
        (
            "## Heading\n\n- item\n\nThe *first* [paragraph](a.md) here.",
            "The first paragraph here.",
        ),
        ("<!-- prompt: Write. -->\n\nWhat we did after all.", "What we did after all."),
        ("Over two\nlines it goes. Then on.", "Over two lines it goes."),
        ("“Why do you count?” she asked. I had no answer.", "“Why do you count?” she asked."),
        ("", ""),
    ],
)
def test_the_first_sentence(tmp_path, body, sentence):
    assert first(tmp_path, body) == sentence


def test_a_very_long_one_ends_between_two_words():
    short = shortened("word " * 80)
    assert short.endswith("word …")
    assert len(short) <= 242
