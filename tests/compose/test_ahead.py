"""What is next: the last words of the latest reflections."""

from tests.compose.small import page_at, site_of

EARLIER = """
    ---
    title: On families
    elements: [4A]
    evidence: [walks]
    date: 2025-09-20
    status: ready
    ---

    ## What happened

    Nobody came.

    ## What it means

    We had asked at the wrong hour.

    ## What is next

    An evening in May, with dinner.
    """


def _next(site):
    return [(one.words, one.link.title) for one in page_at(site, "index.md").view.next]


def test_the_latest_reflection_speaks_first(tmp_path):
    site = site_of(tmp_path, {"content/cpsel-4/reflections/on-families.md": EARLIER})
    assert _next(site) == [
        ("Fewer walks, longer talks.", "Looking back on the walks"),
        ("An evening in May, with dinner.", "On families"),
    ]


def test_only_what_these_eyes_may_read_is_quoted(tmp_path):
    assert _next(site_of(tmp_path, audience="public")) == []
