"""Slides make themselves from the pages; the person's words come first."""

import pytest

from casc_portfolio.compose.presenting import for_speaker
from casc_portfolio.portfolio import load
from tests.compose.small import TALK, page_at, site_of, world_with

PIECE = "---\ntitle: {title}\nelements: [{element}]\n{more}status: ready\n---\n"
PROJECT = """
    ---
    title: Open doors
    question: What happens when every door stands open?
    why: Nobody came in.
    elements: {1A: The question was everyone's.}
    data: A count at the door.
    action: We opened them.
    result: Visits rose from 12 to 31 a week. Nobody complained.
    learned: Open is a habit.
    status: ready
    ---
    """


def deck(root, changes=None, **how):
    return site_of(root, changes, **how).deck


def ids(slides):
    return [slide.id for slide in slides]


def test_without_a_word_there_is_a_deck_for_its_writer(tmp_path):
    made = deck(tmp_path)
    assert ids(made.slides) == ["opening", "vision", "evidence-walks", "next", "thanks"]
    assert ids(made.backup) == ["element-2a", "element-5a"]
    assert deck(tmp_path, audience="panel") is None


def test_the_deck_knows_how_many_slides_its_program_gives_it(tmp_path):
    assert deck(tmp_path).most == 25


def test_a_piece_is_told_by_its_claim_its_result_and_what_was_learned(tmp_path):
    piece = deck(tmp_path).slides[2]
    assert piece.title == "Teachers choose the question."
    assert piece.above == "2A Professional Learning Culture"
    assert piece.sentence == "Half of the teams plan with what they saw."
    assert piece.quote == "Trust comes before feedback. I know that now."
    assert piece.codes == ("2",)
    assert (piece.link.title, piece.link.path) == ("Weekly walks", "cpsel-2/evidence/walks.md")


def test_every_slide_leads_to_a_page_of_the_site(tmp_path):
    site = site_of(
        tmp_path, {"presentation.md": TALK, "content/inquiry/index.md": PROJECT}, audience="panel"
    )
    pages = {page.path for page in site.pages}
    links = {slide.id: slide.link for slide in site.deck.every}
    assert {name: link for name, link in links.items() if link is None} == {}
    assert {link.path.partition("#")[0] for link in links.values()} - pages == set()


def test_parts_come_in_the_order_that_was_asked_for(tmp_path):
    made = deck(tmp_path, {"presentation.md": TALK})
    assert made.minutes == 15
    assert [(part.id, part.seconds) for part in made.parts] == [
        ("opening", 120),
        ("highlights", 360),
        ("next", 120),
        ("thanks", 0),
    ]
    assert [(slide.id, slide.title, slide.seconds) for slide in made.slides] == [
        ("opening", "Who I am", 60),
        ("words-what-i-got-wrong", "What I got wrong", 60),
        ("evidence-walks", "Teachers choose the question.", 360),
        ("next", "What is next", 120),
        ("thanks", "Thank you", 0),
    ]


def test_own_words_stand_on_the_slide_of_their_part(tmp_path):
    opening, other, *_ = deck(tmp_path, {"presentation.md": TALK}).slides
    assert (opening.words, opening.notes) == ("Good morning.", "Breathe.")
    assert other.words == "See [the walks](../cpsel-2/evidence/walks.html)."


@pytest.mark.parametrize("heading", ["Weekly walks", "walks"])
def test_a_heading_named_like_a_piece_rewords_its_slide(tmp_path, heading):
    talk = f"---\nstatus: ready\n---\n\n## {heading}\n\nWe walk.\n\n## And so\n\nOn we go.\n"
    slides = deck(tmp_path, {"presentation.md": talk}).slides
    assert [(one.id, one.words) for one in slides if one.words] == [
        ("evidence-walks", "We walk."),
        ("words-and-so", "On we go."),
    ]


def test_words_under_a_second_name_of_a_part_are_a_slide_of_their_own(tmp_path):
    text = "---\nstatus: ready\n---\n\n## My vision\n\nOne.\n\n## Vision\n\nTwo.\n"
    made = deck(tmp_path, {"presentation.md": text})
    assert [(one.id, one.words) for one in made.slides if one.words] == [
        ("vision", "One."),
        ("words-vision", "Two."),
    ]


