"""What attached documents say, held against what their readers may not see; and what is no secret."""

import io
import zipfile
from types import SimpleNamespace

import pikepdf
import pytest

from casc_portfolio.compose import compose
from casc_portfolio.content.types import Audience
from casc_portfolio.portfolio import load
from casc_portfolio.publish.audited import audit_of
from tests.compose.small import SMALL
from tests.worlds import make_world, page

SENTENCE = "The teacher in room nine cried and I didn't know what to say to her."
PRIVATE = "content/cpsel-2/reflections/a-hard-day.md"
LETTER = "content/artifacts/letter"
ADVICE = (
    "Take them out of the file. If they are no secret: mark them there as a quotation (>) with a "
    "link to the file, or say them on a page for these readers too."
)


def piece(file):
    """A piece of evidence for everyone, with one document."""
    return page(f"""
        ---
        title: Weekly walks
        date: 2025-10-14
        elements: [2A]
        role: I led the walks.
        result: Half of the teams plan with what they saw.
        artifacts:
          - file: {file.removeprefix("content/")}
            title: A letter to families
        audience: public
        status: ready
        ---

        We walked every Tuesday, and wrote to all families of the school about it.
        """)


def reflection(words, **header):
    lines = "".join(f"{name}: {value}\n" for name, value in header.items())
    return f"---\ntitle: A hard day\nelements: [2A]\n{lines}---\n\n## What happened\n\n{words}\n"


@pytest.fixture
def leaks(tmp_path):
    """``leaks(ending, data, …)``: what is found in a site with this document for everyone."""

    def look(ending, data, *, audience="public", **changes):
        path = f"{LETTER}{ending}"
        files = {
            **{one: text for one, text in SMALL.items() if "protocol" not in one},
            PRIVATE: reflection(SENTENCE, audience="private", status="ready"),
            "content/cpsel-2/evidence/walks.md": piece(path),
            path: data,
            **changes.pop("files", {}),
        }
        root = make_world(tmp_path / "portfolio", files)
        portfolio = load(root)
        site = compose(portfolio, audience=Audience(audience))
        folder = tmp_path / "site"
        for one in site.attachments:
            copy = folder / one.path
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(audit_of(portfolio, site).copies[one.path].read_bytes())
        (folder / "index.html").write_text("<p>We walked.</p>")
        audit = audit_of(portfolio, site)
        return SimpleNamespace(lines=[str(leak) for leak in audit.look(folder)], site=site)

    return lambda *how, **changes: look(*how, **changes).lines


def pdf(*pages):
    """A PDF with these lines on its pages."""
    stream = io.BytesIO()
    with pikepdf.new() as made:
        font = made.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font,
                Subtype=pikepdf.Name.Type1,
                BaseFont=pikepdf.Name.Helvetica,
                Encoding=pikepdf.Name.WinAnsiEncoding,
            )
        )
        for lines in pages:
            made.add_blank_page()
            shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines).encode("cp1252")
            sheet = made.pages[-1]
            sheet.Contents = made.make_stream(b"BT /F1 12 Tf 40 700 Td " + shown + b"ET")
            sheet.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        made.save(stream)
    return stream.getvalue()


def packed(**members):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, text in members.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return stream.getvalue()


def word(*pieces):
    """A Word file with one paragraph, in the pieces that Word makes of it."""
    runs = "</w:t></w:r><w:proofErr/><w:r w:rsidR='1'><w:rPr><w:b/></w:rPr><w:t>".join(pieces)
    return packed(
        word__document=f"<w:document><w:p><w:r><w:t>Dear families,</w:t></w:r></w:p>"
        f"<w:p><w:r><w:t>{runs}</w:t></w:r></w:p></w:document>"
    )


TYPED = ("The tea", "cher in room nine cried and I didn’t", " know what to say")
SPREADSHEET = packed(
    xl__sharedStrings=f"<sst><si><t>Notes</t></si><si><t>{SENTENCE}</t></si></sst>"
)
SLIDES = packed(ppt__slides__slide1=f"<p:sld><a:p><a:r><a:t>{SENTENCE}</a:t></a:r></a:p></p:sld>")


@pytest.mark.parametrize(
    ("ending", "data", "where"),
    [
        (".pdf", pdf(["Dear families,"], [SENTENCE]), " (page 2)"),
        (
            ".pdf",
            pdf(["The teacher in room", "nine cried and I didn’t know", "what"]),
            " (page 1)",
        ),
        (".pdf", pdf(["The tea-", "cher in room nine cried", "and I did"]), " (page 1)"),
        (".docx", word(*TYPED), ""),
        (".docx", word("(draft) ", *TYPED), ""),
        (".xlsx", SPREADSHEET, ""),
        (".pptx", SLIDES, " (slide 1)"),
        (".txt", f"Dear families,\n{SENTENCE}\n", ""),
        (".csv", f"day,note\n1,{SENTENCE}\n", ""),
    ],
    ids=["pdf", "lines", "hyphen", "word", "runs", "excel", "slides", "text", "table"],
)
def test_a_private_sentence_in_a_document_for_everyone_is_found(leaks, ending, data, where):
    assert leaks(ending, data) == [
        f"artifacts/letter{ending}: 8 words{where} from {PRIVATE}:10, which is for private. {ADVICE}"
    ]


def test_it_is_found_where_a_link_or_bold_words_stand_between(leaks):
    source = "The teacher in [room nine](../evidence/walks.md) cried, **and I** did not know."
    files = {PRIVATE: reflection(source, audience="coach", status="ready")}
    (leak,) = leaks(".pdf", pdf(["The teacher in room nine cried, and I did"]), files=files)
    assert "which is for coach" in leak


