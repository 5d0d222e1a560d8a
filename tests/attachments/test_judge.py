"""What facts mean for the portfolio."""

import pytest

from casc_portfolio.attachments import Facts, Kind, Problem, judge, judge_all
from casc_portfolio.attachments import problems as codes
from casc_portfolio.source.problems import FILE_UNREADABLE

GB = 1024**3


def told(path, **facts):
    return [(one.code, dict(one.arguments)) for one in judge(Facts(**facts), path)]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("content/artifacts/walk.JPG", Kind.JPEG),
        ("walk.jpeg", Kind.JPEG),
        ("walk.pdf", Kind.PDF),
        ("walk.m4v", Kind.MP4),
        ("walk.anything", Kind.OTHER),
    ],
)
def test_an_ordinary_file_is_nothing_to_talk_about(path, kind):
    assert told(path, kind=kind, size=10, traces=("comment",)) == []


def test_a_name_that_says_another_kind_is_reported():
    arguments = {"suffix": ".jpg", "kind": "heic"}
    assert told("walk.jpg", kind=Kind.HEIC) == [(codes.NAME_BELIES_KIND, arguments)]


@pytest.mark.parametrize("path", ["agenda.pdf", "walk.JPG", "logo.png"])
def test_a_page_to_sign_in_on_that_was_saved_as_the_file_is_no_such_file(path):
    damaged = (codes.DAMAGED_ATTACHMENT, {"kind": "other", "cause": "damaged"})
    assert told(path, kind=Kind.OTHER, size=10) == [damaged]
    assert len(told(path, kind=Kind.OTHER, problem=Problem.EMPTY)) == 1


def test_a_place_in_a_photo_goes_from_the_site_and_stays_in_the_folder():
    place = [(codes.LOCATION_IN_PHOTO, {"kind": "jpeg"})]
    assert told("walk.jpg", kind=Kind.JPEG, location=True) == place


@pytest.mark.parametrize("kind", [Kind.HEIC, Kind.MP4, Kind.MOV])
def test_a_place_in_what_can_not_be_cleaned_stays(kind):
    place = [(codes.LOCATION_STAYS, {"kind": kind})]
    assert told(f"walk.{kind}", kind=kind, location=True) == place


@pytest.mark.parametrize(("path", "kind"), [("talk.pptx", Kind.PPTX), ("photos.zip", Kind.OTHER)])
def test_a_place_in_a_picture_inside_a_file_stays(path, kind):
    place = [(codes.LOCATION_STAYS, {"kind": kind, "cause": "packed"})]
    assert told(path, kind=kind, location=True) == place


def test_the_author_of_a_word_file_stays_in_it_and_that_of_a_pdf_in_the_original():
    named = [(codes.AUTHOR_STAYS, {"kind": "docx"})]
    assert told("plan.docx", kind=Kind.DOCX, traces=("author",)) == named
    signed = [(codes.AUTHOR_IN_ORIGINAL, {})]
    assert told("plan.pdf", kind=Kind.PDF, traces=("author",)) == signed


@pytest.mark.parametrize(
    ("problem", "code", "arguments"),
    [
        (Problem.DAMAGED, codes.DAMAGED_ATTACHMENT, {"kind": "pdf", "cause": "damaged"}),
        (Problem.EMPTY, codes.DAMAGED_ATTACHMENT, {"kind": "pdf", "cause": "empty"}),
        (Problem.ENCRYPTED, codes.ENCRYPTED_PDF, {}),
        (Problem.UNREADABLE, FILE_UNREADABLE, {"reason": "Permission denied"}),
    ],
)
def test_a_problem_is_a_finding(problem, code, arguments):
    reason = "Permission denied" if problem is Problem.UNREADABLE else ""
    found = told("plan.pdf", kind=Kind.PDF, problem=problem, reason=reason)
    assert found == [(code, arguments)]


def test_a_picture_that_is_too_large_is_a_finding_with_its_size():
    large = {"kind": Kind.PNG, "width": 20_000, "height": 10_000, "size": 99}
    arguments = {"size": 99, "millions": 200, "limit": 80}
    found = told("map.png", problem=Problem.TOO_LARGE, **large)
    assert found == [(codes.PICTURE_TOO_LARGE, arguments)]


def test_a_file_over_100_mb_is_a_finding():
    limit = 100 * 1024**2
    assert told("walk.mp4", kind=Kind.MP4, size=limit) == []
    arguments = {"size": limit + 1, "limit": limit}
    assert told("walk.mp4", kind=Kind.MP4, size=limit + 1) == [(codes.FILE_OVER_100_MB, arguments)]


def test_all_files_together_may_be_too_much_for_a_site():
    half = Facts(size=GB // 2)
    assert list(judge_all([half, half], "content")) == []
    (finding,) = judge_all([half, half, Facts(size=1)], "content")
    assert finding.code == codes.SITE_OVER_1_GB
    assert finding.arguments == {"size": GB + 1, "limit": GB}
    assert finding.place.path == "content"