def test_a_part_that_is_listed_by_two_names_comes_once_with_the_minutes_of_both(tmp_path):
    text = "---\nsections: [vision: 2, growth, My vision: 3]\nstatus: ready\n---\n"
    made = deck(tmp_path, {"presentation.md": text})
    assert ids(made.slides) == ["vision", "thanks"]
    assert [(part.id, part.minutes) for part in made.parts] == [("vision", 5), ("thanks", None)]


def test_notes_are_the_speakers(tmp_path):
    made = deck(tmp_path, {"presentation.md": TALK}, audience="panel")
    assert [(slide.notes, slide.rest) for slide in made.every if slide.notes or slide.rest] == []


def test_the_speaker_has_the_notes_and_nothing_that_the_panel_must_not_see(tmp_path):
    secret = PIECE.format(title="Secret", element="2A", more="audience: coach\n")
    draft = "---\ntitle: Draft\nelements: [2A]\nhighlight: yes\nstatus: draft\n---\n"
    talk = TALK.replace("status: ready", "status: draft\n    audience: private")
    changes = {
        "content/cpsel-2/evidence/secret.md": secret,
        "content/cpsel-2/evidence/draft.md": draft,
        "presentation.md": talk,
    }
    site = for_speaker(load(world_with(tmp_path, changes)))
    assert site.deck.slides[0].notes == "Breathe."
    assert "I led the walks." in site.deck.slides[2].rest
    assert [one for one in ids(site.deck.every) if "secret" in one or "draft" in one] == []
    assert page_at(site, "present.md").view.speaker
    assert "Present" in [item.title for item in site.nav]


def test_the_speaker_has_a_deck_without_any_presentation(tmp_path):
    assert for_speaker(load(world_with(tmp_path))).deck.slides[0].id == "opening"


def test_the_presentation_may_choose_what_stands_for_a_standard(tmp_path):
    changes = {
        "content/cpsel-2/evidence/second.md": PIECE.format(title="Second", element="2B", more="")
    }
    assert shown(deck(tmp_path, changes)) == ["Second"]
    changes["content/cpsel-2/evidence/walks.md"] = PIECE.format(
        title="Walks", element="2A", more="highlight: yes\n"
    )
    assert shown(deck(tmp_path, changes)) == ["Walks"]
    changes["presentation.md"] = "---\nhighlights: {2: [second, walks]}\nstatus: ready\n---\n"
    assert shown(deck(tmp_path, changes)) == ["Second", "Walks"]


def shown(made):
    return [slide.link.title for slide in made.slides if slide.kind == "piece"]


def test_every_piece_waits_behind_the_talk_under_its_elements(tmp_path):
    more = {
        f"content/cpsel-2/evidence/p{n}.md": PIECE.format(title=f"P{n}", element="2A", more="")
        for n in range(7)
    }
    made = deck(tmp_path, more)
    assert ids(made.backup)[:3] == ["element-2a", "element-2a-2", "evidence-p1"]
    assert [entry.title for entry in made.backup[1].entries] == ["P4", "P5", "P6", "Weekly walks"]
    assert [entry.slide for entry in made.backup[1].entries if entry.slide in ids(made.every)]
    assert {slide.seconds for slide in made.backup} == {None}
    assert len(set(ids(made.every))) == len(made.every)
    assert made.backup[0].codes == ("2A", "2")


def test_public_slides_hold_no_levels(tmp_path):
    changes = {**assessments(), "presentation.md": "---\nstatus: ready\naudience: public\n---\n"}
    slides = deck(tmp_path, changes).slides
    assert [slide.sentence for slide in slides if slide.id == "growth"] == [
        "1 of 2 standards have moved on."
    ]
    assert "growth" not in ids(deck(tmp_path, changes, audience="public").slides)


