"""Every row of the programs' public facts, and every step of the two years, is in their files.

The left column says the fact, the right one the parts of the file that hold it:
``what/id``, or a group such as ``panel``.
"""

from datetime import date
from pathlib import Path

import pytest

from casc_portfolio.programs import Owner, Sourced, calendar, load

EVIDENCE = [f"requirements/evidence-{number}" for number in range(1, 7)]
REFLECTIONS = [f"requirements/reflection-{number}" for number in range(1, 7)]

THE_TWO_YEARS = {
    "start: admission records": [
        "milestones/start",
        "requirements/admission-credential",
        "requirements/admission-employment",
        "records/credential",
        "records/employment",
    ],
    "coach: assigned, agreement": [
        "milestones/coach",
        "requirements/coach-assigned",
        "requirements/coach-agreement",
        "records/coach-agreement",
    ],
    "context: meeting with the supervisor": [
        "milestones/context",
        "requirements/supervisor-meeting",
        "records/supervisor-meeting",
    ],
    "plan-1: initial self-assessment, IIP with the supervisor's input": [
        "milestones/plan-1",
        "requirements/self-assessment-initial",
        "requirements/plan-1",
        "documents/plan-1",
        "documents/self-assessment-initial",
        "periods/initial",
    ],
    "mid-1: review, half of the hours": [
        "milestones/mid-1",
        "requirements/review-mid-1",
        "requirements/coaching-mid-1",
    ],
    "year-1: hours of the year, benchmark self-assessment, IIP closed": [
        "milestones/year-1",
        "requirements/coaching-year-1",
        "requirements/coaching-year-1-verified",
        "requirements/self-assessment-mid-program",
        "requirements/plan-1-closed",
        "requirements/review-end-1",
        "periods/mid-program",
        "documents/self-assessment-mid-program",
    ],
    "plan-2: IIP of year 2": ["milestones/plan-2", "requirements/plan-2", "documents/plan-2"],
    "mid-2: review": ["milestones/mid-2", "requirements/review-mid-2"],
    "final: self-assessment, evidence, reflections, inquiry, presentation, hours": [
        "milestones/final",
        "requirements/self-assessment-final",
        *EVIDENCE,
        *REFLECTIONS,
        "requirements/inquiry",
        "requirements/presentation",
        "requirements/coaching-to-date",
        "periods/final",
        "documents/self-assessment-final",
        "documents/inquiry",
        "documents/presentation",
    ],
    "recommendation: all hours, service, proficiency, credential": [
        "milestones/recommendation",
        "requirements/coaching-year-2",
        "requirements/coaching-year-2-verified",
        "requirements/service",
        "requirements/proficiency",
        "requirements/credential-valid",
        "records/verification",
        "records/office-decision",
        "decision",
        "scale",
    ],
    "after it: 90 days to answer CTC": ["notes/answer-ctc"],
    "life happens: changes, waiver, transfer, expiry": [
        "notes/changes",
        "notes/expiry",
        "records/approval",
        "records/waiver",
        "records/transfer",
    ],
}

