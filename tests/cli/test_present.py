"""``casc present``: a folder to stand before, a PDF of it, and a rehearsal with its times."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pikepdf
import pypdfium2
import pytest
from click.testing import CliRunner

from casc_portfolio.cli import cli
from casc_portfolio.cli.rehearsing import _report
from casc_portfolio.compose.presenting import for_speaker
from casc_portfolio.engine.rehearsal import Rehearsal
from casc_portfolio.portfolio import load
from tests.compose.hard import HARD, piece
from tests.compose.small import TALK, site_of, world_with


@pytest.fixture
def casc(monkeypatch):
    def run(root, *arguments):
        monkeypatch.chdir(root)
        return CliRunner().invoke(cli, ["present", *arguments], standalone_mode=False)

    return run


def code(result):
    return result.exception.exit_code if result.exception else result.return_value


def portfolio(root, changes=None):
    """The small portfolio without the file in it that nobody can open."""
    walks = {"content/cpsel-2/evidence/walks.md": piece(title="Weekly walks")}
    without = ("content/artifacts/protocol.pdf", "content/cpsel-2/reflections/on-walks.md")
    return world_with(root, {**walks, **(changes or {})}, without=without)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--pdf", "x.pdf", "--rehearse"], "--pdf names its own file"),
        (["--pdf", "x.pdf", "--open"], "--pdf names its own file"),
        (["--rehearse", "--out", "x"], "A rehearsal leaves nothing behind"),
    ],
)
def test_what_does_not_go_together_is_said(tmp_path, casc, arguments, words):
    result = casc(world_with(tmp_path), *arguments)
    assert code(result) == 2
    assert words in result.exception.message


def test_slides_that_went_to_a_folder_here_are_opened(tmp_path, casc, monkeypatch):
    def made(_root, out, *, wait):
        return None, SimpleNamespace(out=out, warnings=(), replaced=True)

    opened = []
    monkeypatch.setattr("casc_portfolio.cli.present.make_slides", made)
    monkeypatch.setattr("click.launch", opened.append)
    result = casc(world_with(tmp_path), "--out", "usb", "--open")
    assert code(result) == 0
    assert opened == [(tmp_path / "usb/present/index.html").as_uri()]
    assert result.stdout == f"Your slides are ready. Open {Path('usb/present/index.html')}\n"


@pytest.mark.parametrize(
    ("slides", "most", "told"), [(26, 25, True), (25, 25, False), (99, 0, False)]
)
def test_more_slides_than_the_program_gives_are_told(
    tmp_path, casc, monkeypatch, slides, most, told
):
    deck = SimpleNamespace(slides=range(slides), most=most)

    def made(_root, out, *, wait):
        return SimpleNamespace(deck=deck), SimpleNamespace(out=out, warnings=(), replaced=True)

    monkeypatch.setattr("casc_portfolio.cli.present.make_slides", made)
    result = casc(world_with(tmp_path))
    assert code(result) == 0
    words = "The talk has 26 slides, and your program gives it 25: choose fewer pieces;"
    assert (words in result.stderr) is told


def test_with_errors_there_are_no_slides(tmp_path, casc):
    root = portfolio(tmp_path, {"content/cpsel-2/evidence/broken.md": "---\ntitle: [\n---\n"})
    for arguments in ([], ["--pdf"]):
        result = casc(root, *arguments)
        assert code(result) == 1
        assert "content/cpsel-2/evidence/broken.md:2" in result.output
        assert "Nothing was changed" in result.output
    assert not (root / "presentation").exists()
    assert not (root / "slides.pdf").exists()


def test_nothing_that_a_person_wrote_is_replaced(tmp_path, casc):
    root = portfolio(tmp_path, {"mine/notes.txt": "Mine.\n", "mine.pdf": "Mine.\n"})
    for arguments in (["--out", "mine"], ["--out", "content"], ["--pdf", "mine.pdf"]):
        assert code(casc(root, *arguments)) == 2
    assert (root / "mine/notes.txt").read_text() == (root / "mine.pdf").read_text() == "Mine.\n"


@pytest.mark.slow
def test_the_folder_holds_what_the_panel_may_see_and_the_notes(tmp_path, casc):
    draft = "---\ntitle: A secret draft\nelements: [2A]\n---\n"
    root = portfolio(
        tmp_path, {"presentation.md": TALK, "content/cpsel-2/evidence/draft.md": draft}
    )
    result = casc(root)
    assert code(result) == 0
    assert result.stdout == "Your slides are ready. Open presentation/present/index.html\n"
    slides = (root / "presentation/present/index.html").read_text()
    assert "Breathe." in slides
    everything = [file.read_text() for file in (root / "presentation").rglob("*.html")]
    assert not any("A secret draft" in text for text in everything)
    assert code(casc(root)) == 0
    checked = CliRunner().invoke(cli, ["check"], standalone_mode=False)
    assert "presentation/" not in checked.output


@pytest.mark.slow
@pytest.mark.parametrize("name", ["nothing highlighted", "Chinese"])
def test_the_pdf_has_a_page_for_each_slide_and_says_what_it_is(tmp_path, casc, name):
    root = portfolio(tmp_path, HARD[name])
    result = casc(root, "--pdf")
    assert code(result) == 0, result.output
    slides = for_speaker(load(root)).deck.every
    with pypdfium2.PdfDocument(root / "slides.pdf") as pdf:
        assert len(pdf) == len(slides)
        assert {pdf.get_page_size(number) for number in range(len(pdf))} == {(960.0, 540.0)}
    with pikepdf.open(root / "slides.pdf") as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.StructTreeRoot
        assert "pdfuaid" in pdf.Root.Metadata.read_bytes().decode()
        assert b"slides.invalid" not in b"".join(_links(pdf))


@pytest.mark.slow
def test_the_same_slides_are_the_same_bytes(tmp_path, casc):
    root = portfolio(tmp_path)
    assert code(casc(root, "--pdf")) == 0
    first = (root / "slides.pdf").read_bytes()
    assert code(casc(root, "--pdf")) == 0
    assert (root / "slides.pdf").read_bytes() == first


def _links(pdf):
    for page in pdf.pages:
        for note in page.get("/Annots", []):
            yield bytes(note.get("/A", {}).get("/URI", b""))


def told(root, *moments):
    """A finished rehearsal, in which the deck told these."""
    rehearsal = Rehearsal(site_of(root, {"presentation.md": TALK}).deck)
    for slide, at in moments:
        rehearsal.hear(json.dumps({"slide": slide, "at": at * 1000}).encode())
    return list(_report(rehearsal.spent()))


def test_the_times_stand_beside_the_plan(tmp_path):
    story = "words-what-i-got-wrong"
    lines = told(
        tmp_path,
        ("opening", 0),
        (story, 62),
        ("evidence-walks", 190),
        ("next", 400),
        ("thanks", 470),
    )
    assert lines == [
        "                                                       time    plan",
        "",
        "Who I am                                               3:10    2:00   1:10 over",
        "  Who I am                                             1:02    1:00",
        "  What I got wrong                                     2:08    1:00   1:08 over",
        "",
        "The work itself                                        3:30    6:00",
        "",
        "What is next                                           1:10    2:00",
        "",
        "Thank you                                              0:00        ",
        "",
        "In all                                                 7:50   10:00",
        "2:10 to spare.",
    ]


def test_a_rehearsal_without_slides_says_so(tmp_path):
    assert told(tmp_path) == ["No slide was shown long enough to tell its time."]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
@pytest.mark.parametrize("end", ["the last slide", "Ctrl-C"])
def test_a_rehearsal_listens_to_the_deck_and_tells_its_times(tmp_path, page, end):
    root = portfolio(tmp_path, {"presentation.md": TALK})
    command = [sys.executable, "-m", "casc_portfolio", "present", "--rehearse", "--port", "18600"]
    process = subprocess.Popen(
        command, cwd=root, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        address = process.stdout.readline().split()[2]
        for forged in (
            Request(f"{address.partition('present/')[0]}.casc/rehearsal", b"{}"),
            Request(
                f"{address.partition('present/')[0]}.casc/rehearsal",
                b'{"slide": "thanks", "at": 1}',
                {"Origin": "https://elsewhere.example"},
            ),
        ):
            with pytest.raises(HTTPError):
                urlopen(forged, timeout=30)
        page.goto(address)
        page.wait_for_function("Reveal.isReady()")
        page.get_by_text("of 10:00").wait_for()
        for there in ("words-what-i-got-wrong", "evidence-walks", "next", "thanks"):
            if end == "Ctrl-C" and there == "thanks":
                process.send_signal(signal.SIGINT)
                break
            with page.expect_request("**/.casc/rehearsal"):
                page.keyboard.press("PageDown")
            page.wait_for_function("id => Reveal.getCurrentSlide().id === id", arg=there)
        words, said = process.communicate(timeout=60)
    finally:
        process.kill()
        process.communicate()
    assert process.returncode == 0, said
    assert "The work itself" in words
    assert "In all" in words
    assert [path.name for path in root.iterdir() if path.name in ("presentation", "site")] == []
