"""Slides make themselves from the pages; the person's words come first."""

from tests.compose.small import TALK, page_at, site_of


def deck(root, changes=None, **how):
    return site_of(root, changes, **how).deck


def test_without_a_word_there_is_a_deck_for_its_writer(tmp_path):
    slides = deck(tmp_path).slides
    assert [slide.kind for slide in slides] == ["opening", "vision", "standard", "next", "thanks"]
    assert deck(tmp_path, audience="panel") is None


def test_parts_come_in_the_order_that_was_asked_for(tmp_path):
    made = deck(tmp_path, {"presentation.md": TALK})
    assert made.minutes == 15
    assert [(slide.kind, slide.title, slide.minutes) for slide in made.slides] == [
        ("opening", "Who I am", 2),
        ("words", "What I got wrong", None),
        ("standard", "Instructional Leadership", 6),
        ("next", "What is next", 2),
        ("thanks", "Thank you", None),
    ]


def test_own_words_stand_on_the_slide_of_their_part(tmp_path):
    opening, other, *_ = deck(tmp_path, {"presentation.md": TALK}).slides
    assert (opening.words, opening.notes) == ("Good morning.", "Breathe.")
    assert other.words == "See [the walks](../cpsel-2/evidence/walks.html)."


def test_notes_are_the_speakers(tmp_path):
    slides = deck(tmp_path, {"presentation.md": TALK}, audience="panel").slides
    assert [slide.notes for slide in slides] == [""] * len(slides)


def test_the_presentation_may_choose_what_stands_for_a_standard(tmp_path):
    second = "---\ntitle: Second\nelements: [2B]\nstatus: ready\n---\n"
    chosen = "---\nhighlights: {2: [second]}\nstatus: ready\n---\n"
    changes = {"content/cpsel-2/evidence/second.md": second}
    assert titles(deck(tmp_path, changes)) == ["Second"]
    changes["content/cpsel-2/evidence/walks.md"] = second.replace(
        "status", "highlight: yes\nstatus"
    )
    assert titles(deck(tmp_path, changes)) == ["Second"]
    changes["presentation.md"] = chosen
    assert titles(deck(tmp_path, changes)) == ["Second"]


def titles(made):
    return [piece.title for slide in made.slides for piece in slide.evidence]


def test_public_slides_hold_no_levels(tmp_path):
    assessments = {
        f"content/self-assessment/{name}.md": f"""
            ---
            period: {name}
            date: {day}
            standards: {{2: {{level: meets, sentence: Yes.}}}}
            status: ready
            ---
            """
        for name, day in (("initial", "2025-09-01"), ("final", "2026-04-01"))
    }
    changes = {**assessments, "presentation.md": "---\nstatus: ready\naudience: public\n---\n"}
    assert "growth" in [slide.kind for slide in deck(tmp_path, changes).slides]
    assert "growth" not in [
        slide.kind for slide in deck(tmp_path, changes, audience="public").slides
    ]


def test_its_page_leads_to_every_slide(tmp_path):
    view = page_at(site_of(tmp_path, {"presentation.md": TALK}), "present.md").view
    assert view.deck.path == "present/index.html"
    assert [line.number for line in view.outline] == [1, 2, 3, 4, 5]
    assert view.planned == 10
