"""Texts beside the pages: what they tell of people is told, by where in them it stands."""

import zipfile

import pytest

from casc_portfolio.checks import Severity, severity_of, word
from tests.checks.examples import CLEAN
from tests.checks.worlds import PIECE, READY, found
from tests.worlds import page

LIST = "content/artifacts/list.csv"
ROSTER = "Perm,Student ID,DOB,Grade\nx,4471203,3/4/2012,4\nx,4471204,3/5/2012,4\n"
TOLD = {
    ("list.csv", ROSTER): ["student-number 2:3", "birth-date 2:11"],
    ("list.csv", "Suspensions;by grade\nGrade;Students suspended\n4;3\n5;31\n"): [
        "few-students 3:3"
    ],
    ("list.csv", 'Grade\tSSID\n4\t"9087654321"\n'): ["student-number 2:3"],
    ("note.txt", "Call her cell, (530) 555-0147.\n"): ["phone-number 1:16"],
    ("bell.vtt", "WEBVTT\n\n00:00.000 --> 00:04.000\nMateo Ruiz reads.\n"): ["listed-name 4:1"],
    ("plan.ics", "BEGIN:VCALENDAR\nORGANIZER:mailto:rosa_t@mail.example\n"): ["email-address 2:18"],
}
"""Name and text → the rules of what is told, and where."""
NOT_TOLD = [
    ("list.csv", "Grade,Students\n4,31\n5,28\n"),
    ("list.csv", "Room,Minutes with students,Students %\n4,3,9\n"),
    ("list.csv", "Grade,Student ID cards\n4,14000\n"),
    ("list.csv", ""),
    ("walk.pdf", "Student ID 4471203"),
]


def artifact(name, audience="public"):
    header = READY.replace(
        "artifacts:\n", f"artifacts:\n  - file: artifacts/{name}\n    title: A\n"
    )
    return header.replace("status: ready", f"status: ready\naudience: {audience}")


def told(root, name, text, page_, **more):
    listed = page(CLEAN["portfolio.yml"]).rstrip() + "\nprivacy:\n  names: private/names.txt\n"
    world = {
        PIECE: page_,
        f"content/artifacts/{name}": text,
        "portfolio.yml": listed,
        "private/names.txt": "Ruiz, Mateo\n",
        ".gitignore": "private/\n",
        **more,
    }
    path = f"content/artifacts/{name}"
    return [one for one in found(root, world) if one.place.path == path and one.code < "CP640"]


@pytest.mark.parametrize(("name", "text"), TOLD)
def test_what_a_text_beside_a_page_tells_is_told_where_it_stands(tmp_path, name, text):
    findings = told(tmp_path, name, text, artifact(name))
    where = [f"{word(one).name} {one.place.line}:{one.place.column}" for one in findings]
    assert where == TOLD[name, text]


@pytest.mark.parametrize(("name", "text"), NOT_TOLD)
def test_other_texts_and_columns_are_left_alone(tmp_path, name, text):
    assert [one for one in told(tmp_path, name, text, artifact(name)) if one.code >= "CP62"] == []


@pytest.mark.parametrize(
    ("audience", "grave"), [("panel", Severity.WARNING), ("public", Severity.ERROR)]
)
def test_it_is_graver_the_more_may_read_the_page(tmp_path, audience, grave):
    (one, *_) = told(tmp_path, "list.csv", ROSTER, artifact("list.csv", audience))
    assert severity_of(one) is grave


def test_the_widest_of_its_pages_decides(tmp_path):
    link = READY.replace("status: ready", "status: ready\naudience: public")
    other = {"content/cpsel-4/evidence/more.md": link + "See [it](../../artifacts/list.csv).\n"}
    (one, *_) = told(tmp_path, "list.csv", ROSTER, artifact("list.csv", "panel"), **other)
    assert severity_of(one) is Severity.ERROR


def test_a_text_that_no_finished_page_hands_on_is_left_alone(tmp_path):
    draft = artifact("list.csv").replace("status: ready", "status: draft")
    assert [one for one in told(tmp_path, "list.csv", ROSTER, draft) if one.code > "CP6"] == []


@pytest.mark.parametrize(
    ("audience", "grave"), [("panel", Severity.WARNING), ("public", Severity.ERROR)]
)
def test_a_students_number_in_a_document_is_told_of_the_file(tmp_path, audience, grave):
    file = tmp_path / "content/artifacts/form.docx"
    file.parent.mkdir(parents=True)
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr("word/document.xml", "<w:p><w:t>Student ID: 4471203</w:t></w:p>")
    found_ = found(tmp_path, {PIECE: artifact("form.docx", audience)})
    (one,) = [one for one in found_ if word(one).name == "student-number"]
    assert (one.place.path, one.place.line) == ("content/artifacts/form.docx", None)
    assert severity_of(one) is grave