def test_it_is_found_for_a_panel_as_for_everyone_but_its_writer_may_read_it(leaks):
    assert len(leaks(".docx", word(SENTENCE), audience="panel")) == 1
    assert leaks(".docx", word(SENTENCE), audience="private") == []


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({"records/credential.md": f"---\nkind: credential\nnote: {SENTENCE}\n---\n"}, "a record"),
        (
            {
                "hours/coaching.csv": f"date,hours,mode,with,notes\n2025-09-02,1,phone,R,{SENTENCE}\n"
            },
            "an entry of your hours",
        ),
        ({"content/artifacts/notes.txt": SENTENCE}, "on no page of this site"),
    ],
    ids=["record", "log", "notes"],
)
def test_records_notes_of_coaching_and_other_files_keep_their_words(leaks, files, why):
    files = {**files, PRIVATE: reflection("Nothing of it.", audience="private", status="ready")}
    (leak,) = leaks(".pdf", pdf([SENTENCE]), files=files)
    assert leak.endswith(f"which is {why}. Take them out of the file.")


def test_a_name_on_the_private_list_and_a_number_are_found(leaks):
    settings = SMALL["portfolio.yml"] + "privacy:\n  names: private/names.txt\n"
    files = {
        "portfolio.yml": settings,
        "private/names.txt": "Ruiz, Mateo\n",
        "records/credential.md": "---\nkind: credential\nnote: Number 220048913.\n---\n",
    }
    lines = ["Mateo Ruiz came by.", "My number is 220048913."]
    name, number = sorted(leaks(".pdf", pdf(lines), files=files), reverse=True)
    assert name == (
        "artifacts/letter.pdf: a word (page 1) from records/credential.md:3, which is a record. "
        "Take them out of the file."
    )
    assert number == (
        "artifacts/letter.pdf: 2 words (page 1) from private/names.txt, which is a name on your "
        "private list. Take them out of the file."
    )


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (SENTENCE, ["The teacher in room nine cried and then we went on"]),
        (
            "We walked every Tuesday, and wrote to all families of the school about it.",
            ["We walked every Tuesday, and wrote to all families of the school"],
        ),
        (
            "Three Forks Union, Alder Creek School, Assistant Principal, the Board of Trustees.",
            ["Three Forks Union, Alder Creek School, Assistant Principal, the Board"],
        ),
        (
            "August September October November December January February March April May",
            ["August September October November December January February March April"],
        ),
        ("1 2 3 4 5 6 7 8 9 10 of it all", ["1 2 3 4 5 6 7 8 9 10 of it all"]),
        ("Budget: 125000 for 2025-2026.", ["Costs: 125000"]),
        ("See https://school.example/a1b2c3d4e5.", ["https://school.example/a1b2c3d4e5"]),
        ("Nothing.", ["A hard day"]),
    ],
    ids=["seven", "public", "names", "calendar", "numbers", "sum", "address", "title"],
)
def test_what_is_no_secret_is_let_pass(leaks, words, lines):
    files = {PRIVATE: reflection(words, audience="private", status="ready")}
    assert leaks(".pdf", pdf(lines), files=files) == []


def test_a_page_that_is_not_ready_yet_keeps_nothing_from_its_own_readers(leaks):
    files = {PRIVATE: reflection(SENTENCE, audience="public", status="draft")}
    assert leaks(".pdf", pdf([SENTENCE]), files=files) == []
    files = {PRIVATE: reflection(SENTENCE, audience="panel", status="draft")}
    assert len(leaks(".pdf", pdf([SENTENCE]), files=files)) == 1


def test_the_title_of_a_session_stands_on_its_certificate(leaks):
    title = "Using what we count to see whom our school does not reach"
    learned = "I was the only one in the room who had never asked them."
    row = f"2025-09-02,2,{title},County office of education,1A,{learned}"
    log = f"date,hours,title,provider,elements,learned\n{row}\n"
    files = {"hours/cpsel-learning.csv": log}
    certificate = pdf(["This certifies two hours of", f"{title}, County office of"])
    assert leaks(".pdf", certificate, files=files) == []
    assert len(leaks(".pdf", pdf([learned]), files=files)) == 1


def test_a_text_of_the_same_name_is_what_the_document_was_made_from(leaks):
    nothing = reflection("Nothing of it.", audience="private", status="ready")
    files = {"content/artifacts/letter.txt": SENTENCE, PRIVATE: nothing}
    assert leaks(".pdf", pdf([SENTENCE]), files=files) == []


def test_a_quotation_beside_a_link_to_the_file_is_the_files_own(leaks):
    quoted = f"> {SENTENCE[:30]}\n> {SENTENCE[30:]}\n\n"
    from_it = f"{quoted}So says [the letter](../../artifacts/letter.pdf)."
    files = {PRIVATE: reflection(from_it, audience="private", status="ready")}
    assert leaks(".pdf", pdf([SENTENCE]), files=files) == []
    files = {PRIVATE: reflection(quoted, audience="private", status="ready")}
    assert len(leaks(".pdf", pdf([SENTENCE]), files=files)) == 1
    beside = f"{SENTENCE}\n\nSee [the letter](../../artifacts/letter.pdf)."
    files = {PRIVATE: reflection(beside, audience="private", status="ready")}
    assert len(leaks(".pdf", pdf([SENTENCE]), files=files)) == 1
