"""A number that is called a student's or social-security number is found in PDFs and office documents."""

import zipfile

import pikepdf
import pytest

from casc_portfolio.attachments import facts
from casc_portfolio.attachments.numbered import SOCIAL_SECURITY, STUDENT_NUMBER

TOLD = {
    "Student ID: 4471203": STUDENT_NUMBER,
    "Pupil No. 4471203": STUDENT_NUMBER,
    "student #4471203": STUDENT_NUMBER,
    "SSID 9087654321": STUDENT_NUMBER,
    "SSN: 512-34-6789": SOCIAL_SECURITY,
    "Social Security Number 512 34 6789": SOCIAL_SECURITY,
}
NOT_TOLD = [
    "Student ID: __________",
    "Student ID cards 14000",
    "student number 12, 2025",
    "Budget 01-0000-0-1110, 512-34-6789",
    "SSN: 000-12-3456",
    "Students 44712",
]
RUN = "<w:r><w:t>{}</w:t></w:r>"


def docx(root, text, part="word/document.xml"):
    """The words in runs of three letters, as a word processor leaves them that was typed in often."""
    runs = "".join(RUN.format(text[at : at + 3]) for at in range(0, len(text), 3))
    return office(root / "form.docx", {part: f"<w:p>{runs}</w:p><w:p/>", "word/styles.xml": text})


def office(file, members):
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in {"[Content_Types].xml": "", **members}.items():
            archive.writestr(name, text)
    return file


def pdf(root, text):
    shown = text.replace("(", "").encode("latin-1")
    with pikepdf.new() as made:
        made.add_blank_page(page_size=(400, 200))
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        made.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        made.pages[0].Contents = made.make_stream(b"BT /F 12 Tf 9 99 Td (" + shown + b") Tj ET")
        made.save(root / "form.pdf")
    return root / "form.pdf"


@pytest.mark.parametrize("make", [docx, pdf])
@pytest.mark.parametrize("text", TOLD)
def test_a_number_that_is_called_so_is_found(tmp_path, make, text):
    assert facts(make(tmp_path, text)).traces == (TOLD[text],)


@pytest.mark.parametrize("make", [docx, pdf])
@pytest.mark.parametrize("text", NOT_TOLD)
def test_other_numbers_are_left_alone(tmp_path, make, text):
    assert facts(make(tmp_path, text)).traces == ()


@pytest.mark.parametrize("part", ["word/comments.xml", "word/header1.xml", "word/footnotes.xml"])
def test_it_is_found_beside_the_pages_too(tmp_path, part):
    assert facts(docx(tmp_path, "Student ID 4471203", part)).traces == (STUDENT_NUMBER,)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("talk.pptx", "ppt/slides/slide2.xml"),
        ("talk.pptx", "ppt/notesSlides/notesSlide1.xml"),
        ("list.xlsx", "xl/sharedStrings.xml"),
    ],
)
def test_slides_notes_and_cells_are_read(tmp_path, name, part):
    file = office(tmp_path / name, {part: "<a:p><a:t>Student ID</a:t><a:br/>4471203</a:p>"})
    assert facts(file).traces == (STUDENT_NUMBER,)


STRINGS = (
    "<sst><si><t>Name</t></si><si><r><t>Student </t></r><r><t>ID</t></r></si>"
    "<si><t>4471203</t></si></sst>"
)


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ('<c r="B2"><v>4471203</v></c>', (STUDENT_NUMBER,)),
        ('<c r="B9" s="4" t="s"><v>2</v></c>', (STUDENT_NUMBER,)),
        ('<c r="C2"><v>4471203</v></c><c r="B2"><v>12</v></c>', ()),
        ('<c r="B2" t="s"><v>9</v></c>', ()),
    ],
)
def test_the_head_of_a_spreadsheets_column_says_what_is_below(tmp_path, cells, found):
    sheet = f'<row><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c></row>{cells}'
    parts = {"xl/sharedStrings.xml": STRINGS, "xl/worksheets/sheet1.xml": sheet}
    assert facts(office(tmp_path / "list.xlsx", parts)).traces == found


def test_a_document_of_brackets_is_read_at_once(tmp_path):
    assert facts(docx(tmp_path, "<w:p" * 300_000)).traces == ()
