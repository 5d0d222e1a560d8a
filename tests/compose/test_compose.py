"""What each audience sees: nothing beyond its eyes, and nothing that depends on a clock."""

import datetime as dt

import pytest

from casc_portfolio.compose import compose
from casc_portfolio.content.types import Audience
from casc_portfolio.portfolio import load
from tests.complete import complete
from tests.compose.small import TODAY, page_at, paths, site_of
from tests.worlds import make_world

PUBLIC_PAGES = {
    "content/cpsel-2/evidence/walks.md": """
        ---
        title: Weekly walks
        elements: [2A]
        audience: public
        status: ready
        ---
        """,
    "content/cpsel-2/reflections/on-walks.md": """
        ---
        title: On the walks
        elements: [2A]
        evidence: [walks]
        level: meets
        audience: public
        status: ready
        ---
        """,
    "content/self-assessment/initial.md": """
        ---
        period: initial
        date: 2025-09-01
        standards:
          2: {level: approaches, sentence: I began.}
        audience: public
        status: ready
        ---
        """,
    "content/iip/year-1.md": """
        ---
        year: 1
        goals:
          - {id: g, statement: Be there.}
        audience: public
        status: ready
        ---
        """,
}


@pytest.mark.parametrize("program", ["usc-rossier", "pcoe", "ctc"])
def test_a_complete_portfolio_has_every_page(tmp_path, program):
    portfolio = load(make_world(tmp_path, complete(program)))
    site = compose(portfolio, audience=Audience.PRIVATE, today=TODAY)
    kinds = {page.kind for page in site.pages}
    assert kinds == {
        *("home", "standards", "standard", "evidence-index", "evidence", "reflection", "map"),
        *("growth", "assessment", "plans", "plan", "inquiry", "hours", "journey", "present"),
    }
    assert [item.title for item in site.nav] == [
        *("Home", "Standards", "Evidence", "Growth", "Plan", "Inquiry", "Hours", "Present")
    ]


@pytest.mark.parametrize(
    ("audience", "seen"),
    [
        ("private", {"hours.md", "journey.md"}),
        ("coach", {"hours.md", "journey.md"}),
        ("program", {"hours.md", "journey.md"}),
        ("panel", set()),
        ("public", set()),
    ],
)
def test_hours_and_milestones_end_with_the_office(tmp_path, audience, seen):
    site = site_of(tmp_path, audience=audience)
    assert paths(site) & {"hours.md", "journey.md"} == seen


def test_a_draft_is_there_for_its_writer_only(tmp_path):
    draft = {"content/cpsel-1/evidence/new.md": "---\ntitle: New\nstatus: draft\n---\n"}
    assert "cpsel-1/evidence/new.md" in paths(site_of(tmp_path, draft))
    assert "cpsel-1/evidence/new.md" not in paths(site_of(tmp_path, draft, audience="coach"))


@pytest.mark.parametrize("audience", list(Audience))
def test_the_ladder_decides_who_sees_a_page(tmp_path, audience):
    shown = set()
    for eyes in Audience:
        text = f"---\ntitle: A\naudience: {audience}\nstatus: ready\n---\n"
        site = site_of(tmp_path, {"content/cpsel-1/evidence/a.md": text}, audience=eyes)
        if "cpsel-1/evidence/a.md" in paths(site):
            shown.add(eyes)
    order = list(Audience)
    assert shown == set(order[: order.index(audience) + 1])


def test_an_audience_that_can_not_be_read_is_private(tmp_path):
    text = "---\ntitle: A\naudience: everyone\nstatus: ready\n---\n"
    changes = {"content/cpsel-1/evidence/a.md": text}
    assert "cpsel-1/evidence/a.md" not in paths(site_of(tmp_path, changes, audience="coach"))


def test_public_eyes_see_no_levels_plans_or_assessments(tmp_path):
    site = site_of(tmp_path, PUBLIC_PAGES, audience="public")
    assert not paths(site) & {"growth.md", "plan.md", "iip/year-1.md", "self-assessment/initial.md"}
    view = page_at(site, "cpsel-2/reflections/on-walks.md").view
    assert (view.level, view.period) == ("", "")
    assert page_at(site, "cpsel-2/index.md").view.growth is None


