"""A site held against its portfolio: what others may not see is found wherever it is put."""

import datetime as dt
import gzip
import io
import json
import zipfile
from types import SimpleNamespace

import pikepdf
import pytest
from PIL import Image

from casc_portfolio import frameworks, programs
from casc_portfolio.compose import compose
from casc_portfolio.content.types import Audience
from casc_portfolio.portfolio import load
from casc_portfolio.publish.audited import audit_of
from casc_portfolio.scaffold import Person, new_files
from tests.compose.small import SMALL
from tests.worlds import make_world, page

SENTENCE = "The teacher in room nine cried and I did not know what to say."
PRIVATE = "content/cpsel-2/evidence/a-hard-conversation-in-march.md"
LEAKED = f"13 words from {PRIVATE}:9, which is for private"
FILES = {
    **SMALL,
    PRIVATE: page(f"""
        ---
        title: What nobody else should read yet
        date: 2025-10-14
        elements: [2A]
        audience: private
        status: ready
        ---

        {SENTENCE}
        """),
    "content/cpsel-2/evidence/a-draft.md": page("""
        ---
        title: Only begun
        ---

        Half of a thought that somebody might take for the whole.
        """),
    "records/credential.md": page("""
        ---
        kind: credential
        note: Kept in the blue folder behind the second door on the left.
        ---
        """),
    "private/names.txt": "Ruiz, Mateo\n",
}
SETTINGS = SMALL["portfolio.yml"] + page("""
    privacy:
      names: private/names.txt
    coaches:
      - name: Ruth Calloway
    """)


@pytest.fixture
def made(tmp_path):
    """A portfolio with something hidden, its values for the panel, and a site in which all is well."""
    root = make_world(tmp_path / "portfolio", {**FILES, "portfolio.yml": SETTINGS})
    (root / "content/artifacts/protocol.pdf").write_bytes(pdf())
    portfolio = load(root)
    site = compose(portfolio, audience=Audience.PANEL)
    folder = tmp_path / "site"
    for one in site.pages:
        write(
            folder, one.path.replace(".md", ".html"), "<html><p>We walked every Tuesday.</p></html>"
        )
    for one in site.attachments:
        write(folder, one.path, audit_of(portfolio, site).copies[one.path].read_bytes())
    return SimpleNamespace(folder=folder, leaks=lambda: said(audit_of(portfolio, site), folder))


def said(audit, folder):
    return [str(leak) for leak in audit.look(folder)]


def write(folder, path, data):
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data if isinstance(data, bytes) else data.encode())


def pdf(**properties):
    stream = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        for name, value in properties.items():
            made.docinfo[f"/{name}"] = value
        made.save(stream)
    return stream.getvalue()


RICH = (
    r"{\rtf1\ansi{\b The} {\insrsid42 teacher in r\'6fom\par }{\i n\u105?ne} cr{\b ied} and\~I did}"
)
"""Our sentence, as a word processor that was changed here and there saves it."""


def zipped(**files):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in files.items():
            archive.writestr(name.replace("_", "."), data)
    return stream.getvalue()


def photo(words):
    exif = Image.Exif()
    exif[0x010E] = words
    stream = io.BytesIO()
    Image.new("RGB", (8, 6)).save(stream, "JPEG", exif=exif)
    return stream.getvalue()


def drawing(words):
    from PIL.PngImagePlugin import PngInfo

    notes = PngInfo()
    notes.add_text("Comment", words, zip=True)
    stream = io.BytesIO()
    Image.new("RGB", (8, 6)).save(stream, "PNG", pnginfo=notes)
    return stream.getvalue()


def test_a_site_in_which_all_is_well_passes(made):
    assert made.leaks() == []


def test_a_file_that_nothing_explains_is_refused(made):
    write(made.folder, "notes.html", "<p>Nothing much.</p>")
    assert made.leaks() == ["notes.html: nothing in the portfolio explains this file"]


