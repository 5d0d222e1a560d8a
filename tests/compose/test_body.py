"""Links in what a person typed lead where they lead on this site, or become their text."""

import pytest

from casc_portfolio.compose.body import body
from casc_portfolio.compose.seen import Seen
from casc_portfolio.content.types import Audience
from casc_portfolio.portfolio import load
from tests.compose.small import world_with

HERE = "content/cpsel-2/index.md"
OTHERS = {
    "content/cpsel-1/evidence/mine.md": "---\ntitle: Mine\naudience: private\nstatus: ready\n---\n",
    "content/artifacts/my map.png": b"",
    "content/artifacts/page.html": "<p>",
    "records/credential.md": "---\nkind: credential\n---\n",
    "presentation.md": "---\nstatus: ready\n---\n",
}
TO, ELSE = '<a href="https://else.example/', "else.example</a>"
LONGER = "ß" * 40
"""Twice as long in small letters."""


def shown(root, typed, *, audience="panel"):
    """The body as it is staged for the page of standard 2."""
    text = f"---\ntitle: Standard 2\nstatus: ready\n---\n{typed}"
    portfolio = load(world_with(root, {**OTHERS, HERE: text}))
    seen = Seen(portfolio=portfolio, audience=Audience(audience))
    return body(seen, portfolio.documents[HERE])


@pytest.mark.parametrize(
    "typed",
    [
        "[walks](evidence/walks.md)",
        '[walks](evidence/walks.md "A title")',
        "[district](https://district.example/a?b=c#d)",
        "[write](mailto:office@school.example)",
        "[the protocol](../artifacts/protocol.pdf)",
        "[below](#what-is-next)\n\n## What is next",
        "[ref][1]\n\n[1]: evidence/walks.md",
        "`[walks](nowhere.md)`",
        "```\n[walks](nowhere.md)\n```",
    ],
)
def test_what_is_right_stays_as_it_was_typed(tmp_path, typed):
    assert shown(tmp_path, typed) == typed


@pytest.mark.parametrize(
    ("typed", "staged"),
    [
        ("[walks](evidence/Walks.md)", "[walks](evidence/walks.md)"),
        ("[walks](evidence/walks.html)", "[walks](evidence/walks.md)"),
        ("[walks](evidence/walks.md#gone)", "[walks](evidence/walks.md)"),
        ("[talk](../../presentation.md)", "[talk](../present.md)"),
        ("[map](<../artifacts/my map.png>)", "[map](<../artifacts/my%20map.png>)"),
        ('<a href="evidence/walks.md">walks</a>', '<a href="evidence/walks.html">walks</a>'),
    ],
)
def test_what_leads_elsewhere_here_is_led_there(tmp_path, typed, staged):
    assert shown(tmp_path, typed) == staged


@pytest.mark.parametrize(
    ("typed", "staged"),
    [
        ("see [my *own* page](../cpsel-1/evidence/mine.md).", "see my *own* page."),
        ("[no page](evidence/none.md){ .md-button }", "no page"),
        ("[record](../../records/credential.md)", "record"),
        ("[script](javascript:alert(1))", "script"),
        ("[page](../artifacts/page.html)", "page"),
        ("[absolute](/etc/passwd)", "absolute"),
        ("[gone](#gone)", "gone"),
        ("[mine][m] too\n\n[m]: ../cpsel-1/evidence/mine.md", "mine too\n\n[m]: #"),
        ('<a href="../cpsel-1/evidence/mine.md">x</a>', "<a>x</a>"),
        ("![A map](nowhere.png)", "A map"),
        ("![A map](https://else.example/m.png)", "[A map](<https://else.example/m.png>)"),
        ('<img src="https://else.example/m.png" alt="A map">', f'{TO}m.png">A map</a>'),
        ("<img src=//else.example/m.png>", f'{TO}m.png">else.example</a>'),
        ('<iframe src="https://else.example/?a&amp;b"></iframe>', f'{TO}?a&amp;b">{ELSE}</iframe>'),
        ("<embed src='ht&#10;tps://else.example/\"'>", f'{TO}&quot;">{ELSE}'),
        (
            "<video controls src='//else.example/1.mp4'>It plays.</video>",
            f'{TO}1.mp4">{ELSE}It plays.</video>',
        ),
        (
            "<video controls><source src='https://else.example/1.mp4'>"
            "<track src='../artifacts/my%20map.png'>It plays.</video>",
            f'{TO}1.mp4">{ELSE}It plays.</video>',
        ),
        (
            f"{LONGER} <audio><source src='https://else.example/1.mp3'></AUDIO><audio>"
            "<source src='../artifacts/my%20map.png'></audio>",
            f'{LONGER} {TO}1.mp3">{ELSE}</AUDIO><audio>'
            "<source src='../artifacts/my%20map.png'></audio>",
        ),
        ("<object data=javascript:x()></object>", "<object data=javascript:x()></object>"),
        (
            "<embed src='../artifacts/my%20map.png'>",
            '<a href="../artifacts/my%20map.png">my map.png</a>',
        ),
        (
            '<iframe src="evidence/walks.md"></iframe>',
            '<a href="evidence/walks.html">walks.html</a></iframe>',
        ),
        (
            "[![The map](<../artifacts/my map.png>)](evidence/none.md)",
            "![The map](<../artifacts/my%20map.png>)",
        ),
    ],
)
def test_what_is_not_there_for_these_eyes_becomes_its_text(tmp_path, typed, staged):
    assert shown(tmp_path, typed) == staged