def test_nobody_but_the_writer_meets_an_emptiness(tmp_path):
    private = site_of(tmp_path)
    panel = site_of(tmp_path, audience="panel")
    assert {"plan.md", "growth.md", "inquiry/index.md"} <= paths(private)
    assert not {"plan.md", "growth.md", "inquiry/index.md"} & paths(panel)
    for page in panel.pages:
        assert getattr(page.view, "invitation", None) is None


def test_all_standards_are_there_as_soon_as_anything_speaks_of_one(tmp_path):
    panel = paths(site_of(tmp_path, audience="panel"))
    assert {f"cpsel-{number}/index.md" for number in range(1, 7)} <= panel
    assert paths(site_of(tmp_path, audience="public")) == {"index.md"}


def test_a_coach_assessment_stops_at_the_office(tmp_path):
    text = """
        ---
        period: final
        assessor: coach
        date: 2025-09-01
        audience: panel
        standards:
          2: {level: developing, sentence: I saw it.}
        status: ready
        ---
        """
    settings = "name: A\nprogram: usc-rossier\nstart: 2025-07-01\n"
    changes = {
        **PUBLIC_PAGES,
        "portfolio.yml": settings,
        "content/self-assessment/final-coach.md": text,
    }
    path = "self-assessment/final-coach.md"
    assert path in paths(site_of(tmp_path, changes, audience="program"))
    panel = site_of(tmp_path, changes, audience="panel")
    assert path not in paths(panel)
    assert all(line.coach == () for line in page_at(panel, "growth.md").view.standards)


def test_records_are_nowhere(tmp_path):
    record = {"records/credential.md": "---\nkind: credential\ntitle: SECRET-RECORD\n---\n"}
    for audience in Audience:
        assert "SECRET-RECORD" not in repr(site_of(tmp_path, record, audience=audience))


def test_a_page_whose_file_can_not_be_read_has_a_notice_in_its_place(tmp_path):
    broken = {"content/cpsel-1/evidence/a.md": "---\ntitle: A\ndate: 13/04/2026\n---\nWords.\n"}
    assert page_at(site_of(tmp_path, broken), "cpsel-1/evidence/a.md").kind == "notice"


def test_time_is_the_newest_day_that_is_written(tmp_path):
    assert site_of(tmp_path).time == dt.date(2025, 10, 20)
    assert site_of(tmp_path, audience="public").time == dt.date(2025, 7, 1)


@pytest.mark.parametrize("audience", ["program", "panel", "public"])
def test_what_leaves_the_house_does_not_depend_on_the_day(tmp_path, audience):
    portfolio = load(make_world(tmp_path, complete("pcoe")))
    first, second = (
        compose(portfolio, audience=Audience(audience), today=TODAY + dt.timedelta(days=days))
        for days in (0, 400)
    )
    assert first == second


def test_a_page_with_an_error_that_only_checks_can_see_has_a_notice_too(tmp_path):
    portfolio = load(make_world(tmp_path, complete("pcoe")))
    path = portfolio.evidence[0].path
    site = compose(portfolio, audience=Audience.PRIVATE, broken={path})
    assert [page.source for page in site.pages if page.kind == "notice"] == [path]


def test_without_a_day_milestones_are_told_as_of_the_newest_one_on_file(tmp_path):
    portfolio = load(make_world(tmp_path, complete("pcoe")))
    site = compose(portfolio, audience=Audience.PRIVATE)
    filed = max(record.fields.date for record in portfolio.records)
    view = page_at(site, "journey.md").view
    assert site.time < filed == view.as_of
    assert view.sum.percent == 100


def test_a_portfolio_without_anything_still_has_a_home(tmp_path):
    site = compose(load(tmp_path), audience=Audience.PRIVATE, today=TODAY)
    assert page_at(site, "index.md").title == "My portfolio"