ROWS = {
    "usc-rossier": {
        "length": ["notes/length", "years"],
        "admission": ["requirements/admission-credential", "requirements/admission-employment"],
        "coaching: 40 h a year": [
            "hours/coaching",
            "requirements/coaching-year-1",
            "requirements/coaching-year-2",
        ],
        "professional learning: 60 h a year, with its four parts": [
            "hours/professional-learning",
            "hours/workshops",
            "hours/cpsel-sessions",
            "hours/district-learning",
            "hours/cohort-collaboration",
            "requirements/professional-learning-mid-1",
            "requirements/professional-learning-year-1",
            "requirements/professional-learning-to-date",
            "requirements/professional-learning-year-2",
            "requirements/professional-learning-verified",
        ],
        "workshops: six topics, 18 h a year, 24 sessions and 36 h": [
            "hours/workshops",
            "requirements/workshops-year-1",
            "requirements/workshop-sessions-year-1",
            "requirements/workshops-year-2",
            "requirements/workshops-total",
            "requirements/workshop-sessions-total",
        ],
        "networking: cohort collaboration": ["hours/cohort-collaboration"],
        "plan: the center of the program": [
            "requirements/plan-1",
            "requirements/plan-2",
            "wording",
            "notes/plan",
        ],
        "assessment: proficient or advanced on all six": ["scale", "requirements/proficiency"],
        "portfolio: what it shows; completed and submitted": [
            "wording",
            "notes/portfolio",
            "requirements/submission",
            "records/submission",
            "requirements/inquiry",
        ],
        "culmination: presentation to a panel": [
            "milestones/panel",
            "presentation",
            "panel",
            "requirements/presentation",
            "requirements/panel-decision",
            "records/panel-decision",
        ],
        "completion: all of the above": ["notes/completion"],
        "more: handbook": ["notes/handbook"],
        "contacts are offices and roles": ["contacts"],
        "more hours than CTC's ceiling": ["notes/ctc-ceiling"],
        "not public: panel, slides, levels below proficient": ["panel", "presentation", "scale"],
        "a coach's assessment is off": ["notes/coach-assessment"],
    },
    "pcoe": {
        "length": ["notes/length", "years"],
        "admission: credential, employment, packet, orientation": [
            "requirements/admission-credential",
            "requirements/admission-employment",
            "requirements/application-packet",
            "requirements/orientation",
            "records/application-packet",
            "records/orientation",
            "notes/part-time",
        ],
        "coaching: 80 h, 40 a year": [
            "hours/coaching",
            "requirements/coaching-year-1",
            "requirements/coaching-year-2",
            "requirements/coaching-total",
        ],
        "professional learning: 24 h, 12 a year": [
            "hours/cpsel-learning",
            "requirements/cpsel-learning-mid-1",
            "requirements/cpsel-learning-year-1",
            "requirements/cpsel-learning-to-date",
            "requirements/cpsel-learning-year-2",
            "requirements/cpsel-learning-total",
            "requirements/cpsel-learning-verified",
        ],
        "networking: 20 h of Collaborative, 10 a year": [
            "hours/collaborative",
            "requirements/collaborative-mid-1",
            "requirements/collaborative-year-1",
            "requirements/collaborative-to-date",
            "requirements/collaborative-year-2",
            "requirements/collaborative-total",
            "requirements/collaborative-verified",
        ],
        "plan: rests on the role's context": [
            "requirements/plan-1",
            "requirements/plan-2",
            "wording",
            "notes/plan",
        ],
        "assessment: formative, CPSEL, self": ["notes/formative-assessment", "periods/initial"],
        "portfolio: electronic, with evidence, inquiry, self-assessments": [
            "wording",
            "notes/portfolio",
            "requirements/inquiry",
        ],
        "culmination: leadership project at the Showcase": [
            "milestones/showcase",
            "presentation",
            "panel",
            "requirements/presentation",
            "requirements/showcase-decision",
            "records/showcase-decision",
        ],
        "what the office owes": [
            "notes/progress-reports",
            "records/progress-report",
            "notes/newsletter",
            "notes/director-meeting",
        ],
        "completion: with two years of full-time service": [
            "notes/completion",
            "requirements/service",
            "records/employment",
        ],
        "ways out of the ordinary": ["notes/ways-out", "records/approval"],
        "disputes": ["notes/grievance", "records/grievance"],
        "more: documents and enrollment": ["notes/documents"],
        "contacts are offices and roles": ["contacts"],
        "not public: scoring, cut score, video": ["panel", "decision", "notes/video-coaching"],
        "a coach's assessment is off": ["notes/coach-assessment"],
    },
    "ctc": {
        "two years": ["notes/length", "years"],
        "60 to 90 hours a year": [
            "hours/induction",
            "requirements/induction-year-1",
            "requirements/induction-year-2",
        ],
        "40 of coaching": ["hours/coaching", "requirements/coaching-year-1"],
        "20 to 30 of professional development": [
            "hours/professional-development",
            "requirements/professional-development-mid-1",
            "requirements/professional-development-year-1",
            "requirements/professional-development-to-date",
            "requirements/professional-development-year-2",
            "requirements/professional-development-verified",
        ],
        "coach within 30 days": ["notes/coach-in-30-days", "requirements/coach-assigned"],
        "a plan every year": ["notes/plan-with-employer", "requirements/plan-2"],
        "assessment: initial, formative, mid-point, summative": [
            "notes/assessment-points",
            "requirements/self-assessment-initial",
            "requirements/self-assessment-mid-program",
            "milestones/panel",
            "requirements/panel-decision",
            "records/panel-decision",
        ],
        "the sponsor certifies proficiency": ["decision", "requirements/proficiency"],
        "two years of administrative experience": ["requirements/service", "notes/completion"],
        "enrollment within a year": ["notes/enrollment"],
        "neither portfolio nor panel is asked for": ["notes/no-portfolio", "panel", "presentation"],
        "contacts are offices and roles": ["contacts", "wording"],
    },
}
CELLS = [
    (program, row, part)
    for program, rows in ROWS.items()
    for row, parts in (rows | THE_TWO_YEARS).items()
    for part in parts
]
LISTS = ("requirements", "records", "milestones", "hours", "documents", "periods", "notes")
PROGRAMS = {name: load(name, Path())[0] for name in ROWS}

each = pytest.mark.parametrize("name", ROWS)


@pytest.mark.parametrize(("name", "row", "part"), CELLS)
def test_the_fact_is_in_the_program(name, row, part):
    what, _, wanted = part.partition("/")
    found = getattr(PROGRAMS[name], what)
    assert wanted in [one.id for one in found] if wanted else found


