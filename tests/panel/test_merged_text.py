from casc_portfolio.panel import merged_json, merged_markdown, merged_text
from tests.panel.sheets import merged, scored, sheet
from tests.panel.test_merge import ASHA, FIRST, SECOND


def test_two_rounds_as_the_office_reads_them(snapshot):
    assert merged_text.render(merged(*FIRST, *SECOND)) == snapshot


def test_sheets_that_are_far_apart_or_not_counted(snapshot):
    items = [{"standard": "4", "missing": "What changed for families.", "by": "2026-09-01"}]
    found = merged(
        sheet(ASHA, "mmmdmm", commendation="You count before you speak."),
        sheet(
            "Bruno Castellanos",
            "mmmemm",
            scores=scored("mmmemm", on_4="The visits,\nand what came of them."),
            recommendation={"kind": "resubmit", "items": items},
        ),
        sheet("Chioma Larkspur", "mmmmmm", finished=None),
        sheet("Dario Fenn", "mmmmmm", portfolio="a0" * 32),
    )
    assert merged_text.render(found) == snapshot


def test_nothing_that_was_typed_steers_the_terminal():
    loud = sheet("A\x1b[2JB", "mmmmmm", commendation="\x1b]0;owned\x07", candidate="M\x9b31mT")
    loud["panelist"]["district"] = "\u202etxet"
    text = merged_text.render(merged(loud))
    assert {sign for sign in text if sign != "\n" and not sign.isprintable()} == set()


def test_nothing_that_was_typed_becomes_markdown_or_html():
    loud = sheet(
        "<b>|*A*|</b>", "mmmmmm", commendation="# [x](javascript:1)\n<script>", candidate="`M`"
    )
    text = merged_markdown.render(merged(loud))
    assert "<script>" not in text
    assert "\\# \\[x\\](javascript:1) \\<script\\>" in text
    assert "\\<b\\>\\|\\*A\\*\\|\\</b\\>" in text


def test_every_form_says_that_it_is_for_the_office_only():
    found = merged(*FIRST)
    assert "office only" in merged_text.render(found).splitlines()[0]
    assert "office only" in merged_markdown.render(found)
    assert '"for": "office"' in merged_json.render(found)


def test_every_form_says_that_people_decide():
    found = merged(*FIRST)
    assert "People decide" in merged_text.render(found)
    assert "People decide" in merged_markdown.render(found)
