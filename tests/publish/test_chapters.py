"""On paper every page has its chapter, and each stands once."""

from casc_portfolio.content.types import Audience
from casc_portfolio.publish.chapters import chapters
from tests.compose.small import site_of


def outline(site):
    return {chapter.page.path: [one.path for one in chapter.pieces] for chapter in chapters(site)}


def test_evidence_and_reflections_stand_with_their_standard(tmp_path):
    found = outline(site_of(tmp_path))
    assert found["cpsel-2/index.md"] == [
        "cpsel-2/evidence/walks.md",
        "cpsel-2/reflections/on-walks.md",
    ]
    assert found["cpsel-1/index.md"] == []


def test_every_page_stands_once_and_only_the_slides_are_left_out(tmp_path):
    for audience in Audience:
        root = tmp_path / audience
        root.mkdir()
        site = site_of(root, audience=audience)
        found = outline(site)
        printed = [*found, *(piece for pieces in found.values() for piece in pieces)]
        assert len(printed) == len(set(printed))
        left = {page.kind for page in site.pages if page.path not in printed}
        assert left <= {"present"}


def test_the_book_begins_with_the_person_and_ends_with_the_evidence(tmp_path):
    order = list(outline(site_of(tmp_path)))
    assert order[:3] == ["index.md", "standards.md", "cpsel-1/index.md"]
    assert order[-2:] == ["map.md", "evidence.md"]
