"""A small portfolio to change in one place, and the sites that are composed from it."""

import datetime as dt
from pathlib import Path

from casc_portfolio.compose import Page, Site, compose
from casc_portfolio.content.types import Audience
from casc_portfolio.portfolio import load
from tests.worlds import World, make_world, page

TODAY = dt.date(2025, 11, 3)

SMALL: dict[str, str | bytes] = {
    "portfolio.yml": page("""
        name: Ana Reyes
        program: pcoe
        start: 2025-07-01
        audience: panel
        positions:
          - role: Assistant Principal
            school: Alder Creek School
            district: Three Forks Union
            from: 2025-07-01
        """),
    "content/index.md": page("""
        ---
        title: About me
        vision: Everyone here is greeted by name.
        status: ready
        ---

        I taught fifth grade.
        """),
    "content/cpsel-2/evidence/walks.md": page("""
        ---
        title: Weekly walks
        date: {from: 2025-09-01, to: 2025-10-14}
        elements:
          2A: Teachers choose the question.
          5A:
        role: I led the walks.
        result: Half of the teams plan with what they saw.
        artifacts:
          - file: artifacts/protocol.pdf
            title: The protocol
        status: ready
        ---

        We walked every Tuesday.
        """),
    "content/cpsel-2/reflections/on-walks.md": page("""
        ---
        title: Looking back on the walks
        elements: [2A]
        evidence: [walks]
        date: 2025-10-20
        level: meets
        period: mid-program
        status: ready
        ---

        ## What happened

        We began too fast.

        ## What it means

        Trust comes before feedback. I know that now.

        ## What is next

        Fewer walks, longer talks.
        """),
    "content/artifacts/protocol.pdf": b"%PDF-1.4",
    "hours/coaching.csv": "date,hours,mode,with,focus,topic\n2025-09-02,1.5,in-person,Ruth,2,Walks\n",
}


TALK = """
    ---
    title: Two years at Alder Creek
    minutes: 15
    sections: [opening, highlights: 6, A word on trust, next]
    status: ready
    ---

    ## Opening

    Good morning.

    ### Notes

    Breathe.

    ## What I got wrong

    See [the walks](content/cpsel-2/evidence/walks.md).

    ## What is next

    Sleep.
    """
"""A presentation with words, notes and an order of its own."""


def world_with(root: Path, changes: World | None = None, *, without: tuple[str, ...] = ()) -> Path:
    """The small portfolio with files changed, added or left out."""
    files = {path: text for path, text in SMALL.items() if path not in without}
    return make_world(root, {**files, **(changes or {})})


def site_of(
    root: Path,
    changes: World | None = None,
    *,
    audience: str = "private",
    without: tuple[str, ...] = (),
) -> Site:
    """The small portfolio's site for one audience."""
    portfolio = load(world_with(root, changes, without=without))
    return compose(portfolio, audience=Audience(audience), today=TODAY)


def page_at(site: Site, path: str) -> Page:
    """The page at a path, which must be there."""
    return next(one for one in site.pages if one.path == path)


def paths(site: Site) -> set[str]:
    """Where all pages stand."""
    return {one.path for one in site.pages}