def assessments():
    levels = {"initial": ("approaches", "meets"), "mid": ("approaches", "approaches")}
    levels["final"] = ("meets", "meets")
    return {
        f"content/self-assessment/{name}.md": f"""
            ---
            period: {name}
            date: 202{number}-09-01
            standards:
              2: {{level: {two}, sentence: Yes.}}
              3: {{level: {three}, sentence: Yes.}}
            status: ready
            ---
            """
        for number, (name, (two, three)) in enumerate(levels.items(), start=4)
    }


def test_growth_shows_where_each_standard_began_and_is_now(tmp_path):
    growth = next(one for one in deck(tmp_path, assessments()).slides if one.id == "growth")
    two, three = growth.rises.lines
    assert two.said == "Instruction: from “approaches” to “meets”"
    assert [(stop.at, stop.kind) for stop in two.stops] == [(0.375, "first"), (0.625, "last")]
    assert [stop.kind for stop in three.stops] == ["same", "between", "last"]
    assert (three.start, three.length) == (0.375, 0.25)


PLAN = """
    ---
    title: Plan
    year: {year}
    goals:
      - {{id: a, statement: Every teacher is visited, status: met}}
      - {{id: b, statement: Every family is called, status: carried over}}
    status: ready
    ---
    """


def test_growth_begins_with_the_goals_where_no_part_is_the_plans(tmp_path):
    plans = {f"content/iip/year-{n}.md": PLAN.format(year=n) for n in (1, 2)}
    changes = {**assessments(), **plans}
    made = deck(tmp_path, changes)
    growth = [slide for slide in made.slides if slide.section == "growth"]
    assert ids(growth) == ["plan", "plan-year-2", "growth"]
    assert [(aim.words, aim.status, aim.met) for aim in growth[0].aims] == [
        ("Every teacher is visited", "met", True),
        ("Every family is called", "carried over", False),
    ]
    changes["presentation.md"] = "---\nstatus: ready\n---\n\n## How I grew\n\nSlowly.\n"
    assert [one.id for one in deck(tmp_path, changes).slides if one.words] == ["growth"]


def test_parts_that_were_chosen_have_the_plan_only_when_it_is_one_of_them(tmp_path):
    changes = {**assessments(), "content/iip/year-1.md": PLAN.format(year=1)}
    for sections, shown in (("[growth]", ["growth"]), ("[plan, growth]", ["plan", "growth"])):
        changes["presentation.md"] = f"---\nsections: {sections}\nstatus: ready\n---\n"
        assert ids(deck(tmp_path, changes).slides)[:-1] == shown


def test_a_panel_hears_the_project_in_short(tmp_path):
    talk = "---\nkind: panel\nstatus: ready\n---\n"
    made = deck(tmp_path, {"content/inquiry/index.md": PROJECT, "presentation.md": talk})
    project = [one for one in made.slides if one.section == "inquiry"]
    assert ids(project) == ["inquiry", "inquiry-action", "inquiry-result", "inquiry-learned"]
    assert project[2].figure.number == "12 → 31"
    assert project[1].rest == ("A count at the door.",)


def test_a_showcase_tells_the_project_instead(tmp_path):
    made = deck(tmp_path, {"content/inquiry/index.md": PROJECT})
    assert made.kind == "showcase"
    assert [part.id for part in made.parts] == ["opening", "vision", "inquiry", "next", "thanks"]
    project = [one for one in made.slides if one.section == "inquiry"]
    assert ids(project)[1:] == [
        f"inquiry-{step}" for step in ("why", "data", "action", "result", "learned", "standards")
    ]
    assert sum(part.seconds for part in made.parts) == made.minutes * 60
    assert "element-2a" in ids(made.backup)


def test_its_page_leads_to_every_slide(tmp_path):
    view = page_at(site_of(tmp_path, {"presentation.md": TALK}), "present.md").view
    assert view.deck.path == "present/index.html"
    assert [(part.title, [line.address for line in part.lines]) for part in view.outline] == [
        ("Who I am", ["#/opening", "#/words-what-i-got-wrong"]),
        ("The work itself", ["#/evidence-walks"]),
        ("What is next", ["#/next"]),
        ("Thank you", ["#/thanks"]),
    ]
    assert view.outline[1].lines[0].title == "Weekly walks"
    assert (view.planned, view.slides, view.backup) == (10, 5, 2)
