"""The way for readers who have twenty minutes."""

import pytest

from tests.compose.small import page_at, site_of

INQUIRY = {
    "content/inquiry/index.md": """
        ---
        title: One question
        question: Who is not here?
        status: ready
        ---
        """
}


def evidence(standard, title, words=10):
    return f"""
        ---
        title: {title}
        elements: [{standard}A]
        status: ready
        ---

        {"word " * words}
        """


def way(site):
    return [(stop.link.title, stop.minutes) for stop in page_at(site, "index.md").view.reading]


def test_the_best_piece_of_each_standard_comes_before_the_inquiry(tmp_path):
    changes = {"content/cpsel-4/evidence/news.md": evidence(4, "News", 450), **INQUIRY}
    assert way(site_of(tmp_path, changes)) == [
        ("Weekly walks", 1),
        ("News", 3),
        ("One question", 1),
    ]


def test_it_follows_the_order_that_the_person_chose(tmp_path):
    settings = "name: A\nprogram: pcoe\nsite: {order: [4]}\n"
    changes = {"content/cpsel-4/evidence/news.md": evidence(4, "News"), "portfolio.yml": settings}
    assert [title for title, _ in way(site_of(tmp_path, changes))] == ["News", "Weekly walks"]


def test_it_never_takes_longer_than_promised(tmp_path):
    long = {
        f"content/cpsel-{n}/evidence/long.md": evidence(n, f"Long {n}", 1600) for n in (1, 3, 4, 6)
    }
    shown = way(site_of(tmp_path, {**long, **INQUIRY}))
    assert shown[-1] == ("One question", 1)
    assert sum(minutes for _, minutes in shown) <= 20


@pytest.mark.parametrize("without", [(), ("content/cpsel-2/evidence/walks.md",)])
def test_a_single_page_is_no_way(tmp_path, without):
    assert way(site_of(tmp_path, without=without)) == []


def test_a_draft_without_a_title_is_no_stop(tmp_path):
    changes = {
        "content/cpsel-4/evidence/first-piece-4.md": "---\ntitle:\nstatus: draft\n---\n",
        **INQUIRY,
    }
    assert way(site_of(tmp_path, changes)) == [("Weekly walks", 1), ("One question", 1)]