def test_its_writer_follows_the_same_link(tmp_path):
    typed = "[mine](../cpsel-1/evidence/mine.md)"
    assert shown(tmp_path, typed, audience="private") == typed


@pytest.mark.parametrize("audience", ["coach", "program", "panel", "public"])
def test_comments_stay_at_home(tmp_path, audience):
    typed = "<!-- prompt: Write here. -->\n\nWords."
    assert "Write" not in shown(tmp_path, typed, audience=audience)


@pytest.mark.parametrize("audience", ["coach", "program", "panel", "public"])
@pytest.mark.parametrize(
    ("typed", "staged"),
    [
        ("One.\n\n## Then\n\n<!-- prompt: Who? -->\n", "One."),
        ("# A title\n\n<!-- a remark -->\n\n## Then\n<!-- prompt: -->\n", ""),
        ("## Then\n<!-- prompt: Who? -->\n## Now\n\nMe.", "## Now\n\nMe."),
        ("Then\n----\n\n<!-- prompt: Who? -->\n\n<!-- prompt: And? -->\n", ""),
        ("## Then <!-- Who? -->\n\nMe.", "## Then \n\nMe."),
        ("## Then\n<!-- prompt: Who? -->\n### And\nMe.", "## Then\n\n### And\nMe."),
    ],
)
def test_a_heading_that_waits_for_its_answer_stays_at_home_with_the_prompt(
    tmp_path, typed, staged, audience
):
    assert shown(tmp_path, typed, audience=audience) == staged


def test_a_heading_without_a_prompt_says_what_it_says(tmp_path):
    assert shown(tmp_path, "Words.\n\n## Thank you\n") == "Words.\n\n## Thank you"


@pytest.mark.parametrize(
    ("typed", "staged"),
    [
        ("## Then\n\n<!-- prompt: Who\n*was* there? -->\n", "## Then\n\n{}Who \\*was\\* there?"),
        ("Words.\n<!-- Prompt: Who? -->\nMore.", "Words.\n{}Who?\n\nMore."),
        ("Words <!-- prompt: Who? --> and more.", "Words  and more."),
        ("<!-- a remark: Who? -->\n", ""),
        ("<!-- prompt: -->\n", ""),
    ],
)
def test_who_writes_the_page_reads_its_prompts_where_the_answers_will_stand(
    tmp_path, typed, staged
):
    box = '!!! prompt ""\n    '
    assert shown(tmp_path, typed, audience="private") == staged.format(box)


@pytest.mark.parametrize(
    ("typed", "staged"),
    [
        ("# Standard 2\n\n## Then", "## Then"),
        ("# Another title\n\n## Then\n", "## Another title\n\n### Then"),
        ("Big\n===\n\nSmall\n---\n", "## Big\n\n### Small"),
        ("## Then\n\n### And", "## Then\n\n### And"),
    ],
)
def test_a_page_has_one_title(tmp_path, typed, staged):
    assert shown(tmp_path, typed) == staged


def test_line_ends_of_windows_are_read(tmp_path):
    assert shown(tmp_path, "one\r\n\r\n[gone](x.md)\r\n") == "one\n\ngone"