@each
def test_nothing_is_in_the_program_that_no_fact_asks_for(name):
    told = {part for program, _, part in CELLS if program == name}
    held = {f"{what}/{one.id}" for what in LISTS for one in getattr(PROGRAMS[name], what)}
    assert held - told == {"documents/about"}


@each
def test_everything_has_an_owner_and_a_source_or_is_assumed(name):
    program = PROGRAMS[name]
    for what in LISTS:
        for one in getattr(program, what):
            assert isinstance(one, Sourced)
            assert one.source or one.assumed, one.id
            if what not in ("milestones", "periods"):
                assert isinstance(one.owner, Owner), one.id


@each
def test_the_milestones_come_in_order(name):
    last = {"pcoe": "showcase"}.get(name, "panel")
    names = ["start", "coach", "context", "plan-1", "mid-1", "year-1", "plan-2", "mid-2", "final"]
    assert [one.id for one in PROGRAMS[name].milestones] == [*names, last, "recommendation"]


@each
def test_what_comes_after_the_final_is_not_the_candidates_to_own(name):
    program = PROGRAMS[name]
    candidates = set(program.before_and("final"))
    late = [one for one in program.requirements if one.milestone not in candidates]
    assert late
    assert {one.owner for one in late} <= {Owner.COACH, Owner.OFFICE}


@pytest.mark.parametrize(
    ("name", "category", "a_year", "total"),
    [
        ("usc-rossier", "coaching", 40, 80),
        ("usc-rossier", "professional-learning", 60, 120),
        ("usc-rossier", "workshops", 18, 36),
        ("pcoe", "coaching", 40, 80),
        ("pcoe", "cpsel-learning", 12, 24),
        ("pcoe", "collaborative", 10, 20),
        ("ctc", "induction", 60, 120),
        ("ctc", "coaching", 40, 80),
        ("ctc", "professional-development", 20, 40),
    ],
)
def test_the_hours_are_those_of_the_public_pages(name, category, a_year, total):
    program = PROGRAMS[name]
    assert (program.amount(category, 1), program.amount(category)) == (a_year, total)


def test_the_workshops_are_six_topics_of_four_sessions_of_90_minutes():
    workshops = PROGRAMS["usc-rossier"].category("workshops")
    rule = workshops.workshops
    assert (len(workshops.topics), rule.sessions, rule.a_year, rule.minutes) == (6, 4, 2, 90)
    assert workshops.per_year == len(workshops.topics) * rule.a_year * rule.minutes / 60


def test_dates_are_those_of_the_two_years():
    dated = calendar(PROGRAMS["usc-rossier"], start=date(2025, 8, 1), panel=date(2027, 5, 25))
    days = {one.id: one.date for one in dated.milestones}
    assert days["coach"] == days["context"] == date(2025, 8, 31)
    assert days["plan-1"] == date(2025, 10, 30)
    assert (days["mid-1"], days["mid-2"]) == (date(2026, 1, 31), date(2027, 1, 31))
    assert (days["year-1"], days["plan-2"]) == (date(2026, 6, 30), date(2026, 9, 30))
    assert (days["final"], days["panel"]) == (date(2027, 5, 4), date(2027, 5, 25))
    assert days["recommendation"] == date(2027, 8, 1)


def test_disputes_have_their_steps_in_order():
    grievance = next(note for note in PROGRAMS["pcoe"].notes if note.id == "grievance")
    assert grievance.steps[0].startswith("Talk with the person concerned")
    assert "within five days" in grievance.steps[3]
    assert "Assistant Superintendent, Curriculum and Instruction" in grievance.steps[4]
    assert "on file" in grievance.steps[5]


@each
def test_the_length_of_the_talk_and_its_slides_are_assumed_settings(name):
    talk = PROGRAMS[name].presentation
    assert (talk.minutes, talk.slides, talk.assumed) == (20, 25, True)


@each
def test_no_contact_has_a_number_or_an_e_mail_address(name):
    for contact in PROGRAMS[name].contacts:
        assert "@" not in contact.role + contact.url
        assert not any(character.isdigit() for character in contact.role)


NOT_PUBLIC = ("can be made up", "takes one sitting", "when a missed", "about your progress")


@each
def test_what_no_page_says_is_not_told_as_a_fact(name):
    program = PROGRAMS[name]
    texts = [one.text for one in program.notes] + [one.next for one in program.requirements]
    assert [text for text in texts if any(words in text for words in NOT_PUBLIC)] == []


@each
def test_full_time_is_a_fact_only_where_the_program_says_so(name):
    service = next(one for one in PROGRAMS[name].requirements if one.id == "service")
    assert service.assumed is (name != "pcoe")