def test_a_file_of_the_theme_is_explained_by_being_the_same(made):
    from casc_portfolio.resources import theme

    name = "assets/stylesheets/tokens.css"
    write(made.folder, name, (theme() / name).read_bytes())
    assert made.leaks() == []


def test_a_link_to_elsewhere_is_refused(made):
    (made.folder / "more.html").symlink_to("/etc/hostname")
    assert made.leaks() == ["more.html: this is a link to somewhere else"]


@pytest.mark.parametrize(
    "page",
    [
        f"<p>{SENTENCE}</p>",
        f"<!-- {SENTENCE} -->",
        f'<img alt="{SENTENCE}">',
        "<p>The teacher in <em>room nine</em> cried and <a href='x.html'>I did</a> not know.</p>",
        "<p>The teacher&#32;in room&nbsp;nine cried and I did</p>",
        "<a href='mailto:a@b.example?body=The%20teacher%20in%20room%20nine%20cried%20and%20I%20did'>",
        f"<script>var words = {json.dumps(SENTENCE)}</script>",
        "THE TEACHER\nIN ROOM NINE,\ncried\n\n-- and I did.",
    ],
    ids=["text", "comment", "attribute", "markup", "entities", "address", "script", "lines"],
)
def test_eight_words_in_a_row_are_found_however_they_stand_on_a_page(made, page):
    write(made.folder, "index.html", page)
    (leak,) = made.leaks()
    assert leak == f"index.html:1: 8 words from {PRIVATE}:9, which is for private"


def test_seven_words_are_not_enough(made):
    write(made.folder, "index.html", "<p>The teacher in room nine cried and then we went on</p>")
    assert made.leaks() == []


@pytest.mark.parametrize(
    ("path", "data", "where"),
    [
        ("search/search_index.json", json.dumps({"docs": [{"text": SENTENCE}]}), ":1"),
        ("search/search_index.js", f"var __index = {json.dumps([SENTENCE])}", ":1"),
        ("sitemap.xml", f"<urlset><loc>{SENTENCE}</loc></urlset>", ":1"),
        ("sitemap.xml.gz", gzip.compress(SENTENCE.encode()), " (unpacked)"),
        ("sitemap.xml", f"<loc>{SENTENCE}</loc>".encode("utf-16"), ":1"),
        ("artifacts/protocol.pdf", pdf(Subject=SENTENCE), " (its properties)"),
        ("artifacts/protocol.pdf.png", drawing(SENTENCE), " (a note in the picture)"),
        ("artifacts/protocol.pdf.png.480.webp", photo(SENTENCE), ""),
    ],
)
def test_it_is_found_in_every_kind_of_file(made, path, data, where):
    write(made.folder, path, data)
    (leak,) = made.leaks()
    place, _, inside = where.partition(" ")
    words = f"8 words {inside}".strip()
    assert leak == f"{path}{place}: {words} from {PRIVATE}:9, which is for private"


@pytest.mark.parametrize(
    "data",
    [
        zipped(a_txt=SENTENCE),
        zipped(a_txt=SENTENCE.encode("utf-16")),
        zipped(a_txt=SENTENCE.encode("utf-16-be")),
        zipped(a_rtf=RICH),
        zipped(b_zip=zipped(a_txt=SENTENCE)),
        zipped(a_pdf=pdf(Author=SENTENCE)),
        zipped(a_jpg=photo(SENTENCE)),
    ],
    ids=["text", "two bytes", "two bytes, unsaid", "rich text", "archive", "pdf", "picture"],
)
def test_archives_are_opened(made, data):
    write(made.folder, "artifacts/all.zip", data)
    unexplained, leak = made.leaks()
    assert unexplained == "artifacts/all.zip: nothing in the portfolio explains this file"
    assert leak.endswith(f"from {PRIVATE}:9, which is for private")


def test_what_cant_be_opened_is_refused(made):
    write(made.folder, "artifacts/protocol.pdf", b"%PDF-1.7 and nothing behind it")
    assert made.leaks() == ["artifacts/protocol.pdf: It is called a PDF and can't be opened."]


@pytest.mark.parametrize(
    ("words", "leak"),
    [
        ("Half of a thought that somebody might take.", "8 words from {draft}:5, which is a draft"),
        ("in the blue folder behind the second door", "8 words from {record}:3, which is a record"),
        (
            "see a-hard-conversation-in-march",
            f"5 words from {PRIVATE}:1, which is for private",
        ),
        ("What nobody else should read yet", f"6 words from {PRIVATE}:2, which is for private"),
        (
            "Mateo Ruiz came by",
            "2 words from private/names.txt, which is a name on your private list",
        ),
        ("and Ruth Calloway smiled", "2 words from portfolio.yml:13, which is a coach"),
    ],
    ids=["draft", "record", "id", "title", "name", "coach"],
)
def test_drafts_records_ids_titles_and_names_are_found(made, words, leak):
    write(made.folder, "index.html", f"<p>{words}</p>")
    named = leak.format(draft="content/cpsel-2/evidence/a-draft.md", record="records/credential.md")
    assert made.leaks() == [f"index.html:1: {named}"]


def test_what_the_audience_may_see_is_no_secret_because_it_stands_elsewhere_too(made):
    write(
        made.folder,
        "index.html",
        "<p>I led the walks. Half of the teams plan with what they saw.</p>",
    )
    assert made.leaks() == []


def test_what_attachments_say_is_kept_by_their_bytes(made, monkeypatch):
    made.leaks()
    monkeypatch.setattr("casc_portfolio.publish.audit_reading._pdf", pytest.fail)
    assert made.leaks() == []


@pytest.mark.parametrize("program_id", programs.shipped())
def test_what_casc_new_wrote_with_the_programs_levels_is_no_secret(tmp_path, program_id):
    program, _ = programs.load(program_id, tmp_path)
    person = Person(name="Ada Quill", start=dt.date(2026, 7, 1))
    files = new_files(person, program, frameworks.load(program.framework))
    portfolio = load(make_world(tmp_path / "portfolio", files))
    site = compose(portfolio, audience=Audience.PANEL)
    levels = ", ".join(level.id.replace("-", " ") for level in program.scale.levels)
    folder = tmp_path / "site"
    write(folder, "index.html", f"<p>The levels, from the first to the last: {levels}.</p>")
    assert said(audit_of(portfolio, site), folder) == []


@pytest.mark.parametrize(("audience", "leaks"), [("private", 0), ("coach", 1)])
def test_a_question_to_oneself_stands_on_pages_for_oneself_alone(tmp_path, audience, leaks):
    question = "Whom did I forget to ask before the schedule was changed?"
    walks = "content/cpsel-2/evidence/walks.md"
    text = f"{SMALL[walks]}\n<!-- prompt: {question} -->\n"
    portfolio = load(make_world(tmp_path / "portfolio", {**SMALL, walks: text}))
    site = compose(portfolio, audience=Audience(audience))
    folder = tmp_path / "site"
    write(folder, "index.html", f"<p>{question}</p>")
    assert len(said(audit_of(portfolio, site), folder)) == leaks


def test_a_long_name_is_no_secret_of_the_page_that_is_called_by_it(tmp_path):
    name = "Ana de la Cruz von der Lind"
    files = {
        **SMALL,
        "portfolio.yml": SMALL["portfolio.yml"].replace("Ana Reyes", name),
        "content/index.md": f"---\ntitle: {name}\nstatus: draft\n---\n",
    }
    portfolio = load(make_world(tmp_path / "portfolio", files))
    site = compose(portfolio, audience=Audience.PANEL)
    folder = tmp_path / "site"
    write(folder, "search/search_index.js", f'{{"title": "{name}"}}')
    assert said(audit_of(portfolio, site), folder) == []
